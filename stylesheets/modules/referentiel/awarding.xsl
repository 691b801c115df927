<?xml version="1.0" encoding="UTF-8"?>
<!-- Delivery, appeal, how long documents are kept, and what an earlier edition is worth. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:template name="delivrance">
    <xsl:variable name="rules" select="$edition/c:delivrance"/>
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('delivrance')"/></xsl:call-template>
    <xsl:for-each select="$rules/c:precision"><xsl:call-template name="prose"><xsl:with-param name="text" select="."/></xsl:call-template></xsl:for-each>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champ('delivrance.competences', p:liste($rules/c:competenceRequise/@ref/string())),
          p:champ('delivrance.delaiReevaluation', $rules/c:delaiReevaluation ! p:duree(.)), p:champ('delivrance.formatNumero', $rules/@formatNumero/string())"/>
      <xsl:with-param name="measure" select="'62mm'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="recours">
    <xsl:variable name="appeal" select="$edition/c:recours"/>
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('recours')"/></xsl:call-template>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champ('recours.destinataire', $appeal/c:destinataire/string()), p:champ('recours.delai', $appeal/c:delai ! p:duree(.))"/>
      <xsl:with-param name="measure" select="'62mm'"/>
    </xsl:call-template>
    <xsl:call-template name="chapitre"><xsl:with-param name="title" select="'recours.forme'"/><xsl:with-param name="text" select="$appeal/c:forme"/></xsl:call-template>
    <xsl:call-template name="chapitre"><xsl:with-param name="title" select="'recours.consultationPrealable'"/><xsl:with-param name="text" select="$appeal/c:consultationPrealable"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="conservation">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('conservation')"/></xsl:call-template>
    <fo:table xsl:use-attribute-sets="p:table">
      <fo:table-column column-width="34mm" fox:header="true"/>
      <fo:table-column column-width="44mm"/>
      <fo:table-column column-width="88mm"/>
      <fo:table-header>
        <fo:table-row>
          <xsl:for-each select="'type', 'duree', 'motif'">
            <fo:table-cell xsl:use-attribute-sets="p:tete"><fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="p:label('conservation.' || .)"/></fo:block></fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="$edition/c:conservation/c:regle">
          <fo:table-row keep-together.within-page="{p:tenir(., 46)}">
            <fo:table-cell xsl:use-attribute-sets="p:case"><fo:block font-weight="600"><xsl:value-of select="p:capitale(p:code('typeDocument', @type))"/></fo:block></fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="p:case">
              <fo:block><xsl:sequence select="(@duree ! p:exposants(p:duree(.)), p:label('conservation.sansLimite'))[1]"/></fo:block>
              <xsl:for-each select="@pointDepart"><fo:block xsl:use-attribute-sets="p:petit"><xsl:value-of select="p:code('pointDepart', .)"/></fo:block></xsl:for-each>
              <xsl:for-each select="@sortFinal"><fo:block xsl:use-attribute-sets="p:petit"><xsl:value-of select="p:code('sortFinal', .)"/></fo:block></xsl:for-each>
            </fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="0mm">
              <xsl:sequence select="c:motif ! p:bloc(.), @acces ! p:bloc-discret(p:label('conservation.acces', .))"/>
            </fo:table-cell>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- Competencies of earlier editions that count under this one. -->
  <xsl:template name="correspondances">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('correspondances')"/></xsl:call-template>
    <xsl:call-template name="liste">
      <xsl:with-param name="items" select="$edition/c:correspondance ! p:label('correspondance', (string(@competence), string(@edition), string(@equivaut)))"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
