<?xml version="1.0" encoding="UTF-8"?>
<!-- The tokens of the theme in force, for the check of its contrast. (A function with a visibility would do; Saxon does not compile one in Turkish.) -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">
  <xsl:import href="theme.xsl"/>
  <xsl:template name="xsl:initial-template"><xsl:sequence select="$p:jetons"/></xsl:template>
</xsl:stylesheet>
