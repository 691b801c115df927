<?xml version="1.0" encoding="UTF-8"?>
<!-- The livrets in the order in which they come before the jury. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- Minutes for one livret: what lies between a quarter of an hour for opening and one for closing. Nothing where that says little. -->
  <xsl:variable name="p:pas" as="xs:decimal?" select="for $all in ($cloture - $ouverture) div xs:dayTimeDuration('PT1M'),
      $each in ($all - 30) div max((count($lot), 1)) return $each[. ge 5]"/>

  <!-- To five minutes. -->
  <xsl:function name="p:heure-indicative" as="xs:string">
    <xsl:param name="rank" as="xs:integer"/>
    <xsl:sequence select="p:heure($ouverture + xs:dayTimeDuration('PT5M') * floor((15 + $p:pas * ($rank - 1)) div 5))"/>
  </xsl:function>

  <xsl:template name="examen">
    <xsl:call-template name="partie-de-seance"><xsl:with-param name="id" select="'examen'"/></xsl:call-template>
    <xsl:choose>
      <xsl:when test="empty($lot)"><fo:block xsl:use-attribute-sets="p:absent"><xsl:value-of select="p:label('session.lot.vide')"/></fo:block></xsl:when>
      <xsl:otherwise>
        <fo:block xsl:use-attribute-sets="p:prose" keep-with-next.within-page="always">
          <xsl:value-of select="string-join((p:label('ordre.examen.texte'), $p:pas[count($lot) gt 1] ! p:label('ordre.examen.heures', p:minutes(xs:integer(floor(.))))), ' ')"/>
        </fo:block>
        <xsl:call-template name="passages"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="passages">
    <fo:table xsl:use-attribute-sets="p:table" space-after="2.5mm">
      <fo:table-column column-width="23mm"/>
      <fo:table-column column-width="57mm" fox:header="true"/>
      <fo:table-column column-width="52mm"/>
      <fo:table-column column-width="34mm"/>
      <xsl:call-template name="tete-de-table"><xsl:with-param name="suite" select="2"/><xsl:with-param name="labels" select="'ordre.col.passage', 'ordre.col.livret', 'ordre.col.evaluation', 'ordre.col.remarque'"/></xsl:call-template>
      <fo:table-body>
        <xsl:for-each select="$lot">
          <xsl:variable name="livret" select="p:livret-de(.)"/>
          <fo:table-row keep-together.within-page="always">
            <fo:table-cell xsl:use-attribute-sets="p:case">
              <xsl:call-template name="marque-suite"><xsl:with-param name="first" select="position() eq 1"/></xsl:call-template>
              <fo:block font-weight="600"><xsl:value-of select="position()"/></fo:block>
              <xsl:variable name="rank" select="position()"/>
              <xsl:sequence select="$p:pas ! p:bloc-discret(p:label('ordre.vers', p:heure-indicative($rank)))"/>
            </fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="p:case"><xsl:sequence select="p:qui-est-ce(.)"/></fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="p:case">
              <xsl:sequence select="p:case(($livret/@type ! p:code('type', .), '')[1]), string-join(($livret/c:editionAppliquee ! p:label('ordre.edition', (string(@id), string(@edition))), p:presentation-de(.)), ' · ')[. ne ''] ! p:bloc-discret(.)"/>
            </fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="p:case">
              <xsl:variable name="derogations" select="p:derogations-de(.)"/>
              <xsl:sequence select="p:case(if (exists($derogations)) then p:label('ordre.derogation', p:liste(distinct-values($derogations/@regle))) else if (@recevable = ('false', '0')) then p:label('session.parDerogation') else '')"/>
            </fo:table-cell>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>
</xsl:stylesheet>
