<?xml version="1.0" encoding="UTF-8"?>
<!-- A rule sheet as it ships, with two additions: each rule tells that its context matched, and each of its variables is evaluated whether
     it is needed or not, as Saxon may come to do by itself in a long run. Nothing that it reports changes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:out="urn:out" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>
  <xsl:param name="phase" as="xs:string" required="yes"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <!-- What a rule does stands behind its conditions, or, where elements of several names come to it, in a template of its own. -->
  <xsl:template match="xsl:when[@f:rule]/node()[1] | xsl:template[@f:rule]/node()[preceding-sibling::node()[1]/self::xsl:variable[ends-with(@name, '}rule-context')]]">
    <xsl:for-each select="distinct-values(../descendant::*/@patternId/substring-after(., 'regle-'))">
      <out:sequence xmlns:mesure="urn:fr:ccs:dossier:mesure" select="mesure:fired('{.}', '{$phase}')"/>
    </xsl:for-each>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="xsl:*[@f:rule]//xsl:variable[@name castable as xs:NCName]" priority="0">
    <xsl:copy-of select="."/>
    <out:sequence xmlns:mesure="urn:fr:ccs:dossier:mesure" select="mesure:evaluated(${@name})"/>
  </xsl:template>

</xsl:stylesheet>
