<?xml version="1.0" encoding="UTF-8"?>
<!-- A made-up step, for tests: version 3 only has another namespace; the citation is carried on. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" encoding="UTF-8"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:template match="*">
    <xsl:element name="{local-name()}" namespace="urn:fr:ccs:dossier:3">
      <xsl:apply-templates select="@* | node()"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
