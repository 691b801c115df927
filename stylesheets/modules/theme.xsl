<?xml version="1.0" encoding="UTF-8"?>
<!-- Tokens: every colour, font and size of a page. A theme is one entry of the map; a branch changes colours of one in its own folder. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="#all">

  <!-- What Java hands over: base, a theme below; couleurs, the tokens that a branch changes; its entete, and its logo if it has one. -->
  <xsl:param name="theme" as="map(xs:string, item()*)" select="map { 'base': 'standard' }"/>

  <xsl:variable name="p:standard" as="map(xs:string, item())" select="map {
    'texte':     '#1A2027',  'discret':   '#56616B',  'filet':     '#BCC7CE',  'ligne':  '#7F8C96',
    'accent':    '#0C4A60',  'fond':      '#EEF4F6',  'sur-accent': '#FFFFFF',
    'attention': '#8A3A0F',  'filigrane': '#E9EDF0',
    'police':    'Source Sans',  'police-titre': 'Source Serif',
    'echelle':   1.0 }"/>

  <xsl:variable name="p:themes" as="map(xs:string, map(xs:string, item()))" select="map {
    'standard': $p:standard,
    'contraste': map:merge(($p:standard, map {
        'texte': '#000000', 'discret': '#1F1F1F', 'filet': '#555555', 'ligne': '#333333', 'accent': '#00202E',
        'fond': '#F4F4F4', 'attention': '#5C1F00', 'filigrane': '#EFEFEF' }), map { 'duplicates': 'use-last' }),
    'grands-caracteres': map:merge(($p:standard, map {
        'texte': '#000000', 'discret': '#333333', 'echelle': 1.3 }), map { 'duplicates': 'use-last' }) }"/>

  <xsl:variable name="p:jetons" as="map(xs:string, item())" select="map:merge(($p:themes($theme?base), $theme?couleurs), map { 'duplicates': 'use-last' })"/>

  <!-- A token of the theme in force. -->
  <xsl:function name="p:jeton" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="string($p:jetons($name))"/>
  </xsl:function>

  <!-- A type size at the theme's scale. -->
  <xsl:function name="p:pt" as="xs:string">
    <xsl:param name="points" as="xs:double"/>
    <xsl:sequence select="format-number($points * number($p:jetons('echelle')), '0.##') || 'pt'"/>
  </xsl:function>

  <!-- A hairline rule in a colour of the theme. -->
  <xsl:function name="p:filet" as="xs:string">
    <xsl:param name="token" as="xs:string"/>
    <xsl:sequence select="'0.5pt solid ' || p:jeton($token)"/>
  </xsl:function>
</xsl:stylesheet>
