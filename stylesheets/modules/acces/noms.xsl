<?xml version="1.0" encoding="UTF-8"?>
<!-- A name as somebody may have typed it: with any kind of space, apostrophe or hyphen, with or without capitals and accents, these composed or not. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:n="urn:fr:ccs:dossier:pseudonymes" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">
  <xsl:import href="../../archive/noms.xsl"/>

  <xsl:function name="p:mots-du-nom" as="xs:string*">
    <xsl:param name="nom" as="xs:string"/>
    <xsl:sequence select="tokenize(n:plie($nom), '[^\p{L}\p{N}]+')[. ne '']"/>
  </xsl:function>

  <!-- Whether a name stands in a text; letters of a longer word are not it. An invisible character may join two letters, or part two words. -->
  <xsl:function name="p:tient" as="xs:boolean">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:param name="nom" as="xs:string"/>
    <xsl:variable name="mots" select="p:mots-du-nom($nom)"/>
    <xsl:variable name="motif" select="'(^|\P{L})' || string-join($mots, '[^\p{L}\p{N}]*') || '(\P{L}|$)'"/>
    <xsl:sequence select="exists($mots) and (matches(n:plie($texte), $motif) or matches(n:plie(replace($texte, '\p{Cf}', ' ')), $motif))"/>
  </xsl:function>

  <!-- A text without these names; the same, letter for letter, when none stands there. -->
  <xsl:function name="p:sans" as="xs:string">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:param name="noms" as="xs:string*"/>
    <xsl:param name="instead" as="xs:string"/>
    <xsl:variable name="tenus" select="sort($noms[p:tient($texte, .)], (), function($nom) { -string-length($nom) })"/>
    <xsl:variable name="une-fois" select="p:remplace(normalize-unicode($texte, 'NFD'), $tenus, $instead)"/>
    <xsl:sequence select="if (empty($tenus)) then $texte
        else normalize-unicode(if (some $nom in $tenus satisfies p:tient($une-fois, $nom)) then p:remplace(p:simple($texte), $tenus, $instead) else $une-fois, 'NFC')"/>
  </xsl:function>

  <xsl:function name="p:remplace" as="xs:string">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:param name="noms" as="xs:string*"/>
    <xsl:param name="instead" as="xs:string"/>
    <xsl:sequence select="fold-left($noms, $texte, function($left, $nom) { replace($left, p:motif-du-nom($nom), $instead, 'i;j') })"/>
  </xsl:function>

  <!-- Over decomposed letters. -->
  <xsl:function name="p:motif-du-nom" as="xs:string">
    <xsl:param name="nom" as="xs:string"/>
    <xsl:variable name="mots" select="p:mots-du-nom($nom) ! string-join(for $c in string-to-codepoints(.) return n:lettre(codepoints-to-string($c)))"/>
    <xsl:sequence select="'(?&lt;![\p{L}\p{M}])' || string-join($mots, '[^\p{L}\p{N}]*') || '(?![\p{L}\p{M}])'"/>
  </xsl:function>

  <!-- Ligatures and letters with a stroke as plain ones, for the rare name that is written with them on one side only. -->
  <xsl:function name="p:simple" as="xs:string">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:sequence select="translate(normalize-unicode($texte, 'NFKD'), 'øłđħŧıØŁĐĦŦ', 'oldhtiOLDHT')
        => replace('œ', 'oe') => replace('Œ', 'OE') => replace('æ', 'ae') => replace('Æ', 'AE') => replace('ß', 'ss') => replace('ẞ', 'SS')"/>
  </xsl:function>
</xsl:stylesheet>
