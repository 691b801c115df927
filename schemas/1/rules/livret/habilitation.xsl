<?xml version="1.0" encoding="UTF-8"?>
<!-- What the branch’s annuaire knows of an external evaluator, and the days on which he acted. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <xsl:key name="personne-annuaire" match="c:annuaire/c:personne" use="@id"/>

  <!-- In the livret: what a person did, and the charges she held. -->
  <xsl:key name="acte" match="c:preparation/* | c:livret/c:identite | c:livret/c:deroulementExplique" use="@par"/>
  <xsl:key name="participation" match="c:livret/c:entretien/c:participant | c:concertation/c:participant | c:restitution/c:participant" use="@ref"/>
  <xsl:key name="charge" match="c:livret/c:evaluateurExterne" use="@id"/>

  <!-- A person in the annuaire; none when there is no annuaire at hand. -->
  <xsl:function name="f:fiche" as="element(c:personne)?">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:param name="annuaire" as="element(c:annuaire)?"/>
    <xsl:sequence select="$annuaire ! key('personne-annuaire', $id, root(.))"/>
  </xsl:function>

  <!-- What has debut and fin and holds on a day; an end that lacks is open. -->
  <xsl:function name="f:en-cours" as="element()*" override-extension-function="no">
    <xsl:param name="periodes" as="element()*"/>
    <xsl:param name="jour" as="xs:date"/>
    <xsl:sequence select="$periodes[not(xs:date(@debut) gt $jour) and not(xs:date(@fin) lt $jour)]"/>
  </xsl:function>

  <!-- The days of a step: those of its start and end for an observation or interview, that of its date for any other. -->
  <xsl:function name="f:jours" as="xs:date*" override-extension-function="no">
    <xsl:param name="etape" as="element()"/>
    <xsl:sequence select="distinct-values(if (f:est-evenement($etape)) then ($etape/c:debut, $etape/c:fin) ! f:jour(.)
        else if ($etape/self::c:signature) then f:date-signature($etape) else $etape/@date/xs:date(.))"/>
  </xsl:function>

  <!-- The first day of the assessment itself: that of the first observation or interview. What is in a fault of order does not count. -->
  <xsl:function name="f:premier-jour" as="xs:date?">
    <xsl:param name="livret" as="element(c:livret)"/>
    <xsl:param name="douteux" as="element()*"/>
    <xsl:sequence select="min((($livret/c:observations/c:observation[not(@deroulement = 'ANNULEE')], $livret/c:entretien) except $douteux) ! f:jours(.))"/>
  </xsl:function>

  <!-- The steps in which a person of the livret had a part: what she led, attended or, as external evaluator, signed. -->
  <xsl:function name="f:actes" as="element()*" override-extension-function="no">
    <xsl:param name="personne" as="element()"/>
    <xsl:variable name="livret" as="document-node()" select="root($personne)"/>
    <xsl:variable name="id" as="attribute()?" select="$personne/@id"/>
    <xsl:sequence select="key('acte', $id, $livret) | key('participation', $id, $livret)/.. | key('observateur', $id, $livret)/..[not(@deroulement = 'ANNULEE')]
        | key('emplacement', 'EVALUATEUR_EXTERNE', $livret)[@signataire = $id]"/>
  </xsl:function>

  <!-- The days on which an external evaluator acted, in order. Where the same person took charge twice, only those of this charge. -->
  <xsl:function name="f:jours-d-action" as="xs:date*">
    <xsl:param name="externe" as="element(c:evaluateurExterne)"/>
    <xsl:param name="douteux" as="element()*"/>
    <xsl:variable name="du" as="xs:date?" select="$externe/@du/xs:date(.)"/>
    <xsl:variable name="au" as="xs:date?" select="$externe/@au/xs:date(.)"/>
    <xsl:sequence select="sort(distinct-values((f:actes($externe) except $douteux) ! f:jours(.)))
        [not($du gt . or $au lt .) or count(key('charge', $externe/@id, root($externe))) eq 1]"/>
  </xsl:function>

  <!-- « 2026-03-10, 2026-03-11 et 3 autres jours ». -->
  <xsl:function name="f:jours-nommes" as="xs:string">
    <xsl:param name="jours" as="xs:date*"/>
    <xsl:variable name="autres" as="xs:integer" select="count($jours) - 3"/>
    <xsl:sequence select="f:liste((subsequence($jours, 1, 3) ! string(), f:nombre($autres, 'autre jour', 'autres jours')[$autres gt 0]), 'et')"/>
  </xsl:function>

  <xsl:function name="f:named-days" as="xs:string">
    <xsl:param name="days" as="xs:date*"/>
    <xsl:variable name="others" as="xs:integer" select="count($days) - 3"/>
    <xsl:sequence select="f:liste((subsequence($days, 1, 3) ! string(), f:number($others, 'other day', 'other days')[$others gt 0]), 'and')"/>
  </xsl:function>

  <!-- The SIREN of a company: the first nine digits of its SIRET. -->
  <xsl:function name="f:siren-de" as="xs:string?">
    <xsl:param name="entreprise" as="element()?"/>
    <xsl:sequence select="$entreprise/c:siret/substring(normalize-space(.), 1, 9)"/>
  </xsl:function>

  <!-- Whom the annuaire says that an evaluator worked for on a day on which he acted ($actifs), or took charge when nothing of it is written yet. -->
  <xsl:function name="f:employeurs" as="xs:string*">
    <xsl:param name="externe" as="element(c:evaluateurExterne)"/>
    <xsl:param name="annuaire" as="element(c:annuaire)?"/>
    <xsl:param name="actifs" as="xs:date*"/>
    <xsl:variable name="personne" as="element(c:personne)?" select="f:fiche($externe/@id, $annuaire)"/>
    <xsl:variable name="jours" as="xs:date*" select="if (exists($actifs)) then $actifs else $externe/@du/xs:date(.)"/>
    <xsl:sequence select="distinct-values($jours ! f:en-cours($personne/c:employeur, .)/c:organisme/@siren/normalize-space(.))"/>
  </xsl:function>

</xsl:stylesheet>
