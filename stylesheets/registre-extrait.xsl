<?xml version="1.0" encoding="UTF-8"?>
<!-- The lines of a register of deliveries that are about some dossiers: each is word for word as it stands there, with its rank; no other line is here. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">

  <!-- dossiers: their numbers. -->
  <xsl:param name="demande" as="map(*)" required="yes"/>
  <xsl:variable name="certificats" select="/registre/ligne/delivrance[@dossier = $demande?dossiers]/@numero"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/">
    <xsl:text>&#10;</xsl:text>
    <xsl:for-each select="registre">
      <xsl:copy>
        <xsl:copy-of select="@*"/>
        <xsl:for-each select="ligne[delivrance/@dossier = $demande?dossiers or (transmissionCpf | recepisseCpf)/@certificat = $certificats]">
          <xsl:text>&#10;  </xsl:text>
          <xsl:copy-of select="."/>
        </xsl:for-each>
        <xsl:text>&#10;</xsl:text>
      </xsl:copy>
    </xsl:for-each>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
