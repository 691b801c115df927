<?xml version="1.0" encoding="UTF-8"?>
<!-- The edition's codes as words; the code itself when the edition does not know it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <!-- « C1 · Établir un contact … » -->
  <xsl:function name="p:titre-competence" as="xs:string">
    <xsl:param name="code" as="xs:string"/>
    <xsl:sequence select="string-join(($code, $edition/c:competences/c:competence[@code = $code]/c:intitule ! p:typo(.)), '&#xA0;· ')"/>
  </xsl:function>

  <xsl:function name="p:situation" as="xs:string?">
    <xsl:param name="code" as="xs:string?"/>
    <xsl:sequence select="$code ! ($edition/c:situations/c:situation[@code = $code]/c:libelle/normalize-space(.), $code)[1]"/>
  </xsl:function>

  <xsl:function name="p:activite" as="xs:string?">
    <xsl:param name="code" as="xs:string?"/>
    <xsl:sequence select="$code ! ($edition/c:certification/c:champ/c:activite[@code = $code]/normalize-space(.), $code)[1]"/>
  </xsl:function>

  <!-- An address on one line. -->
  <xsl:function name="p:adresse" as="xs:string?">
    <xsl:param name="address" as="element(c:adresse)?"/>
    <xsl:sequence select="string-join(($address/c:ligne/normalize-space(.), string-join($address/(c:codePostal, c:commune) ! normalize-space(.), ' ')[. ne ''],
                          $address/c:pays/normalize-space(.)), ', ')[. ne '']"/>
  </xsl:function>
</xsl:stylesheet>
