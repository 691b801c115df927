<?xml version="1.0" encoding="UTF-8"?>
<!-- Attribute sets: how each kind of text looks. Blocks name a style; only the theme knows a colour or a size. Here those that every page uses. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <xsl:attribute-set name="p:document">
    <xsl:attribute name="font-family" select="p:jeton('police')"/>
    <xsl:attribute name="font-size" select="p:pt(9.8)"/>
    <xsl:attribute name="line-height" select="p:pt(13.6)"/>
    <xsl:attribute name="color" select="p:jeton('texte')"/>
    <xsl:attribute name="language" select="$langue"/>
    <xsl:attribute name="line-height-shift-adjustment">disregard-shifts</xsl:attribute>
    <xsl:attribute name="hyphenation-remain-character-count">3</xsl:attribute>
    <xsl:attribute name="hyphenation-push-character-count">3</xsl:attribute>
    <xsl:attribute name="orphans">2</xsl:attribute>
    <xsl:attribute name="widows">2</xsl:attribute>
  </xsl:attribute-set>

  <!-- A narrow column is ragged and has no hyphens -->
  <xsl:attribute-set name="p:colonne">
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="p:petit">
    <xsl:attribute name="font-size" select="p:pt(8.4)"/>
    <xsl:attribute name="line-height" select="p:pt(11.4)"/>
    <xsl:attribute name="color" select="p:jeton('discret')"/>
  </xsl:attribute-set>
  <xsl:attribute-set name="p:absent">
    <xsl:attribute name="color" select="p:jeton('discret')"/>
    <xsl:attribute name="font-style">italic</xsl:attribute>
  </xsl:attribute-set>

  <!-- Tables: bottom rules, no boxes -->
  <xsl:attribute-set name="p:table">
    <xsl:attribute name="table-layout">fixed</xsl:attribute>
    <xsl:attribute name="width">100%</xsl:attribute>
    <xsl:attribute name="border-collapse">separate</xsl:attribute>
  </xsl:attribute-set>
</xsl:stylesheet>
