<?xml version="1.0" encoding="UTF-8"?>
<!-- House form of a document that we write: two spaces a level, attributes on one line; what the editor needs stands before the root. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">

  <xsl:template name="xml-model">
    <xsl:param name="schemas" as="xs:string" required="yes"/>
    <xsl:param name="files" as="xs:string" required="yes"/>
    <xsl:processing-instruction name="xml-model"
        select="'href=&quot;' || $schemas || '/' || $files || '.xsd&quot; type=&quot;application/xml&quot; schematypens=&quot;http://www.w3.org/2001/XMLSchema&quot;'"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:processing-instruction name="xml-model"
        select="'href=&quot;' || $schemas || '/rules/' || $files || '.sch&quot; type=&quot;application/xml&quot; schematypens=&quot;http://purl.oclc.org/dsdl/schematron&quot;'"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:mode name="indent" on-no-match="shallow-copy"/>

  <xsl:template match="*[*]" mode="indent">
    <xsl:param name="margin" as="xs:string" select="'&#10;'"/>
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:for-each select="*">
        <xsl:value-of select="$margin || '  '"/>
        <xsl:apply-templates select="." mode="indent">
          <xsl:with-param name="margin" select="$margin || '  '"/>
        </xsl:apply-templates>
      </xsl:for-each>
      <xsl:value-of select="$margin"/>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
