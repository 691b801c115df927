<?xml version="1.0" encoding="UTF-8"?>
<!-- The certificate as it is handed over: one page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="modules/core.xsl"/>
  <xsl:import href="modules/layout/landscape.xsl"/>
  <xsl:import href="modules/blocks/signed.xsl"/>
  <xsl:import href="modules/blocks/qr.xsl"/>
  <xsl:import href="modules/certificat/known.xsl"/>
  <xsl:import href="modules/certificat/model.xsl"/>
  <xsl:import href="modules/certificat/measures.xsl"/>
  <xsl:import href="modules/certificat/award.xsl"/>
  <xsl:import href="modules/certificat/delivery.xsl"/>
  <xsl:import href="modules/certificat/document.xsl"/>
</xsl:stylesheet>
