<?xml version="1.0" encoding="UTF-8"?>
<!-- Takes out of a sheet that SchXslt2 made what our rules never use: severity thresholds, the bookkeeping of rules that cannot
     suppress one another, and the walk to attributes and texts when no rule looks at any. What is reported stays the same. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <!-- The rules of each pattern, by the id that SchXslt2 gives the pattern. -->
  <xsl:key name="rules" match="xsl:template[xsl:choose/xsl:when/xsl:next-match]" use="f:pattern(.)"/>

  <xsl:function name="f:pattern" as="xs:string">
    <xsl:param name="rule" as="element(xsl:template)"/>
    <xsl:sequence select="replace($rule/xsl:choose/xsl:when[1]/@test, '^''([^'']+)''.*$', '$1')"/>
  </xsl:function>

  <!-- What a context selects, without its conditions. -->
  <xsl:variable name="steps" as="xs:string" select="string-join(//xsl:template[xsl:choose/xsl:when/xsl:next-match]/f:steps(@match), ' ')"/>

  <xsl:function name="f:steps" as="xs:string">
    <xsl:param name="match" as="xs:string"/>
    <xsl:variable name="shorter" as="xs:string" select="replace($match, '\[[^\[\]]*\]', '')"/>
    <xsl:sequence select="if ($shorter eq $match) then $match else f:steps($shorter)"/>
  </xsl:function>

  <xsl:template match="xsl:template[@priority = '-10']/xsl:apply-templates[@select = '@*'][not(contains($steps, '@'))]"/>

  <xsl:template match="xsl:template[@priority = '-10']/xsl:apply-templates/@select[. = 'node()'][not(contains($steps, '()'))]">
    <xsl:attribute name="select" select="'*'"/>
  </xsl:template>

  <!-- Alone in its pattern, a rule need not ask whether another rule of the pattern came first. -->
  <xsl:template match="xsl:template/xsl:choose[xsl:when/xsl:next-match][count(key('rules', f:pattern(..))) = 1]">
    <xsl:apply-templates select="xsl:otherwise/node()"/>
  </xsl:template>

  <xsl:template match="xsl:next-match[xsl:with-param][count(key('rules', f:pattern(ancestor::xsl:template))) = 1]">
    <xsl:copy>
      <xsl:for-each select="xsl:with-param">
        <xsl:copy>
          <xsl:copy-of select="@* except @select"/>
          <xsl:attribute name="select" select="'$' || @name"/>
        </xsl:copy>
      </xsl:for-each>
    </xsl:copy>
  </xsl:template>

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
