<?xml version="1.0" encoding="UTF-8"?>
<!-- The extract of a procès-verbal for one decision: no other candidate is in it. What is said stays word for word; only the indentation is that of its new place. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns="urn:fr:ccs:dossier:1" xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="xs">

  <!-- Rank of the decision in the procès-verbal, from 1, and the digest of its file. -->
  <xsl:param name="rang" as="xs:string" required="yes"/>
  <xsl:param name="empreinte" as="xs:string" required="yes"/>
  <!-- Where the schemas lie as seen from the extract; without it the extract names none. -->
  <xsl:param name="schemas" as="xs:string?" select="()"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/">
    <xsl:text>&#10;</xsl:text>
    <xsl:if test="exists($schemas)">
      <xsl:processing-instruction name="xml-model"
          select="'href=&quot;' || $schemas || '/proces-verbal.xsd&quot; type=&quot;application/xml&quot; schematypens=&quot;http://www.w3.org/2001/XMLSchema&quot;'"/>
      <xsl:text>&#10;</xsl:text>
    </xsl:if>
    <xsl:for-each select="procesVerbal">
      <extraitProcesVerbal procesVerbal="{@numero}" empreinte="{$empreinte}">
        <xsl:copy-of select="@session, @nature"/>
        <xsl:apply-templates select="seance, composition, substitution, (descendant::decision)[xs:integer($rang)]" mode="indent"/>
        <xsl:text>&#10;</xsl:text>
      </extraitProcesVerbal>
    </xsl:for-each>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- House form: two spaces a level, attributes on one line, a long text goes on one level deeper. -->
  <xsl:mode name="indent" on-no-match="fail"/>

  <xsl:template match="*" mode="indent">
    <xsl:param name="margin" as="xs:string" select="'&#10;  '"/>
    <xsl:value-of select="$margin"/>
    <xsl:element name="{local-name()}" namespace="{namespace-uri()}">
      <xsl:copy-of select="@*"/>
      <xsl:choose>
        <xsl:when test="* and text()[normalize-space()]"><xsl:copy-of select="node()"/></xsl:when>
        <xsl:when test="*">
          <xsl:apply-templates select="*" mode="indent"><xsl:with-param name="margin" select="$margin || '  '"/></xsl:apply-templates>
          <xsl:value-of select="$margin"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="replace(string(.), '\n[ \t]*', $margin || '  ')"/></xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
