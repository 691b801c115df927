<?xml version="1.0" encoding="UTF-8"?>
<!-- What tells who somebody is, gathered from all documents of a bag: names by their words, and longer or numeric marks as patterns. Every text is
     compared folded: without accents, case, ligatures and invisible characters, whether its accents are composed or not. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:fr:ccs:dossier:pseudonymes"
    xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">

  <!-- documents: all XML documents of the bag that name persons. -->
  <xsl:param name="paquet" as="map(*)" required="yes"/>

  <xsl:variable name="p:documents" as="node()*" select="$paquet?documents ! (if (. instance of array(*)) then ?* else .)"/>

  <!-- Words of names that are no name by themselves, and the mark of our examples. -->
  <xsl:variable name="p:particules" as="xs:string*" select="tokenize('specimen de du des le la les van von der den ben bin dos del della saint sainte d l')"/>

  <xsl:variable name="p:marque" as="xs:string" select="'\s*\(?SP(É|E&#x301;)CIMEN\)?'"/>

  <xsl:function name="p:sans-marque" as="xs:string">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:sequence select="replace($texte, $p:marque, '', 'i')"/>
  </xsl:function>

  <!-- The number of the person whose name an element bears. -->
  <xsl:function name="p:personne" as="xs:string">
    <xsl:param name="nom" as="element()"/>
    <xsl:sequence select="(($nom/ancestor-or-self::*/(@id, @membre, @personne)[matches(., '^P-[0-9A-Z]{9}$')])[last()] ! string(), 'Personne')[1]"/>
  </xsl:function>

  <xsl:function name="p:plie" as="xs:string">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:variable name="nu" select="translate(lower-case(replace(normalize-unicode($texte, 'NFKD'), '[\p{M}\p{Cf}]', '')), 'øłđħŧı', 'oldhti')"/>
    <xsl:sequence select="$nu => replace('œ', 'oe') => replace('æ', 'ae') => replace('ß', 'ss')"/>
  </xsl:function>

  <xsl:function name="p:mots" as="xs:string*">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:sequence select="tokenize(p:plie($texte), '\P{L}+')[. != '']"/>
  </xsl:function>

  <xsl:variable name="p:noms" as="element()*"
      select="$p:documents//(nom | nomNaissance | nomUsage | prenom | signataire[@id])[not(ancestor::certificateur)]"/>

  <!-- By folded word, whose name it is part of. Words run together count too: « annemarie », « jeandupont ». -->
  <xsl:variable name="p:par-mot" as="map(xs:string, xs:string*)">
    <xsl:variable name="entrees" as="map(xs:string, xs:string)*">
      <xsl:for-each select="$p:noms">
        <xsl:variable name="code" select="p:personne(.)"/>
        <xsl:variable name="mots" select="p:mots(.)[not(. = 'specimen')]"/>
        <xsl:variable name="propres" select="$mots[not(. = $p:particules)]"/>
        <xsl:sequence select="(if (exists($propres)) then $propres else $mots) ! map:entry(., $code)"/>
        <xsl:sequence select="string-join($mots) ! map:entry(., $code)"/>
        <xsl:variable name="autres" select="../(nom | nomNaissance | nomUsage | prenom)[not(. is current())] ! string-join(p:mots(.)[not(. = 'specimen')])"/>
        <xsl:sequence select="$autres ! map:entry(string-join($mots) || ., $code)"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="tous" select="map:merge($entrees, map { 'duplicates': 'combine' })"/>
    <xsl:sequence select="map:merge(map:keys($tous)[string-length(.) gt 1] ! map:entry(., distinct-values($tous(.))))"/>
  </xsl:variable>

  <!-- Companies: one code for each, by its SIREN, else by its name. -->
  <xsl:variable name="p:entreprises" as="element()*"
      select="$p:documents//(raisonSociale | nomCommercial | organisme | entreprise[not(*)])[not(ancestor::certificateur)]"/>

  <xsl:function name="p:cle" as="xs:string">
    <xsl:param name="entreprise" as="element()"/>
    <xsl:sequence select="($entreprise/@siren, $entreprise/../siret ! substring(., 1, 9), string-join(p:mots($entreprise)))[1]"/>
  </xsl:function>

  <xsl:variable name="p:cles" as="xs:string*" select="sort(distinct-values($p:entreprises ! p:cle(.)))"/>

  <xsl:function name="p:entreprise" as="xs:string">
    <xsl:param name="cle" as="xs:string"/>
    <xsl:sequence select="'Entreprise E-' || (index-of($p:cles, $cle), 0)[1]"/>
  </xsl:function>

  <!-- A pattern for a text as somebody may type it: letters with or without accents, anything that is no letter or digit between words. -->
  <xsl:function name="p:motif" as="xs:string?">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:variable name="mots" select="tokenize(p:plie(p:sans-marque($texte)), '[^\p{L}\p{N}]+')[. != '']"/>
    <xsl:variable name="lettres" select="$mots ! string-join(for $c in string-to-codepoints(.) return p:lettre(codepoints-to-string($c)))"/>
    <xsl:variable name="oe" select="p:lettre('o') || p:lettre('e')"/>
    <xsl:variable name="suite" select="replace(string-join($lettres, '[^\p{L}\p{N}]*'), $oe, '(?:' || $oe || '|œ)', 'q')"/>
    <xsl:sequence select="if (string-length(string-join($mots)) ge 3) then '(^|[^\p{L}\p{N}])(' || $suite || ')(\P{L}|$)' else ()"/>
  </xsl:function>

  <xsl:function name="p:lettre" as="xs:string">
    <xsl:param name="lettre" as="xs:string"/>
    <xsl:sequence select="(if ($lettre = 'l') then '[lł]' else if ($lettre = 'd') then '[dđ]' else if ($lettre = 'o') then '[oø]' else $lettre) || '[\p{M}\p{Cf}]*'"/>
  </xsl:function>

  <xsl:variable name="p:mois" as="xs:string*" select="tokenize('janvier février mars avril mai juin juillet août septembre octobre novembre décembre')"/>

  <!-- The ways to write a day; two digits of a year are enough. -->
  <xsl:function name="p:jours" as="xs:string*">
    <xsl:param name="date" as="xs:date"/>
    <xsl:variable name="jour" select="'0?' || day-from-date($date)"/>
    <xsl:variable name="mois" select="month-from-date($date)"/>
    <xsl:variable name="an" select="year-from-date($date)"/>
    <xsl:variable name="annee" select="'(' || $an || '|' || format-number($an mod 100, '00') || ')'"/>
    <xsl:variable name="nom" select="string-join(for $c in string-to-codepoints(p:plie($p:mois[$mois])) return p:lettre(codepoints-to-string($c)))"/>
    <xsl:sequence select="'(^|[^0-9])(' || $jour || '[^\p{L}\p{N}]+0?' || $mois || '[^\p{L}\p{N}]+' || $annee || ')([^0-9]|$)',
        '(^|[^0-9])(' || $an || '[^\p{L}\p{N}]*' || format-number($mois, '00') || '[^\p{L}\p{N}]*' || format-number(day-from-date($date), '00') || ')([^0-9]|$)',
        '(^|[^0-9])(' || format-number(day-from-date($date), '00') || format-number($mois, '00') || $an || ')([^0-9]|$)',
        '(^|[^0-9])(' || $jour || '(er)?[^\p{L}\p{N}]*' || $nom || '[^\p{L}\p{N}]*' || $annee || ')([^0-9]|$)'"/>
  </xsl:function>

  <!-- Letters and digits alone, folded: what a text must have somewhere before it is worth looking for more exactly. -->
  <xsl:function name="p:plat" as="xs:string">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:sequence select="replace(p:plie($texte), '[^\p{L}\p{N}]', '')"/>
  </xsl:function>

  <!-- By pattern, what stands instead, and what a text without it cannot match. -->
  <xsl:variable name="p:motifs" as="map(xs:string, xs:string*)">
    <xsl:variable name="chiffres" as="xs:string*" select="distinct-values(($p:documents//(siret | telephone | @siren)[not(ancestor::certificateur)] ! string(),
        $p:documents//siret[not(ancestor::certificateur)] ! substring(., 1, 9)) ! replace(., '[^0-9]', ''))"/>
    <xsl:sequence select="map:merge((
        $p:documents//dateNaissance[. castable as xs:date] ! (let $an := substring(., 3, 2) return p:jours(xs:date(.)) ! map:entry(., ('[date de naissance]', $an))),
        $p:entreprises ! (let $code := p:entreprise(p:cle(.)), $plat := p:plat(p:sans-marque(.)) return p:motif(.) ! map:entry(., ($code, $plat))),
        $p:documents//adresse[not(ancestor::certificateur)]/ligne ! (let $plat := p:plat(p:sans-marque(.)) return p:motif(.) ! map:entry(., ('[adresse]', $plat))),
        $chiffres[string-length(.) ge 6] ! map:entry('(^|[^0-9])(' || replace(., '(.)', '$1[^\\p{L}\\p{N}]*') || ')([^0-9]|$)', ('[numéro]', .))),
        map { 'duplicates': 'use-first' })"/>
  </xsl:variable>

  <!-- The longest first: « Rhône Évaluation Conseil » before a company that is called « Rhône ». -->
  <xsl:variable name="p:ordre" as="xs:string*" select="sort(map:keys($p:motifs), (), function($motif) { (-string-length($motif), $motif) })"/>
</xsl:stylesheet>
