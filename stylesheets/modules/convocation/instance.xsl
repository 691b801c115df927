<?xml version="1.0" encoding="UTF-8"?>
<!-- The template as one member’s letter: what it says about this person is put in its place first, all else is left for the letter to set. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:l="urn:fr:ccs:dossier:lettre" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <xsl:mode name="pour-membre" on-no-match="shallow-copy"/>

  <xsl:function name="p:lettre-pour" as="element(l:lettre)">
    <xsl:param name="convened" as="element(c:convocation)"/>
    <xsl:apply-templates select="$lettre" mode="pour-membre"><xsl:with-param name="membre" tunnel="yes" select="$convened"/></xsl:apply-templates>
  </xsl:function>

  <!-- Where a title of this letter may be found. -->
  <xsl:template match="l:lettre" mode="pour-membre">
    <xsl:param name="membre" as="element(c:convocation)" tunnel="yes" required="yes"/>
    <xsl:copy>
      <xsl:attribute name="ancre" select="p:ancre($membre)"/>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:function name="p:ancre" as="xs:string">
    <xsl:param name="convened" as="element(c:convocation)"/>
    <xsl:sequence select="'lettre-' || count($membres[. &lt;&lt; $convened]) + 1"/>
  </xsl:function>

  <xsl:template match="l:champ[@nom = ('membre', 'destinataire', 'membreCivilite', 'college', 'dateLettre')]" mode="pour-membre">
    <xsl:param name="membre" as="element(c:convocation)" tunnel="yes" required="yes"/>
    <xsl:variable name="value" as="xs:string?" select="
        if (@nom = 'membreCivilite') then (p:fiche-de($membre)/c:civilite ! p:code('civilite', .), p:label('lettre.civilite'))[1]
        else if (@nom = 'college') then $membre/@college ! p:code('college', .)
        else if (@nom = 'dateLettre') then p:date(p:jour-de-lettre($membre))
        else p:nom-de-membre($membre)"/>
    <xsl:choose>
      <xsl:when test="$value"><xsl:value-of select="p:sans-marque($value)"/></xsl:when>
      <xsl:otherwise><xsl:copy-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="l:accord" mode="pour-membre">
    <xsl:param name="membre" as="element(c:convocation)" tunnel="yes" required="yes"/>
    <xsl:variable name="gender" select="p:fiche-de($membre)/c:civilite"/>
    <xsl:value-of select="if ($gender = 'MADAME') then @feminin else if ($gender = 'MONSIEUR') then @masculin else @neutre"/>
  </xsl:template>

  <!-- The day it was sent; until then that of the print. -->
  <xsl:function name="p:jour-de-lettre" as="xs:date?">
    <xsl:param name="convened" as="element(c:convocation)"/>
    <xsl:sequence select="($convened/@date[. castable as xs:date] ! xs:date(.), $date)[1]"/>
  </xsl:function>
</xsl:stylesheet>
