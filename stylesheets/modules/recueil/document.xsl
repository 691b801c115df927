<?xml version="1.0" encoding="UTF-8"?>
<!-- Binds prints into one: their page masters once for each kind, their bookmarks under one of each part, their page sequences one after the other.
     Every name that a part gives is set apart by the part’s number. Markers need none: they are looked for in their own page sequence. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs p">
  <xsl:import href="../core.xsl"/>

  <!-- The formatting objects of each part, from its own stylesheet; the words of its bookmark; which volume this is, such as 2/3, or nothing. -->
  <xsl:param name="parties" as="document-node()+" required="yes"/>
  <xsl:param name="signets" as="xs:string+" required="yes"/>
  <xsl:param name="tome" as="xs:string" required="yes"/>

  <!-- The sets of page masters: parts of one kind have the same. -->
  <xsl:variable name="p:gabarits" as="xs:string*" select="distinct-values($parties/fo:root/fo:layout-master-set ! p:gabarit(.))"/>

  <xsl:function name="p:gabarit" as="xs:string">
    <xsl:param name="set" as="element(fo:layout-master-set)"/>
    <xsl:sequence select="serialize($set)"/>
  </xsl:function>

  <!-- What sets the masters of this part apart, and its ids. -->
  <xsl:function name="p:marque-gabarit" as="xs:string">
    <xsl:param name="part" as="document-node()"/>
    <xsl:sequence select="'g' || index-of($p:gabarits, p:gabarit($part/fo:root/fo:layout-master-set)) || '-'"/>
  </xsl:function>

  <xsl:function name="p:marque" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="'p' || $number || '-'"/>
  </xsl:function>

  <xsl:template match="/">
    <xsl:variable name="numero" select="/*/@numero/string()"/>
    <xsl:call-template name="date-du-document"/>
    <fo:root xml:lang="{$langue}" xsl:use-attribute-sets="p:document">
      <fo:layout-master-set>
        <xsl:for-each select="$p:gabarits">
          <xsl:apply-templates select="($parties/fo:root/fo:layout-master-set[p:gabarit(.) = current()])[1]/*" mode="relier">
            <xsl:with-param name="gabarit" tunnel="yes" select="'g' || position() || '-'"/>
          </xsl:apply-templates>
        </xsl:for-each>
      </fo:layout-master-set>
      <xsl:call-template name="metadata">
        <xsl:with-param name="title" select="string-join((p:label('recueil.titre.' || $recueil), $numero, $tome[. ne ''] ! p:label('recueil.tome', tokenize(., '/'))), ' · ')"/>
        <xsl:with-param name="description" select="p:label('imprime.' || $recueil)"/>
        <xsl:with-param name="identifier" select="$numero"/>
      </xsl:call-template>
      <fo:bookmark-tree>
        <xsl:for-each select="$parties"><xsl:call-template name="signet-de-partie"><xsl:with-param name="number" select="position()"/></xsl:call-template></xsl:for-each>
      </fo:bookmark-tree>
      <xsl:for-each select="$parties">
        <xsl:apply-templates select="fo:root/fo:page-sequence" mode="relier">
          <xsl:with-param name="marque" tunnel="yes" select="p:marque(position())"/>
          <xsl:with-param name="gabarit" tunnel="yes" select="p:marque-gabarit(.)"/>
        </xsl:apply-templates>
      </xsl:for-each>
    </fo:root>
  </xsl:template>

  <!-- A part’s bookmark, its own below; where it has a single one at its top, that one is the part itself. -->
  <xsl:template name="signet-de-partie">
    <xsl:param name="number" as="xs:integer" required="yes"/>
    <xsl:variable name="own" select="fo:root/fo:bookmark-tree/fo:bookmark"/>
    <fo:bookmark internal-destination="{p:marque($number) || p:id-de-sequence(fo:root/fo:page-sequence[1])}" starting-state="hide">
      <fo:bookmark-title><xsl:value-of select="p:simple($signets[$number])"/></fo:bookmark-title>
      <xsl:apply-templates select="if (count($own) eq 1) then $own/fo:bookmark else $own" mode="relier"><xsl:with-param name="marque" tunnel="yes" select="p:marque($number)"/></xsl:apply-templates>
    </fo:bookmark>
  </xsl:template>

  <xsl:function name="p:id-de-sequence" as="xs:string">
    <xsl:param name="sequence" as="element(fo:page-sequence)"/>
    <xsl:sequence select="($sequence/@id/string(), 'sequence-' || (count($sequence/preceding-sibling::fo:page-sequence) + 1))[1]"/>
  </xsl:function>

  <xsl:mode name="relier" on-no-match="shallow-copy"/>

  <!-- What a part says of its whole document holds for its pages; the first of them is its page 1. -->
  <xsl:template match="fo:page-sequence" mode="relier">
    <xsl:copy>
      <xsl:attribute name="force-page-count">no-force</xsl:attribute>
      <xsl:if test="empty(preceding-sibling::fo:page-sequence)"><xsl:attribute name="initial-page-number">1</xsl:attribute></xsl:if>
      <xsl:copy-of select="../@*"/>
      <xsl:apply-templates select="@*" mode="#current"/>
      <xsl:call-template name="id-de-sequence"/>
      <xsl:apply-templates select="node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template name="id-de-sequence">
    <xsl:param name="marque" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:attribute name="id" select="$marque || p:id-de-sequence(.)"/>
  </xsl:template>

  <xsl:template match="fo:*/@id | fo:*/@ref-id | fo:*/@internal-destination" mode="relier">
    <xsl:param name="marque" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:attribute name="{name()}" select="$marque || ."/>
  </xsl:template>

  <xsl:template match="fo:*/@master-name | fo:*/@master-reference" mode="relier">
    <xsl:param name="gabarit" as="xs:string" tunnel="yes" required="yes"/>
    <xsl:attribute name="{name()}" select="$gabarit || ."/>
  </xsl:template>
</xsl:stylesheet>
