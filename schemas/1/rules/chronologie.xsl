<?xml version="1.0" encoding="UTF-8"?>
<!-- The order of the dates of a livret, judged as a whole. LIV-014, 015, 016, 025 and 035 speak of the same dates, and one wrong date
     contradicts many others: dates that contradict one another, directly or through a third, are one fault. It is told once, where most
     contradictions meet, by the rule that governs that place.

     The steps stand in the order in which they should follow one another. Between two neighbours there is a cut when nothing before it
     is later than anything behind it; what lies between two cuts hangs together (a grappe). Linear but for the sorting. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <xsl:variable name="f:toujours" as="xs:double" select="xs:double('INF')"/>
  <xsl:variable name="f:un-an" as="xs:yearMonthDuration" select="xs:yearMonthDuration('P1Y')"/>

  <!-- The faults: regle (the rule that tells it), fautif (the element to point at), nature (FUTUR: after the reference date; INVERSE:
       it ends before it begins; ORDRE) and, for ORDRE, suit (what it must not precede) and precede (what it must not follow), the nearest first. -->
  <xsl:function name="f:ruptures" as="map(*)*">
    <xsl:param name="livret" as="element(c:livret)"/>
    <xsl:param name="reference" as="xs:date"/>
    <xsl:variable name="etapes" as="map(*)*" select="f:etapes($livret)"/>
    <xsl:variable name="grappes" as="xs:integer*" select="f:grappes($etapes)"/>
    <xsl:variable name="futures" as="element()*" select="$etapes[?dernier gt f:rang-jour($reference)]?element"/>
    <xsl:variable name="inverses" as="element()*"
                  select="($livret/c:observations/c:observation, $livret/c:entretien)[xs:dateTime(c:fin) le xs:dateTime(c:debut)]"/>
    <xsl:variable name="ordre" as="map(*)*">
      <xsl:for-each-group select="1 to count($etapes)" group-adjacent="$grappes[current()]">
        <xsl:variable name="membres" as="element()*" select="for $rang in current-group() return $etapes[$rang]?element"/>
        <xsl:choose>
          <xsl:when test="$membres intersect $futures"/>
          <xsl:when test="$membres intersect $inverses">
            <xsl:sequence select="map { 'regle': 'LIV-014', 'fautif': ($membres intersect $inverses)[1], 'nature': 'INVERSE' }"/>
          </xsl:when>
          <xsl:when test="count($membres) gt 1">
            <xsl:sequence select="f:rupture-d-ordre(for $rang in current-group() return $etapes[$rang])"/>
          </xsl:when>
        </xsl:choose>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="$futures ! map { 'regle': 'LIV-015', 'fautif': ., 'nature': 'FUTUR' }"/>
    <xsl:sequence select="($inverses except $etapes?element) ! map { 'regle': 'LIV-014', 'fautif': ., 'nature': 'INVERSE' }"/>
    <xsl:sequence select="$ordre"/>
    <!-- An evaluator's charge stands beside the course of events: it is told only when the rest holds together. -->
    <xsl:sequence select="$livret/c:evaluateurExterne[empty($ordre)][xs:date(@au) lt xs:date(@du)] ! map { 'regle': 'LIV-015', 'fautif': ., 'nature': 'INVERSE' }"/>
  </xsl:function>

  <!-- Whether there is no fault: of a livret in order nothing else need be asked. It looks at every livret: a faster Java twin takes its place. -->
  <xsl:function name="f:en-ordre" as="xs:boolean" override-extension-function="no">
    <xsl:param name="livret" as="element(c:livret)"/>
    <xsl:param name="reference" as="xs:date"/>
    <xsl:sequence select="empty(f:ruptures($livret, $reference))"/>
  </xsl:function>

  <!-- The fault of an element that this rule is to tell, if there is one. -->
  <xsl:function name="f:rupture" as="map(*)?">
    <xsl:param name="ruptures" as="map(*)*"/>
    <xsl:param name="regle" as="xs:string"/>
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$ruptures[?regle eq $regle and ?fautif is $element][1]"/>
  </xsl:function>

  <!-- Whether an element has a part in any fault of order: what else its dates say can't be relied on. -->
  <xsl:function name="f:douteuse" as="xs:boolean">
    <xsl:param name="ruptures" as="map(*)*"/>
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element intersect $ruptures ! (?fautif, ?suit, ?precede))"/>
  </xsl:function>

  <!-- The dated steps of a livret in their order. Preparations are in no order among themselves; observations and interviews follow one
       another as they began; the evaluators sign at any time after the concertation. -->
  <xsl:function name="f:etapes" as="map(*)*">
    <xsl:param name="livret" as="element(c:livret)"/>
    <xsl:variable name="preparation" as="element(c:preparation)?" select="$livret/c:preparation"/>
    <xsl:variable name="evaluation" as="element(c:evaluation)?" select="$livret/c:evaluation"/>
    <xsl:variable name="evenements" as="element()*">
      <xsl:perform-sort select="($livret/c:observations/c:observation[not(@deroulement = 'ANNULEE')], $livret/c:entretien)[c:debut or c:fin]">
        <xsl:sort select="min((c:debut, c:fin) ! xs:dateTime(.))"/>
      </xsl:perform-sort>
    </xsl:variable>
    <xsl:variable name="rencontre" as="element()?" select="f:premiere-rencontre($livret, $evenements)"/>
    <xsl:for-each select="$livret/c:reevaluationDe[@date], $preparation/(c:explicationEntreprise, c:contact, c:presentationReferentiel, c:entretienPrealable)[@date],
        $livret/c:deroulementExplique[@date]">
      <xsl:sort select="xs:date(@date)"/>
      <xsl:sequence select="f:etape(., @date, true(), false())"/>
    </xsl:for-each>
    <xsl:sequence select="$livret/c:evaluateurExterne[@du] ! f:etape(., @du, false(), false())"/>
    <xsl:sequence select="$livret/c:identite[@date][empty($rencontre)] ! f:etape(., @date, false(), false())"/>
    <xsl:for-each select="$evenements">
      <xsl:variable name="premiere" as="xs:boolean" select="exists($rencontre intersect .)"/>
      <xsl:sequence select="$livret/c:identite[@date][$premiere] ! f:etape(., @date, true(), false())"/>
      <xsl:sequence select="f:evenement(., $premiere)"/>
    </xsl:for-each>
    <xsl:sequence select="$evaluation/c:concertation[@date] ! f:etape(., @date, true(), true())"/>
    <xsl:sequence select="$livret/c:signatures/c:signature[@role = ('REFERENT_ENTREPRISE', 'EVALUATEUR_EXTERNE')] ! f:etape(., f:date-signature(.), false(), true())"/>
    <xsl:sequence select="$livret/c:restitution[@date] ! f:etape(., @date, true(), true())"/>
    <xsl:sequence select="$livret/c:signatures/c:signature[@role = 'CANDIDAT'] ! f:etape(., f:date-signature(.), false(), true())"/>
  </xsl:function>

  <!-- Where the person who checked the identity first met the candidate: the first observation attended, else the first interview. -->
  <xsl:function name="f:premiere-rencontre" as="element()?">
    <xsl:param name="livret" as="element(c:livret)"/>
    <xsl:param name="evenements" as="element()*"/>
    <xsl:variable name="verificateur" as="attribute()?" select="$livret/c:identite/@par[. = $livret/c:evaluateurExterne/@id]"/>
    <xsl:sequence select="($evenements[c:observateur/@ref = $verificateur], $evenements[c:participant/@ref = $verificateur])[1]"/>
  </xsl:function>

  <!-- A step of one day. retient: what follows must not be earlier; suit: it must not be earlier than what comes before. -->
  <xsl:function name="f:etape" as="map(*)?">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="date" as="xs:date?"/>
    <xsl:param name="retient" as="xs:boolean"/>
    <xsl:param name="suit" as="xs:boolean"/>
    <xsl:variable name="jour" as="xs:double?" select="f:rang-jour($date)"/>
    <xsl:sequence select="$jour ! map { 'element': $element, 'dernier': $jour, 'apres': if ($retient) then $jour else - $f:toujours,
        'avant': if ($suit) then $jour else $f:toujours, 'fin': - $f:toujours, 'debut': $f:toujours }"/>
  </xsl:function>

  <!-- An observation or an interview: by days towards the other steps, by minutes towards its like. Preparations come before the
       observations; an interview is bound to them only where it is the first meeting. -->
  <xsl:function name="f:evenement" as="map(*)">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="premiere" as="xs:boolean"/>
    <xsl:variable name="instants" as="xs:dateTime+" select="($element/c:debut, $element/c:fin) ! xs:dateTime(.)"/>
    <xsl:variable name="jours" as="xs:double+" select="$instants ! f:rang-jour(f:jour(.))"/>
    <xsl:variable name="minutes" as="xs:double+" select="$instants ! xs:double(f:minutes(xs:dateTime('1970-01-01T00:00:00Z'), .))"/>
    <xsl:sequence select="map { 'element': $element, 'dernier': max($jours), 'apres': max($jours),
        'avant': if ($premiere or $element/self::c:observation) then min($jours) else $f:toujours, 'fin': max($minutes), 'debut': min($minutes) }"/>
  </xsl:function>

  <xsl:function name="f:rang-jour" as="xs:double?">
    <xsl:param name="date" as="xs:date?"/>
    <xsl:sequence select="$date ! xs:double(days-from-duration(adjust-date-to-timezone(., ()) - xs:date('1970-01-01')))"/>
  </xsl:function>

  <!-- Number of the grappe of each step. -->
  <xsl:function name="f:grappes" as="xs:integer*">
    <xsl:param name="etapes" as="map(*)*"/>
    <xsl:variable name="apres" as="xs:double*" select="f:maximums($etapes?apres)"/>
    <xsl:variable name="fin" as="xs:double*" select="f:maximums($etapes?fin)"/>
    <xsl:variable name="avant" as="xs:double*" select="reverse(f:maximums(reverse($etapes?avant) ! (- .)) ! (- .))"/>
    <xsl:variable name="debut" as="xs:double*" select="reverse(f:maximums(reverse($etapes?debut) ! (- .)) ! (- .))"/>
    <xsl:iterate select="1 to count($etapes)">
      <xsl:param name="grappe" as="xs:integer" select="1"/>
      <xsl:sequence select="$grappe"/>
      <xsl:next-iteration>
        <xsl:with-param name="grappe" select="if ($apres[current()] gt $avant[current() + 1] or $fin[current()] gt $debut[current() + 1]) then $grappe else $grappe + 1"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- Each number replaced by the greatest up to it. -->
  <xsl:function name="f:maximums" as="xs:double*">
    <xsl:param name="nombres" as="xs:double*"/>
    <xsl:iterate select="$nombres">
      <xsl:param name="plus-grand" as="xs:double" select="- $f:toujours"/>
      <xsl:variable name="maximum" as="xs:double" select="max(($plus-grand, .))"/>
      <xsl:sequence select="$maximum"/>
      <xsl:next-iteration><xsl:with-param name="plus-grand" select="$maximum"/></xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- The one fault of a grappe. The first and the last step of a grappe always contradict something, so that thirty at each end are
       enough to find where most contradictions meet. Between two steps only, the preparation is at fault, else the later step. -->
  <xsl:function name="f:rupture-d-ordre" as="map(*)">
    <xsl:param name="grappe" as="map(*)*"/>
    <xsl:variable name="nombre" as="xs:integer" select="count($grappe)"/>
    <xsl:variable name="bouts" as="xs:integer*" select="(1 to $nombre)[. le 30 or . gt $nombre - 30]"/>
    <xsl:variable name="noeuds" as="map(*)*" select="(for $i in $bouts return map { 'element': $grappe[$i]?element,
        'suit': reverse(subsequence($grappe, 1, $i - 1)[f:contredit(., $grappe[$i])])?element,
        'precede': subsequence($grappe, $i + 1)[f:contredit($grappe[$i], .)]?element })[exists((?suit, ?precede))]"/>
    <xsl:variable name="degre" as="xs:integer" select="max($noeuds ! count((?suit, ?precede)))"/>
    <xsl:variable name="centre" as="map(*)" select="if (count($noeuds) eq 2)
        then $noeuds[if (f:est-evenement($noeuds[2]?element) and not(f:est-evenement($noeuds[1]?element))) then 1 else 2]
        else $noeuds[count((?suit, ?precede)) eq $degre][1]"/>
    <xsl:sequence select="map { 'regle': f:regle-d-ordre($centre?element, ($centre?suit, $centre?precede)), 'fautif': $centre?element,
        'nature': 'ORDRE', 'suit': $centre?suit, 'precede': $centre?precede }"/>
  </xsl:function>

  <!-- Whether a step contradicts one that should come after it. -->
  <xsl:function name="f:contredit" as="xs:boolean">
    <xsl:param name="avant" as="map(*)"/>
    <xsl:param name="apres" as="map(*)"/>
    <xsl:sequence select="$avant?apres gt $apres?avant or $avant?fin gt $apres?debut"/>
  </xsl:function>

  <xsl:function name="f:est-evenement" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[self::c:observation or self::c:entretien])"/>
  </xsl:function>

  <xsl:function name="f:est-signature-d-evaluateur" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/@role = ('REFERENT_ENTREPRISE', 'EVALUATEUR_EXTERNE')"/>
  </xsl:function>

  <!-- The rule that governs a contradiction, by the element at fault and those that it contradicts. -->
  <xsl:function name="f:regle-d-ordre" as="xs:string">
    <xsl:param name="fautif" as="element()"/>
    <xsl:param name="autres" as="element()+"/>
    <xsl:choose>
      <xsl:when test="$fautif/self::c:identite">LIV-016</xsl:when>
      <xsl:when test="$fautif[self::c:entretienPrealable or self::c:deroulementExplique]">LIV-035</xsl:when>
      <xsl:when test="f:est-signature-d-evaluateur($fautif)">LIV-025</xsl:when>
      <xsl:when test="$fautif/self::c:concertation and (every $autre in $autres satisfies f:est-signature-d-evaluateur($autre))">LIV-025</xsl:when>
      <xsl:when test="$fautif/self::c:observation and empty($autres[not(self::c:entretienPrealable or self::c:deroulementExplique)])">LIV-035</xsl:when>
      <xsl:when test="every $element in ($fautif, $autres) satisfies f:est-evenement($element)">LIV-014</xsl:when>
      <xsl:otherwise>LIV-015</xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Steps as a message names them, with their dates, three at most:
       « la concertation (2026-03-20), l’observation OBS-1 (2026-03-10T09:00 – 2026-03-10T10:00) et 4 autres ». -->
  <xsl:function name="f:etapes-nommees" as="xs:string">
    <xsl:param name="elements" as="element()*"/>
    <xsl:variable name="autres" as="xs:integer" select="count($elements) - 3"/>
    <xsl:sequence select="f:liste((subsequence($elements, 1, 3) ! concat(f:etape-nommee(., 'fr'), ' (', f:quand(.), ')'),
        f:nombre($autres, 'autre', 'autres')[$autres gt 0]), 'et')"/>
  </xsl:function>

  <xsl:function name="f:named-steps" as="xs:string">
    <xsl:param name="elements" as="element()*"/>
    <xsl:variable name="others" as="xs:integer" select="count($elements) - 3"/>
    <xsl:sequence select="f:liste((subsequence($elements, 1, 3) ! concat(f:etape-nommee(., 'en'), ' (', f:quand(.), ')'),
        f:number($others, 'other', 'others')[$others gt 0]), 'and')"/>
  </xsl:function>

  <xsl:function name="f:quand" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string-join(if (f:est-evenement($element)) then ($element/c:debut, $element/c:fin) ! substring(normalize-space(.), 1, 16)
        else if ($element/self::c:signature) then string(f:date-signature($element)) else ($element/@date, $element/@du, $element/@au), ' – ')"/>
  </xsl:function>

  <xsl:function name="f:etape-nommee" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="langue" as="xs:string"/>
    <xsl:variable name="noms" as="map(xs:string, xs:string+)" select="map {
        'reevaluationDe': ('le procès-verbal ', 'jury minutes '), 'explicationEntreprise': ('l’explication à l’entreprise', 'the explanation to the company'),
        'contact': ('la prise de contact', 'the first contact'), 'presentationReferentiel': ('la présentation du référentiel', 'the presentation of the framework'),
        'entretienPrealable': ('l’entretien préalable', 'the prior interview'), 'deroulementExplique': ('l’explication du déroulement', 'the explanation to the candidate'),
        'evaluateurExterne': ('la charge de l’évaluateur externe', 'the external evaluator’s charge'), 'identite': ('la vérification d’identité', 'the identity check'),
        'observation': ('l’observation ', 'observation '), 'entretien': ('l’entretien ', 'interview '), 'concertation': ('la concertation', 'the concertation'),
        'restitution': ('la restitution', 'giving the results'), 'signature': ('la signature ', 'the signature ') }"/>
    <xsl:sequence select="concat($noms(local-name($element))[if ($langue eq 'fr') then 1 else 2],
        ($element/@procesVerbal, $element[f:est-evenement(.)]/@id, $element/@role)[1])"/>
  </xsl:function>

</xsl:stylesheet>
