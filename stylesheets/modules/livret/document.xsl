<?xml version="1.0" encoding="UTF-8"?>
<!-- A livret from first page to last. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <xsl:template match="/">
    <xsl:if test="$livret"><xsl:apply-templates select="$livret" mode="connu"/></xsl:if>
    <xsl:variable name="title" select="p:label(if ($vierge) then 'livret.titre.vierge' else 'livret.titre') || (p:nom($candidat) ! (' · ' || p:typo(.)))"/>
    <xsl:call-template name="document">
      <xsl:with-param name="title" select="string-join(($title, $livret/@numero), ' · ')"/>
      <xsl:with-param name="running" select="$title"/>
      <xsl:with-param name="description" select="p:label('livret.description', ($edition/c:certification/(c:sigle, c:intitule)[1] ! p:typo(.), string($edition/@id))[1])"/>
      <xsl:with-param name="identifier" select="$livret/@numero"/>
      <xsl:with-param name="plan" select="$plan"/>
      <xsl:with-param name="foot" select="string-join(($livret/@numero, $edition/@id || ' ' || $edition/@edition, $livret/@etat[$provisoire and not($vierge)] ! p:label('brouillon')), '&#xA0;· ')"/>
      <xsl:with-param name="body" as="item()*">
        <xsl:call-template name="couverture"/>
        <fo:block keep-together.within-page="{if (count($plan/descendant-or-self::p:entree) lt 40) then 'always' else 'auto'}">
          <xsl:call-template name="titre-sommaire"/>
          <xsl:call-template name="contents"><xsl:with-param name="plan" select="$plan"/></xsl:call-template>
        </fo:block>
        <xsl:call-template name="personnes"/>
        <xsl:call-template name="preparation"/>
        <xsl:call-template name="observations"/>
        <xsl:if test="exists($entretiens)"><xsl:call-template name="entretiens"/></xsl:if>
        <xsl:call-template name="evaluation"/>
        <xsl:call-template name="restitution"/>
        <xsl:call-template name="signatures"/>
        <xsl:if test="exists($derogations)"><xsl:call-template name="derogations"/></xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
