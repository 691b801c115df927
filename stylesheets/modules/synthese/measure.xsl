<?xml version="1.0" encoding="UTF-8"?>
<!-- How much room a text takes, estimated from its length: enough to choose what goes on the page. The typesetter has the last word. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- Sizes of the page. Texts grow with the theme's scale; millimetres do not. -->
  <xsl:variable name="p:hauteur-page" as="xs:double" select="254"/>
  <!-- What may be spent by estimate: even on the shortest page the estimate is five millimetres above what is set; in large print it is not. -->
  <xsl:variable name="p:budget" as="xs:double" select="$p:hauteur-page + (if ($p:echelle le 1) then 5 else -4)"/>
  <xsl:variable name="p:echelle" as="xs:double" select="number($p:jetons('echelle'))"/>

  <!-- Height in mm of a number of points at the theme's scale. -->
  <xsl:function name="p:mm" as="xs:double">
    <xsl:param name="points" as="xs:double"/>
    <xsl:sequence select="$points * 0.3528 * $p:echelle"/>
  </xsl:function>

  <!-- Lines that a text takes in a column of this width (mm) at this size (points). A letter is 0.42 em wide on the average, a capital half as
       much again; on a ragged line four tenths of the longest word stay empty, five letters at most. -->
  <xsl:function name="p:nombre-de-lignes" as="xs:integer">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="points" as="xs:double"/>
    <xsl:variable name="plain" select="normalize-space($text)"/>
    <xsl:variable name="letters" select="string-length($plain) + 0.5 * string-length(replace($plain, '[^\p{Lu}]', '', ';j'))"/>
    <xsl:variable name="full" select="$width div (p:mm($points) * 0.42)"/>
    <xsl:variable name="longest" select="max((0, tokenize($plain, '[ -]+') ! string-length(.)))"/>
    <xsl:sequence select="if ($letters le $full - 1) then 1 else xs:integer(ceiling($letters div max((4, $full - min((5, 0.4 * $longest))))))"/>
  </xsl:function>
</xsl:stylesheet>
