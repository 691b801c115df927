<?xml version="1.0" encoding="UTF-8"?>
<!-- The modules of a livret, filled in or blank. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../common.xsl"/>
  <xsl:import href="../blocks/continuation.xsl"/>
  <xsl:import href="../blocks/issuer.xsl"/>
  <xsl:import href="../blocks/criteria.xsl"/>
  <xsl:import href="../blocks/signature.xsl"/>
  <xsl:import href="model.xsl"/>
  <xsl:import href="known.xsl"/>
  <xsl:import href="cover.xsl"/>
  <xsl:import href="people.xsl"/>
  <xsl:import href="preparation.xsl"/>
  <xsl:import href="evidence.xsl"/>
  <xsl:import href="assessment.xsl"/>
  <xsl:import href="closing.xsl"/>
  <xsl:import href="derogations.xsl"/>
  <xsl:import href="document.xsl"/>
</xsl:stylesheet>
