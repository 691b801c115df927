<?xml version="1.0" encoding="UTF-8"?>
<!-- A rule sheet as it ships, with two additions: each rule tells that its context matched, and each of its variables is evaluated whether
     it is needed or not, as Saxon may come to do by itself in a long run. Nothing that it reports changes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:out="urn:out" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" exclude-result-prefixes="#all">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>
  <xsl:param name="phase" as="xs:string" required="yes"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <!-- A rule is a template that knows the patterns which have had their turn; behind that question, when it is asked, it fires. -->
  <xsl:template match="xsl:template[xsl:variable/@name[ends-with(., '}rule-context')]]">
    <xsl:variable name="rules" as="xs:string*" select="distinct-values(.//(svrl:failed-assert | svrl:successful-report)/@patternId/substring-after(., 'regle-'))"/>
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:choose>
        <xsl:when test="empty($rules) or xsl:choose/xsl:otherwise">
          <xsl:apply-templates select="node()">
            <xsl:with-param name="fired" tunnel="yes" select="$rules"/>
          </xsl:apply-templates>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="heading" as="element()" select="xsl:variable[@name[ends-with(., '}rule-context')]]"/>
          <xsl:apply-templates select="node()[. &lt;&lt; $heading], $heading"/>
          <xsl:call-template name="fired">
            <xsl:with-param name="rules" select="$rules"/>
          </xsl:call-template>
          <xsl:apply-templates select="$heading/following-sibling::node()"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="xsl:template/xsl:choose/xsl:otherwise">
    <xsl:param name="fired" as="xs:string*" tunnel="yes" select="()"/>
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:call-template name="fired">
        <xsl:with-param name="rules" select="$fired"/>
      </xsl:call-template>
      <xsl:apply-templates select="node()"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="xsl:template[xsl:variable/@name[ends-with(., '}rule-context')]]//xsl:variable[@name castable as xs:NCName]">
    <xsl:copy-of select="."/>
    <out:sequence xmlns:mesure="urn:fr:ccs:dossier:mesure" select="mesure:evaluated(${@name})"/>
  </xsl:template>

  <xsl:template name="fired">
    <xsl:param name="rules" as="xs:string*"/>
    <xsl:for-each select="$rules">
      <out:sequence xmlns:mesure="urn:fr:ccs:dossier:mesure" select="mesure:fired('{.}', '{$phase}')"/>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
