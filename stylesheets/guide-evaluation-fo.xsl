<?xml version="1.0" encoding="UTF-8"?>
<!-- The assessors' guide of an edition: the process, what to check at each phase, what to remember. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="modules/common.xsl"/>
  <xsl:import href="modules/blocks/issuer.xsl"/>
  <xsl:import href="modules/blocks/continuation.xsl"/>
  <xsl:import href="modules/referentiel/presentation.xsl"/>
  <xsl:import href="modules/guide/blocks.xsl"/>
  <xsl:import href="modules/guide/process.xsl"/>
  <xsl:import href="modules/guide/phases.xsl"/>
  <xsl:import href="modules/guide/situations.xsl"/>
  <xsl:import href="modules/guide/memento.xsl"/>
  <xsl:import href="modules/guide/writing.xsl"/>
  <xsl:import href="modules/guide/evaluation.xsl"/>
</xsl:stylesheet>
