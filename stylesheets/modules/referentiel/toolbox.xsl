<?xml version="1.0" encoding="UTF-8"?>
<!-- Advice to evaluators, words defined, and the history of the editions. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:template name="outils">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('outils')"/></xsl:call-template>
    <xsl:for-each select="$edition/c:boiteAOutils/c:phase">
      <xsl:call-template name="titre2"><xsl:with-param name="entry" select="p:entree-du-plan('phase-' || @code)"/></xsl:call-template>
      <xsl:call-template name="liste"><xsl:with-param name="items" select="c:conseil"/></xsl:call-template>
    </xsl:for-each>
    <xsl:if test="$edition/c:boiteAOutils/c:conditionReussite">
      <xsl:call-template name="titre2"><xsl:with-param name="entry" select="p:entree-du-plan('reussite')"/></xsl:call-template>
      <xsl:call-template name="liste"><xsl:with-param name="items" select="$edition/c:boiteAOutils/c:conditionReussite"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="definitions">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('definitions')"/></xsl:call-template>
    <xsl:for-each select="$edition/c:definitions/c:definition">
      <fo:block xsl:use-attribute-sets="p:prose" keep-together.within-page="{p:tenir(., 90)}" space-after="2.2mm">
        <fo:inline font-weight="600" color="{p:jeton('accent')}"><xsl:sequence select="p:texte(@terme)"/></fo:inline>
        <xsl:text>&#xA0;— </xsl:text>
        <xsl:sequence select="p:texte(.)"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="historique">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('historique')"/></xsl:call-template>
    <fo:table xsl:use-attribute-sets="p:table">
      <fo:table-column column-width="36mm" fox:header="true"/>
      <fo:table-column column-width="42mm"/>
      <fo:table-column column-width="88mm"/>
      <fo:table-header>
        <fo:table-row>
          <xsl:for-each select="'edition', 'date', 'resume'">
            <fo:table-cell xsl:use-attribute-sets="p:tete"><fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="p:label('historique.' || .)"/></fo:block></fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="$edition/c:historique/c:revision">
          <fo:table-row keep-together.within-page="{p:tenir(., 50)}">
            <fo:table-cell xsl:use-attribute-sets="p:case"><fo:block font-weight="600"><xsl:sequence select="p:texte(@edition)"/></fo:block></fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="p:case"><fo:block><xsl:sequence select="p:exposants(p:date(@date))"/></fo:block></fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="0mm"><xsl:sequence select="p:bloc(c:resume)"/></fo:table-cell>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>
</xsl:stylesheet>
