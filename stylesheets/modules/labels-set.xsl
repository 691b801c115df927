<?xml version="1.0" encoding="UTF-8"?>
<!-- Sets a file of labels in French typography, once per process and theme, so that pages only look them up. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">
  <xsl:import href="lib/typography.xsl"/>
  <!-- The words that a theme has in place of ours, by their id. -->
  <xsl:param name="changes" as="map(xs:string, xs:string)" select="map {}"/>
  <xsl:mode on-no-match="shallow-copy"/>
  <xsl:template match="label/text()"><xsl:value-of select="p:typo(($changes(../@id), .)[1])"/></xsl:template>
</xsl:stylesheet>
