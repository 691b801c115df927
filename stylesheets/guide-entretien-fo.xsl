<?xml version="1.0" encoding="UTF-8"?>
<!-- What the evaluators take to the interview: questions of each competency and room for notes, from a référentiel or from a livret under way. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="modules/common.xsl"/>
  <xsl:import href="modules/blocks/issuer.xsl"/>
  <xsl:import href="modules/blocks/continuation.xsl"/>
  <xsl:import href="modules/referentiel/presentation.xsl"/>
  <xsl:import href="modules/livret/model.xsl"/>
  <xsl:import href="modules/livret/derogations.xsl"/>
  <xsl:import href="modules/livret/cover.xsl"/>
  <xsl:import href="modules/guide/blocks.xsl"/>
  <xsl:import href="modules/guide/meeting.xsl"/>
  <xsl:import href="modules/guide/points.xsl"/>
  <xsl:import href="modules/guide/questions.xsl"/>
  <xsl:import href="modules/guide/interview.xsl"/>
</xsl:stylesheet>
