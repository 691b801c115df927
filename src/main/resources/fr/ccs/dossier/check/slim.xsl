<?xml version="1.0" encoding="UTF-8"?>
<!-- Takes out of a sheet that SchXslt2 made what our rules never use: severity thresholds and variables that hold what is written at
     once. What is reported stays the same. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" exclude-result-prefixes="#all">

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <!-- Severity is the reader's choice when the report is written, never a reason not to run a rule. -->
  <xsl:template match="xsl:variable[ends-with(@name, '}severity')]"/>

  <xsl:template match="xsl:choose[xsl:when[1]/contains(@test, '}severity, ')]">
    <xsl:apply-templates select="xsl:when[1]/node()"/>
  </xsl:template>

  <!-- A value in a message is taken where the message stands. -->
  <xsl:template match="xsl:for-each[@select = '.[1]'][count(*) = 1]">
    <xsl:apply-templates select="xsl:value-of"/>
  </xsl:template>

  <!-- One finding is written where it is made, not by way of a variable. -->
  <xsl:template match="xsl:if/xsl:variable[@name = ('failed-assert', 'successful-report')]">
    <xsl:apply-templates select="node()"/>
  </xsl:template>

  <xsl:template match="xsl:if/xsl:sequence[@select = ('$failed-assert', '$successful-report')]"/>

</xsl:stylesheet>
