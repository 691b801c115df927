<?xml version="1.0" encoding="UTF-8"?>
<!-- What the papers of a meeting share: a choice of the session by design, each for its own use. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../common.xsl"/>
  <xsl:import href="../blocks/continuation.xsl"/>
  <xsl:import href="../blocks/issuer.xsl"/>
  <xsl:import href="model.xsl"/>
  <xsl:import href="cover.xsl"/>
</xsl:stylesheet>
