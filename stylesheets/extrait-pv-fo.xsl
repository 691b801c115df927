<?xml version="1.0" encoding="UTF-8"?>
<!-- The extract of the minutes for one person: the same blocks with one decision. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="modules/proces-verbal/modules.xsl"/>
  <xsl:import href="modules/proces-verbal/extract.xsl"/>
</xsl:stylesheet>
