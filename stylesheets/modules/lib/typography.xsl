<?xml version="1.0" encoding="UTF-8"?>
<!-- French typography: what a typist leaves out and a printer puts in. Pure functions on strings; each rule has its cases in the tests.
     The flag « ;j » asks Saxon for Java's regular expressions, which take a fifth of the time of its own; the patterns mean the same in both. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <xsl:variable name="p:mois" as="xs:string*" select="'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août',
                                                      'septembre', 'octobre', 'novembre', 'décembre'"/>
  <xsl:variable name="p:re-mois" as="xs:string" static="yes"
                select="'(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)'"/>

  <!-- A text as a French printer sets it. -->
  <xsl:function name="p:typo" as="xs:string">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:variable name="t" select="translate(normalize-space($text), '''', '’')"/>
    <!-- letters whose accent was typed apart from them become one letter, which the faces have -->
    <xsl:variable name="t" select="if (matches($t, '\p{M}', ';j')) then normalize-unicode($t) else $t"/>
    <xsl:sequence select="$t => p:guillemets() => p:ordinaux() => p:ponctuation() => p:insecables() => p:mots-longs()"/>
  </xsl:function>

  <!-- Straight quotes become « », those inside them “ ”, as long as they pair; a text where they do not (inches, a line of code) stays as it is. -->
  <xsl:function name="p:guillemets" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="not(contains($text, '&quot;'))"><xsl:sequence select="$text"/></xsl:when>
      <xsl:otherwise>
        <!-- where one opens and where one closes, by what stands beside it -->
        <xsl:variable name="marked" select="$text => replace('(?&lt;=^|[\s«“(\[’—–-])&quot;(?=[^\s&quot;])', '&#xE000;', ';j')
                                                   => replace('(?&lt;=[^\s&quot;&#xE000;])&quot;(?=$|[\s»”)\].,;:!?…-])', '&#xE001;', ';j')"/>
        <xsl:variable name="parts" select="analyze-string($marked, '[«»&#xE000;&#xE001;]')/*"/>
        <xsl:variable name="depths" select="fold-left($parts, 0, function($depths, $part) {
            $depths, $depths[last()] + (if ($part = ('«', '&#xE000;')) then 1 else if ($part = ('»', '&#xE001;')) then -1 else 0) })"/>
        <xsl:sequence select="if (contains($marked, '&quot;') or $depths[last()] ne 0 or min($depths) lt 0) then $text
            else string-join(for-each-pair($parts, 1 to count($parts), function($part, $n) {
                if ($part eq '&#xE000;') then (if ($depths[$n] eq 0) then '«' else '“')
                else if ($part eq '&#xE001;') then (if ($depths[$n] eq 1) then '»' else '”') else string($part) }))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The short form of ordinals: « 1ère » is « 1re », « 2ème » is « 2e », « XIXème » is « XIXe ». -->
  <xsl:function name="p:ordinaux" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (not(matches($text, '[0-9IVX](è|i)', ';j'))) then $text else
        $text => replace('(?&lt;![\p{L}\p{N}/.-])([1I])ère(s?)(?![\p{L}\p{N}])', '$1re$2', ';j')
              => replace('(?&lt;![\p{L}\p{N}/.-])([0-9]{1,4}|[IVX]+)i?ème(s?)(?![\p{L}\p{N}])', '$1e$2', ';j')"/>
  </xsl:function>

  <!-- U+202F before ; : ! ? and inside « » — one character for an ellipsis. -->
  <xsl:function name="p:ponctuation" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="t" select="if (contains($text, '...')) then replace($text, '\.\.\.', '…', ';j') else $text"/>
    <xsl:variable name="t" select="if (not(matches($t, '[;!?]', ';j'))) then $t else
        $t => replace('[ &#xA0;&#x202F;]+([;!?])', '&#x202F;$1', ';j') => replace('([\p{L}\p{N}»”\)\]…’%€])([;!?]+)([\s»”\)\]]|$)', '$1&#x202F;$2$3', ';j')"/>
    <xsl:variable name="t" select="if (not(contains($t, ':'))) then $t else
        $t => replace('[ &#xA0;&#x202F;]+:', '&#x202F;:', ';j') => replace('([\p{L}\p{N}»”\)\]…])(:)(\s|$)', '$1&#x202F;$2$3', ';j')"/>
    <xsl:sequence select="if (not(matches($t, '[«»]', ';j'))) then $t else
        $t => replace('«[ &#xA0;&#x202F;]*', '«&#x202F;', ';j') => replace('[ &#xA0;&#x202F;]*»', '&#x202F;»', ';j')"/>
  </xsl:function>

  <!-- What a line end must not part: numbers and their unit, dates, hours, titles and names, a dash and what it opens. -->
  <xsl:function name="p:insecables" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="t" select="if (not(matches($text, '[0-9]', ';j'))) then $text else
        $text => replace('([0-9])([%€‰])([^\p{L}\p{N}]|$)', '$1 $2$3', ';j') => replace('([0-9]) (?=[0-9]{3}(?![0-9]))', '$1&#x202F;', ';j') => replace('([0-9]) ([0-9])', '$1&#xA0;$2', ';j')
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

  <!-- Ten digits in pairs, « 01 99 00 12 34 », « +33 1 99 00 12 34 »; a number of another form as it was written. -->
  <xsl:function name="p:telephone" as="xs:string?">
    <xsl:param name="number" as="xs:string?"/>
    <xsl:for-each select="$number">
      <xsl:variable name="digits" select="replace(., '[\s.&#xA0;&#x202F;-]', '', ';j')"/>
      <xsl:sequence select="if (matches($digits, '^0[1-9][0-9]{8}$')) then string-join(analyze-string($digits, '[0-9]{2}')/*, '&#xA0;')
                            else if (matches($digits, '^\+33[1-9][0-9]{8}$'))
                            then string-join(('+33', substring($digits, 4, 1), analyze-string(substring($digits, 5), '[0-9]{2}')/*), '&#xA0;')
                            else normalize-space(.)"/>
    </xsl:for-each>
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
</xsl:stylesheet>
