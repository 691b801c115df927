<?xml version="1.0" encoding="UTF-8"?>
<!-- What the jury does on its day, from opening to close. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="modules/session/modules.xsl"/>
  <xsl:import href="modules/session/aside.xsl"/>
  <xsl:import href="modules/ordre-du-jour/examination.xsl"/>
  <xsl:import href="modules/ordre-du-jour/document.xsl"/>
</xsl:stylesheet>
