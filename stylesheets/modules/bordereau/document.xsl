<?xml version="1.0" encoding="UTF-8"?>
<!-- The bordereau from top to bottom. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <xsl:variable name="plan" as="element(p:entree)" select="p:entree('bordereau', p:label('bordereau.titre'), p:plan((
      p:entree('lot', p:label('bordereau.lot'), ()),
      $session/c:derogation[1] ! p:entree('derogations', p:label('bordereau.derogations'), ()),
      $session/c:misDeCote[1] ! p:entree('cote', p:label('session.cote'), ()),
      p:entree('transmission', p:label('bordereau.transmission'), ()))))"/>

  <xsl:variable name="p:par-derogation" as="element(c:livret)*" select="$lot[@recevable = ('false', '0')]"/>

  <xsl:template match="/">
    <xsl:variable name="numero" select="$session/@numero/string()"/>
    <xsl:call-template name="document">
      <xsl:with-param name="title" select="string-join((p:label('bordereau.titre'), $numero), ' · ')"/>
      <xsl:with-param name="running" select="string-join((p:label('bordereau.titre'), $numero), '&#xA0;· ')"/>
      <xsl:with-param name="description" select="p:label('imprime.bordereau')"/>
      <xsl:with-param name="identifier" select="$numero"/>
      <xsl:with-param name="plan" select="$plan"/>
      <xsl:with-param name="foot" select="string-join(($numero, p:label('pageSignature.pied', p:empreinte-courte($empreinte)), p:label('brouillon')[$provisoire]), '&#xA0;· ')"/>
      <xsl:with-param name="body" as="item()*">
        <xsl:call-template name="titre-de-seance"><xsl:with-param name="id" select="'bordereau'"/><xsl:with-param name="title" select="p:label('bordereau.titre')"/></xsl:call-template>
        <xsl:call-template name="identite-du-bordereau"/>
        <xsl:call-template name="lot"/>
        <xsl:if test="$session/c:derogation">
          <xsl:call-template name="partie-de-seance"><xsl:with-param name="id" select="'derogations'"/></xsl:call-template>
          <xsl:call-template name="derogations-de-session"/>
        </xsl:if>
        <xsl:if test="$session/c:misDeCote">
          <xsl:call-template name="partie-de-seance"><xsl:with-param name="id" select="'cote'"/></xsl:call-template>
          <fo:block xsl:use-attribute-sets="p:prose" keep-with-next.within-page="always"><xsl:value-of select="p:label('bordereau.cote.texte')"/></fo:block>
          <xsl:call-template name="mis-de-cote"/>
        </xsl:if>
        <fo:block role="NonStruct" keep-together.within-page="always">
          <xsl:call-template name="partie-de-seance"><xsl:with-param name="id" select="'transmission'"/></xsl:call-template>
          <fo:block xsl:use-attribute-sets="p:prose"><xsl:value-of select="p:label('bordereau.transmission.texte')"/></fo:block>
          <xsl:sequence select="p:pointilles('bordereau.secretaire')"/>
          <xsl:call-template name="signature-a-poser"/>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- What it is about, and the code by which a telephone compares the digest of the session with the file. -->
  <xsl:template name="identite-du-bordereau">
    <fo:table role="Div" xsl:use-attribute-sets="p:table">
      <fo:table-column column-width="135mm"/>
      <fo:table-column column-width="31mm"/>
      <fo:table-body>
        <fo:table-row role="Div">
          <fo:table-cell role="Div">
            <xsl:call-template name="fiche">
              <xsl:with-param name="fields" select="p:champs-de-seance(), p:champ-attendu('bordereau.controle', p:comptes()), p:champ('bordereau.empreinte', p:empreinte-de-session())"/>
              <xsl:with-param name="measure" select="'38mm'"/>
            </xsl:call-template>
          </fo:table-cell>
          <fo:table-cell role="Div" text-align="end">
            <xsl:call-template name="qr">
              <xsl:with-param name="text" select="p:label('pageSignature.qr', ('session', ($session/@numero/string(), '')[1], $empreinte))"/>
              <xsl:with-param name="size" select="'28mm'"/>
              <xsl:with-param name="alt" select="p:label('bordereau.qr')"/>
            </xsl:call-template>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- « 12 livrets RECEVABLES, dont 1 par dérogation ; 2 À COMPLÉTER » -->
  <xsl:function name="p:comptes" as="element(fo:block)+">
    <fo:block font-weight="600" color="{p:jeton('accent')}"><xsl:value-of select="p:nombre('bordereau.recevables', count($lot) - count($p:par-derogation))"/></fo:block>
    <xsl:for-each select="count($p:par-derogation)[. gt 0]"><fo:block><xsl:value-of select="p:nombre('bordereau.parDerogation', .)"/></fo:block></xsl:for-each>
    <xsl:for-each select="count($session/c:misDeCote)[. gt 0]"><fo:block color="{p:jeton('attention')}" font-weight="600"><xsl:value-of select="p:nombre('bordereau.aCompleter', .)"/></fo:block></xsl:for-each>
  </xsl:function>

  <xsl:function name="p:empreinte-de-session" as="element(fo:block)">
    <fo:block font-weight="600"><xsl:value-of select="p:empreinte-courte($empreinte)"/></fo:block>
  </xsl:function>
</xsl:stylesheet>
