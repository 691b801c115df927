<?xml version="1.0" encoding="UTF-8"?>
<!-- The minutes of a jury: who sat, what was decided and how. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="modules/proces-verbal/modules.xsl"/>
  <xsl:import href="modules/proces-verbal/minutes.xsl"/>
</xsl:stylesheet>
