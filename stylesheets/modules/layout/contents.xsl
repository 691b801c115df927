<?xml version="1.0" encoding="UTF-8"?>
<!-- The plan of a document of several pages: its numbers and its table of contents. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs p">

  <!-- Numbers the entries of the first level. -->
  <xsl:function name="p:plan" as="element(p:entree)*">
    <xsl:param name="entries" as="element(p:entree)*"/>
    <xsl:for-each select="$entries">
      <p:entree rang="{position()}"><xsl:sequence select="@*, *"/></p:entree>
    </xsl:for-each>
  </xsl:function>

  <!-- The entry of the document's plan that bears this id. -->
  <xsl:function name="p:entree-du-plan" as="element(p:entree)">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="$plan/descendant-or-self::p:entree[@id = $id][1]"/>
  </xsl:function>

  <xsl:template name="titre-sommaire">
    <fo:block role="H1" xsl:use-attribute-sets="p:titre1">
      <fo:marker marker-class-name="rubrique"><fo:block><xsl:value-of select="p:label('sommaire')"/></fo:block></fo:marker>
      <xsl:value-of select="p:label('sommaire')"/>
    </fo:block>
  </xsl:template>

  <xsl:template name="contents">
    <xsl:param name="plan" as="element(p:entree)*" required="yes"/>
    <fo:block role="TOC" xsl:use-attribute-sets="p:colonne">
      <xsl:apply-templates select="$plan" mode="contents"/>
    </fo:block>
  </xsl:template>

  <xsl:mode name="contents" on-no-match="fail"/>
  <xsl:template match="p:entree" mode="contents">
    <xsl:variable name="first" select="exists(@rang)"/>
    <fo:block role="TOCI" text-align-last="justify" end-indent="8mm" last-line-end-indent="-8mm"
              start-indent="{if ($first) then '7mm' else '15mm'}" text-indent="{if ($first) then '-7mm' else '-8mm'}"
              space-before="{if ($first) then '1.6mm' else '0.3mm'}"
              keep-with-previous.within-page="{if ($first) then 'auto' else 'always'}">
      <fo:basic-link internal-destination="{@id}" fox:alt-text="{p:label('sommaire.lien', p:simple(@titre))}">
        <fo:inline font-weight="{if ($first) then '600' else '400'}">
          <xsl:if test="$first">
            <fo:inline color="{p:jeton('accent')}"><xsl:value-of select="@rang"/></fo:inline>
            <fo:leader leader-pattern="space" leader-length="{7 - 1.9 * string-length(@rang)}mm"/>
          </xsl:if>
          <xsl:value-of select="p:simple(@titre)"/>
        </fo:inline>
        <xsl:text> </xsl:text>
        <fo:leader leader-pattern="dots" leader-pattern-width="4pt" color="{p:jeton('ligne')}"/>
        <xsl:text> </xsl:text>
        <fo:page-number-citation ref-id="{@id}"/>
      </fo:basic-link>
    </fo:block>
    <xsl:apply-templates select="p:entree" mode="contents"/>
  </xsl:template>
</xsl:stylesheet>
