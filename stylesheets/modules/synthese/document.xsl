<?xml version="1.0" encoding="UTF-8"?>
<!-- The page for the jury. A selection by design, and it says so: excerpts name themselves, the livret holds the rest. Its body has the height of one page: what does not fit stops the print. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:variable name="plan" as="element(p:entree)*" select="p:entree('synthese', p:label('synthese.titre'), (
      p:entree('preuves', p:label('synthese.preuves'), ()),
      p:entree('competences', p:label('synthese.competences'), ()),
      p:entree('notes', p:label('synthese.notes'), ())[$p:lignes-de-notes gt 0]))"/>

  <xsl:template match="/">
    <xsl:variable name="title" select="p:label('synthese.titre') || (p:nom($candidat) ! (' · ' || p:typo(.)))"/>
    <xsl:call-template name="document">
      <xsl:with-param name="title" select="string-join(($title, $livret/@numero), ' · ')"/>
      <xsl:with-param name="running" select="$title"/>
      <xsl:with-param name="description" select="p:label('synthese.description', ($edition/c:certification/(c:sigle, c:intitule)[1] ! p:typo(.), string($edition/@id))[1])"/>
      <xsl:with-param name="identifier" select="$livret/@numero"/>
      <xsl:with-param name="plan" select="$plan"/>
      <xsl:with-param name="foot" select="string-join(($livret/@numero, $edition/@id || ' ' || $edition/@edition, $livret/@etat[$provisoire] ! p:label('brouillon')), '&#xA0;· ')"/>
      <xsl:with-param name="body" as="item()*">
        <fo:block-container height="{$p:hauteur-page}mm" overflow="error-if-overflow">
          <xsl:call-template name="qui"/>
          <xsl:call-template name="preuves"/>
          <xsl:call-template name="competences-de-synthese"/>
          <xsl:if test="$livret/c:restitution/c:remarqueCandidat">
            <fo:block xsl:use-attribute-sets="p:colonne" font-size="{p:pt(8.8)}" line-height="{p:pt(12)}" space-before="2mm"><xsl:value-of select="p:typo(p:capitale(p:label('synthese.remarque', p:candidat())))"/></fo:block>
          </xsl:if>
          <fo:block xsl:use-attribute-sets="p:bandeau" space-before="3mm" padding="1.6mm 3mm" font-weight="600" color="{p:jeton('accent')}"><xsl:value-of select="p:label('livret.phrase')"/></fo:block>
          <xsl:if test="$p:lignes-de-notes gt 0">
            <xsl:call-template name="titre-de-synthese"><xsl:with-param name="entry" select="p:entree-du-plan('notes')"/></xsl:call-template>
            <xsl:call-template name="lignes"><xsl:with-param name="lines" select="$p:lignes-de-notes"/></xsl:call-template>
          </xsl:if>
        </fo:block-container>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="titre-de-synthese">
    <xsl:param name="entry" as="element(p:entree)" required="yes"/>
    <fo:block id="{$entry/@id}" role="H2" xsl:use-attribute-sets="p:titre3" line-height="{p:pt(13)}" space-before="3.6mm" space-after="0.8mm"><xsl:value-of select="$entry/@titre"/></fo:block>
  </xsl:template>
</xsl:stylesheet>
