<?xml version="1.0" encoding="UTF-8"?>
<!-- The modules of a letter; an entry adds the name of its template. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../common.xsl"/>
  <xsl:import href="../layout/letter.xsl"/>
  <xsl:import href="template.xsl"/>
  <xsl:import href="model.xsl"/>
  <xsl:import href="inline.xsl"/>
  <xsl:import href="body.xsl"/>
  <xsl:import href="document.xsl"/>
</xsl:stylesheet>
