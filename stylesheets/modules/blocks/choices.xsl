<?xml version="1.0" encoding="UTF-8"?>
<!-- Choice boxes: every answer is shown, the chosen one ticked; a reader aloud hears « Atteint : case cochée ». -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs p">

  <!-- One answer. -->
  <xsl:template name="choix">
    <xsl:param name="label" as="xs:string" required="yes"/>
    <xsl:param name="chosen" as="xs:boolean" required="yes"/>
    <!-- in a form to type in: where the answer goes, and the code it is -->
    <xsl:param name="field" as="element(p:saisie)?"/>
    <xsl:param name="value" as="xs:string" select="'true'"/>
    <xsl:variable name="spoken" select="p:label(if ($chosen) then 'case.cochee' else 'case.libre', p:simple($label))"/>
    <fo:inline keep-together.within-line="{if (string-length($label) lt 30) then 'always' else 'auto'}">
      <xsl:choose>
        <xsl:when test="$field">
          <xsl:call-template name="case-a-cocher">
            <xsl:with-param name="field" select="$field"/>
            <xsl:with-param name="value" select="$value"/>
            <xsl:with-param name="label" select="$label"/>
            <xsl:with-param name="chosen" select="$chosen"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <fo:inline fox:abbreviation="{$spoken}" font-size="{p:pt(11)}" color="{p:jeton(if ($chosen) then 'accent' else 'ligne')}">
            <xsl:value-of select="if ($chosen) then '☑' else '☐'"/>
          </fo:inline>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text>&#xA0;</xsl:text>
      <fo:inline font-weight="{if ($chosen and not($field)) then '600' else '400'}" color="{p:jeton(if ($chosen or $vierge) then 'texte' else 'discret')}">
        <xsl:value-of select="$label"/>
      </fo:inline>
    </fo:inline>
  </xsl:template>

  <!-- Between two answers: some room, and a place where the line may end. -->
  <xsl:template name="ecart">
    <xsl:if test="position() lt last()"><fo:leader leader-pattern="space" leader-length="4mm"/><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <!-- All answers of a list on one line (a block of its own). -->
  <xsl:template name="choix-en-ligne">
    <xsl:param name="list" as="xs:string" required="yes"/>
    <xsl:param name="codes" as="xs:string*" required="yes"/>
    <xsl:param name="chosen" as="xs:string*" required="yes"/>
    <xsl:param name="field" as="element(p:saisie)?"/>
    <fo:block xsl:use-attribute-sets="p:colonne">
      <xsl:for-each select="$codes">
        <xsl:call-template name="choix">
          <xsl:with-param name="label" select="p:code($list, .)"/>
          <xsl:with-param name="chosen" select=". = $chosen"/>
          <xsl:with-param name="field" select="$field"/>
          <xsl:with-param name="value" select="."/>
        </xsl:call-template>
        <xsl:call-template name="ecart"/>
      </xsl:for-each>
    </fo:block>
  </xsl:template>

  <!-- All answers one under the other. -->
  <xsl:template name="choix-en-colonne">
    <xsl:param name="list" as="xs:string" required="yes"/>
    <xsl:param name="codes" as="xs:string*" required="yes"/>
    <xsl:param name="chosen" as="xs:string*" required="yes"/>
    <xsl:param name="field" as="element(p:saisie)?"/>
    <xsl:for-each select="$codes">
      <fo:block xsl:use-attribute-sets="p:colonne" line-height="{p:pt(14)}">
        <xsl:call-template name="choix">
          <xsl:with-param name="label" select="p:code($list, .)"/>
          <xsl:with-param name="chosen" select=". = $chosen"/>
          <xsl:with-param name="field" select="$field"/>
          <xsl:with-param name="value" select="."/>
        </xsl:call-template>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- A field whose value is a choice: boxes in a blank form, the chosen words in a filled document. -->
  <xsl:function name="p:champ-choix" as="element(p:champ)?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="codes" as="xs:string*"/>
    <xsl:param name="chosen" as="xs:string*"/>
    <xsl:variable name="boxes" as="element(fo:block)?">
      <xsl:if test="$vierge">
        <xsl:call-template name="choix-en-ligne">
          <xsl:with-param name="list" select="$list"/>
          <xsl:with-param name="codes" select="$codes"/>
          <xsl:with-param name="chosen" select="$chosen"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:variable>
    <xsl:variable name="field" select="p:champ-attendu($label, if ($vierge) then $boxes
                          else if (exists($chosen)) then p:capitale(string-join($chosen ! p:code($list, .), ', ')) else ())"/>
    <xsl:choose>
      <xsl:when test="$formulaire"><p:champ liste="{$list}" codes="{$codes}" choisis="{$chosen}"><xsl:sequence select="$field/@*"/></p:champ></xsl:when>
      <xsl:otherwise><xsl:sequence select="$field"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The words of the legend: each code of a list, and what it means. -->
  <xsl:template name="legende">
    <xsl:param name="list" as="xs:string" required="yes"/>
    <xsl:param name="codes" as="xs:string*" required="yes"/>
    <fo:block xsl:use-attribute-sets="p:petit" space-after="2mm" text-align="start">
      <fo:inline font-weight="600"><xsl:value-of select="p:label('legende') || '&#xA0;'"/></fo:inline>
      <xsl:for-each select="$codes">
        <xsl:if test="position() gt 1"> · </xsl:if>
        <fo:inline font-weight="600"><xsl:value-of select="p:code($list, .)"/></fo:inline>
        <xsl:value-of select="'&#x202F;: ' || p:code($list || '.sens', .)"/>
      </xsl:for-each>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
