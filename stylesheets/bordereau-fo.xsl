<?xml version="1.0" encoding="UTF-8"?>
<!-- What the secretary hands over to the jury: which livrets passed the contrôle de recevabilité, and which did not. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="modules/session/modules.xsl"/>
  <xsl:import href="modules/blocks/qr.xsl"/>
  <xsl:import href="modules/blocks/signature.xsl"/>
  <xsl:import href="modules/session/aside.xsl"/>
  <xsl:import href="modules/bordereau/lot.xsl"/>
  <xsl:import href="modules/bordereau/document.xsl"/>
</xsl:stylesheet>
