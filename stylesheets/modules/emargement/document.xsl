<?xml version="1.0" encoding="UTF-8"?>
<!-- The sheet from top to bottom: a table for each college, with room for substitutes, then who keeps the sheet. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <!-- The colleges that sit in any case, and members whose college is not said. -->
  <xsl:variable name="p:colleges" as="xs:string+" select="'EMPLOYEURS', 'SALARIES', 'AUTRE'[$membres[not(@college)]]"/>

  <xsl:variable name="plan" as="element(p:entree)" select="p:entree('feuille', p:label('emargement.titre'), $p:colleges ! p:entree('college-' || ., p:label('emargement.college.' || .), ()))"/>

  <xsl:template match="/">
    <xsl:variable name="numero" select="$session/@numero/string()"/>
    <xsl:call-template name="document">
      <xsl:with-param name="title" select="string-join((p:label('emargement.titre'), $numero), ' · ')"/>
      <xsl:with-param name="running" select="string-join((p:label('emargement.titre'), $numero), '&#xA0;· ')"/>
      <xsl:with-param name="description" select="p:label('imprime.emargement')"/>
      <xsl:with-param name="identifier" select="$numero"/>
      <xsl:with-param name="plan" select="$plan"/>
      <xsl:with-param name="foot" select="string-join(($numero, $jour-de-seance ! p:date(.), p:label('brouillon')[$provisoire]), '&#xA0;· ')"/>
      <xsl:with-param name="body" as="item()*">
        <xsl:call-template name="titre-de-seance"><xsl:with-param name="id" select="'feuille'"/><xsl:with-param name="title" select="p:label('emargement.titre')"/></xsl:call-template>
        <xsl:call-template name="fiche"><xsl:with-param name="fields" select="p:champs-de-seance()"/><xsl:with-param name="measure" select="'38mm'"/></xsl:call-template>
        <fo:block xsl:use-attribute-sets="p:prose"><xsl:value-of select="p:label('emargement.consigne')"/></fo:block>
        <xsl:for-each select="$p:colleges"><xsl:call-template name="college-a-emarger"><xsl:with-param name="college" select="."/></xsl:call-template></xsl:for-each>
        <xsl:call-template name="feuille-arretee"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Who closes the sheet: the secretary, with place, hour and signature. -->
  <xsl:template name="feuille-arretee">
    <fo:block role="NonStruct" space-before="6mm" keep-together.within-page="always">
      <fo:block xsl:use-attribute-sets="p:colonne" keep-with-next.within-page="always"><xsl:value-of select="p:label('emargement.arretee')"/></fo:block>
      <fo:block xsl:use-attribute-sets="p:petit" text-align-last="justify" line-height="8mm">
        <xsl:value-of select="p:simple(p:label('emargement.secretaire')) || ' '"/><fo:leader leader-pattern="rule" rule-thickness="0.5pt" color="{p:jeton('ligne')}" leader-length="80mm"/>
        <xsl:value-of select="' ' || p:simple(p:label('emargement.heure')) || ' '"/><fo:leader leader-pattern="rule" rule-thickness="0.5pt" color="{p:jeton('ligne')}"/>
      </fo:block>
      <fo:block xsl:use-attribute-sets="p:petit" space-before="1.4mm"><xsl:value-of select="p:label('emargement.signature')"/></fo:block>
      <xsl:sequence select="p:ligne('12mm')"/>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
