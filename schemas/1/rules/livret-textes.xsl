<?xml version="1.0" encoding="UTF-8"?>
<!-- How the rules of a livret read what is written freely about the candidate: which words say something of a person (lists in codes).
     Whether that person is the candidate is said by livret-personnes.xsl. Needs fonctions.xsl and textes.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:c="urn:fr:ccs:dossier:1" xmlns:d="urn:fr:ccs:dossier:codes"
                xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <xsl:variable name="f:intimite" as="document-node()" select="document('codes/sante-syndicat-origine.xml')"/>
  <xsl:variable name="f:jugements" as="document-node()" select="document('codes/jugements.xml')"/>
  <xsl:key name="constat-egal" match="c:evaluation/c:competence/c:critere/c:constat/c:texte" use="f:normalise(.)"/>
  <xsl:key name="terme-debut" match="d:terme[@debut]" use="substring(@debut, 1, 3)"/>
  <xsl:key name="terme-mot" match="d:terme" use="tokenize(@mots)"/>
  <xsl:variable name="f:adverbes" as="xs:string*" select="tokenize('tres trop un peu assez vraiment plutot si aussi toujours jamais pas plus moins bien tellement franchement particulierement extremement souvent parfois visiblement manifestement globalement encore tout toute completement totalement reellement absolument incroyablement decidement vraisemblablement presque')"/>
  <xsl:variable name="f:etre" as="xs:string*" select="tokenize('est etait fut sera serait reste restait semble semblait parait paraissait demeure demeurait montre montree ete avere averee apparait juge trouve trouvons jugeons etre')"/>

  <!-- Whether another constat of the livret is written alike. It looks at every constat: a faster Java twin takes its place. -->
  <xsl:function name="f:repete" as="xs:boolean" override-extension-function="no">
    <xsl:param name="texte" as="element(c:texte)"/>
    <xsl:sequence select="exists(key('constat-egal', f:normalise($texte), root($texte))[2])"/>
  </xsl:function>

  <!-- The constats that say the same as this one, in the order of the livret, but those that say nothing at all (LIV-005) and those of criteria
       that LIV-001 or LIV-003 refuses. -->
  <xsl:function name="f:constats-egaux" as="element(c:texte)*">
    <xsl:param name="texte" as="element(c:texte)"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:sequence select="key('constat-egal', f:normalise($texte), root($texte))[f:attendu(../.., $edition)]"/>
  </xsl:function>

  <!-- What a text says of the candidate's health, commitments or origin; a rule asks when f:reperes has found a word. $noms: f:noms-du-candidat. -->
  <xsl:function name="f:intime" as="map(*)*">
    <xsl:param name="texte" as="element()"/>
    <xsl:param name="noms" as="xs:string*"/>
    <xsl:variable name="rangs" as="xs:integer*" select="f:reperes($texte, $f:intimite, $noms)"/>
    <xsl:sequence select="if (empty($rangs)) then () else f:dits-du-candidat($texte, $rangs, $f:intimite, $noms)"/>
  </xsl:function>

  <!-- Where a text judges the candidate as a person; what he or she says of himself is no judgement of the evaluators. -->
  <xsl:function name="f:jugement" as="map(*)*">
    <xsl:param name="texte" as="element()"/>
    <xsl:param name="noms" as="xs:string*"/>
    <xsl:variable name="rangs" as="xs:integer*" select="if (f:de-soi($texte)) then () else f:reperes($texte, $f:jugements, $noms)"/>
    <xsl:sequence select="if (empty($rangs)) then () else f:dits-du-candidat($texte, $rangs, $f:jugements, $noms)"/>
  </xsl:function>

  <!-- The ranks, among the words and marks of a text, at which a term of a list begins, holds with what surrounds it and is said of a person.
       It looks at every text: a faster Java twin takes its place. -->
  <xsl:function name="f:reperes" as="xs:integer*" override-extension-function="no">
    <xsl:param name="texte" as="xs:string?"/>
    <xsl:param name="liste" as="document-node()"/>
    <xsl:param name="noms" as="xs:string*"/>
    <xsl:variable name="ecrits" as="xs:string*" select="f:jetons($texte)"/>
    <xsl:variable name="jetons" as="xs:string*" select="$ecrits ! (if (. = $noms) then 'candidat' else .)"/>
    <xsl:iterate select="1 to count($jetons)">
      <xsl:param name="dernier" as="xs:integer" select="0"/>
      <xsl:variable name="dit" as="xs:integer?" select=".[not($ecrits[current()] = $noms) and exists(f:dit($jetons, current(), $liste, $dernier))]"/>
      <xsl:sequence select="$dit"/>
      <xsl:next-iteration><xsl:with-param name="dernier" select="($dit, $dernier)[1]"/></xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- Whether the candidate speaks. -->
  <xsl:function name="f:de-soi" as="xs:boolean">
    <xsl:param name="texte" as="element()"/>
    <xsl:sequence select="exists($texte/(self::c:reponse | self::c:remarqueCandidat))"/>
  </xsl:function>

  <!-- The terms of a list at these ranks of a text (f:reperes) that speak of the candidate, and not of another person: each with its
       domaine and the words of the text, three of a kind at most. -->
  <xsl:function name="f:dits-du-candidat" as="map(*)*">
    <xsl:param name="texte" as="element()"/>
    <xsl:param name="rangs" as="xs:integer*"/>
    <xsl:param name="liste" as="document-node()"/>
    <xsl:param name="noms" as="xs:string*"/>
    <xsl:variable name="jetons" as="xs:string*" select="f:jetons($texte) ! (if (. = $noms) then 'candidat' else .)"/>
    <xsl:variable name="dits" as="map(*)*">
      <xsl:iterate select="$rangs">
        <xsl:param name="dernier" as="xs:integer" select="0"/>
        <xsl:variable name="dit" as="map(*)?" select="f:dit($jetons, ., $liste, $dernier)"/>
        <xsl:sequence select="$dit"/>
        <xsl:next-iteration><xsl:with-param name="dernier" select="if (exists($dit)) then . else $dernier"/></xsl:next-iteration>
      </xsl:iterate>
    </xsl:variable>
    <xsl:variable name="du-candidat" as="xs:integer*" select="if (empty($dits)) then () else f:rangs-du-candidat($jetons, $dits?rang, $texte, exists($noms))"/>
    <xsl:variable name="siens" as="map(xs:integer, xs:boolean)" select="map:merge($du-candidat ! map:entry(., true()))"/>
    <xsl:for-each-group select="$dits[map:contains($siens, ?rang)]" group-by="string(?domaine/@cle)">
      <xsl:sequence select="subsequence(current-group(), 1, 3) ! map:put(., 'mots', f:mots-ecrits($texte, ?mots))"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The names by which the evaluators may call the candidate, as single words; one that a list holds (a Mrs Bon) is not read as a name. -->
  <xsl:function name="f:noms-du-candidat" as="xs:string*">
    <xsl:param name="livret" as="element(c:livret)?"/>
    <xsl:sequence select="($livret/c:candidat/(c:nomNaissance | c:nomUsage | c:prenom) ! tokenize(f:normalise(.)))
        [string-length(.) gt 2 and empty(key('terme-mot', ., $f:jugements)) and empty(f:genre(.)) and not(. = $f:adverbes)]"/>
  </xsl:function>

  <!-- The term at a rank, if its form and its neighbours hold. -->
  <xsl:function name="f:dit" as="map(*)?">
    <xsl:param name="jetons" as="xs:string*"/>
    <xsl:param name="rang" as="xs:integer"/>
    <xsl:param name="liste" as="document-node()"/>
    <xsl:param name="dernier" as="xs:integer"/>
    <xsl:variable name="suite" as="xs:string" select="concat(string-join(subsequence($jetons, $rang, 8), ' '), ' ')"/>
    <xsl:variable name="avant" as="xs:string" select="string-join(subsequence($jetons, max((1, $rang - 6)), $rang - max((1, $rang - 6))), ' ')"/>
    <xsl:variable name="termes" as="element(d:terme)*" select="key('terme-debut', substring($suite, 1, 3), $liste)[starts-with($suite, @debut)][f:tient(., $suite, $avant)],
        key('terme-mot', $jetons[$rang], $liste)[f:tient(., $suite, $avant)]"/>
    <xsl:variable name="terme" as="element(d:terme)?" select="$termes[if (../@cle = 'qualite') then f:dit-d-elle($jetons, $rang, $dernier) else if (../@cle = 'eloge') then f:eloge($jetons, $rang) else true()][1]"/>
    <xsl:sequence select="$terme ! map { 'rang': $rang, 'domaine': .., 'mots': tokenize(replace($suite, concat('^(', f:forme(., $jetons[$rang]), ') .*$'), '$1')) }"/>
  </xsl:function>

  <!-- The whole of a term that begins with this word. -->
  <xsl:function name="f:forme" as="xs:string">
    <xsl:param name="terme" as="element(d:terme)"/>
    <xsl:param name="mot" as="xs:string"/>
    <xsl:variable name="forme" as="xs:string" select="if ($terme/@mots) then $mot else string(($terme/@forme, concat(normalize-space($terme/@debut), '\w*'))[1])"/>
    <xsl:sequence select="replace(replace($forme, 'NATION', string($terme/../../@nations)), 'PAYS', string($terme/../../@pays))"/>
  </xsl:function>

  <xsl:function name="f:tient" as="xs:boolean">
    <xsl:param name="terme" as="element(d:terme)"/>
    <xsl:param name="suite" as="xs:string"/>
    <xsl:param name="avant" as="xs:string"/>
    <xsl:variable name="forme" as="xs:string" select="concat('^(', f:forme($terme, substring-before($suite, ' ')), ') ')"/>
    <xsl:sequence select="matches($suite, $forme)
        and (empty($terme/@avant) or matches($avant, concat('(^| )(', $terme/@avant, ')$')))
        and (empty($terme/@saufAvant) or not(matches($avant, concat('(^| )(', $terme/@saufAvant, ')$'))))
        and (empty($terme/@saufApres) or not(matches($suite, concat($forme, $terme/@saufApres, ' '))))"/>
  </xsl:function>

  <!-- The words of a term as the text writes them, accents and capitals included. -->
  <xsl:function name="f:mots-ecrits" as="xs:string">
    <xsl:param name="texte" as="xs:string"/>
    <xsl:param name="mots" as="xs:string*"/>
    <xsl:variable name="ecrits" as="xs:string*" select="tokenize($texte, '[^\p{L}\p{M}\p{N}]+')"/>
    <xsl:sequence select="string-join(for $mot in $mots return ($ecrits[f:normalise(.) eq $mot], $mot)[1], ' ')"/>
  </xsl:function>

  <!-- The last word before a rank that is no adverb, five words back at most: its rank, 0 at the beginning. -->
  <xsl:function name="f:rang-avant" as="xs:integer">
    <xsl:param name="jetons" as="xs:string*"/>
    <xsl:param name="rang" as="xs:integer"/>
    <xsl:sequence select="((for $i in 1 to 5, $r in $rang - $i return $r[not($jetons[$r] = $f:adverbes)]), $rang - 1)[1]"/>
  </xsl:function>

  <!-- Whether the word at a rank names the candidate: always (« collaboratrice »), or bare or as an attribute (« Jeune homme gentil »,
       « c’est un garçon sérieux »). -->
  <xsl:function name="f:nomme" as="xs:boolean">
    <xsl:param name="jetons" as="xs:string*"/>
    <xsl:param name="rang" as="xs:integer"/>
    <xsl:variable name="genre" as="xs:string?" select="f:genre($jetons[$rang])"/>
    <xsl:sequence select="$genre = 'candidat' or ($genre = 'selon' and f:nu($jetons, $rang - 1, 5))"/>
  </xsl:function>

  <!-- Whether nothing but so many adverbs and adjectives of the lists stands between a rank and the beginning of its sentence, or « est un ». -->
  <xsl:function name="f:nu" as="xs:boolean">
    <xsl:param name="jetons" as="xs:string*"/>
    <xsl:param name="rang" as="xs:integer"/>
    <xsl:param name="reste" as="xs:integer"/>
    <xsl:variable name="mot" as="xs:string?" select="$jetons[$rang]"/>
    <xsl:sequence select="$rang lt 1 or $mot = ('.', '»') or ($mot = ('un', 'une') and $jetons[$rang - 1] = $f:etre) or ($mot = ('ce', 'cet', 'cette') and $rang eq 1)
        or ($mot = ('un', 'une') and $rang eq 1 and $jetons[2] = ('garcon', 'fille'))
        or ($mot = ($f:adverbes[not(. = 'un')], 'jeune', 'petit', 'petite') or exists(key('terme-mot', $mot, $f:jugements))) and $reste gt 0 and f:nu($jetons, $rang - 1, $reste - 1)"/>
  </xsl:function>

  <!-- Whether an adjective is said of the candidate: behind « elle est », beside a word that names the person, set off (« Arrogant, il … »), or
       going on with one that is (« gentil, un peu mou »). -->
  <xsl:function name="f:dit-d-elle" as="xs:boolean">
    <xsl:param name="jetons" as="xs:string*"/>
    <xsl:param name="rang" as="xs:integer"/>
    <xsl:param name="dernier" as="xs:integer"/>
    <xsl:variable name="i" as="xs:integer" select="f:rang-avant($jetons, $rang)"/>
    <xsl:variable name="precedent" as="xs:string" select="($jetons[$i], '.')[1]"/>
    <xsl:variable name="suivants" as="xs:string*" select="subsequence($jetons, $rang + 1, 8)"/>
    <xsl:choose>
      <xsl:when test="$precedent = $f:etre"><xsl:sequence select="f:sujet-du-verbe($jetons, $i - 1) and not($suivants[1] = ('de', 'd', 'que', 'qu'))"/></xsl:when>
      <xsl:when test="$precedent = 'air' and $jetons[$i - 1] = 'l'"><xsl:sequence select="f:sujet-du-verbe($jetons, $i - 2)"/></xsl:when>
      <xsl:when test="f:nomme($jetons, $i) or f:nomme($jetons, $rang + 1)"><xsl:sequence select="true()"/></xsl:when>
      <xsl:when test="$precedent = (',', 'et', 'mais', 'ou', 'ni') and $dernier gt 0 and $rang - $dernier lt 7 and not(subsequence($jetons, $dernier, $rang - $dernier) = '.')"><xsl:sequence select="true()"/></xsl:when>
      <xsl:when test="$precedent = (',', 'et')"><xsl:sequence select="f:nomme($jetons, $i - 1) or $jetons[$i - 1] = ('il', 'elle') or ($jetons[$i - 2] = ('M', 'F') and $precedent = ',')"/></xsl:when>
      <xsl:when test="$precedent = ('.', '»')">
        <xsl:variable name="virgule" as="xs:integer?" select="index-of($suivants, ',')[1]"/>
        <xsl:sequence select="not($suivants = '.' and ($virgule, 9)[1] gt index-of($suivants, '.')[1]) and exists($virgule)
            and matches(string-join(subsequence($jetons, $rang + 1 + $virgule, 3), ' '), '^(il|elle|M|F|(le |la |l )?(candidat|candidate|personne candidate|interesse|interessee))( |$)')"/>
      </xsl:when>
      <xsl:when test="$precedent = 'de' and subsequence($jetons, $i - 2, 2) = ('quelqu', 'un')"><xsl:sequence select="true()"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="false()"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Whether what stands before « est » is the candidate: « il », « elle », a noun for the person, a name behind Monsieur or Madame. -->
  <xsl:function name="f:sujet-du-verbe" as="xs:boolean">
    <xsl:param name="jetons" as="xs:string*"/>
    <xsl:param name="rang" as="xs:integer"/>
    <xsl:variable name="i" as="xs:integer" select="((for $k in 0 to 4, $r in $rang - $k return $r[not($jetons[$r] = ('n', 'ne', 's', 'se', 'a', 'avait', 'est', 'y', 'aussi', 'peut', 'doit', 'semble', 'parait', 'toujours', 'qui', 'me', 'nous'))]), 0)[1]"/>
    <xsl:variable name="mot" as="xs:string?" select="$jetons[$i]"/>
    <xsl:sequence select="$i ge 1 and ($mot = ('il', 'elle') or ($mot = ('la', 'le', 'l') and $jetons[$i + 1] = ('juge', 'jugeons', 'trouve', 'trouvons'))
        or f:nomme($jetons, $i) or ($jetons[$i - 1], $jetons[$i - 2]) = ('M', 'F'))"/>
  </xsl:function>

  <!-- Whether a word of praise is an attribute (« c’est une perle ») or stands before a word that names the person (« bon élément »). -->
  <xsl:function name="f:eloge" as="xs:boolean">
    <xsl:param name="jetons" as="xs:string*"/>
    <xsl:param name="rang" as="xs:integer"/>
    <xsl:variable name="article" as="xs:integer" select="if ($jetons[$rang - 1] = ('vrai', 'vraie', 'veritable', 'petit', 'petite', 'grand', 'grande', 'sacre', 'sacree')) then $rang - 2 else $rang - 1"/>
    <xsl:sequence select="f:nomme($jetons, $rang + 1) or $jetons[$rang - 1] = ('quel', 'quelle')
        or ($jetons[$article] = ('un', 'une') and $jetons[$article - 1] = $f:etre and ($jetons[$article - 2] = ('c', 'ce') or f:sujet-du-verbe($jetons, $article - 2)))"/>
  </xsl:function>

</xsl:stylesheet>
