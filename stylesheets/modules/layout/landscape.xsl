<?xml version="1.0" encoding="UTF-8"?>
<!-- One A4 page on its side, in a fine frame: an award. What it holds stands in places of fixed height, so that there is never a second page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs p">

  <xsl:template name="page-d-apparat">
    <xsl:param name="title" as="xs:string" required="yes"/>
    <xsl:param name="description" as="xs:string" required="yes"/>
    <xsl:param name="identifier" as="xs:string?" required="yes"/>
    <xsl:param name="plan" as="element(p:entree)+" required="yes"/>
    <!-- a word set in the upper side of the frame -->
    <xsl:param name="mention" as="xs:string?" required="yes"/>
    <xsl:param name="body" as="element(fo:block-container)+" required="yes"/>
    <xsl:call-template name="date-du-document"/>
    <fo:root xml:lang="{$langue}" xsl:use-attribute-sets="p:document">
      <fo:layout-master-set>
        <fo:simple-page-master master-name="apparat" page-width="297mm" page-height="210mm">
          <fo:region-body margin="19mm 23mm 15mm 23mm" overflow="error-if-overflow"/>
          <fo:region-before region-name="cadre" extent="210mm" overflow="error-if-overflow"/>
        </fo:simple-page-master>
      </fo:layout-master-set>
      <xsl:call-template name="metadata">
        <xsl:with-param name="title" select="$title"/>
        <xsl:with-param name="description" select="$description"/>
        <xsl:with-param name="identifier" select="$identifier"/>
      </xsl:call-template>
      <xsl:call-template name="bookmarks"><xsl:with-param name="plan" select="$plan"/></xsl:call-template>
      <fo:page-sequence master-reference="apparat" xml:lang="{$langue}" force-page-count="no-force">
        <fo:static-content flow-name="cadre" role="artifact">
          <xsl:call-template name="filigrane-couche"/>
          <xsl:sequence select="p:cadre(9.5, '1.5pt'), p:cadre(11.3, '0.4pt'), $mention[. ne ''] ! p:cartouche(.)"/>
        </fo:static-content>
        <fo:flow flow-name="xsl-region-body">
          <xsl:sequence select="$body"/>
        </fo:flow>
      </fo:page-sequence>
    </fo:root>
  </xsl:template>

  <!-- One line of the frame, so many millimetres from the edge of the sheet. -->
  <xsl:function name="p:cadre" as="element(fo:block-container)">
    <xsl:param name="edge" as="xs:double"/>
    <xsl:param name="thickness" as="xs:string"/>
    <fo:block-container absolute-position="fixed" left="{$edge}mm" top="{$edge}mm" width="{297 - 2 * $edge}mm" height="{210 - 2 * $edge}mm"
                        border="{$thickness} solid {p:jeton('accent')}"><fo:block/></fo:block-container>
  </xsl:function>

  <!-- A word in the middle of the frame's upper side, which it interrupts. -->
  <xsl:function name="p:cartouche" as="element(fo:block-container)">
    <xsl:param name="word" as="xs:string"/>
    <fo:block-container absolute-position="fixed" left="90mm" top="7.2mm" width="117mm" height="7mm">
      <fo:block text-align="center" line-height="7mm" font-size="{p:pt(10.5)}" font-weight="600" letter-spacing="3.2pt" color="{p:jeton('attention')}">
        <fo:inline background-color="{p:jeton('sur-accent')}" padding="1.6mm 4mm 1.6mm 4mm"><xsl:value-of select="$word"/></fo:inline>
      </fo:block>
    </fo:block-container>
  </xsl:function>

  <!-- The watermark of a draft, up the diagonal. -->
  <xsl:template name="filigrane-couche">
    <xsl:if test="$filigrane">
      <fo:block-container absolute-position="fixed" left="0mm" top="0mm" width="297mm" height="60mm" fox:transform="translate(95000,425000) rotate(-30)">
        <fo:block font-weight="700" font-size="118pt" line-height="130pt" letter-spacing="4pt" color="{p:jeton('filigrane')}" text-align="start" wrap-option="no-wrap">
          <xsl:value-of select="p:label('filigrane')"/>
        </fo:block>
      </fo:block-container>
    </xsl:if>
  </xsl:template>

  <!-- A place of fixed height; what does not fit in it stops the print. -->
  <xsl:template name="place">
    <xsl:param name="height" as="xs:string" required="yes"/>
    <xsl:param name="align" as="xs:string" select="'before'"/>
    <xsl:param name="content" as="item()*" required="yes"/>
    <fo:block-container role="Div" height="{$height}" overflow="error-if-overflow" display-align="{$align}">
      <xsl:choose>
        <xsl:when test="exists($content)"><xsl:sequence select="$content"/></xsl:when>
        <xsl:otherwise><fo:block role="NonStruct"/></xsl:otherwise>
      </xsl:choose>
    </fo:block-container>
  </xsl:template>
</xsl:stylesheet>
