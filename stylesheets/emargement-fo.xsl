<?xml version="1.0" encoding="UTF-8"?>
<!-- The sheet that the members of the jury sign when they come and when they leave. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="modules/session/modules.xsl"/>
  <xsl:import href="modules/emargement/sheet.xsl"/>
  <xsl:import href="modules/emargement/document.xsl"/>
</xsl:stylesheet>
