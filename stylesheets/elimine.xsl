<?xml version="1.0" encoding="UTF-8"?>
<!-- The attestation that stands in the place of what was eliminated, made from the dossier that listed it: nothing of its content. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns="urn:fr:ccs:dossier:1" xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">

  <!-- decision: numero, date, decideurs (maps of id, nom, qualite?) · piece: its id, or nothing for the whole dossier · empreinte: of what is eliminated. -->
  <xsl:param name="decision" as="map(*)" required="yes"/>
  <xsl:param name="piece" as="xs:string" select="''"/>
  <xsl:param name="empreinte" as="xs:string" required="yes"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/">
    <xsl:text>&#10;</xsl:text>
    <elimine>
      <xsl:for-each select="dossier/pieces/piece[@id = $piece]">
        <xsl:attribute name="piece" select="@id"/>
        <xsl:copy-of select="@type, @chemin"/>
      </xsl:for-each>
      <xsl:attribute name="dossier" select="dossier/@numero"/>
      <xsl:attribute name="empreinte" select="$empreinte"/>
      <xsl:attribute name="date" select="$decision?date"/>
      <xsl:attribute name="decision" select="$decision?numero"/>
      <xsl:for-each select="$decision?decideurs">
        <xsl:text>&#10;  </xsl:text>
        <decideur id="{?id}">
          <xsl:if test="?qualite"><xsl:attribute name="qualite" select="?qualite"/></xsl:if>
          <xsl:value-of select="?nom"/>
        </decideur>
      </xsl:for-each>
      <xsl:text>&#10;</xsl:text>
    </elimine>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
