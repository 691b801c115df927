<?xml version="1.0" encoding="UTF-8"?>
<!-- Closes a livret, a procès-verbal or a certificat: one signature slot for each signatory of the edition, état CLOS, no comments; nothing
     else changes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:fr:ccs:dossier:fonctions" xmlns:close="urn:fr:ccs:dossier:cloture" xmlns="urn:fr:ccs:dossier:1"
    xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">

  <!-- Who held presidency and vice-presidency: one answer for the rule (PV-015) and for the slot. -->
  <xsl:include href="../schemas/1/rules/fonctions.xsl"/>
  <xsl:include href="../schemas/1/rules/proces-verbal.xsl"/>

  <!-- The edition that says who signs. -->
  <xsl:param name="referentiel" as="document-node()" required="yes"/>
  <!-- Codes of the roles that sign on paper, separated by spaces. -->
  <xsl:param name="manuscrits" as="xs:string" select="''"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:template match="/">
    <xsl:text>&#10;</xsl:text>
    <xsl:for-each select="processing-instruction('xml-model'), *">
      <xsl:apply-templates select="."/>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="comment()"/>

  <xsl:template match="/*/signatures"/>

  <xsl:template match="/*/@etat">
    <xsl:attribute name="etat" select="'CLOS'"/>
  </xsl:template>

  <xsl:template match="/*">
    <xsl:variable name="document" select="."/>
    <xsl:copy>
      <xsl:apply-templates select="@*, node()[not(position() = last() and self::text())]"/>
      <xsl:text>&#10;  </xsl:text>
      <signatures>
        <xsl:for-each select="$referentiel/referentiel/signataires/document[@type = local-name($document)]/signataire">
          <xsl:variable name="personne" select="close:signataire(@role, $document)"/>
          <xsl:if test="exists($personne)">
            <xsl:text>&#10;    </xsl:text>
            <signature role="{@role}" signataire="{$personne}" mode="{if (@role = tokenize($manuscrits)) then 'MANUSCRITE' else tokenize(@mode)[1]}"/>
          </xsl:if>
        </xsl:for-each>
        <xsl:text>&#10;  </xsl:text>
      </signatures>
      <xsl:text>&#10;</xsl:text>
    </xsl:copy>
  </xsl:template>

  <!-- Who signs in a role; of several external evaluators, the one in charge at the end. -->
  <xsl:function name="close:signataire" as="xs:string?">
    <xsl:param name="role" as="xs:string"/>
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="if ($role = 'CANDIDAT') then $document/candidat/@id
        else if ($role = 'REFERENT_ENTREPRISE') then $document/referentEntreprise/@id
        else if ($role = 'EVALUATEUR_EXTERNE') then $document/evaluateurExterne[not(@au)][last()]/@id
        else if ($role = ('PRESIDENT', 'VICE_PRESIDENT')) then close:tenant($role, $document)
        else if ($role = 'SECRETAIRE') then $document/composition/secretaire/@id
        else if ($role = 'COMITE_CCS') then $document/delivrance/signataire/@id else ()"/>
  </xsl:function>

  <!-- Of those who may sign for a charge, whoever took another’s place before the member who bears the title. -->
  <xsl:function name="close:tenant" as="xs:string?">
    <xsl:param name="charge" as="xs:string"/>
    <xsl:param name="document" as="element()"/>
    <xsl:variable name="admis" select="f:signataires($charge, $document, $document/decisions/decision)"/>
    <xsl:variable name="suppleants" select="key('substitution', $charge, root($document))/@membre"/>
    <xsl:sequence select="($admis[. = $suppleants], $admis)[1]"/>
  </xsl:function>

</xsl:stylesheet>
