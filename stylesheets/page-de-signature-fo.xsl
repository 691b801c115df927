<?xml version="1.0" encoding="UTF-8"?>
<!-- A page to sign by hand, tied to the exact document. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="modules/common.xsl"/>
  <xsl:import href="modules/blocks/issuer.xsl"/>
  <xsl:import href="modules/blocks/signature.xsl"/>
  <xsl:import href="modules/blocks/qr.xsl"/>
  <xsl:import href="modules/page-de-signature/model.xsl"/>
  <xsl:import href="modules/page-de-signature/binding.xsl"/>
  <xsl:import href="modules/page-de-signature/areas.xsl"/>
  <xsl:import href="modules/page-de-signature/document.xsl"/>
</xsl:stylesheet>
