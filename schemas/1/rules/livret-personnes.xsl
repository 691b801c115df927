<?xml version="1.0" encoding="UTF-8"?>
<!-- Of whom a text speaks at a word: the candidate, or another person. Needs textes.xsl and livret-textes.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:c="urn:fr:ccs:dossier:1" xmlns:d="urn:fr:ccs:dossier:codes"
                xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <xsl:variable name="f:personnes" as="document-node()" select="document('codes/personnes.xml')"/>
  <xsl:key name="personne-mot" match="d:personne" use="tokenize(@mots)"/>

  <!-- Whom a word names: candidat, m, f, p (others, by gender and number), or selon: it depends on the words beside it. -->
  <xsl:function name="f:genre" as="xs:string?">
    <xsl:param name="mot" as="xs:string?"/>
    <xsl:sequence select="key('personne-mot', $mot, $f:personnes)[1]/string(@genre)"/>
  </xsl:function>

  <!-- Of these ranks, those at which the text speaks of the candidate. He or she is the subject by default; another person is when a word
       for one (codes/personnes.xml) stands just before, is the subject of the sentence, or follows behind « de ». Monsieur or Madame with a name is
       the candidate by the names of the livret, or, when it gives none, by its place at the head of a clause. A pronoun goes back to another
       person only if gender allows it and nothing but that person was named before. What is quoted counts only when it is the
       candidate who says « je ». -->
  <xsl:function name="f:rangs-du-candidat" as="xs:integer*">
    <xsl:param name="jetons" as="xs:string*"/>
    <xsl:param name="rangs" as="xs:integer*"/>
    <xsl:param name="texte" as="element()"/>
    <xsl:param name="nomme" as="xs:boolean"/>
    <xsl:variable name="voulus" as="map(xs:integer, xs:boolean)" select="map:merge($rangs ! map:entry(., true()), map { 'duplicates': 'use-first' })"/>
    <xsl:iterate select="1 to max($rangs)">
      <xsl:param name="sujet" as="xs:string" select="''"/>
      <xsl:param name="heritage" as="xs:string" select="''"/>
      <xsl:param name="autre" as="xs:integer" select="-9"/>
      <xsl:param name="genre" as="xs:string" select="''"/>
      <xsl:param name="relative" as="xs:boolean" select="false()"/>
      <xsl:param name="citation" as="xs:boolean" select="false()"/>
      <xsl:variable name="i" as="xs:integer" select="."/>
      <xsl:variable name="mot" as="xs:string" select="$jetons[$i]"/>
      <xsl:variable name="fin" as="xs:boolean" select="not($citation) and $mot eq '.' or $mot eq '»' and $jetons[$i - 1] = '.'"/>
      <xsl:variable name="qui" as="xs:string" select="if ($citation) then '' else f:qui($jetons, $i, $nomme, $autre)"/>
      <xsl:variable name="en-tete" as="xs:boolean" select="$qui = ('', 'pronom') or f:en-tete($jetons, $i - 1)"/>
      <xsl:variable name="repris" as="xs:string" select="if ($sujet eq '' and $autre lt 0) then $heritage else $sujet"/>
      <xsl:variable name="accord" as="xs:boolean" select="$qui eq 'pronom' and $repris eq (if ($mot eq 'il') then 'm' else 'f')"/>
      <xsl:if test="map:contains($voulus, $i)">
        <xsl:variable name="suite" as="xs:string*" select="subsequence($jetons, $i, 9)"/>
        <xsl:variable name="possessif" as="xs:boolean" select="$jetons[$i - 1] = ('son', 'sa', 'ses') and not($jetons[$i - 2] = ('de', 'pour'))"/>
        <xsl:if test="if ($citation) then f:je($jetons, $i, $texte) else not($relative or $sujet = ('m', 'f', 'p') or (not($possessif) and $i - $autre le 4)
            or f:d-un-autre($suite) or ($sujet eq '' and f:oppose-a-un-autre($jetons, $i, $heritage)))"><xsl:sequence select="$i"/></xsl:if>
      </xsl:if>
      <xsl:next-iteration>
        <xsl:with-param name="sujet" select="if ($fin) then '' else if ($qui eq 'pronom') then (if ($accord) then $repris else 'candidat')
            else if (not($qui = ('', 'organisme')) and ($en-tete or ($sujet eq '' and $qui eq 'candidat'))) then $qui else $sujet"/>
        <xsl:with-param name="heritage" select="if (not($fin)) then $heritage else if ($sujet = ('m', 'f', 'p')) then $sujet else if ($sujet eq '') then $genre else ''"/>
        <xsl:with-param name="autre" select="if ($fin or $qui eq 'candidat' or ($qui eq 'pronom' and not($genre eq (if ($mot eq 'il') then 'm' else 'f')))) then -9 else if ($qui = ('m', 'f', 'p', 'organisme')) then $i else $autre"/>
        <xsl:with-param name="genre" select="if ($qui = ('m', 'f', 'p')) then $qui else if ($fin) then '' else $genre"/>
        <xsl:with-param name="relative" select="if ($qui = ('m', 'f', 'p')) then $jetons[$i + 1] = 'qui' or ($jetons[$i + 1] = ',' and $jetons[$i + 2] = 'qui')
            else $relative and not($fin) and not($qui = ('pronom', 'candidat')) and not($mot eq ',' and not($jetons[$i + 1] = 'qui'))"/>
        <xsl:with-param name="citation" select="if ($mot eq '«') then true() else if ($mot eq '»') then false() else $citation"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- Whom the word at a rank names: '', pronom, candidat, or another person by gender. -->
  <xsl:function name="f:qui" as="xs:string">
    <xsl:param name="jetons" as="xs:string*"/>
    <xsl:param name="rang" as="xs:integer"/>
    <xsl:param name="nomme" as="xs:boolean"/>
    <xsl:param name="autre" as="xs:integer"/>
    <xsl:variable name="mot" as="xs:string" select="$jetons[$rang]"/>
    <xsl:variable name="genre" as="xs:string" select="string(f:genre($mot))"/>
    <xsl:variable name="article" as="xs:string?" select="$jetons[$rang - 1]"/>
    <xsl:sequence select="if ($mot = ('il', 'elle')) then 'pronom'
        else if ($mot = ('M', 'F')) then (if (subsequence($jetons, $rang + 1, 2) = 'candidat' or not($nomme or $rang - $autre le 2) and f:en-tete($jetons, $rang - 1)) then 'candidat' else if ($mot = 'M') then 'm' else 'f')
        else if ($genre eq 'selon') then (if (starts-with(string($jetons[$rang + 1]), 'candidat')) then '' else if (f:nomme($jetons, $rang)) then 'candidat' else if (ends-with($mot, 'e')) then 'f' else 'm')
        else if ($genre eq 'candidat' and $article = ('un', 'une') and $rang gt 2 and not($jetons[$rang - 2] = ('.', $f:etre))) then (if ($article = 'un') then 'm' else 'f')
        else if ($genre = ('m', 'f') and ($article = $f:etre or $article = ('un', 'une') and $jetons[$rang - 2] = $f:etre)) then ''
        else $genre"/>
  </xsl:function>

  <!-- Whether what stands before a rank opens a clause: a noun there is its subject. Articles and a few adjectives are stepped over. -->
  <xsl:function name="f:en-tete" as="xs:boolean">
    <xsl:param name="jetons" as="xs:string*"/>
    <xsl:param name="rang" as="xs:integer"/>
    <xsl:variable name="i" as="xs:integer" select="((for $k in 0 to 4, $r in $rang - $k return $r[not($jetons[$r] = ('le', 'la', 'l', 'un', 'une', 'des', 'les', 'ce', 'cet', 'cette', 'chaque', 'plusieurs', 'deux', 'trois', 'quatre', 'cinq', 'son', 'sa', 'ses', 'autre', 'meme', 'premier', 'premiere', 'jeune', 'petit', 'nouveau', 'nouvelle', 'personne'))]), $rang)[1]"/>
    <xsl:sequence select="$i lt 1 or $jetons[$i] = ('.', ',', '»', 'que', 'qu', 'si', 'quand', 'car', 'lorsque', 'lorsqu', 'puisque', 'mais', 'dont', 'comme', 'tandis', 'alors', 'donc')"/>
  </xsl:function>

  <!-- « le handicap de la cliente ». -->
  <xsl:function name="f:d-un-autre" as="xs:boolean">
    <xsl:param name="suite" as="xs:string*"/>
    <xsl:sequence select="some $k in 3 to 6 satisfies f:genre($suite[$k]) = ('m', 'f', 'p', 'organisme') and not(subsequence($suite, 2, $k - 2) = ('.', ','))
        and ($suite[$k - 1] = ('du', 'de', 'd', 'des', 'chez') or ($suite[$k - 2] = ('de', 'd', 'chez') and $suite[$k - 1] = ('la', 'l', 'un', 'une', 'ce', 'cet', 'cette', 'son', 'sa', 'ses', 'le', 'les', 'leur')))"/>
  </xsl:function>

  <!-- « Malade, la cliente … »: set off at the beginning, before another subject. -->
  <xsl:function name="f:oppose-a-un-autre" as="xs:boolean">
    <xsl:param name="jetons" as="xs:string*"/>
    <xsl:param name="rang" as="xs:integer"/>
    <xsl:param name="heritage" as="xs:string"/>
    <xsl:variable name="suite" as="xs:string*" select="subsequence($jetons, $rang, 12)"/>
    <xsl:variable name="virgule" as="xs:integer" select="(index-of($suite, ',')[1], 99)[1]"/>
    <xsl:variable name="point" as="xs:integer" select="(index-of($suite, '.')[1], 99)[1]"/>
    <xsl:variable name="apres" as="xs:string*" select="subsequence($suite, $virgule + 1, 3)"/>
    <xsl:sequence select="$virgule lt $point and f:en-tete($jetons, f:rang-avant($jetons, $rang))
        and (f:genre($apres[if ($apres[1] = ('le', 'la', 'l', 'un', 'une', 'ce', 'cette', 'les', 'des')) then 2 else 1]) = ('m', 'f', 'p')
             or ($apres[1] = 'il' and $heritage = 'm') or ($apres[1] = 'elle' and $heritage = 'f'))"/>
  </xsl:function>

  <!-- Whether the words quoted around a rank are the candidate's about himself: « je », and he or she is who says so in a sentence without
       another person. -->
  <xsl:function name="f:je" as="xs:boolean">
    <xsl:param name="jetons" as="xs:string*"/>
    <xsl:param name="rang" as="xs:integer"/>
    <xsl:param name="texte" as="element()"/>
    <xsl:variable name="debut" as="xs:integer" select="index-of($jetons, '«')[. lt $rang][last()]"/>
    <xsl:variable name="fin" as="xs:integer" select="(index-of($jetons, '»')[. gt $rang], count($jetons) + 1)[1]"/>
    <xsl:variable name="tete" as="xs:integer" select="(index-of($jetons, '.')[. lt $debut][last()], 0)[1] + 1"/>
    <xsl:variable name="queue" as="xs:integer" select="(index-of($jetons, '.')[. gt $fin], count($jetons) + 1)[1] - 1"/>
    <xsl:variable name="autour" as="xs:string*" select="subsequence($jetons, $tete, $debut - $tete), subsequence($jetons, $fin + 1, $queue - $fin)"/>
    <xsl:sequence select="not(f:de-soi($texte)) and subsequence($jetons, $debut, $rang - $debut) = ('je', 'j', 'mon', 'ma', 'mes', 'suis', 'moi')
        and (every $mot in $autour satisfies not(f:genre($mot) = ('m', 'f', 'p')))
        and (matches(string-join(subsequence($jetons, $fin + 1, 6), ' '), '^(, )?\w+ (t )?(il|elle|(le |la |l )?(candidat|candidate|interesse|interessee|personne candidate)|[MF] )')
             or matches(string-join(subsequence($jetons, $tete, $debut - $tete), ' '), '(^| )(il|elle|candidat|candidate|interessee?|[MF] \w+) .*,$'))"/>
  </xsl:function>

</xsl:stylesheet>
