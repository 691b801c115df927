<?xml version="1.0" encoding="UTF-8"?>
<!-- The agenda from top to bottom. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <xsl:variable name="plan" as="element(p:entree)" select="p:entree('ordre', p:label('ordre.titre'), p:plan((
      p:entree('ouverture', p:label('ordre.ouverture'), ()),
      p:entree('examen', p:label('ordre.examen'), ()),
      $session/c:misDeCote[1] ! p:entree('cote', p:label('session.cote'), ()),
      p:entree('cloture', p:label('ordre.cloture'), ()))))"/>

  <xsl:template match="/">
    <xsl:variable name="numero" select="$session/@numero/string()"/>
    <xsl:call-template name="document">
      <xsl:with-param name="title" select="string-join((p:label('ordre.titre'), $numero), ' · ')"/>
      <xsl:with-param name="running" select="string-join((p:label('ordre.titre'), $numero), '&#xA0;· ')"/>
      <xsl:with-param name="description" select="p:label('imprime.ordre-du-jour')"/>
      <xsl:with-param name="identifier" select="$numero"/>
      <xsl:with-param name="plan" select="$plan"/>
      <xsl:with-param name="foot" select="string-join(($numero, $jour-de-seance ! p:date(.), p:label('brouillon')[$provisoire]), '&#xA0;· ')"/>
      <xsl:with-param name="body" as="item()*">
        <xsl:call-template name="titre-de-seance"><xsl:with-param name="id" select="'ordre'"/><xsl:with-param name="title" select="p:label('ordre.titre')"/></xsl:call-template>
        <xsl:call-template name="fiche">
          <xsl:with-param name="fields" select="p:champs-de-seance(), p:champ('ordre.livrets', p:nombre('session.livrets', count($lot)))"/>
          <xsl:with-param name="measure" select="'38mm'"/>
        </xsl:call-template>
        <xsl:call-template name="ouverture"/>
        <xsl:call-template name="examen"/>
        <xsl:if test="$session/c:misDeCote">
          <xsl:call-template name="partie-de-seance"><xsl:with-param name="id" select="'cote'"/></xsl:call-template>
          <fo:block xsl:use-attribute-sets="p:prose" keep-with-next.within-page="always"><xsl:value-of select="p:label('ordre.cote.texte')"/></fo:block>
          <xsl:call-template name="mis-de-cote"/>
        </xsl:if>
        <fo:block role="NonStruct" keep-together.within-page="always">
          <xsl:call-template name="partie-de-seance"><xsl:with-param name="id" select="'cloture'"/></xsl:call-template>
          <xsl:call-template name="liste"><xsl:with-param name="items" select="('relecture', 'suite', 'signature') ! p:label('ordre.cloture.' || .)"/></xsl:call-template>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Quorum, presidency, parity, recusals: what the newest edition of the lot demands, in its words. -->
  <xsl:template name="ouverture">
    <xsl:variable name="jury" select="$edition/c:jury"/>
    <xsl:call-template name="partie-de-seance"><xsl:with-param name="id" select="'ouverture'"/></xsl:call-template>
    <xsl:call-template name="liste">
      <xsl:with-param name="items" select="p:label('ordre.ouverture.emargement'),
          string-join((p:label('ordre.ouverture.quorum'), $jury/c:quorum[1] ! p:label('ordre.ouverture.quorum.soit',
              (@membres ! p:nombre('jury.presents', xs:integer(.)), @pourcentage ! p:label('jury.pourcentage', translate(., '.', ',')))[1])), ' '),
          string-join((p:label('ordre.ouverture.colleges'), p:liste($jury/c:college ! p:label('jury.college', (p:code('college', @code), p:nombre('jury.membre', xs:integer(@minimum))))) ! (p:capitale(.) || '.')), ' '),
          p:label('ordre.ouverture.presidence'), p:label('ordre.ouverture.deport')"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
