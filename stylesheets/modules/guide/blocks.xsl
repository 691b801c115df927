<?xml version="1.0" encoding="UTF-8"?>
<!-- What both guides are made of: their first lines, check lists, lists of labels that a branch may lengthen. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- Words of the certification as a title of a document list needs them. -->
  <xsl:variable name="p:certification" as="xs:string" select="($edition/c:certification/(c:sigle, c:intitule)[1] ! p:typo(.), string($edition/@id))[1]"/>

  <!-- All labels whose id is this prefix and a number, in their order: a list of the labels' file, as long as it is there. -->
  <xsl:function name="p:libelles" as="xs:string*">
    <xsl:param name="prefix" as="xs:string"/>
    <xsl:sequence select="$labels/labels/label[starts-with(@id, $prefix || '.') and matches(substring(@id, string-length($prefix) + 2), '^[0-9]+$')]/string()"/>
  </xsl:function>

  <!-- First lines of a guide: certification, title, what it is for. -->
  <xsl:template name="entete-du-guide">
    <xsl:param name="title" as="xs:string" required="yes"/>
    <xsl:param name="subtitle" as="xs:string" required="yes"/>
    <fo:block xsl:use-attribute-sets="p:surtitre"><xsl:sequence select="p:typo(($edition/c:certification/c:intitule, $edition/@id)[1])"/></fo:block>
    <fo:block font-family="{p:jeton('police-titre')}" font-size="{p:pt(27)}" line-height="{p:pt(32)}" font-weight="600"
              color="{p:jeton('accent')}" space-before="5mm" hyphenate="false"><xsl:value-of select="$title"/></fo:block>
    <fo:block font-size="{p:pt(11.5)}" line-height="{p:pt(15)}" color="{p:jeton('discret')}" space-before="0.6mm" space-after="5mm"><xsl:value-of select="$subtitle"/></fo:block>
  </xsl:template>

  <!-- Things to tick, one a line. -->
  <xsl:template name="cases-a-cocher">
    <xsl:param name="items" as="xs:string*" required="yes"/>
    <xsl:where-populated>
      <fo:list-block provisional-distance-between-starts="6mm" provisional-label-separation="1mm">
        <xsl:for-each select="$items">
          <fo:list-item space-after="0.8mm" keep-together.within-page="always">
            <fo:list-item-label end-indent="label-end()">
              <fo:block><fo:inline fox:abbreviation="{p:label('guide.case')}" font-size="{p:pt(11)}" color="{p:jeton('accent')}">☐</fo:inline></fo:block>
            </fo:list-item-label>
            <fo:list-item-body start-indent="body-start()">
              <fo:block xsl:use-attribute-sets="p:colonne"><xsl:sequence select="p:texte(.)"/></fo:block>
            </fo:list-item-body>
          </fo:list-item>
        </xsl:for-each>
      </fo:list-block>
    </xsl:where-populated>
  </xsl:template>

  <!-- A list in two columns, however long: by twenties, or tens in large print, so that a page can end between two of them. -->
  <xsl:template name="conseils">
    <xsl:param name="items" as="xs:string*" required="yes"/>
    <xsl:for-each-group select="$items" group-adjacent="(position() - 1) idiv (if (number($p:jetons('echelle')) gt 1) then 10 else 20)">
      <xsl:call-template name="liste-en-deux"><xsl:with-param name="items" select="current-group()"/></xsl:call-template>
    </xsl:for-each-group>
  </xsl:template>

  <!-- A head cell for each of these words. -->
  <xsl:template name="tete-de-table">
    <xsl:param name="words" as="xs:string*" required="yes"/>
    <fo:table-header>
      <fo:table-row>
        <xsl:for-each select="$words">
          <fo:table-cell xsl:use-attribute-sets="p:tete">
            <fo:block xsl:use-attribute-sets="p:tete-texte">
              <xsl:value-of select="."/>
              <xsl:if test="position() eq 2"><xsl:text> </xsl:text><xsl:call-template name="suite"/></xsl:if>
            </fo:block>
          </fo:table-cell>
        </xsl:for-each>
      </fo:table-row>
    </fo:table-header>
  </xsl:template>
</xsl:stylesheet>
