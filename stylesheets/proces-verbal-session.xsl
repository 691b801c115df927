<?xml version="1.0" encoding="UTF-8"?>
<!-- The minutes of a meeting, prepared from its session: what is known stands in them, and nothing of what only the jury can say. The rules'
     own functions tell what is acquired, how often a livret was put off and who has to withdraw, so that a draft and its check agree. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:c="urn:fr:ccs:dossier:1" xmlns:f="urn:fr:ccs:dossier:fonctions" xmlns:p="urn:fr:ccs:dossier:preparation" xmlns="urn:fr:ccs:dossier:1"
    exclude-result-prefixes="#all">
  <xsl:import href="house-form.xsl"/>
  <xsl:include href="../schemas/1/rules/fonctions.xsl"/>
  <xsl:include href="../schemas/1/rules/proces-verbal.xsl"/>
  <xsl:include href="../schemas/1/rules/proces-verbal-liens.xsl"/>
  <xsl:include href="../schemas/1/rules/proces-verbal-decisions.xsl"/>

  <xsl:param name="numero" as="xs:string" required="yes"/>
  <!-- Where the schemas lie as seen from the new file; without it the new file names none. -->
  <xsl:param name="schemas" as="xs:string?" select="()"/>

  <!-- The livrets of the lot that other minutes have decided on, between spaces: only rectifying minutes decide on them again (PV-020). -->
  <xsl:param name="decides" as="xs:string" select="''"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:variable name="session" as="element(c:session)" select="/c:session"/>
  <xsl:variable name="jour" as="xs:date" select="$session/c:seance/c:date/xs:date(.)"/>
  <xsl:variable name="annuaire" as="document-node()" select="document('ccs:/annuaire')"/>
  <xsl:variable name="charges" as="xs:string+" select="'PRESIDENT', 'VICE_PRESIDENT', 'MEMBRE'"/>

  <xsl:key name="emargement" match="c:session/c:emargement" use="@membre"/>
  <xsl:key name="convocation" match="c:session/c:convocation" use="@membre"/>
  <xsl:key name="derogation" match="c:session/c:derogation" use="(@document, @dossier)[1]"/>

  <xsl:template match="/">
    <xsl:variable name="ebauche" as="document-node()">
      <xsl:document>
        <procesVerbal numero="{$numero}">
          <xsl:for-each select="$session/@numero"><xsl:attribute name="session" select="."/></xsl:for-each>
          <xsl:attribute name="etat" select="'BROUILLON'"/>
          <xsl:attribute name="nature" select="'ORIGINAL'"/>
          <xsl:copy-of select="$session/c:seance" copy-namespaces="no"/>
          <xsl:call-template name="composition"/>
          <decisions>
            <xsl:apply-templates select="$session/c:lot/c:livret[not(@numero = tokenize($decides))]"/>
          </decisions>
        </procesVerbal>
      </xsl:document>
    </xsl:variable>
    <xsl:variable name="complet" as="element(c:procesVerbal)">
      <xsl:apply-templates select="$ebauche/c:procesVerbal" mode="completer"/>
    </xsl:variable>
    <xsl:text>&#10;</xsl:text>
    <xsl:if test="exists($schemas)">
      <xsl:call-template name="xml-model"><xsl:with-param name="schemas" select="$schemas"/><xsl:with-param name="files" select="'proces-verbal'"/></xsl:call-template>
    </xsl:if>
    <xsl:apply-templates select="$complet" mode="indent"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- Who sits: those who are convened, or signed the attendance sheet; without any convocation, all whose mandate holds that day. Whoever is
       excused stays in the list, for the quorum is counted on it; nobody is said to be present but by the sheet. -->
  <xsl:template name="composition">
    <xsl:variable name="appeles" as="xs:string*" select="if ($session/c:convocation) then $session/c:convocation/@membre
        else $annuaire/c:annuaire/c:personne[p:mandat(., $charges)]/@id"/>
    <xsl:variable name="membres" as="xs:string*" select="distinct-values(($appeles, $session/c:emargement/@membre))
        [not(p:mandat(p:personne(.), 'SECRETAIRE') and not(p:mandat(p:personne(.), $charges)))]"/>
    <xsl:variable name="secretaires" as="element(c:personne)*" select="$annuaire/c:annuaire/c:personne[p:mandat(., 'SECRETAIRE')]"/>
    <composition>
      <xsl:for-each select="$membres">
        <xsl:sort select="(p:mandat(p:personne(.), $charges) ! index-of($charges, @qualite), 9)[1]" data-type="number"/>
        <xsl:call-template name="membre"/>
      </xsl:for-each>
      <xsl:for-each select="($secretaires[key('emargement', @id, root($session))], $secretaires[not($secretaires[2])])[1]">
        <secretaire id="{@id}"><xsl:copy-of select="c:nom, c:prenom" copy-namespaces="no"/></secretaire>
      </xsl:for-each>
    </composition>
  </xsl:template>

  <xsl:template name="membre">
    <xsl:variable name="personne" as="element(c:personne)?" select="p:personne(.)"/>
    <xsl:variable name="convocation" as="element(c:convocation)?" select="key('convocation', ., root($session))[last()]"/>
    <xsl:variable name="mandat" as="element(c:mandat)?" select="p:mandat($personne, $charges)"/>
    <!-- With two employers on that day none is written: the rules then read them both in the annuaire. -->
    <xsl:variable name="employeurs" as="element(c:employeur)*" select="$personne/c:employeur[p:court(.)]"/>
    <membre id="{.}">
      <xsl:copy-of select="($mandat/@college, $convocation/@college)[1], $mandat/@qualite"/>
      <xsl:copy-of select="($personne, $convocation)[1]/(c:nom, c:prenom)" copy-namespaces="no"/>
      <xsl:for-each select="$employeurs[not($employeurs[2])]/(c:organisme | c:sansEmployeur)">
        <xsl:choose>
          <xsl:when test="self::c:organisme"><entreprise><xsl:copy-of select="@siren"/><xsl:value-of select="normalize-space()"/></entreprise></xsl:when>
          <xsl:otherwise><sansEmployeur/></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
      <xsl:for-each select="key('emargement', ., root($session))">
        <presence>
          <xsl:for-each select="@arrivee"><xsl:attribute name="de" select="."/></xsl:for-each>
          <xsl:for-each select="@depart"><xsl:attribute name="a" select="."/></xsl:for-each>
        </presence>
      </xsl:for-each>
    </membre>
  </xsl:template>

  <!-- A livret of the lot, whose digest was compared before. What the evaluators propose is named as theirs; there is no decision. -->
  <xsl:template match="c:lot/c:livret">
    <xsl:variable name="livret" as="element(c:livret)" select="document('ccs:/livret/' || encode-for-uri(@numero))/c:livret"/>
    <decision dossier="{@dossier}" livret="{@numero}" empreinte="{@empreinte}">
      <xsl:copy-of select="$livret/c:editionAppliquee" copy-namespaces="no"/>
      <candidat>
        <xsl:copy-of select="$livret/c:candidat/@id"/>
        <xsl:copy-of select="$livret/c:candidat/(c:civilite, c:nomNaissance, c:nomUsage, c:prenom)" copy-namespaces="no"/>
      </candidat>
      <xsl:copy-of select="key('derogation', (@numero, @dossier))" copy-namespaces="no"/>
      <xsl:for-each select="$livret/c:evaluation/c:competence">
        <competence code="{@code}"><xsl:copy-of select="@proposition"/></competence>
      </xsl:for-each>
    </decision>
  </xsl:template>

  <!-- What the rules' functions tell, once the draft stands as a document of its own. -->
  <xsl:mode name="completer" on-no-match="shallow-copy"/>

  <xsl:template match="c:decision" mode="completer">
    <xsl:variable name="attendues" as="xs:double+" select="f:presentations-attendues(.)"/>
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:attribute name="presentation" select="xs:integer($attendues[. lt xs:double('INF')][last()])"/>
      <xsl:apply-templates select="c:editionAppliquee, c:candidat" mode="completer"/>
      <xsl:sequence select="p:acquis(.)"/>
      <xsl:apply-templates select="c:derogation" mode="completer"/>
      <xsl:sequence select="p:deports(.)"/>
      <xsl:apply-templates select="c:competence" mode="completer"/>
    </xsl:copy>
  </xsl:template>

  <!-- The competencies that the certificate asks for, this livret did not assess and earlier minutes recognised: the latest of them is cited. -->
  <xsl:function name="p:acquis" as="element(c:acquis)*">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:variable name="edition" as="element(c:referentiel)?" select="f:edition-de($decision)"/>
    <xsl:variable name="absentes" as="xs:string*" select="f:requises($edition)[not(. = $decision/c:competence/@code)]"/>
    <xsl:variable name="anterieures" as="element(c:decision)*" select="if (exists($absentes)) then f:decisions-anterieures($decision) else ()"/>
    <xsl:for-each select="$absentes">
      <xsl:variable name="code" as="xs:string" select="."/>
      <xsl:variable name="sources" as="element(c:decision)*" select="sort($anterieures[f:reconnait(., $code, $edition)], (), f:jour-de-seance#1)"/>
      <xsl:for-each select="$sources[last()]">
        <acquis competence="{$code}" procesVerbal="{f:proces-verbal-de(.)}">
          <xsl:if test="c:editionAppliquee/@edition != $decision/c:editionAppliquee/@edition">
            <xsl:attribute name="edition" select="c:editionAppliquee/@edition"/>
          </xsl:if>
        </acquis>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:function>

  <!-- Whom PV-010 would not let take part: of those present, where the attendance is known. -->
  <xsl:function name="p:deports" as="element(c:deport)*">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:variable name="exclu" as="xs:boolean" select="f:edition-de($decision)/c:jury/@impartialite = 'EXCLUSION_SEANCE'"/>
    <xsl:variable name="membres" as="element(c:membre)*" select="root($decision)/c:procesVerbal/c:composition/c:membre"/>
    <xsl:for-each select="if ($membres/c:presence) then $membres[c:presence] else $membres">
      <xsl:variable name="lien" as="xs:string?" select="f:lien(., $decision)"/>
      <xsl:if test="exists($lien)">
        <deport membre="{@id}"><motif><xsl:value-of select="p:motif($lien), 'L’édition l’exclut de la séance.'[$exclu]"/></motif></deport>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="p:motif" as="xs:string">
    <xsl:param name="lien" as="xs:string"/>
    <xsl:sequence select="map { 'CANDIDAT': 'Ce membre est la personne candidate elle-même.', 'EVALUATEUR': 'Ce membre a évalué la personne candidate.',
        'ENTREPRISE': 'Ce membre est de l’entreprise de la personne candidate.' }($lien)"/>
  </xsl:function>

  <xsl:function name="p:personne" as="element(c:personne)?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="key('personne', $id, $annuaire)[1]"/>
  </xsl:function>

  <!-- The mandate for one of these charges that a person holds on the day of the meeting. -->
  <xsl:function name="p:mandat" as="element(c:mandat)?">
    <xsl:param name="personne" as="element(c:personne)?"/>
    <xsl:param name="qualites" as="xs:string+"/>
    <xsl:variable name="mandats" as="element(c:mandat)*" select="$personne/c:mandat[@qualite = $qualites][p:court(.)]"/>
    <xsl:sequence select="sort($mandats, (), function($mandat) { index-of($qualites, $mandat/@qualite) })[1]"/>
  </xsl:function>

  <xsl:function name="p:court" as="xs:boolean">
    <xsl:param name="periode" as="element()"/>
    <xsl:sequence select="not(xs:date($periode/@debut) gt $jour) and not(xs:date($periode/@fin) lt $jour)"/>
  </xsl:function>

</xsl:stylesheet>
