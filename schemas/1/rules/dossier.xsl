<?xml version="1.0" encoding="UTF-8"?>
<!-- How the rules of a dossier read it: what its journal leads to, what held when, and who was in charge. Needs fonctions.xsl and dossier-pieces.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:c="urn:fr:ccs:dossier:1" xmlns:d="urn:fr:ccs:dossier:codes"
                xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <!-- In the dossier. -->
  <xsl:key name="cycle-du-livret" match="c:cycle" use="c:livret/@numero"/>
  <xsl:key name="elimination" match="c:journal/c:evenement[@type = 'ELIMINATION_PIECE']/c:objet" use="@ref"/>

  <!-- In the code lists. -->
  <xsl:key name="transition" match="d:evenement" use="@type"/>
  <xsl:variable name="f:transitions" as="document-node()" select="document('codes/transitions.xml')"/>
  <xsl:variable name="f:sans-exception" as="document-node()" select="document('codes/sans-exception.xml')"/>

  <!-- The événements by which a jury decides. -->
  <xsl:variable name="f:decisions" as="xs:string+" select="for $acte in ('DECISION', 'RECTIFICATION') return ('VALIDATION', 'NON_VALIDATION', 'REPORT') ! concat($acte, '_', .)"/>

  <!-- The journal, played from its beginning. etat: the last état reached ('' before the first) · fond: the same, closing and archiving
       left aside · refuse: the first événement that is not allowed where it stands, where the playing stops. -->
  <xsl:function name="f:rejeu" as="map(xs:string, item()?)">
    <xsl:param name="dossier" as="element(c:dossier)"/>
    <xsl:iterate select="$dossier/c:journal/c:evenement">
      <xsl:param name="etat" as="xs:string" select="''"/>
      <xsl:param name="fond" as="xs:string" select="''"/>
      <xsl:on-completion select="map { 'etat': $etat, 'fond': $fond, 'refuse': () }"/>
      <xsl:variable name="passage" as="element(d:passage)?" select="f:passage(@type, $etat)"/>
      <xsl:choose>
        <xsl:when test="empty($passage)">
          <xsl:break select="map { 'etat': $etat, 'fond': $fond, 'refuse': . }"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="suivant" as="xs:string" select="string(($passage/@a, $etat)[1])"/>
          <xsl:next-iteration>
            <xsl:with-param name="etat" select="$suivant"/>
            <xsl:with-param name="fond" select="if ($suivant = ('CLOS', 'ARCHIVE')) then $fond else $suivant"/>
          </xsl:next-iteration>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
  </xsl:function>

  <!-- What the list of transitions says of an événement in an état; nothing when it is not allowed there. -->
  <xsl:function name="f:passage" as="element(d:passage)?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="etat" as="xs:string"/>
    <xsl:sequence select="key('transition', $type, $f:transitions)/d:passage[if (@de) then tokenize(@de) = $etat else $etat eq ''][1]"/>
  </xsl:function>

  <!-- The événements that the list of transitions allows in an état and that lead to another one. -->
  <xsl:function name="f:suites" as="xs:string*">
    <xsl:param name="etat" as="xs:string"/>
    <xsl:sequence select="$f:transitions/*/d:evenement[d:passage[@a and tokenize(@de) = $etat]]/@type"/>
  </xsl:function>

  <!-- The day on which an événement took place. -->
  <xsl:function name="f:jour-de" as="xs:date?">
    <xsl:param name="evenement" as="element(c:evenement)?"/>
    <xsl:sequence select="$evenement ! (@jour ! xs:date(.), f:jour(xs:dateTime(@date)))[1]"/>
  </xsl:function>

  <!-- What a jury decided, in one line: the whole and each competency. -->
  <xsl:function name="f:decide" as="xs:string">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:sequence select="string-join(($decision/@decisionFinale, $decision/c:competence/string-join((@code, @decision), ' ')), ', ')"/>
  </xsl:function>

  <!-- Whether a decision of the journal holds: the next one does not rectify it. -->
  <xsl:function name="f:tient" as="xs:boolean">
    <xsl:param name="evenement" as="element(c:evenement)"/>
    <xsl:sequence select="not(starts-with($evenement/following-sibling::c:evenement[@type = $f:decisions][1]/@type, 'RECTIFICATION_'))"/>
  </xsl:function>

  <!-- The outcomes, other than its own, that the extracts cited by a decision of the journal tell for this dossier. -->
  <xsl:function name="f:contredisent" as="xs:string*">
    <xsl:param name="evenement" as="element(c:evenement)"/>
    <xsl:param name="extraits" as="element(c:extraitProcesVerbal)*"/>
    <xsl:variable name="refs" as="xs:string*" select="$evenement/c:objet/@ref"/>
    <xsl:variable name="cites" as="element(c:extraitProcesVerbal)*"
                  select="($extraits[@procesVerbal = $refs], (key('piece', $refs, root($evenement)) ! f:contenu(.))/self::c:extraitProcesVerbal)"/>
    <xsl:sequence select="distinct-values($cites/c:decision[@dossier = $evenement/../../@numero]/@decisionFinale)[. ne replace($evenement/@type, '^(DECISION|RECTIFICATION)_', '')]"/>
  </xsl:function>

  <!-- The cycle that an événement belongs to: that of the livret it names, else the last one opened by that day. -->
  <xsl:function name="f:cycle-de" as="element(c:cycle)?">
    <xsl:param name="evenement" as="element(c:evenement)"/>
    <xsl:variable name="dossier" as="element(c:dossier)" select="$evenement/../.."/>
    <xsl:variable name="numeros" as="xs:string*" select="$evenement/c:objet/@ref/(string(.), key('piece', .)/f:numero-de(.))"/>
    <xsl:sequence select="(key('cycle-du-livret', $numeros, root($dossier))[last()],
        $dossier/c:cycle[xs:date(c:inscription/@date) le f:jour-de($evenement)][last()], $dossier/c:cycle[1])[1]"/>
  </xsl:function>

  <!-- The external evaluator in charge of a cycle on a day: the last one appointed by then. -->
  <xsl:function name="f:en-charge" as="element(c:evaluateurExterne)?">
    <xsl:param name="cycle" as="element(c:cycle)?"/>
    <xsl:param name="jour" as="xs:date"/>
    <xsl:sequence select="$cycle/c:designation[xs:date(@date) le $jour][last()]/c:evaluateurExterne"/>
  </xsl:function>

  <!-- The last événement before this one that is of one of these types. -->
  <xsl:function name="f:precedent" as="element(c:evenement)?">
    <xsl:param name="evenement" as="element(c:evenement)"/>
    <xsl:param name="types" as="xs:string*"/>
    <xsl:sequence select="$evenement/preceding-sibling::c:evenement[@type = $types][1]"/>
  </xsl:function>

  <!-- What holds when something is archived or eliminated, by generate-id of the événement: recours (one received and not decided), gel (one
       entered and not lifted), decision (the last one, or a withdrawal), notification (the first one after it). -->
  <xsl:function name="f:situations" as="map(xs:string, map(*))">
    <xsl:param name="journal" as="element(c:journal)?"/>
    <xsl:map>
      <xsl:iterate select="$journal/c:evenement">
        <xsl:param name="recours" as="element()?" select="()"/>
        <xsl:param name="gel" as="element()?" select="()"/>
        <xsl:param name="decision" as="element()?" select="()"/>
        <xsl:param name="notification" as="element()?" select="()"/>
        <xsl:variable name="decide" as="xs:boolean" select="@type = ($f:decisions, 'RETRAIT_CERTIFICAT')"/>
        <xsl:if test="@type = ('ARCHIVAGE', 'ELIMINATION_PIECE')">
          <xsl:map-entry key="generate-id(.)" select="map { 'recours': $recours, 'gel': $gel, 'decision': $decision, 'notification': $notification }"/>
        </xsl:if>
        <xsl:next-iteration>
          <xsl:with-param name="recours" select="if (@type = 'RECOURS_RECU') then . else if (@type = ('RECOURS_ACCUEILLI', 'RECOURS_REJETE', 'RECOURS_DESISTEMENT', 'RETRAIT_CONFIRME', 'RETRAIT_ANNULE')) then () else $recours"/>
          <xsl:with-param name="gel" select="if (@type = 'GEL') then . else if (@type = 'LEVEE_GEL') then () else $gel"/>
          <xsl:with-param name="decision" select="if ($decide) then . else $decision"/>
          <xsl:with-param name="notification" select="if ($decide) then () else ($notification, self::*[@type = 'NOTIFICATION'])[1]"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:map>
  </xsl:function>

  <!-- The last day on which the decision that holds can be appealed against: the delay of the edition, from its notification, else from
       the decision itself. Nothing for a validation. -->
  <xsl:function name="f:fin-du-recours" as="xs:date?">
    <xsl:param name="situation" as="map(*)"/>
    <xsl:param name="edition" as="element(c:referentiel)?"/>
    <xsl:sequence select="if ($situation?decision/@type = ('DECISION_NON_VALIDATION', 'RECTIFICATION_NON_VALIDATION', 'RETRAIT_CERTIFICAT'))
        then f:echeance(f:jour-de(($situation?notification, $situation?decision)[1]), $edition/c:recours/c:delai/f:duree(.)) else ()"/>
  </xsl:function>

  <!-- The identities to which no événement of their motif answers, by generate-id. -->
  <xsl:function name="f:identites-sans-evenement" as="map(xs:string, xs:string)">
    <xsl:param name="dossier" as="element(c:dossier)"/>
    <xsl:map>
      <xsl:for-each select="'RECTIFICATION', 'CHANGEMENT_ETAT_CIVIL'">
        <xsl:variable name="motif" as="xs:string" select="."/>
        <xsl:variable name="type" as="xs:string" select="if ($motif eq 'RECTIFICATION') then 'RECTIFICATION_IDENTITE' else $motif"/>
        <xsl:variable name="inscrits" as="xs:integer" select="count($dossier/c:journal/c:evenement[@type = $type])"/>
        <xsl:for-each select="subsequence($dossier/c:identite[@motif = $motif], $inscrits + 1)">
          <xsl:map-entry key="generate-id(.)" select="$type"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:map>
  </xsl:function>

  <!-- Whether the list of rules without exception names this one. -->
  <xsl:function name="f:sans-exception" as="xs:boolean">
    <xsl:param name="regle" as="xs:string"/>
    <xsl:sequence select="exists($f:sans-exception/*/(d:famille[starts-with($regle, @prefixe)] | d:regle[@id = $regle]))"/>
  </xsl:function>

  <!-- What a derogation is about, among the documents of its dossier: livret, procesVerbal or certificat; '' when it is the dossier itself
       or nothing of it. -->
  <xsl:function name="f:genre-du-document" as="xs:string">
    <xsl:param name="derogation" as="element(c:derogation)"/>
    <xsl:param name="contenus" as="element()*"/>
    <xsl:variable name="numero" as="xs:string?" select="$derogation/@document"/>
    <xsl:sequence select="if ($numero = ($derogation/../c:cycle/c:livret/@numero, $contenus/self::c:livret/@numero)) then 'livret'
        else if ($numero = $contenus/self::c:extraitProcesVerbal/@procesVerbal) then 'procesVerbal'
        else if ($numero = $contenus/self::c:certificat/@numero) then 'certificat' else ''"/>
  </xsl:function>

  <!-- What a message calls personal data. -->
  <xsl:function name="f:nature-en-mots" as="xs:string?">
    <xsl:param name="nature" as="xs:string"/>
    <xsl:sequence select="map { 'NIR': 'numéro de sécurité sociale', 'COURRIEL': 'adresse électronique', 'TELEPHONE': 'numéro de téléphone',
        'IBAN': 'compte bancaire', 'CARTE': 'carte bancaire' }($nature)"/>
  </xsl:function>

  <xsl:function name="f:nature-in-words" as="xs:string?">
    <xsl:param name="nature" as="xs:string"/>
    <xsl:sequence select="map { 'NIR': 'social security number', 'COURRIEL': 'e-mail address', 'TELEPHONE': 'telephone number',
        'IBAN': 'bank account', 'CARTE': 'bank card' }($nature)"/>
  </xsl:function>

</xsl:stylesheet>
