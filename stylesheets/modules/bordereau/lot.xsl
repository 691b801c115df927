<?xml version="1.0" encoding="UTF-8"?>
<!-- The livrets that are handed over, each with the digest by which it is known again. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- « 9f2c 07be 41d0 a3e8 »: the beginning of a digest, which an eye can compare. -->
  <xsl:function name="p:empreinte-courte" as="xs:string">
    <xsl:param name="digest" as="xs:string"/>
    <xsl:sequence select="replace(substring($digest, 1, 16), '(.{4})(?!$)', '$1&#xA0;', ';j')"/>
  </xsl:function>

  <xsl:template name="lot">
    <xsl:call-template name="partie-de-seance"><xsl:with-param name="id" select="'lot'"/></xsl:call-template>
    <xsl:choose>
      <xsl:when test="empty($lot)"><fo:block xsl:use-attribute-sets="p:absent"><xsl:value-of select="p:label('session.lot.vide')"/></fo:block></xsl:when>
      <xsl:otherwise>
        <fo:table xsl:use-attribute-sets="p:table" space-after="2.5mm">
          <fo:table-column column-width="13mm"/>
          <fo:table-column column-width="54mm" fox:header="true"/>
          <fo:table-column column-width="39mm"/>
          <fo:table-column column-width="60mm"/>
          <xsl:call-template name="tete-de-table"><xsl:with-param name="suite" select="2"/><xsl:with-param name="labels" select="('rang', 'livret', 'controle', 'empreinte') ! ('bordereau.col.' || .)"/></xsl:call-template>
          <fo:table-body>
            <xsl:for-each select="$lot"><xsl:call-template name="livret-transmis"/></xsl:for-each>
          </fo:table-body>
        </fo:table>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- context: a livret of the lot -->
  <xsl:template name="livret-transmis">
    <xsl:variable name="livret" select="p:livret-de(.)"/>
    <xsl:variable name="derogations" select="p:derogations-de(.)"/>
    <fo:table-row keep-together.within-page="always">
      <fo:table-cell xsl:use-attribute-sets="p:case">
        <xsl:call-template name="marque-suite"><xsl:with-param name="first" select="empty(preceding-sibling::c:livret)"/></xsl:call-template>
        <fo:block font-weight="600"><xsl:value-of select="count(preceding-sibling::c:livret) + 1"/></fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case">
        <fo:block font-weight="600"><xsl:sequence select="p:texte(@numero)"/></fo:block>
        <xsl:sequence select="(@dossier[not(starts-with(../@numero, . || '-'))] ! p:label('session.dossier', string(.)), p:candidat-de(.),
            string-join($livret/c:entreprise/(c:raisonSociale/normalize-space(.), c:activite ! p:activite(.)), ' · ')[. ne '']) ! p:bloc-discret(.)"/>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case">
        <fo:block font-weight="600" color="{p:jeton(if (@recevable = ('true', '1')) then 'accent' else 'attention')}"><xsl:value-of select="p:label(if (@recevable = ('true', '1')) then 'session.recevable' else 'session.parDerogation')"/></fo:block>
        <xsl:sequence select="(distinct-values($derogations/@regle) ! p:label('bordereau.regle', .), $livret/@type ! p:code('type', .)) ! p:bloc-discret(.)"/>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="0mm">
        <fo:block font-weight="600"><xsl:value-of select="p:empreinte-courte(@empreinte)"/></fo:block>
        <fo:block font-size="{p:pt(7)}" line-height="{p:pt(9.4)}" color="{p:jeton('discret')}"><xsl:value-of select="p:empreinte(@empreinte)"/></fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>
</xsl:stylesheet>
