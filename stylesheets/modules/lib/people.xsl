<?xml version="1.0" encoding="UTF-8"?>
<!-- How pages name people and companies, and the gender of the words about them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <!-- First name and name in use. -->
  <xsl:function name="p:nom" as="xs:string?">
    <xsl:param name="person" as="element()?"/>
    <xsl:sequence select="string-join(($person/c:prenom[1], ($person/c:nomUsage, $person/c:nomNaissance, $person/c:nom)[1]) ! normalize-space(.), ' ')[. ne '']"/>
  </xsl:function>

  <!-- « Mme Élodie Lacombe », « Élodie Lacombe » without civilité. -->
  <xsl:function name="p:nom-civil" as="xs:string?">
    <xsl:param name="person" as="element()?"/>
    <xsl:sequence select="p:nom($person) ! ($person/c:civilite ! (p:code('civilite.courte', .) || '&#x202F;') || p:typo(.))"/>
  </xsl:function>

  <!-- A wording in the gender of a person: the label {id}.MADAME, {id}.MONSIEUR, or {id}.neutre where civilité is not given. -->
  <xsl:function name="p:accord" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="person" as="element()?"/>
    <xsl:sequence select="p:accord($id, $person, ())"/>
  </xsl:function>

  <xsl:function name="p:accord" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="person" as="element()?"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="p:label($id || '.' || ($person/c:civilite/string(), 'neutre')[1], $values)"/>
  </xsl:function>

  <xsl:function name="p:organisme" as="xs:string?">
    <xsl:param name="evaluator" as="element()?"/>
    <xsl:sequence select="($evaluator/c:organisme/normalize-space(.), $evaluator/c:independant ! p:label('externe.independant'))[1]"/>
  </xsl:function>

  <xsl:function name="p:identifiant" as="xs:string?">
    <xsl:param name="company" as="element()?"/>
    <xsl:sequence select="($company/c:siret ! p:siret(.), $company/c:sansSiret ! p:label('entreprise.sansSiret', string(@motif)))[1]"/>
  </xsl:function>
</xsl:stylesheet>
