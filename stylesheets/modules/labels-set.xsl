<?xml version="1.0" encoding="UTF-8"?>
<!-- Sets a file of labels in French typography, once per process, so that pages only look them up. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">
  <xsl:import href="lib/typography.xsl"/>
  <xsl:mode on-no-match="shallow-copy"/>
  <xsl:template match="label/text()"><xsl:value-of select="p:typo(.)"/></xsl:template>
</xsl:stylesheet>
