<?xml version="1.0" encoding="UTF-8"?>
<!-- The sheet: A4, its margins, what runs at the top and the foot of each page, and the watermark. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- What the running header needs more in large print, in millimetres: three lines of it must still fit. -->
  <xsl:variable name="p:tete-agrandie" as="xs:double" select="round((number($p:jetons?echelle) - 1) * 20)"/>

  <xsl:template name="masters">
    <fo:layout-master-set>
      <fo:simple-page-master master-name="premiere" page-width="210mm" page-height="297mm">
        <fo:region-body margin="19mm 22mm 23mm 22mm" overflow="error-if-overflow"/>
        <fo:region-before region-name="tete-premiere" extent="150mm" overflow="error-if-overflow"/>
        <fo:region-after region-name="pied" extent="18mm" overflow="error-if-overflow"/>
      </fo:simple-page-master>
      <fo:simple-page-master master-name="suivante" page-width="210mm" page-height="297mm">
        <fo:region-body margin="{29 + $p:tete-agrandie}mm 22mm 23mm 22mm" overflow="error-if-overflow"/>
        <fo:region-before region-name="tete" extent="{25 + $p:tete-agrandie}mm" overflow="error-if-overflow"/>
        <fo:region-after region-name="pied" extent="18mm" overflow="error-if-overflow"/>
      </fo:simple-page-master>
      <fo:page-sequence-master master-name="document">
        <fo:repeatable-page-master-alternatives>
          <fo:conditional-page-master-reference page-position="first" master-reference="premiere"/>
          <fo:conditional-page-master-reference master-reference="suivante"/>
        </fo:repeatable-page-master-alternatives>
      </fo:page-sequence-master>
    </fo:layout-master-set>
  </xsl:template>

  <!-- A document of A4 pages from its first to its last: what a machine reads of it, its bookmarks, its pages. -->
  <xsl:template name="document">
    <!-- as a list of documents shows it, and as the running header does -->
    <xsl:param name="title" as="xs:string" required="yes"/>
    <xsl:param name="running" as="xs:string" select="$title"/>
    <xsl:param name="description" as="xs:string" required="yes"/>
    <xsl:param name="identifier" as="xs:string?" required="yes"/>
    <xsl:param name="foot" as="xs:string" required="yes"/>
    <xsl:param name="plan" as="element(p:entree)*" required="yes"/>
    <xsl:param name="body" as="item()*" required="yes"/>
    <xsl:param name="band" as="xs:string" select="'5mm'"/>
    <xsl:call-template name="date-du-document"/>
    <fo:root xml:lang="{$langue}" xsl:use-attribute-sets="p:document">
      <xsl:call-template name="masters"/>
      <xsl:call-template name="metadata">
        <xsl:with-param name="title" select="$title"/>
        <xsl:with-param name="description" select="$description"/>
        <xsl:with-param name="identifier" select="$identifier"/>
      </xsl:call-template>
      <xsl:if test="exists($plan)"><xsl:call-template name="bookmarks"><xsl:with-param name="plan" select="$plan"/></xsl:call-template></xsl:if>
      <xsl:call-template name="pages">
        <xsl:with-param name="running" select="$running"/>
        <xsl:with-param name="foot" select="$foot"/>
        <xsl:with-param name="body" select="$body"/>
        <xsl:with-param name="band" select="$band"/>
      </xsl:call-template>
    </fo:root>
  </xsl:template>

  <!-- A document of one sequence: first page without running header. -->
  <xsl:template name="pages">
    <xsl:param name="running" as="xs:string" required="yes"/>
    <xsl:param name="foot" as="xs:string" required="yes"/>
    <xsl:param name="body" as="item()*" required="yes"/>
    <!-- height of the coloured band at the top of the first page -->
    <xsl:param name="band" as="xs:string" select="'5mm'"/>
    <fo:page-sequence master-reference="document" id="pages" initial-page-number="1" force-page-count="no-force" xml:lang="{$langue}">
      <fo:static-content flow-name="tete-premiere" role="artifact">
        <xsl:call-template name="watermark"/>
        <fo:block background-color="{p:jeton('accent')}" font-size="1pt" line-height="{$band}">&#xA0;</fo:block>
      </fo:static-content>
      <fo:static-content flow-name="tete" role="artifact">
        <xsl:call-template name="watermark"/>
        <xsl:call-template name="running-header">
          <xsl:with-param name="running" select="$running"/>
        </xsl:call-template>
      </fo:static-content>
      <fo:static-content flow-name="pied" role="artifact">
        <xsl:call-template name="foot">
          <xsl:with-param name="foot" select="$foot"/>
        </xsl:call-template>
      </fo:static-content>
      <fo:flow flow-name="xsl-region-body">
        <xsl:sequence select="$body"/>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <!-- Document and person at the left, where we are at the right. -->
  <xsl:template name="running-header">
    <xsl:param name="running" as="xs:string" required="yes"/>
    <fo:table table-layout="fixed" width="166mm" margin-left="22mm" margin-top="11mm"
              font-size="{p:pt(8.2)}" line-height="{p:pt(10)}" color="{p:jeton('discret')}">
      <fo:table-column column-width="72mm"/>
      <fo:table-column column-width="94mm"/>
      <fo:table-body start-indent="0mm" end-indent="0mm">
        <fo:table-row>
          <fo:table-cell border-bottom="{p:filet('filet')}" padding-bottom="1.4mm" display-align="after">
            <fo:block><xsl:value-of select="$running"/></fo:block>
          </fo:table-cell>
          <fo:table-cell border-bottom="{p:filet('filet')}" padding-bottom="1.4mm" display-align="after">
            <fo:block text-align="end" color="{p:jeton('accent')}">
              <fo:retrieve-marker retrieve-class-name="rubrique" retrieve-position="first-including-carryover"/>
            </fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- What it is at the left, « Page X sur Y » at the right. -->
  <xsl:template name="foot">
    <xsl:param name="foot" as="xs:string" required="yes"/>
    <xsl:param name="pages" as="xs:string" select="'pages'"/>
    <fo:table table-layout="fixed" width="166mm" margin-left="22mm" font-size="{p:pt(8.2)}"
              line-height="{p:pt(10)}" color="{p:jeton('discret')}">
      <fo:table-column column-width="136mm"/>
      <fo:table-column column-width="30mm"/>
      <fo:table-body start-indent="0mm" end-indent="0mm">
        <fo:table-row>
          <fo:table-cell border-top="{p:filet('filet')}" padding-top="1.4mm">
            <fo:block>
              <xsl:if test="$edition/c:avertissement">
                <fo:inline font-weight="600" letter-spacing="0.6pt" color="{p:jeton('attention')}"><xsl:value-of select="p:label('specimen')"/></fo:inline>
                <xsl:text>&#xA0;· </xsl:text>
              </xsl:if>
              <xsl:value-of select="$foot"/>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell border-top="{p:filet('filet')}" padding-top="1.4mm">
            <fo:block text-align="end">
              <xsl:value-of select="p:label('page') || '&#xA0;'"/><fo:page-number/>
              <xsl:value-of select="'&#xA0;' || p:label('page.sur') || '&#xA0;'"/><fo:page-number-citation-last ref-id="{$pages}"/>
            </fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- Across the sheet, under the text. -->
  <xsl:template name="watermark">
    <xsl:if test="$filigrane">
      <fo:block-container absolute-position="fixed" left="0mm" top="0mm" width="330mm" height="60mm"
                          fox:transform="translate(45000,668000) rotate(-54)">
        <fo:block font-weight="700" font-size="118pt" line-height="130pt" letter-spacing="4pt"
                  color="{p:jeton('filigrane')}" text-align="start" wrap-option="no-wrap">
          <xsl:value-of select="p:label('filigrane')"/>
        </fo:block>
      </fo:block-container>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
