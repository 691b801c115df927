<?xml version="1.0" encoding="UTF-8"?>
<!-- What two evaluators take in hand: the parts are made by their own stylesheets, and bound here. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:import href="modules/recueil/document.xsl"/>
  <xsl:variable name="recueil" as="xs:string" select="'trousse'"/>
</xsl:stylesheet>
