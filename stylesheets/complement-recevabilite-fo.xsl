<?xml version="1.0" encoding="UTF-8"?>
<!-- What is missing before the jury can see a livret, to the external evaluator. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:import href="modules/lettre/modules.xsl"/>
  <xsl:variable name="lettre-nom" as="xs:string" select="'complement-recevabilite'"/>
</xsl:stylesheet>
