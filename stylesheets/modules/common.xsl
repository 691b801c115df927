<?xml version="1.0" encoding="UTF-8"?>
<!-- All that a document of several A4 pages may use. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="core.xsl"/>
  <xsl:import href="lib/words.xsl"/>
  <xsl:import href="lib/periods.xsl"/>
  <xsl:import href="styles-document.xsl"/>
  <xsl:import href="layout/page.xsl"/>
  <xsl:import href="layout/contents.xsl"/>
  <xsl:import href="blocks/text.xsl"/>
  <xsl:import href="blocks/fields.xsl"/>
  <xsl:import href="blocks/choices.xsl"/>
  <xsl:import href="blocks/form.xsl"/>
  <xsl:import href="blocks/letterhead.xsl"/>
</xsl:stylesheet>
