<?xml version="1.0" encoding="UTF-8"?>
<!-- The page with which a candidate reads a copy of the dossier: a letter, then all that the masked dossier holds, in words. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="modules/lib/labels.xsl"/>
  <xsl:import href="modules/lib/typography.xsl"/>
  <xsl:import href="modules/lib/dates.xsl"/>
  <xsl:import href="modules/lib/periods.xsl"/>
  <xsl:import href="modules/lib/words.xsl"/>
  <xsl:import href="modules/lib/people.xsl"/>
  <xsl:import href="modules/acces/words.xsl"/>
  <xsl:import href="modules/acces/style.xsl"/>
  <xsl:import href="modules/acces/letter.xsl"/>
  <xsl:import href="modules/acces/recipients.xsl"/>
  <xsl:import href="modules/acces/data.xsl"/>
  <xsl:import href="modules/acces/journal.xsl"/>
  <xsl:import href="modules/acces/pieces.xsl"/>
  <xsl:import href="modules/acces/document.xsl"/>
</xsl:stylesheet>
