<?xml version="1.0" encoding="UTF-8"?>
<!-- A list of what may go, for two people to decide. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns="urn:fr:ccs:dossier:1" xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">
  <xsl:import href="house-form.xsl"/>

  <!-- numero, date, lignes: maps of attributs (name to value), motif, paquets (maps of identifiant, empreinte). -->
  <xsl:param name="bordereau" as="map(*)" required="yes"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/">
    <xsl:variable name="racine" as="element()">
      <bordereauElimination numero="{$bordereau?numero}" date="{$bordereau?date}">
        <xsl:for-each select="$bordereau?lignes">
          <xsl:variable name="attributs" as="map(*)" select="?attributs"/>
          <elimination>
            <xsl:for-each select="('portee', 'dossier', 'piece', 'type', 'empreinte', 'echeance')[map:contains($attributs, .)]" xmlns:map="http://www.w3.org/2005/xpath-functions/map">
              <xsl:attribute name="{.}" select="$attributs(.)"/>
            </xsl:for-each>
            <motif><xsl:value-of select="?motif"/></motif>
            <xsl:for-each select="?paquets">
              <paquet identifiant="{?identifiant}" empreinte="{?empreinte}"/>
            </xsl:for-each>
          </elimination>
        </xsl:for-each>
      </bordereauElimination>
    </xsl:variable>
    <xsl:text>&#10;</xsl:text>
    <xsl:apply-templates select="$racine" mode="indent"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
