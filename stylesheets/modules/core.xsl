<?xml version="1.0" encoding="UTF-8"?>
<!-- What every printed document uses, and no more: a short one that imports this alone is compiled in half the time. -->
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
  <xsl:import href="layout/plan.xsl"/>
  <xsl:import href="blocks/ordinals.xsl"/>
</xsl:stylesheet>
