<?xml version="1.0" encoding="UTF-8"?>
<!-- A text on one line or several, its ordinals raised. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs p">

  <!-- A text of the document in French typography, ordinals raised: 1er, 3e. -->
  <xsl:function name="p:texte" as="node()*">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="p:exposants(p:typo($text))"/>
  </xsl:function>

  <!-- Raises the ordinals of a text that is already set. -->
  <xsl:function name="p:exposants" as="node()*">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:choose>
      <xsl:when test="not(matches($text, '[0-9XVI](er|re|e|es)([^\p{L}\p{N}]|$)', ';j'))">
        <xsl:value-of select="$text"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:analyze-string select="$text" regex="(^|[^\p{{L}}\p{{N}}\-/.])([0-9]{{1,4}}|[XVI]+)(er|re|es|e)($|[^\p{{L}}\p{{N}}])" flags=";j">
          <xsl:matching-substring>
            <xsl:value-of select="regex-group(1) || regex-group(2)"/>
            <fo:inline font-size="68%" baseline-shift="32%"><xsl:value-of select="regex-group(3)"/></fo:inline>
            <xsl:value-of select="regex-group(4)"/>
          </xsl:matching-substring>
          <xsl:non-matching-substring>
            <xsl:value-of select="."/>
          </xsl:non-matching-substring>
        </xsl:analyze-string>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
