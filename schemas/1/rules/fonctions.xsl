<?xml version="1.0" encoding="UTF-8"?>
<!-- What the rules of every kind of document say in one word: counting words, comparing texts, reading a SIRET or an instant.
     Portable XPath. At run time Java functions of the same name and meaning may take the place of the first three. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fn="http://www.w3.org/2005/xpath-functions" xmlns:c="urn:fr:ccs:dossier:1"
                xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:xades="http://uri.etsi.org/01903/v1.3.2#"
                xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

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

  <!-- Whether a text has fewer words than are asked for; none is too short where nothing is asked. -->
  <xsl:function name="f:trop-court" as="xs:boolean" override-extension-function="no">
    <xsl:param name="texte" as="xs:string?"/>
    <xsl:param name="seuil" as="xs:integer?"/>
    <xsl:sequence select="exists($seuil) and f:mots($texte) lt $seuil"/>
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
    <xsl:sequence select="string-length($siret) eq 14 and matches($siret, '[1-9]')
        and (f:luhn($siret) or (matches($siret, '^356000000[0-9]{5}$') and sum(string-to-codepoints($siret) ! (. - 48)) mod 5 eq 0))"/>
  </xsl:function>

  <!-- Whether nine digits make a SIREN: Luhn's sum a multiple of 10. Nine zeros are none. -->
  <xsl:function name="f:siren" as="xs:boolean">
    <xsl:param name="siren" as="xs:string?"/>
    <xsl:sequence select="string-length($siren) eq 9 and matches($siren, '[1-9]') and f:luhn($siren)"/>
  </xsl:function>

  <!-- Whether a run of digits, however long, ends in Luhn's check digit. -->
  <xsl:function name="f:luhn" as="xs:boolean">
    <xsl:param name="numero" as="xs:string?"/>
    <xsl:variable name="chiffres" as="xs:integer*" select="reverse(string-to-codepoints($numero)) ! (. - 48)"/>
    <xsl:sequence select="matches($numero, '^[0-9]+$')
        and sum(for $rang in 1 to count($chiffres), $c in $chiffres[$rang] * (2 - $rang mod 2) return if ($c gt 9) then $c - 9 else $c) mod 10 eq 0"/>
  </xsl:function>

  <!-- Whether a number made of digits and capitals ends in its two check digits by ISO 7064 MOD 97-10; a letter counts as two digits
       (A = 10 … Z = 35) and hyphens count for nothing, as in an LEI. -->
  <xsl:function name="f:cle-97-10" as="xs:boolean">
    <xsl:param name="numero" as="xs:string?"/>
    <xsl:variable name="signes" as="xs:integer*" select="string-to-codepoints(translate($numero, '-', '')) ! (if (. gt 64) then . - 55 else . - 48)"/>
    <xsl:sequence select="matches($numero, '^[0-9A-Z\-]*[0-9]-?[0-9]$')
        and fold-left($signes, 0, function($reste, $signe) { ($reste * (if ($signe gt 9) then 100 else 10) + $signe) mod 97 }) eq 1"/>
  </xsl:function>

  <!-- Whether a code of digits and capitals ends in its check character by ISO 7064 MOD 37,36; hyphens count for nothing. -->
  <xsl:function name="f:cle-37-36" as="xs:boolean">
    <xsl:param name="code" as="xs:string?"/>
    <xsl:variable name="signes" as="xs:integer*" select="string-to-codepoints(translate($code, '-', '')) ! (if (. gt 64) then . - 55 else . - 48)"/>
    <xsl:variable name="produit" as="xs:integer" select="fold-left($signes[position() lt last()], 36,
        function($produit, $signe) { (($produit + $signe) mod 36, 36)[. ne 0][1] * 2 mod 37 })"/>
    <xsl:sequence select="matches($code, '^[0-9A-Z\-]*[0-9A-Z]-?[0-9A-Z]$') and ($produit + $signes[last()]) mod 36 eq 1"/>
  </xsl:function>

  <!-- Whether this is a person's number: P-, eight characters and their check character. -->
  <xsl:function name="f:personne" as="xs:boolean">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:sequence select="matches($id, '^P-[0-9A-Z]{9}$') and f:cle-37-36(substring($id, 3))"/>
  </xsl:function>

  <!-- An ISO 8601 duration in years, months and days as it is written in a document (P5Y, P2M, P1Y6M, P15D); empty when it is none. -->
  <xsl:function name="f:duree" as="xs:duration?">
    <xsl:param name="texte" as="xs:string?"/>
    <xsl:sequence select="normalize-space($texte)[not(contains(., 'T')) and not(starts-with(., '-'))][. castable as xs:duration] ! xs:duration(.)"/>
  </xsl:function>

  <!-- The day that comes a duration after another, as a calendar counts: years and months first, to the same day of the month or its
       last one (29 February and a year: 28 February), then days. -->
  <xsl:function name="f:echeance" as="xs:date?">
    <xsl:param name="date" as="xs:date?"/>
    <xsl:param name="duree" as="xs:duration?"/>
    <xsl:sequence select="$date ! (. + xs:yearMonthDuration($duree) + xs:dayTimeDuration($duree))"/>
  </xsl:function>

  <!-- « 5 ans », « 1 an et 6 mois », « 15 jours ». -->
  <xsl:function name="f:duree-en-mots" as="xs:string">
    <xsl:param name="duree" as="xs:duration"/>
    <xsl:variable name="parts" as="xs:string*" select="(years-from-duration($duree)[. ne 0] ! f:nombre(., 'an', 'ans'),
        months-from-duration($duree)[. ne 0] ! concat(., ' mois'), days-from-duration($duree)[. ne 0] ! f:nombre(., 'jour', 'jours'))"/>
    <xsl:sequence select="if (empty($parts)) then '0 jour' else f:liste($parts, 'et')"/>
  </xsl:function>

  <!-- “5 years”, “1 year and 6 months”, “15 days”. -->
  <xsl:function name="f:duration-in-words" as="xs:string">
    <xsl:param name="duration" as="xs:duration"/>
    <xsl:variable name="parts" as="xs:string*" select="(years-from-duration($duration)[. ne 0] ! f:number(., 'year', 'years'),
        months-from-duration($duration)[. ne 0] ! f:number(., 'month', 'months'), days-from-duration($duration)[. ne 0] ! f:number(., 'day', 'days'))"/>
    <xsl:sequence select="if (empty($parts)) then '0 days' else f:liste($parts, 'and')"/>
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

  <!-- The day of a signature: that of the electronic signature, else the one written in its slot. -->
  <xsl:function name="f:date-signature" as="xs:date?">
    <xsl:param name="emplacement" as="element(c:signature)"/>
    <xsl:sequence select="($emplacement/ds:Signature/ds:Object/xades:QualifyingProperties/xades:SignedProperties/xades:SignedSignatureProperties
        /xades:SigningTime/f:jour(.), $emplacement/@date/xs:date(.))[1]"/>
  </xsl:function>

  <!-- The document of this kind that bears this number (id and edition for a référentiel); empty when no number is given, or when it is
       not found, which is RES-001. -->
  <xsl:function name="f:cite" as="element()?">
    <xsl:param name="genre" as="xs:string"/>
    <xsl:param name="noms" as="xs:string*"/>
    <xsl:sequence select="if (exists($noms[. ne ''])) then document(string-join(('ccs:', $genre, $noms ! encode-for-uri(.)), '/'))/c:* else ()"/>
  </xsl:function>

</xsl:stylesheet>
