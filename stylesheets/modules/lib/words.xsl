<?xml version="1.0" encoding="UTF-8"?>
<!-- Words in a sentence: elision, capitals, what names are sorted by; ordinals and sums. Pure functions on strings. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <!-- « d’ » before a vowel or a mute h, « de » otherwise, with the name: p:de('Hélène') is « d’Hélène ». -->
  <xsl:function name="p:de" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="if (p:elide($name)) then 'd’' || $name else 'de ' || $name"/>
  </xsl:function>

  <!-- « qu’Élodie », « que Marie »: p:que('Élodie'). -->
  <xsl:function name="p:que" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="if (p:elide($name)) then 'qu’' || $name else 'que ' || $name"/>
  </xsl:function>

  <!-- « l’accueil », « la séance », « le jury »: p:le('accueil', false()). -->
  <xsl:function name="p:le" as="xs:string">
    <xsl:param name="noun" as="xs:string"/>
    <xsl:param name="feminine" as="xs:boolean"/>
    <xsl:sequence select="if (p:elide($noun)) then 'l’' || $noun else if ($feminine) then 'la ' || $noun else 'le ' || $noun"/>
  </xsl:function>

  <!-- Whether a small word loses its vowel before this one. Words in h count as mute, but for the usual ones that are not; a semivowel is no vowel. -->
  <xsl:function name="p:elide" as="xs:boolean">
    <xsl:param name="word" as="xs:string"/>
    <xsl:variable name="plain" select="p:sans-accents($word)"/>
    <xsl:sequence select="matches($plain, '^([aeiouh]|y[^aeiouy])')
                          and not(matches($plain, '^(hall|handicap|hasard|hausse|haut|hauteur|hierarchie|hors|huit|huitieme|oui|onze|onzieme|ouistiti)(s|e|es)?([^a-z]|$)'))"/>
  </xsl:function>

  <!-- Small letters without accents, ligatures opened: « Œuvrard » is « oeuvrard ». -->
  <xsl:function name="p:sans-accents" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="lower-case(replace(normalize-unicode($text, 'NFKD'), '\p{M}', '', ';j')) => replace('œ', 'oe') => replace('æ', 'ae') => replace('ß', 'ss')"/>
  </xsl:function>

  <!-- What names are sorted by, with the codepoint collation: letters and digits first, whatever their accents, case, hyphens and spaces; among
       equals, accents from the last to the first, as French dictionaries do. (Saxon-HE has the JDK's collations only, which count hyphens.) -->
  <xsl:function name="p:cle-de-tri" as="xs:string">
    <xsl:param name="name" as="xs:string?"/>
    <xsl:variable name="accents" select="analyze-string(normalize-unicode(lower-case(string($name)), 'NFD'), '[^\p{M}]\p{M}*', ';j')/* ! (string(.), ' ')[1] ! substring(., 2)"/>
    <xsl:sequence select="replace(p:sans-accents(string($name)), '[^\p{L}\p{N}]', '', ';j') || ' ' || string-join(reverse($accents) ! (if (. eq '') then '0' else .)) || ' ' || $name"/>
  </xsl:function>

  <!-- « 1er », « 1re », « 2e ». -->
  <xsl:function name="p:ordinal" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="feminine" as="xs:boolean"/>
    <xsl:sequence select="$number || (if ($number ne 1) then 'e' else if ($feminine) then 're' else 'er')"/>
  </xsl:function>

  <!-- « 1 250 € », « 12,50 € »: cents where there are any. -->
  <xsl:function name="p:euros" as="xs:string?">
    <xsl:param name="amount" as="xs:decimal?"/>
    <xsl:variable name="rounded" select="$amount ! round-half-to-even(., 2)"/>
    <xsl:sequence select="$rounded ! (format-number(., if (. eq round(.)) then '#,##0' else '#,##0.00') => translate(',.-', '&#x202F;,−')) ! (. || '&#xA0;€')"/>
  </xsl:function>

  <!-- Capitals keep their accents: « Élodie » is « ÉLODIE », « Œuvrard » is « ŒUVRARD ». -->
  <xsl:function name="p:majuscules" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="upper-case(normalize-unicode($text))"/>
  </xsl:function>

  <!-- The first letter only. -->
  <xsl:function name="p:capitale" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($text, 1, 1)) || substring($text, 2)"/>
  </xsl:function>

  <xsl:function name="p:minuscule" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="lower-case(substring($text, 1, 1)) || substring($text, 2)"/>
  </xsl:function>
</xsl:stylesheet>
