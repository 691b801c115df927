<?xml version="1.0" encoding="UTF-8"?>
<!-- A made-up step, for tests: version 2 calls a candidate's number numeroPersonne. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" exclude-result-prefixes="ds">
  <xsl:param name="empreinte" as="xs:string" required="yes" xmlns:xs="http://www.w3.org/2001/XMLSchema"/>
  <xsl:output method="xml" encoding="UTF-8"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:template match="*">
    <xsl:element name="{local-name()}" namespace="urn:fr:ccs:dossier:2">
      <xsl:apply-templates select="@*"/>
      <xsl:if test="not(parent::*)">
        <xsl:attribute name="migreDe" select="$empreinte"/>
      </xsl:if>
      <xsl:apply-templates select="node()"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="*:candidat/@id">
    <xsl:attribute name="numeroPersonne" select="."/>
  </xsl:template>

  <xsl:template match="ds:Signature | processing-instruction()"/>
</xsl:stylesheet>
