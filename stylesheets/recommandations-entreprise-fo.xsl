<?xml version="1.0" encoding="UTF-8"?>
<!-- The jury’s recommendations to the company. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:import href="modules/lettre/modules.xsl"/>
  <xsl:variable name="lettre-nom" as="xs:string" select="'recommandations-entreprise'"/>
</xsl:stylesheet>
