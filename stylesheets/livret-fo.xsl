<?xml version="1.0" encoding="UTF-8"?>
<!-- A livret d’évaluation as it was filled in. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="modules/livret/modules.xsl"/>
</xsl:stylesheet>
