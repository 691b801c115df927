<?xml version="1.0" encoding="UTF-8"?>
<!-- How the rules of a procès-verbal, or of the extract of one, read the meeting: who was there at an instant, who took part in a
     decision, who held the presidency, what the votes come to. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <xsl:key name="membre" match="c:composition/c:membre" use="@id"/>
  <xsl:key name="titulaire" match="c:composition/c:membre" use="@qualite"/>
  <xsl:key name="substitution" match="/*/c:substitution" use="@charge"/>
  <xsl:key name="emplacement" match="c:signatures/c:signature" use="@role"/>
  <xsl:key name="competence-decidee" match="c:decision/c:competence" use="concat(generate-id(..), ' ', @code)"/>
  <xsl:key name="vote" match="c:deliberation/c:vote" use="concat(generate-id(..), ' ', @competence)"/>

  <!-- The edition and the livret of a decision; nothing when they are not found, and then what needs them stays silent. -->
  <xsl:function name="f:edition-de" as="element(c:referentiel)?">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:sequence select="document(concat('ccs:/referentiel/', encode-for-uri($decision/c:editionAppliquee/@id), '/', encode-for-uri($decision/c:editionAppliquee/@edition)))/c:referentiel"/>
  </xsl:function>

  <xsl:function name="f:livret-de" as="element(c:livret)?">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:sequence select="document(concat('ccs:/livret/', encode-for-uri($decision/@livret)))/c:livret"/>
  </xsl:function>

  <!-- Whether a period, open where it bears no @de or no @a, holds this instant; both its ends belong to it. -->
  <xsl:function name="f:couvre" as="xs:boolean">
    <xsl:param name="periode" as="element()"/>
    <xsl:param name="instant" as="xs:dateTime"/>
    <xsl:sequence select="not(xs:dateTime($periode/@de) gt $instant) and not(xs:dateTime($periode/@a) lt $instant)"/>
  </xsl:function>

  <!-- The members who are there at an instant of the meeting. -->
  <xsl:function name="f:presents" as="element(c:membre)*">
    <xsl:param name="reunion" as="element()"/>
    <xsl:param name="instant" as="xs:dateTime"/>
    <xsl:sequence select="$reunion/c:composition/c:membre[c:presence[f:couvre(., $instant)]]"/>
  </xsl:function>

  <!-- The members who withdrew from a decision. -->
  <xsl:function name="f:deportes" as="element(c:membre)*">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:sequence select="key('membre', $decision/c:deport/@membre, root($decision))"/>
  </xsl:function>

  <!-- Who holds a charge at an instant: those who replace, else the member who bears the title; neither when absent or withdrawn. -->
  <xsl:function name="f:tenants" as="element(c:membre)*">
    <xsl:param name="charge" as="xs:string"/>
    <xsl:param name="reunion" as="element()"/>
    <xsl:param name="instant" as="xs:dateTime"/>
    <xsl:param name="retires" as="element(c:membre)*"/>
    <xsl:variable name="siegeants" as="element(c:membre)*" select="f:presents($reunion, $instant) except $retires"/>
    <xsl:variable name="suppleants" as="element(c:membre)*"
                  select="$siegeants intersect key('membre', key('substitution', $charge, root($reunion))[f:couvre(., $instant)]/@membre, root($reunion))"/>
    <xsl:sequence select="if ($suppleants) then $suppleants else $siegeants intersect key('titulaire', $charge, root($reunion))"/>
  </xsl:function>

  <!-- Who may sign for a charge: whoever holds it when the meeting closes, by title or in another’s place; when nobody does any more,
       whoever held it at the last decision. -->
  <xsl:function name="f:signataires" as="xs:string*">
    <xsl:param name="charge" as="xs:string"/>
    <xsl:param name="reunion" as="element()"/>
    <xsl:param name="decisions" as="element(c:decision)*"/>
    <xsl:variable name="fin" as="xs:dateTime?" select="$reunion/c:seance/c:fin/xs:dateTime(.)"/>
    <xsl:variable name="tenues" as="element(c:decision)*" select="$decisions[@heure][not(f:hors-seance(.))]"/>
    <xsl:variable name="dernierInstant" as="xs:dateTime?" select="max($tenues/@heure/xs:dateTime(.))"/>
    <xsl:variable name="derniere" as="element(c:decision)?" select="$tenues[xs:dateTime(@heure) eq $dernierInstant][last()]"/>
    <xsl:variable name="aLaFin" as="element(c:membre)*"
                  select="if (empty($fin)) then () else (f:tenants($charge, $reunion, $fin, ()) | (key('titulaire', $charge, root($reunion)) intersect f:presents($reunion, $fin)))"/>
    <xsl:sequence select="(if ($aLaFin) then $aLaFin else if ($derniere) then f:tenants($charge, $reunion, xs:dateTime($derniere/@heure), f:deportes($derniere)) else ())/@id"/>
  </xsl:function>

  <!-- What is wrong with the period of a presence or a substitution: INVERSE (it does not end after it began), HORS_SEANCE (it lies
       beside the meeting, or on another day), CHEVAUCHE (it begins before the same member’s last one ended). Whoever comes a little
       before the opening, or leaves a little after the closing, has made no mistake. -->
  <xsl:function name="f:faute-de-periode" as="xs:string?">
    <xsl:param name="periode" as="element()"/>
    <xsl:variable name="seance" as="element(c:seance)?" select="root($periode)/*/c:seance"/>
    <xsl:variable name="debut" as="xs:dateTime?" select="$seance/c:debut/xs:dateTime(.)"/>
    <xsl:variable name="fin" as="xs:dateTime?" select="$seance/c:fin/xs:dateTime(.)"/>
    <xsl:variable name="de" as="xs:dateTime?" select="$periode/@de/xs:dateTime(.)"/>
    <xsl:variable name="a" as="xs:dateTime?" select="$periode/@a/xs:dateTime(.)"/>
    <xsl:variable name="precedente" as="element(c:presence)?" select="$periode/self::c:presence/preceding-sibling::c:presence[1]"/>
    <xsl:choose>
      <xsl:when test="$a le $de">INVERSE</xsl:when>
      <xsl:when test="$fin le $debut"/>
      <xsl:when test="$a le $debut or $de ge $fin or $de ! f:jour(.) lt $debut ! f:jour(.) or $a ! f:jour(.) gt $fin ! f:jour(.)">HORS_SEANCE</xsl:when>
      <xsl:when test="$precedente and (empty($de) or empty($precedente/@a) or $precedente/@a/xs:dateTime(.) gt $de)">CHEVAUCHE</xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- A decision as it was taken: who was there, who took part, what the jury lacked by its edition. Where hours, presences or
       withdrawals are themselves at fault, it can’t be judged (jugeable): another rule has named that. -->
  <xsl:function name="f:tenue" as="map(*)">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:param name="instantsSurs" as="xs:boolean"/>
    <xsl:variable name="reunion" as="element()" select="root($decision)/*"/>
    <xsl:variable name="heure" as="xs:dateTime?" select="$decision/@heure/xs:dateTime(.)"/>
    <xsl:variable name="jury" as="element(c:jury)?" select="f:edition-de($decision)/c:jury"/>
    <xsl:variable name="presents" as="element(c:membre)*" select="if (empty($heure)) then () else f:presents($reunion, $heure)"/>
    <xsl:variable name="votants" as="element(c:membre)*" select="$presents except f:deportes($decision)"/>
    <xsl:variable name="colleges" as="element(c:college)*"
                  select="$jury/c:college[let $code := @code return count($presents[@college = $code]) lt xs:integer(@minimum)]"/>
    <xsl:variable name="quorum" as="xs:integer" select="max((0, $jury/c:quorum/@membres/xs:integer(.),
        $jury/c:quorum/@pourcentage/xs:integer(ceiling(xs:decimal(.) * count($reunion/c:composition/c:membre) div 100))))"/>
    <xsl:sequence select="map {
        'jugeable': $instantsSurs and exists($heure) and not(f:hors-seance($decision)) and (every $membre in $presents satisfies $membre/@college)
            and (every $deport in $decision/c:deport satisfies exists(key('membre', $deport/@membre, root($decision)))),
        'jury': $jury, 'presents': $presents, 'votants': $votants, 'colleges': $colleges, 'quorum': $quorum,
        'totaux': distinct-values(f:voix($decision/c:deliberation/c:vote)),
        'incomplet': exists($colleges) or count($presents) lt $quorum,
        'sansVotant': ('EMPLOYEURS', 'SALARIES')[not(. = $votants/@college)] }"/>
  </xsl:function>

  <!-- Whether a decision bears an hour outside the meeting. -->
  <xsl:function name="f:hors-seance" as="xs:boolean">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:variable name="seance" as="element(c:seance)?" select="root($decision)/*/c:seance"/>
    <xsl:sequence select="xs:dateTime($decision/@heure) lt $seance/c:debut/xs:dateTime(.) or xs:dateTime($decision/@heure) gt $seance/c:fin/xs:dateTime(.)"/>
  </xsl:function>

  <!-- How many members of each college, as a message says it: « EMPLOYEURS 2, SALARIES 1 ». -->
  <xsl:function name="f:par-college" as="xs:string">
    <xsl:param name="membres" as="element(c:membre)*"/>
    <xsl:sequence select="string-join(for $college in ('EMPLOYEURS', 'SALARIES') return concat($college, ' ', count($membres[@college = $college])), ', ')"/>
  </xsl:function>

  <!-- Whether each charge has one holder by title, or a substitute, of two colleges, and every substitution names members: else PV-004
       has named what is wrong, and who held a charge at a decision can’t be judged. -->
  <xsl:function name="f:charges-sures" as="xs:boolean">
    <xsl:param name="reunion" as="element()"/>
    <xsl:variable name="document" as="document-node()" select="root($reunion)"/>
    <xsl:variable name="titulaires" as="element(c:membre)*" select="key('titulaire', ('PRESIDENT', 'VICE_PRESIDENT'), $document)"/>
    <xsl:sequence select="(every $charge in ('PRESIDENT', 'VICE_PRESIDENT') satisfies
            count($titulaires[@qualite = $charge]) le 1 and exists(($titulaires[@qualite = $charge], key('substitution', $charge, $document))))
        and not($titulaires[@qualite = 'PRESIDENT']/@college = $titulaires[@qualite = 'VICE_PRESIDENT']/@college)
        and (every $substitution in $reunion/c:substitution satisfies exists(key('membre', $substitution/@membre, $document))
            and not($substitution/@membre = $titulaires[@qualite = $substitution/@charge]/@id) and empty(f:faute-de-periode($substitution)))"/>
  </xsl:function>

  <!-- What a vote comes to under the rules of the edition: ACQUISE, NON_ACQUISE, REPORT, or VOIX when the casting vote is lacking;
       nothing when the edition does not say. -->
  <xsl:function name="f:issue" as="xs:string?">
    <xsl:param name="vote" as="element(c:vote)"/>
    <xsl:param name="jury" as="element(c:jury)?"/>
    <xsl:variable name="pour" as="xs:integer" select="xs:integer($vote/@pour)"/>
    <xsl:variable name="contre" as="xs:integer" select="xs:integer($vote/@contre)"/>
    <xsl:choose>
      <xsl:when test="$pour eq $contre and $jury/@partage = 'VOIX_PREPONDERANTE'">
        <xsl:sequence select="if ($vote/@voixPresidence = 'POUR') then 'ACQUISE' else if ($vote/@voixPresidence = 'CONTRE') then 'NON_ACQUISE' else 'VOIX'"/>
      </xsl:when>
      <xsl:when test="$pour eq $contre"><xsl:sequence select="$jury/@partage"/></xsl:when>
      <xsl:when test="$pour lt $contre">NON_ACQUISE</xsl:when>
      <xsl:when test="$jury/@majorite = 'EXPRIMES' or $pour gt $contre + xs:integer($vote/@abstention)">ACQUISE</xsl:when>
      <xsl:when test="$jury/@majorite = 'PRESENTS'">NON_ACQUISE</xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- How many voices each vote counts, abstentions included. -->
  <xsl:function name="f:voix" as="xs:integer*">
    <xsl:param name="votes" as="element(c:vote)*"/>
    <xsl:sequence select="$votes ! (xs:integer(@pour) + xs:integer(@contre) + xs:integer(@abstention))"/>
  </xsl:function>

  <!-- The competencies, assessed and decided, that a vote was to be taken on and that have none. A vote on another competency has been
       named for that: as many are left out here. -->
  <xsl:function name="f:votes-manquants" as="element(c:competence)*">
    <xsl:param name="deliberation" as="element(c:deliberation)"/>
    <xsl:variable name="livret" as="element(c:livret)?" select="f:livret-de($deliberation/..)"/>
    <xsl:variable name="decidees" as="element(c:competence)*"
                  select="$deliberation/../c:competence[empty($livret) or @code = $livret/c:evaluation/c:competence/@code]"/>
    <xsl:variable name="egares" as="xs:integer" select="count($deliberation/c:vote[not(@competence = $decidees/@code)])"/>
    <xsl:sequence select="$decidees[empty(key('vote', concat(generate-id($deliberation), ' ', @code), root($deliberation)))][position() gt $egares]"/>
  </xsl:function>

  <!-- The mandatory parts that an element lacks and that no other rule names. -->
  <xsl:function name="f:vides" as="xs:string*">
    <xsl:param name="porteur" as="element()"/>
    <xsl:variable name="parties" as="xs:string*" select="map { 'procesVerbal': ('@numero', '@session'), 'extraitProcesVerbal': '@session', 'seance': 'lieu',
        'membre': ('nom', 'prenom'), 'secretaire': ('nom', 'prenom'), 'editionAppliquee': '@empreinte', 'candidat': ('nomNaissance', 'prenom'),
        'competence': '@proposition' }(local-name($porteur))"/>
    <xsl:sequence select="$parties[not(. = $porteur/(@*/concat('@', local-name()), */local-name()))]"/>
  </xsl:function>

  <!-- The roles that must sign and have no slot. One that stands under a wrong role, or twice, has been named for that. -->
  <xsl:function name="f:roles-sans-emplacement" as="xs:string*">
    <xsl:param name="exiges" as="xs:string*"/>
    <xsl:param name="prevus" as="xs:string*"/>
    <xsl:param name="emplacements" as="element(c:signature)*"/>
    <xsl:variable name="fautifs" as="xs:integer" select="count($emplacements[not(@role = $prevus)]) + count($emplacements) - count(distinct-values($emplacements/@role))"/>
    <xsl:sequence select="$exiges[not(. = $emplacements/@role)][position() gt $fautifs]"/>
  </xsl:function>

  <!-- A charge, an instant, as a message names them. -->
  <xsl:function name="f:charge" as="xs:string">
    <xsl:param name="charge" as="xs:string"/>
    <xsl:sequence select="if ($charge eq 'PRESIDENT') then 'la présidence' else 'la vice-présidence'"/>
  </xsl:function>

  <xsl:function name="f:office" as="xs:string">
    <xsl:param name="charge" as="xs:string"/>
    <xsl:sequence select="if ($charge eq 'PRESIDENT') then 'the presidency' else 'the vice-presidency'"/>
  </xsl:function>

  <xsl:function name="f:heure" as="xs:string">
    <xsl:param name="instant" as="item()?"/>
    <xsl:sequence select="substring(normalize-space(string($instant)), 1, 16)"/>
  </xsl:function>

</xsl:stylesheet>
