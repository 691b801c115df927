<?xml version="1.0" encoding="UTF-8"?>
<!-- One college on the sheet: a row for each convened member, tall enough to sign in, and a row for who comes in the place of another. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:variable name="p:lignes-libres" as="xs:integer" select="1"/>

  <xsl:template name="college-a-emarger">
    <xsl:param name="college" as="xs:string" required="yes"/>
    <xsl:variable name="members" select="$membres[(string(@college)[. ne ''], 'AUTRE')[1] = $college]"/>
    <fo:block id="college-{$college}" role="H2" xsl:use-attribute-sets="p:titre2"><xsl:value-of select="p:label('emargement.college.' || $college)"/></fo:block>
    <fo:table xsl:use-attribute-sets="p:table" space-after="2.5mm" keep-together.within-page="{if (count($members) lt 7) then 'always' else 'auto'}">
      <fo:table-column column-width="58mm" fox:header="true"/>
      <fo:table-column column-width="23mm"/>
      <fo:table-column column-width="23mm"/>
      <fo:table-column column-width="62mm"/>
      <xsl:call-template name="tete-de-table"><xsl:with-param name="labels" select="('membre', 'arrivee', 'depart', 'signature') ! ('emargement.col.' || .)"/></xsl:call-template>
      <fo:table-body>
        <xsl:for-each select="$members">
          <xsl:call-template name="ligne-a-emarger">
            <xsl:with-param name="first" select="position() eq 1"/>
            <xsl:with-param name="who" as="element(fo:block)+">
              <fo:block font-weight="600"><xsl:sequence select="p:texte(p:nom-de-membre(.))"/></fo:block>
              <xsl:sequence select="p:bloc-discret(string-join((string(@membre), @reponse ! p:code('emargement.reponse', .)), ' · '))"/>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:for-each select="1 to $p:lignes-libres">
          <xsl:call-template name="ligne-a-emarger">
            <xsl:with-param name="first" select="empty($members) and . eq 1"/>
            <xsl:with-param name="who" as="element(fo:block)+"><xsl:sequence select="p:bloc-discret(p:label('emargement.suppleant'))"/></xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="ligne-a-emarger">
    <xsl:param name="first" as="xs:boolean" required="yes"/>
    <xsl:param name="who" as="element(fo:block)+" required="yes"/>
    <fo:table-row height="12mm" keep-together.within-page="always">
      <fo:table-cell xsl:use-attribute-sets="p:case" border-bottom="{p:filet('ligne')}">
        <xsl:call-template name="marque-suite"><xsl:with-param name="first" select="$first"/></xsl:call-template>
        <xsl:sequence select="$who"/>
      </fo:table-cell>
      <xsl:for-each select="1 to 3">
        <fo:table-cell border-bottom="{p:filet('ligne')}" border-left="{p:filet('filet')}"><xsl:sequence select="p:vide('10mm')"/></fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>
</xsl:stylesheet>
