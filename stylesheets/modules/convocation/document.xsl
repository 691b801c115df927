<?xml version="1.0" encoding="UTF-8"?>
<!-- All letters of a meeting, each on pages of its own. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:l="urn:fr:ccs:dossier:lettre"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c l p">

  <xsl:variable name="plan" as="element(p:entree)*" select="$membres ! p:entree(p:ancre(.), p:typo(p:nom-de-membre(.)), ())"/>

  <xsl:template match="/">
    <xsl:if test="empty($membres)"><xsl:sequence select="error(xs:QName('p:CONVOCATION'), p:label('convocation.aucune') || '|' || p:chemin($session))"/></xsl:if>
    <xsl:apply-templates select="$lettre" mode="lettre-connue"/>
    <xsl:call-template name="date-du-document"/>
    <fo:root xml:lang="{$langue}" xsl:use-attribute-sets="p:document">
      <xsl:call-template name="masters-courrier"/>
      <xsl:call-template name="metadata">
        <xsl:with-param name="title" select="string-join((p:label('convocation.titre'), $session/@numero), ' · ')"/>
        <xsl:with-param name="description" select="p:label('imprime.convocation')"/>
        <xsl:with-param name="identifier" select="$session/@numero"/>
      </xsl:call-template>
      <xsl:call-template name="bookmarks"><xsl:with-param name="plan" select="$plan"/></xsl:call-template>
      <xsl:for-each select="$membres"><xsl:call-template name="lettre-de-convocation"/></xsl:for-each>
    </fo:root>
  </xsl:template>

  <!-- context: the convocation of one member -->
  <xsl:template name="lettre-de-convocation">
    <xsl:variable name="membre" select="."/>
    <xsl:variable name="letter" select="p:lettre-pour(.)"/>
    <xsl:call-template name="feuillet-courrier">
      <xsl:with-param name="pages" select="'pages-' || p:ancre(.)"/>
      <xsl:with-param name="running" select="string-join((p:typo(p:nom-de-membre(.)), $session/@numero, $jour-de-seance ! p:date(.)), '&#xA0;· ')"/>
      <xsl:with-param name="subject" select="p:entree(p:ancre(.), p:texte-lettre($letter/l:objet), ())"/>
      <xsl:with-param name="recipient" as="element(fo:block)*"><xsl:call-template name="adresse-membre"/></xsl:with-param>
      <xsl:with-param name="place" select="$contact/c:adresse/c:commune"/>
      <xsl:with-param name="day" select="p:jour-de-lettre(.)"/>
      <xsl:with-param name="references" select="$letter/l:reference[p:imprimee(.)] ! p:point(p:ligne-lettre(.))"/>
      <xsl:with-param name="body" as="element()*">
        <fo:block space-after="3mm"><xsl:sequence select="p:ligne-lettre($letter/l:appel)"/></fo:block>
        <xsl:apply-templates select="$letter/l:corps/*" mode="lettre"/>
        <xsl:call-template name="fin-de-lettre">
          <xsl:with-param name="phrase" select="p:ligne-lettre($letter/l:formule)"/>
          <xsl:with-param name="lines" select="$letter/l:signature/l:ligne[p:imprimee(.)] ! p:point(p:ligne-lettre(.))"/>
          <xsl:with-param name="pieces" select="$letter/l:piecesJointes/l:piece[p:imprimee(.)] ! p:point(p:ligne-lettre(.))"/>
          <xsl:with-param name="room" select="if ($letter/l:coupon) then '8mm' else '18mm'"/>
        </xsl:call-template>
        <xsl:apply-templates select="$letter/l:coupon" mode="lettre"><xsl:with-param name="membre" tunnel="yes" select="$membre"/></xsl:apply-templates>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Where it goes: by post to the address of the annuaire, or as the session says it was sent. -->
  <xsl:template name="adresse-membre">
    <xsl:variable name="details" select="p:fiche-de(.)/c:coordonnees"/>
    <xsl:choose>
      <xsl:when test="@moyen = ('COURRIEL', 'REMISE_EN_MAIN')">
        <fo:block xsl:use-attribute-sets="p:colonne" font-weight="600"><xsl:sequence select="p:texte(p:nom-de-membre(.))"/></fo:block>
        <xsl:for-each select="p:code('convocation', @moyen), $details/c:courriel[current()/@moyen = 'COURRIEL']/normalize-space(.)">
          <fo:block xsl:use-attribute-sets="p:colonne"><xsl:sequence select="p:texte(.)"/></fo:block>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="adresse-postale"><xsl:with-param name="name" select="p:nom-de-membre(.)"/><xsl:with-param name="address" select="$details/c:adresse"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A title of the template: its place is counted in its own letter. -->
  <xsl:template match="l:titre[p:imprimee(.)]" mode="lettre">
    <xsl:call-template name="titre2">
      <xsl:with-param name="entry" select="p:entree(ancestor::l:lettre/@ancre || '-' || p:id-titre(.), p:texte-lettre(.), ())"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
