<?xml version="1.0" encoding="UTF-8"?>
<!-- Attribute sets of a document of several pages: its titles and running text, bands, heads of tables. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <!-- Titles -->
  <xsl:attribute-set name="p:titre">
    <xsl:attribute name="color" select="p:jeton('accent')"/>
    <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
    <xsl:attribute name="keep-together.within-page">always</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
    <xsl:attribute name="text-align">start</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="p:titre1" use-attribute-sets="p:titre">
    <xsl:attribute name="font-family" select="p:jeton('police-titre')"/>
    <xsl:attribute name="font-size" select="p:pt(17.5)"/>
    <xsl:attribute name="line-height" select="p:pt(22)"/>
    <xsl:attribute name="font-weight">600</xsl:attribute>
    <xsl:attribute name="space-before">11mm</xsl:attribute>
    <xsl:attribute name="space-after">4mm</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="p:titre2" use-attribute-sets="p:titre">
    <xsl:attribute name="font-size" select="p:pt(12.6)"/>
    <xsl:attribute name="line-height" select="p:pt(16)"/>
    <xsl:attribute name="font-weight">600</xsl:attribute>
    <xsl:attribute name="space-before">7mm</xsl:attribute>
    <xsl:attribute name="space-after">2.4mm</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="p:titre3" use-attribute-sets="p:titre">
    <xsl:attribute name="font-size" select="p:pt(10.2)"/>
    <xsl:attribute name="font-weight">600</xsl:attribute>
    <xsl:attribute name="space-before">4.4mm</xsl:attribute>
    <xsl:attribute name="space-after">1.2mm</xsl:attribute>
  </xsl:attribute-set>

  <!-- Running text: full lines and hyphens where the measure is wide -->
  <xsl:attribute-set name="p:prose">
    <xsl:attribute name="text-align">justify</xsl:attribute>
    <xsl:attribute name="hyphenate">true</xsl:attribute>
    <xsl:attribute name="space-after">1.8mm</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="p:etiquette" use-attribute-sets="p:petit">
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="p:surtitre">
    <xsl:attribute name="font-size" select="p:pt(8.4)"/>
    <xsl:attribute name="line-height" select="p:pt(11)"/>
    <xsl:attribute name="font-weight">600</xsl:attribute>
    <xsl:attribute name="letter-spacing">0.5pt</xsl:attribute>
    <xsl:attribute name="color" select="p:jeton('accent')"/>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
  </xsl:attribute-set>

  <!-- A band: the fixed sentence, a specimen's warning, a proposition -->
  <xsl:attribute-set name="p:bandeau">
    <xsl:attribute name="background-color" select="p:jeton('fond')"/>
    <xsl:attribute name="padding">2.2mm 3mm</xsl:attribute>
    <xsl:attribute name="margin-left">0mm</xsl:attribute>
    <xsl:attribute name="margin-right">0mm</xsl:attribute>
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="keep-together.within-page">always</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="p:encadre">
    <xsl:attribute name="border-left" select="'2.2pt solid ' || p:jeton('attention')"/>
    <xsl:attribute name="padding-left">3mm</xsl:attribute>
    <xsl:attribute name="margin-left">0mm</xsl:attribute>
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="space-before">2.4mm</xsl:attribute>
    <xsl:attribute name="space-after">2.4mm</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="p:tete">
    <xsl:attribute name="padding">1.2mm 2mm 1mm 0mm</xsl:attribute>
    <xsl:attribute name="border-bottom" select="'0.9pt solid ' || p:jeton('accent')"/>
    <xsl:attribute name="display-align">after</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="p:tete-texte">
    <xsl:attribute name="font-size" select="p:pt(8.4)"/>
    <xsl:attribute name="line-height" select="p:pt(11)"/>
    <xsl:attribute name="font-weight">600</xsl:attribute>
    <xsl:attribute name="color" select="p:jeton('accent')"/>
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="p:case">
    <xsl:attribute name="padding">1.5mm 2mm 1.5mm 0mm</xsl:attribute>
    <xsl:attribute name="border-bottom" select="p:filet('filet')"/>
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="p:lien">
    <xsl:attribute name="color" select="p:jeton('accent')"/>
  </xsl:attribute-set>
</xsl:stylesheet>
