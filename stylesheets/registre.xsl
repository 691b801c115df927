<?xml version="1.0" encoding="UTF-8"?>
<!-- A register with new lines at its end and its counters moved on; no line that is there changes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns="urn:fr:ccs:dossier:1" xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">

  <!-- compteurs: maps of serie, annee?, dernier · lignes: elements, as they are to stand. -->
  <xsl:param name="ajouts" as="map(*)" required="yes"/>
  <xsl:variable name="anciens" as="element(compteur)*" select="/registre/compteur"/>
  <xsl:variable name="nouveaux" as="map(*)*" select="$ajouts?compteurs[let $c := . return not($anciens[@serie = $c?serie and string(@annee) = string($c?annee)])]"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:mode on-no-match="shallow-copy"/>

  <xsl:template match="/">
    <xsl:text>&#10;</xsl:text>
    <xsl:for-each select="node()">
      <xsl:apply-templates select="."/>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <!-- New counters stand after the others, before the lines. -->
  <xsl:template match="/registre">
    <xsl:copy>
      <xsl:apply-templates select="@*, node()[. &lt;&lt; current()/ligne[1] or not(current()/ligne)][not(position() = last() and self::text())]"/>
      <xsl:for-each select="$nouveaux">
        <xsl:text>&#10;  </xsl:text>
        <compteur serie="{?serie}">
          <xsl:if test="?annee"><xsl:attribute name="annee" select="?annee"/></xsl:if>
          <xsl:attribute name="dernier" select="?dernier"/>
        </compteur>
      </xsl:for-each>
      <xsl:for-each select="node()[. is current()/ligne[1] or . &gt;&gt; current()/ligne[1]][not(position() = last() and self::text())]">
        <xsl:if test="position() = 1"><xsl:text>&#10;  </xsl:text></xsl:if>
        <xsl:apply-templates select="."/>
      </xsl:for-each>
      <xsl:for-each select="$ajouts?lignes">
        <xsl:text>&#10;  </xsl:text>
        <xsl:copy-of select="."/>
      </xsl:for-each>
      <xsl:text>&#10;</xsl:text>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="compteur/@dernier">
    <xsl:variable name="compteur" as="element()" select=".."/>
    <xsl:attribute name="dernier" select="($ajouts?compteurs[?serie = $compteur/@serie and string(?annee) = string($compteur/@annee)]?dernier, .)[1]"/>
  </xsl:template>

</xsl:stylesheet>
