<?xml version="1.0" encoding="UTF-8"?>
<!-- The ranks of the names that stand in a document or a page, however they are typed there, one after another. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="modules/acces/noms.xsl"/>
  <xsl:import href="modules/acces/restants.xsl"/>
</xsl:stylesheet>
