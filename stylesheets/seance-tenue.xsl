<?xml version="1.0" encoding="UTF-8"?>
<!-- A session that names the procès-verbal that came of it; nothing else changes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">

  <xsl:param name="procesVerbal" as="xs:string" required="yes"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:template match="/">
    <xsl:text>&#10;</xsl:text>
    <xsl:for-each select="node()">
      <xsl:apply-templates select="."/>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="/session">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:attribute name="procesVerbal" select="$procesVerbal"/>
      <xsl:apply-templates/>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
