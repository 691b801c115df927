<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in French words. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <!-- « 1er mars 2026 »; a value that is no date is printed as it stands. -->
  <xsl:function name="p:date" as="xs:string?">
    <xsl:param name="date" as="xs:anyAtomicType?"/>
    <xsl:for-each select="$date">
      <xsl:choose>
        <xsl:when test="string(.) castable as xs:date">
          <xsl:variable name="day" select="xs:date(string(.))"/>
          <xsl:sequence select="p:quantieme(day-from-date($day)) || '&#xA0;' || $p:mois[month-from-date($day)] || '&#xA0;' || year-from-date($day)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="string(.)"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
