<?xml version="1.0" encoding="UTF-8"?>
<!-- A dossier as it reads once some of its pièces are eliminated: for judging a deposit, whose own dossier.xml never changes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">

  <!-- Their ids, separated by spaces. -->
  <xsl:param name="pieces" as="xs:string" required="yes"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:template match="/dossier/pieces/piece[@id = tokenize($pieces)]/@disponibilite">
    <xsl:attribute name="disponibilite" select="'ELIMINEE'"/>
  </xsl:template>
</xsl:stylesheet>
