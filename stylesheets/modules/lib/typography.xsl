<?xml version="1.0" encoding="UTF-8"?>
<!-- French typography: what a typist leaves out and a printer puts in. Pure functions on strings; each rule has its cases in the tests.
     The flag « ;j » asks Saxon for Java's regular expressions, which take a fifth of the time of its own; the patterns mean the same in both. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <xsl:variable name="p:mois" as="xs:string*" select="'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août',
                                                      'septembre', 'octobre', 'novembre', 'décembre'"/>
  <xsl:variable name="p:jours" as="xs:string*" select="'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'"/>
  <xsl:variable name="p:re-mois" as="xs:string" static="yes"
                select="'(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)'"/>

  <!-- A text as a French printer sets it. -->
  <xsl:function name="p:typo" as="xs:string">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="normalize-space(translate($text, '''', '’')) => p:ponctuation() => p:insecables() => p:mots-longs()"/>
  </xsl:function>

  <!-- U+202F before ; ! ? — U+00A0 before : and inside « » — one character for an ellipsis. -->
  <xsl:function name="p:ponctuation" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="t" select="if (contains($text, '...')) then replace($text, '\.\.\.', '…', ';j') else $text"/>
    <xsl:variable name="t" select="if (not(matches($t, '[;!?]', ';j'))) then $t else
        $t => replace('[ &#xA0;&#x202F;]+([;!?])', '&#x202F;$1', ';j') => replace('([\p{L}\p{N}»\)\]…’%€])([;!?]+)([\s»\)\]]|$)', '$1&#x202F;$2$3', ';j')"/>
    <xsl:variable name="t" select="if (not(contains($t, ':'))) then $t else
        $t => replace('[ &#xA0;&#x202F;]+:', '&#xA0;:', ';j') => replace('([\p{L}\p{N}»\)\]…])(:)(\s|$)', '$1&#xA0;$2$3', ';j')"/>
    <xsl:sequence select="if (not(matches($t, '[«»]', ';j'))) then $t else
        $t => replace('«[ &#xA0;&#x202F;]*', '«&#xA0;', ';j') => replace('[ &#xA0;&#x202F;]*»', '&#xA0;»', ';j')"/>
  </xsl:function>

  <!-- What a line end must not part: numbers and their unit, dates, hours, titles and names, a dash and what it opens. -->
  <xsl:function name="p:insecables" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="t" select="if (not(matches($text, '[0-9]', ';j'))) then $text else
        $text => replace('([0-9]) ([0-9]{3})([^0-9]|$)', '$1&#x202F;$2$3', ';j') => replace('([0-9]) ([0-9])', '$1&#xA0;$2', ';j')
              => replace('([0-9]) ([%€‰°]|h|min|s|km|m|m²|kg|ans?|mois|jours?|semaines?|heures?|minutes?|secondes?|mots?|fois|pages?)([^\p{L}\p{N}]|$)', '$1&#xA0;$2$3', ';j')
              => replace('([0-9]&#xA0;h) ([0-9])', '$1&#xA0;$2', ';j')
              => replace('([0-9]|1er) ' || $p:re-mois || '([^\p{L}]|$)', '$1&#xA0;$2$3', ';j') => replace($p:re-mois || ' ([0-9]{4})', '$1&#xA0;$2', ';j')
              => replace('(n[°º]|p\.|art\.|[Ll]ivret|[Pp]ièce|[Pp]age) ([0-9])', '$1&#xA0;$2', ';j')"/>
    <!-- a narrow space here: the typesetter would hyphenate « Mme » and a name as one word over U+00A0 -->
    <xsl:variable name="t" select="if (not(contains($t, 'M') or contains($t, 'D') or contains($t, 'P'))) then $t else
        replace($t, '(^|[\s«(’])(M\.|MM\.|Mmes?|Mlles?|Me|Drs?|Pr) (\p{Lu})', '$1$2&#x202F;$3', ';j')"/>
    <xsl:sequence select="if (not(matches($t, '[—–]', ';j'))) then $t else replace($t, '(^|\s)([—–]) ', '$1$2&#xA0;', ';j')"/>
  </xsl:function>

  <!-- A word longer than any French one (an address, a pasted reference) may be cut anywhere rather than leave the page. -->
  <xsl:function name="p:mots-longs" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (not(matches($text, '[^\s&#xA0;&#x202F;&#x200B;-]{27}', ';j'))) then $text else
        string-join(analyze-string($text, '[^\s&#xA0;&#x202F;&#x200B;-]{27,}', ';j')/*/(
            if (self::fn:match) then replace(., '(.{6})', '$1&#x200B;', ';j') else string(.)))" xmlns:fn="http://www.w3.org/2005/xpath-functions"/>
  </xsl:function>

  <!-- « d’ » before a vowel or a mute h, « de » otherwise, with the name: p:de('Hélène') is « d’Hélène ». -->
  <xsl:function name="p:de" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="plain" select="lower-case(replace(normalize-unicode($name, 'NFKD'), '\p{Mn}', ''))"/>
    <xsl:sequence select="if (matches($plain, '^([aeiouhœæ]|y[^aeiou])')) then 'd’' || $name else 'de ' || $name"/>
  </xsl:function>

  <!-- 1 is « 1er », others stay as they are. -->
  <xsl:function name="p:quantieme" as="xs:string">
    <xsl:param name="day" as="xs:integer"/>
    <xsl:sequence select="if ($day eq 1) then '1er' else string($day)"/>
  </xsl:function>

  <!-- 14 digits as « 939 981 130 00015 », nine as « 939 981 130 ». -->
  <xsl:function name="p:siret" as="xs:string?">
    <xsl:param name="number" as="xs:string?"/>
    <xsl:sequence select="$number ! replace(., '^([0-9]{3})([0-9]{3})([0-9]{3})', '$1&#xA0;$2&#xA0;$3&#xA0;') ! replace(., '&#xA0;$', '')"/>
  </xsl:function>

  <!-- A digest in groups of eight, so that an eye can compare it and a line can end. -->
  <xsl:function name="p:empreinte" as="xs:string?">
    <xsl:param name="digest" as="xs:string?"/>
    <xsl:sequence select="$digest ! normalize-space(replace(., '(.{8})', '$1 '))"/>
  </xsl:function>

  <!-- Small letters to capitals, accents kept. -->
  <xsl:function name="p:capitale" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($text, 1, 1)) || substring($text, 2)"/>
  </xsl:function>

  <xsl:function name="p:minuscule" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="lower-case(substring($text, 1, 1)) || substring($text, 2)"/>
  </xsl:function>
</xsl:stylesheet>
