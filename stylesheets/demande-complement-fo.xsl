<?xml version="1.0" encoding="UTF-8"?>
<!-- What the jury misses, to the external evaluator, when it has put its decision off. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:import href="modules/lettre/modules.xsl"/>
  <xsl:variable name="lettre-nom" as="xs:string" select="'demande-complement'"/>
</xsl:stylesheet>
