<?xml version="1.0" encoding="UTF-8"?>
<!-- Closes a livret: one signature slot for each signatory of the edition, état CLOS, no comments; nothing else changes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:ccs="urn:fr:ccs:dossier:fonctions" xmlns="urn:fr:ccs:dossier:1" xpath-default-namespace="urn:fr:ccs:dossier:1"
    exclude-result-prefixes="#all">

  <!-- The edition that says who signs a livret. -->
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

  <xsl:template match="livret/signatures"/>

  <xsl:template match="livret/@etat">
    <xsl:attribute name="etat" select="'CLOS'"/>
  </xsl:template>

  <xsl:template match="livret">
    <xsl:copy>
      <xsl:apply-templates select="@*, node()[not(position() = last() and self::text())]"/>
      <xsl:text>&#10;  </xsl:text>
      <signatures>
        <xsl:variable name="livret" select="."/>
        <xsl:for-each select="$referentiel/referentiel/signataires/document[@type = 'livret']/signataire">
          <xsl:variable name="personne" select="ccs:signataire(@role, $livret)"/>
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
  <xsl:function name="ccs:signataire" as="xs:string?">
    <xsl:param name="role" as="xs:string"/>
    <xsl:param name="livret" as="element(livret)"/>
    <xsl:choose>
      <xsl:when test="$role = 'CANDIDAT'"><xsl:sequence select="$livret/candidat/@id"/></xsl:when>
      <xsl:when test="$role = 'REFERENT_ENTREPRISE'"><xsl:sequence select="$livret/referentEntreprise/@id"/></xsl:when>
      <xsl:when test="$role = 'EVALUATEUR_EXTERNE'"><xsl:sequence select="$livret/evaluateurExterne[not(@au)][last()]/@id"/></xsl:when>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
