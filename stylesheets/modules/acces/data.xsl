<?xml version="1.0" encoding="UTF-8"?>
<!-- All that the dossier holds but its pièces and its journal: element by element, named as the schema names it. What is new in the schema shows by itself. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
    xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <xsl:mode name="donnee" on-no-match="fail"/>

  <xsl:template name="donnees">
    <dl>
      <xsl:for-each select="$dossier/@*"><dt><xsl:value-of select="p:nom-de(.)"/></dt><dd><xsl:value-of select="if (name() = 'etat') then p:etat(.) else p:valeur(.)"/></dd></xsl:for-each>
    </dl>
    <xsl:for-each select="$dossier/*[not(self::c:pieces | self::c:journal)]">
      <h3><xsl:value-of select="p:nom-de(.), ('(' || count(preceding-sibling::*[name() = name(current())]) + 1 || ')')[count($dossier/*[name() = name(current())]) gt 1]"/></h3>
      <dl><xsl:call-template name="contenu"/></dl>
    </xsl:for-each>
  </xsl:template>

  <!-- context: an element: its attributes, then what it holds -->
  <xsl:template name="contenu">
    <xsl:apply-templates select="@*, *" mode="donnee"/>
  </xsl:template>

  <xsl:template match="@*" mode="donnee">
    <dt><xsl:value-of select="p:nom-de(.)"/></dt>
    <dd><xsl:value-of select="p:valeur(.)"/></dd>
  </xsl:template>

  <xsl:template match="*" mode="donnee">
    <dt><xsl:value-of select="p:nom-de(.)"/></dt>
    <xsl:if test="normalize-space() or not(@*)"><dd><xsl:value-of select="if (normalize-space()) then p:valeur(.) else p:mot('oui')"/></dd></xsl:if>
    <xsl:if test="@*"><dd class="dedans"><dl><xsl:call-template name="contenu"/></dl></dd></xsl:if>
  </xsl:template>

  <!-- What holds others stands across the page: three levels deep there would be no room beside. -->
  <xsl:template match="*[*]" mode="donnee">
    <dt class="groupe"><xsl:value-of select="p:nom-de(.)"/></dt>
    <dd class="dedans"><dl><xsl:call-template name="contenu"/></dl></dd>
  </xsl:template>
</xsl:stylesheet>
