<?xml version="1.0" encoding="UTF-8"?>
<!-- What minutes and their extract share: all but the order of the parts. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../common.xsl"/>
  <xsl:import href="../blocks/continuation.xsl"/>
  <xsl:import href="../blocks/issuer.xsl"/>
  <xsl:import href="../blocks/attendance.xsl"/>
  <xsl:import href="../blocks/signature.xsl"/>
  <xsl:import href="known.xsl"/>
  <xsl:import href="model.xsl"/>
  <xsl:import href="presence.xsl"/>
  <xsl:import href="cover.xsl"/>
  <xsl:import href="jury.xsl"/>
  <xsl:import href="quorum.xsl"/>
  <xsl:import href="overview.xsl"/>
  <xsl:import href="decision.xsl"/>
  <xsl:import href="deliberation.xsl"/>
  <xsl:import href="competences.xsl"/>
  <xsl:import href="derogations.xsl"/>
</xsl:stylesheet>
