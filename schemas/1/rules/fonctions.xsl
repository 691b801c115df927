<?xml version="1.0" encoding="UTF-8"?>
<!-- What the rules of every kind of document say in one word: counting words, comparing texts, reading a SIRET or an instant.
     Portable XPath. At run time Java functions of the same name and meaning may take the place of the first three. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fn="http://www.w3.org/2005/xpath-functions" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <!-- Number of words as a French reader counts them.
       A word is a run of letters, marks and digits; a hyphen or an inclusive dot joins (« rendez-vous », « salarié·e »), and so do
       . , : / before a digit (« 12,50 », « C1.2 », « 12/03/2026 »). An apostrophe parts (« l’accueil » = 2) but in a few words that
       hold one. A soft hyphen is nothing, every kind of space parts, punctuation alone is no word. -->
  <xsl:function name="f:mots" as="xs:integer" override-extension-function="no">
    <xsl:param name="texte" as="xs:string?"/>
    <xsl:variable name="lisible" as="xs:string" select="translate($texte, &quot;&apos;ʼ‘´`&#xAD;&quot;, '’’’’’')"/>
    <xsl:sequence select="count(analyze-string($lisible,
        '(aujourd|quelqu|presqu|prud)’[\p{L}\p{M}]+|[\p{L}\p{M}\p{N}]+([\-‐‑·][\p{L}\p{M}\p{N}]+|[.,:/]\p{N}+)*', 'i')/fn:match)"/>
  </xsl:function>

  <!-- The text without what does not change its meaning: NFKD without marks, lower case, each run of anything but letters and digits
       one space, none at the ends. -->
  <xsl:function name="f:normalise" as="xs:string" override-extension-function="no">
    <xsl:param name="texte" as="xs:string?"/>
    <xsl:sequence select="normalize-space(replace(lower-case(replace(normalize-unicode($texte, 'NFKD'), '\p{M}', '')), '[^\p{L}\p{N}]+', ' '))"/>
  </xsl:function>

  <!-- Whether fourteen digits make a SIRET: Luhn's sum a multiple of 10; for the establishments of La Poste (SIREN 356000000), whose
       numbers Luhn's rule cannot hold, the plain sum of the digits a multiple of 5 is enough. Fourteen zeros are none. -->
  <xsl:function name="f:siret" as="xs:boolean" override-extension-function="no">
    <xsl:param name="siret" as="xs:string?"/>
    <xsl:variable name="chiffres" as="xs:integer*" select="string-to-codepoints($siret) ! (. - 48)"/>
    <xsl:sequence select="count($chiffres) eq 14 and (every $c in $chiffres satisfies $c ge 0 and $c le 9) and sum($chiffres) gt 0
        and (sum(for $rang in 1 to 14, $c in $chiffres[$rang] * (2 - ($rang + 1) mod 2) return if ($c gt 9) then $c - 9 else $c) mod 10 eq 0
             or (starts-with($siret, '356000000') and sum($chiffres) mod 5 eq 0))"/>
  </xsl:function>

  <!-- The day of an instant as it is written, offset dropped: a signature at 00:30+02:00 is of that day, wherever one reads it. -->
  <xsl:function name="f:jour" as="xs:date">
    <xsl:param name="instant" as="xs:dateTime"/>
    <xsl:sequence select="xs:date(adjust-dateTime-to-timezone($instant, ()))"/>
  </xsl:function>

  <!-- Minutes from one instant to another, offsets taken into account; negative when they are the wrong way round. -->
  <xsl:function name="f:minutes" as="xs:decimal">
    <xsl:param name="debut" as="xs:dateTime"/>
    <xsl:param name="fin" as="xs:dateTime"/>
    <xsl:sequence select="($fin - $debut) div xs:dayTimeDuration('PT1M')"/>
  </xsl:function>

  <!-- « 0 mot », « 1 mot », « 2 mots ». -->
  <xsl:function name="f:nombre" as="xs:string">
    <xsl:param name="nombre" as="xs:numeric"/>
    <xsl:param name="singulier" as="xs:string"/>
    <xsl:param name="pluriel" as="xs:string"/>
    <xsl:sequence select="concat($nombre, ' ', if ($nombre lt 2) then $singulier else $pluriel)"/>
  </xsl:function>

  <!-- “0 words”, “1 word”, “2 words”. -->
  <xsl:function name="f:number" as="xs:string">
    <xsl:param name="number" as="xs:numeric"/>
    <xsl:param name="singular" as="xs:string"/>
    <xsl:param name="plural" as="xs:string"/>
    <xsl:sequence select="concat($number, ' ', if ($number eq 1) then $singular else $plural)"/>
  </xsl:function>

  <!-- « A, B et C »; the last join is given, so that it speaks both languages. -->
  <xsl:function name="f:liste" as="xs:string">
    <xsl:param name="termes" as="xs:string*"/>
    <xsl:param name="et" as="xs:string"/>
    <xsl:sequence select="string-join((string-join($termes[position() lt last()], ', ')[. ne ''], $termes[last()]), concat(' ', $et, ' '))"/>
  </xsl:function>

  <!-- The beginning of a text, for a message. -->
  <xsl:function name="f:extrait" as="xs:string">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:variable name="ligne" as="xs:string" select="normalize-space($texte)"/>
    <xsl:sequence select="if (string-length($ligne) gt 60) then concat(substring($ligne, 1, 57), '…') else $ligne"/>
  </xsl:function>

</xsl:stylesheet>
