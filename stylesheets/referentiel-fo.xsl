<?xml version="1.0" encoding="UTF-8"?>
<!-- An edition of the référentiel, as a branch publishes it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="modules/common.xsl"/>
  <xsl:import href="modules/blocks/continuation.xsl"/>
  <xsl:import href="modules/blocks/issuer.xsl"/>
  <xsl:import href="modules/referentiel/known.xsl"/>
  <xsl:import href="modules/referentiel/cover.xsl"/>
  <xsl:import href="modules/referentiel/presentation.xsl"/>
  <xsl:import href="modules/referentiel/competences.xsl"/>
  <xsl:import href="modules/referentiel/rules.xsl"/>
  <xsl:import href="modules/referentiel/awarding.xsl"/>
  <xsl:import href="modules/referentiel/toolbox.xsl"/>
  <xsl:import href="modules/referentiel/document.xsl"/>
</xsl:stylesheet>
