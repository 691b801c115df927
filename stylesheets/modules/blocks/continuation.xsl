<?xml version="1.0" encoding="UTF-8"?>
<!-- « (suite) » where a table goes on over the page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <!-- « (suite) » in the head of a table where it continues on another page: the head repeats what the first row of the page says. -->
  <xsl:template name="suite">
    <fo:retrieve-table-marker retrieve-class-name="suite" retrieve-position-within-table="first-including-carryover"/>
  </xsl:template>

  <xsl:template name="marque-suite">
    <xsl:param name="first" as="xs:boolean" required="yes"/>
    <fo:marker marker-class-name="suite"><fo:inline font-weight="400"><xsl:value-of select="if ($first) then '' else p:label('suite')"/></fo:inline></fo:marker>
  </xsl:template>
</xsl:stylesheet>
