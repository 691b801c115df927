<?xml version="1.0" encoding="UTF-8"?>
<!-- What rules read in a free text: numbers and addresses by which a person can be found, and the words and marks of its sentences.
     Portable XPath. A text without enough digits and without « @ » is left after one look; f:donnees-possibles and f:jetons, which look at
     every text, have faster Java twins. Needs fonctions.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fn="http://www.w3.org/2005/xpath-functions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:d="urn:fr:ccs:dossier:codes" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <xsl:variable name="f:coordonnees" as="element(d:coordonnees)" select="document('codes/coordonnees.xml')/d:coordonnees"/>
  <xsl:variable name="f:longueurs-iban" as="map(xs:string, xs:integer)"
                select="map:merge($f:coordonnees/d:longueurIban ! (let $nombre := xs:integer(@nombre) return tokenize(@pays) ! map:entry(., $nombre)))"/>

  <!-- The personal data of a text, each as its nature (NIR, NIR_POSSIBLE, COURRIEL, TELEPHONE, IBAN, CARTE) and a masked excerpt that
       may stand in a message. NIR: fifteen characters with the right key. NIR_POSSIBLE: thirteen digits of that form, or fifteen that
       the text itself calls one though their key is wrong. TELEPHONE: a mobile, or another line that the text says is the person's own.
       COURRIEL: not the address of a service. -->
  <xsl:function name="f:donnees-personnelles" as="map(*)*">
    <xsl:param name="texte" as="xs:string?"/>
    <xsl:sequence select="if (f:donnees-possibles($texte)) then f:donnees-lues($texte) else ()"/>
  </xsl:function>

  <!-- A look that spares most texts the rest: a sign of an electronic address, or ten digits of which eight stand so near one another that
       they may be of one number, or that go with the beginning of an IBAN. -->
  <xsl:function name="f:donnees-possibles" as="xs:boolean" override-extension-function="no">
    <xsl:param name="texte" as="xs:string?"/>
    <xsl:variable name="serre" as="xs:string" select="translate($texte, ' &#x9;&#xA;&#xD;&#xA0;&#x202F;&#x2009;&#xAD;', '')"/>
    <xsl:sequence select="matches($serre, '@|robas|ROBAS|[(\[](at|AT)') or string-length($serre) - string-length(translate($serre, '0123456789', '')) ge 10
        and (matches($serre, '([0-9][^0-9]{0,2}){7}[0-9]') or matches($serre, '[A-Z]{2}[0-9]{2}') or matches(translate($texte, '&#xAD;', ''), '[a-z]{2}[0-9]{2}'))"/>
  </xsl:function>

  <!-- The same for a text that may hold some. -->
  <xsl:function name="f:donnees-lues" as="map(*)*">
    <xsl:param name="texte" as="xs:string?"/>
    <xsl:sequence select="if (('@', 'robas', 'ROBAS', '(at', '[at', '( at', '[ at', '(AT', '[AT') ! contains($texte, .) = true()) then f:courriels($texte) else ()"/>
    <xsl:sequence select="if (string-length($texte) - string-length(translate($texte, '0123456789', '')) ge 10) then f:numeros(f:lisible($texte)) else ()"/>
  </xsl:function>

  <!-- The thirteen characters of a NIR without its key: sex (1 to 4, 7, 8), year, month (20 and more where it is not known),
       département (2A, 2B), commune, rank. -->
  <xsl:function name="f:forme-nir" as="xs:boolean">
    <xsl:param name="numero" as="xs:string?"/>
    <xsl:sequence select="matches($numero, '^[1-478][0-9]{2}(0[1-9]|1[0-2]|[2-9][0-9])([0-9]{2}|2[AB])[0-9]{6}$')
        and not(substring($numero, 6, 2) = '00' or substring($numero, 8, 3) = '000' or substring($numero, 11, 3) = '000')"/>
  </xsl:function>

  <!-- Whether a text is a NIR with its key, however spaced: 97 less the number modulo 97, 2A read as 19 and 2B as 18. -->
  <xsl:function name="f:nir" as="xs:boolean">
    <xsl:param name="texte" as="xs:string?"/>
    <xsl:variable name="nir" as="xs:string" select="f:serre($texte)"/>
    <xsl:variable name="calcul" as="xs:string" select="concat(substring($nir, 1, 5), replace(replace(substring($nir, 6, 2), '2A', '19'), '2B', '18'), substring($nir, 8, 6))"/>
    <xsl:sequence select="string-length($nir) eq 15 and f:forme-nir(substring($nir, 1, 13)) and matches($nir, '[0-9]{2}$')
        and 97 - xs:integer($calcul) mod 97 eq xs:integer(substring($nir, 14))"/>
  </xsl:function>

  <!-- Thirteen digits of which the last is the key of an EAN-13 (bar code). -->
  <xsl:function name="f:ean13" as="xs:boolean">
    <xsl:param name="texte" as="xs:string?"/>
    <xsl:variable name="ean" as="xs:string" select="f:serre($texte)"/>
    <xsl:variable name="chiffres" as="xs:integer*" select="string-to-codepoints($ean) ! (. - 48)"/>
    <xsl:sequence select="matches($ean, '^[0-9]{13}$') and sum(for $i in 1 to 13 return $chiffres[$i] * (3 - 2 * ($i mod 2))) mod 10 eq 0"/>
  </xsl:function>

  <!-- An IBAN of any country: two letters, two digits, 11 to 30 letters and digits; read from the fifth on, its key is that of ISO 7064
       MOD 97-10. -->
  <xsl:function name="f:iban" as="xs:boolean">
    <xsl:param name="texte" as="xs:string?"/>
    <xsl:variable name="iban" as="xs:string" select="f:serre($texte)"/>
    <xsl:sequence select="matches($iban, '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$') and f:cle-97-10(concat(substring($iban, 5), substring($iban, 1, 4)))"/>
  </xsl:function>

  <!-- A payment card: 13 to 19 digits, the first ones of a known network (Visa, Mastercard, American Express, Discover, JCB, Diners,
       UnionPay, Maestro), Luhn's sum a multiple of ten. -->
  <xsl:function name="f:carte" as="xs:boolean">
    <xsl:param name="texte" as="xs:string?"/>
    <xsl:variable name="carte" as="xs:string" select="f:serre($texte)"/>
    <xsl:sequence select="matches($carte, '^(4([0-9]{12}|[0-9]{15}|[0-9]{18})|(5[1-5]|2[2-7])[0-9]{14}|3[47][0-9]{13}|3(0[0-5]|[689][0-9])[0-9]{11}|35[2-8][0-9]{13,16}|(50|5[6-9]|6[0-9])[0-9]{14,17})$')
        and f:luhn($carte)"/>
  </xsl:function>

  <!-- A number without what spaces it, in capitals. -->
  <xsl:function name="f:serre" as="xs:string">
    <xsl:param name="texte" as="xs:string?"/>
    <xsl:sequence select="upper-case(translate($texte, ' &#x9;&#xA;&#xD;&#xA0;&#x202F;&#x2009;.-‐‑–', ''))"/>
  </xsl:function>

  <!-- One kind of space and of dash, and the key that is called one joined to its number (« … 345, clé 84 », « … 345 (84) »). -->
  <xsl:function name="f:lisible" as="xs:string">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:variable name="simple" as="xs:string" select="normalize-space(translate($texte, '&#xA0;&#x202F;&#x2009;‐‑–—&#xAD;', '   ----'))"/>
    <xsl:sequence select="replace($simple, '([0-9])([ ,;:(/-]{0,3}cl[ée] ?:? ?| ?\()([0-9]{2})([^0-9]|$)', '$1 $3$4', 'i')"/>
  </xsl:function>

  <!-- The numbers of a text that point to a person: first IBAN, then the other ones, each read with the words beside it. -->
  <xsl:function name="f:numeros" as="map(*)*">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:variable name="comptes" as="element()*" select="analyze-string($texte, '(^|[^\p{L}])(([A-Z]{2} ?|[a-z]{2})[0-9]{2}([ .-]?[A-Za-z0-9]){11,34})')/*"/>
    <xsl:variable name="ibans" as="xs:string*" select="$comptes ! string(self::fn:match/f:iban-au-debut(fn:group[@nr = 2]))"/>
    <xsl:sequence select="$ibans[.] ! f:donnee('IBAN', ., 4)"/>
    <xsl:variable name="reste" as="xs:string" select="string-join(for $i in 1 to count($comptes) return if ($ibans[$i]) then '¦' else string($comptes[$i]))"/>
    <xsl:for-each select="analyze-string($reste, '(\p{L}[/_-]?)?((\+|00)33 ?(\(0\))? ?[1-9]([ ./-]?[0-9]){8}|[0-9]+([ ./-][0-9]+|[ABab][ .-]?[0-9]{3,}){0,40})')/fn:match">
      <xsl:variable name="avant" as="xs:string" select="string-join(preceding-sibling::node()[position() le 2]/string())"/>
      <xsl:variable name="voisinage" as="xs:string" select="concat(' ', f:normalise(replace(substring($avant, string-length($avant) - 50), '^.*[.!?…;] ', '')), ' # ',
          f:normalise(replace(substring(following-sibling::node()[1], 1, 30), '[.!?…;].*$', '')), ' ')"/>
      <xsl:sequence select="f:numero(fn:group[@nr = 2], exists(fn:group[@nr = 1]), $voisinage)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The IBAN with which a run of letters and digits begins; '' when it does with none. -->
  <xsl:function name="f:iban-au-debut" as="xs:string">
    <xsl:param name="suite" as="xs:string"/>
    <xsl:variable name="longueur" as="xs:integer?" select="$f:longueurs-iban(upper-case(substring($suite, 1, 2)))"/>
    <xsl:variable name="groupes" as="xs:string*" select="tokenize($suite, '[ .-]')"/>
    <xsl:variable name="essais" as="xs:string*" select="if (exists($longueur)) then substring(f:serre($suite), 1, $longueur)
        else for $i in 1 to count($groupes) return f:serre(string-join($groupes[position() le $i]))"/>
    <xsl:sequence select="string($essais[f:iban(.)][1])"/>
  </xsl:function>

  <!-- What a run of digits is, if it is personal at all: the first of NIR, card, telephone, possible NIR. -->
  <xsl:function name="f:numero" as="map(*)?">
    <xsl:param name="numero" as="xs:string"/>
    <xsl:param name="reference" as="xs:boolean"/>
    <xsl:param name="voisinage" as="xs:string"/>
    <xsl:variable name="compact" as="xs:string" select="f:serre($numero)"/>
    <xsl:variable name="nir" as="xs:string?" select="f:tranches($numero, 15)[f:nir(.)][1]"/>
    <xsl:variable name="carte" as="xs:string?" select="if ($nir) then () else (13, 14, 15, 16, 19, 18, 17) ! f:tranches($numero, .)[f:carte-ecrite(.)][1]"/>
    <xsl:variable name="telephone" as="xs:string?" select="if ($nir or exists($carte)) then () else f:telephone($numero, $voisinage)"/>
    <xsl:sequence select="if ($nir) then f:donnee('NIR', f:serre($nir), 3)
        else if (exists($carte)) then f:donnee('CARTE', f:serre($carte[1]), 4)
        else if ($telephone) then f:donnee('TELEPHONE', $telephone, 2)
        else if (f:nir-possible($numero, $compact, $reference, f:annonce('NIR', $voisinage))) then f:donnee('NIR_POSSIBLE', $compact, 3)
        else ()"/>
  </xsl:function>

  <!-- The groups of a spaced number that make so many characters together, wherever they stand in it. -->
  <xsl:function name="f:tranches" as="xs:string*">
    <xsl:param name="numero" as="xs:string"/>
    <xsl:param name="longueur" as="xs:integer"/>
    <xsl:variable name="groupes" as="xs:string*" select="tokenize($numero, '[^0-9A-Za-z]')"/>
    <xsl:variable name="fins" as="xs:integer*" select="fold-left($groupes, 0, function($sommes, $g) { $sommes, $sommes[last()] + string-length($g) })"/>
    <xsl:sequence select="for $i in 1 to count($groupes), $fin in index-of($fins, $fins[$i] + $longueur)[1] return string-join($groupes[position() = $i to $fin - 1], ' ')"/>
  </xsl:function>

  <!-- A card as cards are written: in one piece, by four, or 4 6 5 and 4 6 4. Fourteen digits in one piece are a SIRET's. -->
  <xsl:function name="f:carte-ecrite" as="xs:boolean">
    <xsl:param name="numero" as="xs:string"/>
    <xsl:sequence select="matches($numero, '^([0-9]{13}|[0-9]{15,19}|([0-9]{4} )+[0-9]{1,4}|[0-9]{4} [0-9]{6} [0-9]{4,5})$')
        and f:carte($numero) and not(f:ean13($numero))"/>
  </xsl:function>

  <!-- Ten digits spaced evenly (by two, within a longer run): the number of a mobile, or of another line that is said to be the person's
       own. A date and an hour (« 07 06 2024 14 ») are none. -->
  <xsl:function name="f:telephone" as="xs:string?">
    <xsl:param name="numero" as="xs:string"/>
    <xsl:param name="voisinage" as="xs:string"/>
    <xsl:variable name="national" as="xs:string" select="replace($numero, '^(\+|00)33 ?(\(0\))? ?([1-9])', '0$3')"/>
    <xsl:variable name="egal" as="xs:boolean" select="count(distinct-values(analyze-string($numero, '[ ./-]')/fn:match/string())) le 1 or $national ne $numero"/>
    <xsl:variable name="formes" as="xs:string" select="if (string-length(f:serre($national)) eq 10) then '^0[1-9]' else '^0[1-9][0-9]{8}$|^0[1-9]( ?[0-9]{2}){4}$'"/>
    <xsl:variable name="dix" as="xs:string*" select="if ($egal) then f:tranches($national, 10)[matches(., $formes) and not(matches(., '^[0-9]{2} [0-9]{2} (19|20)[0-9]{2} '))] else ()"/>
    <xsl:sequence select="($dix[matches(., '^0[67]')], $dix[f:annonce('TELEPHONE', $voisinage)])[1] ! f:serre(.)"/>
  </xsl:function>

  <!-- Thirteen digits spaced, if at all, where a NIR is, that are no bar code, no date and time of a reference (« 20240615… ») and no end of
       one (« CDE-2 76… »); or what the text calls a NIR, though its key or its looks speak against it. -->
  <xsl:function name="f:nir-possible" as="xs:boolean">
    <xsl:param name="numero" as="xs:string"/>
    <xsl:param name="compact" as="xs:string"/>
    <xsl:param name="reference" as="xs:boolean"/>
    <xsl:param name="annonce" as="xs:boolean"/>
    <xsl:variable name="parties" as="xs:string" select="'^[0-9][ .-]?[0-9]{2}[ .-]?[0-9]{2}[ .-]?[0-9][0-9ABab][ .-]?[0-9]{3}[ .-]?[0-9]{3}$'"/>
    <xsl:sequence select="if ($annonce) then string-length($compact) = (13, 15) and f:forme-nir(substring($compact, 1, 13))
        else f:forme-nir($compact) and not($reference) and matches($numero, $parties) and not(matches($numero, '^20[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])'))
        and (not(f:ean13($compact)) or matches($numero, '^[0-9]([ .-][0-9]{2}){3}([ .-][0-9]{3}){2}$'))"/>
  </xsl:function>

  <!-- Whether the words beside a number (after « # »: those behind it) announce what it is. -->
  <xsl:function name="f:annonce" as="xs:boolean">
    <xsl:param name="nature" as="xs:string"/>
    <xsl:param name="voisinage" as="xs:string"/>
    <xsl:sequence select="matches($voisinage, concat(' (', $f:coordonnees/d:annonce[@de = $nature]/@mots, ') '))"/>
  </xsl:function>

  <!-- The electronic addresses of a text, written as such or spelt out (« julien point martin arobase exemple point fr »). -->
  <xsl:function name="f:courriels" as="map(*)*">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:for-each select="analyze-string($texte, '([\p{L}\p{N}._%+-]{1,64}) ?@ ?(([\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})|([\p{L}\p{N}_-]{1,64}( ?(point|\.|tiret|underscore) ?[\p{L}\p{N}_-]{1,64}){0,5}) ?(arr?obase?|[(\[] ?at ?[)\]]) ?([\p{L}\p{N}-]{1,63} ?(point |\.|[(\[] ?(point|dot) ?[)\]]) ?\p{L}{2,24})', 'i')/fn:match">
      <xsl:variable name="nom" as="xs:string" select="string((fn:group[@nr = 1], fn:group[@nr = 4])[1])"/>
      <xsl:variable name="debut" as="xs:string?" select="tokenize(f:normalise($nom))[1]"/>
      <xsl:if test="not($debut = tokenize($f:coordonnees/d:adressesDeService/@debuts))">
        <xsl:sequence select="f:donnee('COURRIEL', string-join((substring($nom, 1, 1), substring((fn:group[@nr = (2, 8)])[1], 1, 1)), '…@'), 99)"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- One datum: its nature, and of its value only the beginning and the last two characters. -->
  <xsl:function name="f:donnee" as="map(xs:string, xs:string)">
    <xsl:param name="nature" as="xs:string"/>
    <xsl:param name="valeur" as="xs:string"/>
    <xsl:param name="visibles" as="xs:integer"/>
    <xsl:variable name="debut" as="xs:string" select="substring($valeur, 1, $visibles)"/>
    <xsl:variable name="lisible" as="xs:string" select="if (starts-with($nature, 'NIR')) then concat(substring($debut, 1, 1), ' ', substring($debut, 2), ' **') else $debut"/>
    <xsl:sequence select="map { 'nature': $nature, 'extrait': if ($nature eq 'COURRIEL') then concat($valeur, '…') else concat($lisible, ' … ', substring($valeur, string-length($valeur) - 1)) }"/>
  </xsl:function>

  <!-- A text as words and marks, for rules that read sentences: each word as f:normalise writes it; « . » ends a sentence, « , » a part of
       one (comma, colon, bracket, dash), « and » hold what is quoted, M stands for Monsieur and F for Madame before a name. A full stop
       within a number or behind an abbreviation is none; a hyphen that opens a line is one. -->
  <xsl:function name="f:jetons" as="xs:string*" override-extension-function="no">
    <xsl:param name="texte" as="xs:string?"/>
    <xsl:variable name="pairs" as="xs:string" select="replace(replace($texte, '&quot;([^&quot;]*)&quot;', '«$1»'), '(\n[ \t]*)[\-–—•*][ \t]', '$1; ')"/>
    <xsl:for-each select="analyze-string($pairs, concat('(M|Mr|Monsieur|Mme|Mlle|Madame|Mademoiselle)\.?[ \n\t\r&#xA0;&#x202F;]+(\p{Lu}[\p{L}\p{M}\p{N}]*)',
        '|(cl|cand|cd|cf|env|ex|tel|tél|réf|ref|Dr|Me|\p{Lu})\.|([\p{L}\p{M}\p{N}]+([.,:/]\p{N}[\p{L}\p{M}\p{N}]*)*)|([!?;…]|\.(\s|$))|([,:()\[\]—–]|\s-\s)|([«“])|([»”])'))/fn:match">
      <xsl:sequence select="if (fn:group/@nr = '1') then (if (fn:group[@nr = '1'] = ('M', 'Mr', 'Monsieur')) then 'M' else 'F', tokenize(f:normalise(fn:group[@nr = '2'])))
          else if (fn:group/@nr = ('3', '4')) then tokenize(f:normalise(string(fn:group[@nr = ('3', '4')])))
          else if (fn:group/@nr = '6') then '.' else if (fn:group/@nr = '8') then ',' else if (fn:group/@nr = '9') then '«' else '»'"/>
    </xsl:for-each>
  </xsl:function>

  <!-- What a message calls personal data. -->
  <xsl:function name="f:donnee-en-mots" as="xs:string">
    <xsl:param name="nature" as="xs:string"/>
    <xsl:sequence select="map { 'NIR': 'numéro de sécurité sociale', 'COURRIEL': 'adresse électronique', 'TELEPHONE': 'numéro de téléphone',
        'IBAN': 'compte bancaire', 'CARTE': 'carte bancaire' }($nature)"/>
  </xsl:function>

  <xsl:function name="f:data-in-words" as="xs:string">
    <xsl:param name="nature" as="xs:string"/>
    <xsl:sequence select="map { 'NIR': 'social security number', 'COURRIEL': 'e-mail address', 'TELEPHONE': 'telephone number',
        'IBAN': 'bank account', 'CARTE': 'bank card' }($nature)"/>
  </xsl:function>

</xsl:stylesheet>
