<?xml version="1.0" encoding="UTF-8"?>
<!-- The competencies, each with its criteria, their observable signs and the questions of an interview; then the situations. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:template name="competences">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('competences')"/></xsl:call-template>
    <fo:block xsl:use-attribute-sets="p:prose"><xsl:value-of select="p:label('competences.presentation')"/></fo:block>
    <xsl:for-each select="$edition/c:competences/c:competence">
      <xsl:call-template name="titre2"><xsl:with-param name="entry" select="p:entree-du-plan(@code)"/></xsl:call-template>
      <xsl:for-each select="c:definition"><fo:block xsl:use-attribute-sets="p:prose" keep-with-next.within-page="always"><xsl:sequence select="p:texte(.)"/></fo:block></xsl:for-each>
      <xsl:call-template name="criteres"/>
      <xsl:if test="c:situationConseillee">
        <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('competences.situations')"/></xsl:call-template>
        <xsl:call-template name="liste"><xsl:with-param name="items" select="c:situationConseillee/@ref ! p:situation(.)"/></xsl:call-template>
      </xsl:if>
      <xsl:if test="c:question">
        <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('competences.questions')"/></xsl:call-template>
        <xsl:call-template name="liste-en-deux"><xsl:with-param name="items" select="c:question"/><xsl:with-param name="numbered" select="true()"/></xsl:call-template>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="criteres">
    <xsl:if test="c:critere">
      <fo:table xsl:use-attribute-sets="p:table" space-before="2mm">
        <fo:table-column column-width="13mm" fox:header="true"/>
        <fo:table-column column-width="66mm"/>
        <fo:table-column column-width="87mm"/>
        <fo:table-header>
          <fo:table-row>
            <fo:table-cell xsl:use-attribute-sets="p:tete"><fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="@code"/></fo:block></fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="p:tete">
              <fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="p:label('criteres.critere') || ' '"/><xsl:call-template name="suite"/></fo:block>
            </fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="p:tete"><fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="p:label('criteres.indicateurs')"/></fo:block></fo:table-cell>
          </fo:table-row>
        </fo:table-header>
        <fo:table-body>
          <xsl:for-each select="c:critere">
            <fo:table-row keep-together.within-page="{p:tenir(., 40)}">
              <fo:table-cell xsl:use-attribute-sets="p:case">
                <xsl:call-template name="marque-suite"><xsl:with-param name="first" select="position() eq 1"/></xsl:call-template>
                <fo:block font-weight="600" color="{p:jeton('accent')}"><xsl:value-of select="@code"/></fo:block>
              </fo:table-cell>
              <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="5mm">
                <fo:block font-weight="600">
                  <xsl:sequence select="c:enonce ! p:texte(.)"/>
                  <xsl:if test="@eliminatoire = ('true', '1')"><fo:inline font-weight="400" color="{p:jeton('attention')}"><xsl:value-of select="' ' || p:label('critere.eliminatoire')"/></fo:inline></xsl:if>
                </fo:block>
              </fo:table-cell>
              <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="0mm">
                <xsl:call-template name="liste"><xsl:with-param name="items" select="c:indicateur"/></xsl:call-template>
                <xsl:if test="not(c:indicateur)"><xsl:call-template name="absent"/></xsl:if>
              </fo:table-cell>
            </fo:table-row>
          </xsl:for-each>
        </fo:table-body>
      </fo:table>
    </xsl:if>
  </xsl:template>

  <xsl:template name="situations">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('situations')"/></xsl:call-template>
    <fo:block xsl:use-attribute-sets="p:prose"><xsl:value-of select="p:label('situations.presentation')"/></fo:block>
    <xsl:for-each select="$edition/c:situations/c:situation">
      <fo:block keep-together.within-page="{p:tenir(., 80)}">
        <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:typo(p:situation(@code))"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
        <xsl:call-template name="liste"><xsl:with-param name="items" select="c:exemple"/></xsl:call-template>
      </fo:block>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
