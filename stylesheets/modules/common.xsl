<?xml version="1.0" encoding="UTF-8"?>
<!-- All that every printed document may use. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="lib/parameters.xsl"/>
  <xsl:import href="lib/labels.xsl"/>
  <xsl:import href="lib/typography.xsl"/>
  <xsl:import href="lib/dates.xsl"/>
  <xsl:import href="lib/edition.xsl"/>
  <xsl:import href="lib/people.xsl"/>
  <xsl:import href="lib/cited.xsl"/>
  <xsl:import href="lib/metadata.xsl"/>
  <xsl:import href="lib/unhandled.xsl"/>
  <xsl:import href="theme.xsl"/>
  <xsl:import href="styles.xsl"/>
  <xsl:import href="layout/page.xsl"/>
  <xsl:import href="layout/contents.xsl"/>
  <xsl:import href="blocks/text.xsl"/>
  <xsl:import href="blocks/fields.xsl"/>
  <xsl:import href="blocks/choices.xsl"/>
  <xsl:import href="blocks/form.xsl"/>
  <xsl:import href="blocks/letterhead.xsl"/>
</xsl:stylesheet>
