<?xml version="1.0" encoding="UTF-8"?>
<!-- The kinds of situations, examples of each, and the competencies that show well there. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:template name="situations-du-guide">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('situations')"/></xsl:call-template>
    <fo:block xsl:use-attribute-sets="p:prose" keep-with-next.within-page="always"><xsl:value-of select="p:label('guide.situations.presentation')"/></fo:block>
    <fo:table xsl:use-attribute-sets="p:table">
      <fo:table-column column-width="56mm" fox:header="true"/>
      <fo:table-column column-width="110mm"/>
      <xsl:call-template name="tete-de-table"><xsl:with-param name="words" select="('situation', 'exemples') ! p:label('guide.situations.colonne.' || .)"/></xsl:call-template>
      <fo:table-body>
        <xsl:for-each select="$edition/c:situations/c:situation">
          <xsl:variable name="codes" select="$edition/c:competences/c:competence[c:situationConseillee/@ref = current()/@code]/@code/string()"/>
          <fo:table-row keep-together.within-page="{p:tenir(., 62)}">
            <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="5mm">
              <xsl:call-template name="marque-suite"><xsl:with-param name="first" select="position() eq 1"/></xsl:call-template>
              <fo:block font-weight="600" space-after="0.8mm"><xsl:sequence select="p:texte(p:situation(@code))"/></fo:block>
              <xsl:if test="exists($codes)"><fo:block xsl:use-attribute-sets="p:petit" color="{p:jeton('accent')}"><xsl:value-of select="p:label('guide.situations.competences', p:liste($codes))"/></fo:block></xsl:if>
              <xsl:if test="xs:boolean((@vente, false())[1])"><fo:block xsl:use-attribute-sets="p:petit"><xsl:value-of select="p:capitale(p:label('guide.situations.vente'))"/></fo:block></xsl:if>
            </fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="0mm">
              <xsl:call-template name="liste"><xsl:with-param name="items" select="c:exemple"/></xsl:call-template>
              <xsl:if test="not(c:exemple)"><fo:block color="{p:jeton('discret')}">—</fo:block></xsl:if>
            </fo:table-cell>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>
</xsl:stylesheet>
