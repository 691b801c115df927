<?xml version="1.0" encoding="UTF-8"?>
<!-- A livret to fill in on the screen: the pages of livret-vierge, with fields where a hand would write. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:import href="modules/livret/modules.xsl"/>
  <xsl:variable name="vierge" as="xs:boolean" select="true()"/>
  <xsl:variable name="formulaire" as="xs:boolean" select="true()"/>
</xsl:stylesheet>
