<?xml version="1.0" encoding="UTF-8"?>
<!-- A livret to fill in by hand, from a référentiel or from a skeleton: the same pages, with room where data are absent. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:import href="modules/livret/modules.xsl"/>
  <xsl:variable name="vierge" as="xs:boolean" select="true()"/>
</xsl:stylesheet>
