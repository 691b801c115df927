<?xml version="1.0" encoding="UTF-8"?>
<!-- The plan of a document, once: titles, table of contents and bookmarks are all made from it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs p">

  <!-- A plan is a sequence of p:entree (@id, @titre, @rang?) in p:entree; each document makes its own as $plan. -->

  <xsl:function name="p:entree" as="element(p:entree)">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="children" as="element(p:entree)*"/>
    <p:entree id="{$id}" titre="{$title}"><xsl:sequence select="$children"/></p:entree>
  </xsl:function>

  <xsl:template name="bookmarks">
    <xsl:param name="plan" as="element(p:entree)*" required="yes"/>
    <fo:bookmark-tree>
      <xsl:apply-templates select="$plan" mode="bookmark"/>
    </fo:bookmark-tree>
  </xsl:template>

  <xsl:mode name="bookmark" on-no-match="fail"/>
  <xsl:template match="p:entree" mode="bookmark">
    <fo:bookmark internal-destination="{@id}">
      <fo:bookmark-title><xsl:value-of select="string-join((@rang, p:simple(@titre)), '. ')"/></fo:bookmark-title>
      <xsl:apply-templates select="p:entree" mode="bookmark"/>
    </fo:bookmark>
  </xsl:template>
</xsl:stylesheet>
