<?xml version="1.0" encoding="UTF-8"?>
<!-- One candidate's assessment on one page, for the jury. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="modules/common.xsl"/>
  <xsl:import href="modules/livret/model.xsl"/>
  <xsl:import href="modules/livret/derogations.xsl"/>
  <xsl:import href="modules/synthese/measure.xsl"/>
  <xsl:import href="modules/synthese/earlier.xsl"/>
  <xsl:import href="modules/synthese/excerpts.xsl"/>
  <xsl:import href="modules/synthese/fit.xsl"/>
  <xsl:import href="modules/synthese/head.xsl"/>
  <xsl:import href="modules/synthese/evidence.xsl"/>
  <xsl:import href="modules/synthese/competences.xsl"/>
  <xsl:import href="modules/synthese/document.xsl"/>
</xsl:stylesheet>
