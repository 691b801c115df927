<?xml version="1.0" encoding="UTF-8"?>
<!-- One decision from its candidate to its recommendations; the same in the minutes and in the extract. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:template name="decision">
    <xsl:param name="decision" as="element(c:decision)" required="yes"/>
    <xsl:variable name="entry" select="p:entree-du-plan(p:ancre($decision))"/>
    <fo:block id="{$entry/@id}" role="H2" xsl:use-attribute-sets="p:titre2" border-top="0.9pt solid {p:jeton('accent')}" padding-top="2mm">
      <!-- a name may be longer than the running header: the dossier then stands for it there -->
      <fo:marker marker-class-name="rubrique"><fo:block><xsl:value-of select="if (string-length($entry/@titre) lt 90) then $entry/@titre else $decision/@dossier"/></fo:block></fo:marker>
      <xsl:value-of select="$entry/@titre"/>
    </fo:block>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champs-de-decision($decision)"/>
      <xsl:with-param name="measure" select="'46mm'"/>
    </xsl:call-template>
    <xsl:call-template name="derogations-du-jury"><xsl:with-param name="decision" select="$decision"/></xsl:call-template>
    <!-- what was decided is read at one glance -->
    <fo:block keep-together.within-page="{if (count(p:codes-de($decision)) lt 9) then 'always' else 'auto'}">
      <xsl:call-template name="decision-par-competence"><xsl:with-param name="decision" select="$decision"/></xsl:call-template>
      <xsl:call-template name="resultat"><xsl:with-param name="decision" select="$decision"/></xsl:call-template>
    </fo:block>
    <xsl:call-template name="motif-de-la-decision"><xsl:with-param name="decision" select="$decision"/></xsl:call-template>
    <xsl:call-template name="motifs"><xsl:with-param name="decision" select="$decision"/></xsl:call-template>
    <xsl:call-template name="recommandations"><xsl:with-param name="decision" select="$decision"/></xsl:call-template>
  </xsl:template>

  <xsl:function name="p:champs-de-decision" as="element(p:champ)*">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:variable name="livret" select="p:livret-de($decision)"/>
    <xsl:sequence select="p:champ-attendu('pv.candidat', p:etat-civil($decision/c:candidat)),
        $livret/c:entreprise ! p:champ('pv.entreprise', p:maison(.)), $livret/c:entrepriseUtilisatrice ! p:champ('pv.entrepriseUtilisatrice', p:maison(.)),
        p:champ('livret.numero', (p:bloc(string-join(($decision/@livret, p:presentation($decision)), ', ')),
            $decision/@empreinte ! p:bloc-empreinte(.), $decision/c:editionAppliquee ! p:bloc-discret(p:label('pv.selon', p:nom-edition(.))))),
        p:champ('pv.acquis', p:acquis($decision)),
        p:champ-attendu('pv.heure', p:participation($decision)),
        p:champ(if ($decision/c:deport[2]) then 'pv.deports' else 'pv.deport', $decision/c:deport ! p:retrait(.)),
        if ($decision/c:deliberation or not($decision/@decisionFinale = 'REPORT')) then p:champ-attendu('pv.deliberation', $decision/c:deliberation ! p:deroulement(.)) else ()"/>
  </xsl:function>

  <!-- The person: as called, then as civil status has it. -->
  <xsl:function name="p:etat-civil" as="element(fo:block)*">
    <xsl:param name="candidate" as="element(c:candidat)"/>
    <xsl:sequence select="p:nom-civil($candidate) ! p:bloc(.),
        p:bloc-discret(string-join((($candidate/c:nomNaissance[../c:nomUsage] ! p:label('pv.nomNaissance', normalize-space(.))),
            ($candidate/c:prenom[2] ! p:label('pv.prenoms', string-join($candidate/c:prenom ! normalize-space(.), ', '))), p:label('pv.numeroPersonne', string($candidate/@id))), ' · '))"/>
  </xsl:function>

  <xsl:function name="p:maison" as="element(fo:block)*">
    <xsl:param name="company" as="element()"/>
    <xsl:sequence select="p:bloc(string-join(($company/c:raisonSociale ! normalize-space(.), p:identifiant($company) ! (if ($company/c:siret) then p:label('pv.siret', .) else .)), ', '))"/>
  </xsl:function>

  <!-- At what hour it was decided, who took part, and who did not. -->
  <xsl:function name="p:participation" as="element(fo:block)*">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:variable name="there" select="p:presents(p:instant($decision/@heure))"/>
    <xsl:variable name="voters" select="$there[not(@id = $decision/c:deport/@membre)]"/>
    <xsl:if test="exists(p:instant($decision/@heure)) and exists($membres)">
      <xsl:sequence select="p:bloc(p:label('pv.participation', (p:heure-de-seance(p:instant($decision/@heure)), p:nombre('pv.participants', count($voters)), p:par-college($voters)))),
          ($membres except $there)[1] ! p:bloc-discret(p:label('pv.participation.absents', p:liste(($membres except $there) ! p:nom(.))))"/>
    </xsl:if>
    <xsl:if test="empty($membres)"><xsl:sequence select="p:instant($decision/@heure) ! p:bloc(p:heure-de-seance(.))"/></xsl:if>
  </xsl:function>

  <!-- « C1, C2 et C5, par le procès-verbal PV-2026-003 » -->
  <xsl:function name="p:acquis" as="xs:string*">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:for-each-group select="$decision/c:acquis" group-by="@procesVerbal || ' ' || @edition">
      <xsl:sequence select="p:label(if (@edition) then 'pv.acquis.edition' else 'pv.acquis.par', (p:liste(current-group()/@competence/string()), string(@procesVerbal), @edition/string()))"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- What was decided, in the fixed words. -->
  <xsl:template name="resultat">
    <xsl:param name="decision" as="element(c:decision)" required="yes"/>
    <fo:block xsl:use-attribute-sets="p:bandeau" space-before="3mm" space-after="3mm">
      <fo:inline font-weight="600" color="{p:jeton('accent')}"><xsl:value-of select="p:label('pv.decision')"/></fo:inline>
      <fo:leader leader-pattern="space" leader-length="5mm"/><xsl:text> </xsl:text>
      <xsl:choose>
        <xsl:when test="$decision/@decisionFinale">
          <fo:inline font-size="{p:pt(12.4)}" font-weight="600" color="{p:jeton('accent')}"><xsl:value-of select="p:code('decisionFinale', $decision/@decisionFinale)"/></fo:inline>
        </xsl:when>
        <xsl:otherwise><fo:inline xsl:use-attribute-sets="p:absent"><xsl:value-of select="p:label(if ($provisoire) then 'absent.provisoire' else 'absent')"/></fo:inline></xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- Why, as a whole: what a file that is put off still needs. -->
  <xsl:template name="motif-de-la-decision">
    <xsl:param name="decision" as="element(c:decision)" required="yes"/>
    <xsl:choose>
      <xsl:when test="$decision/c:motif">
        <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label(if ($decision/@decisionFinale = 'REPORT') then 'pv.motif.report' else 'pv.motif')"/></xsl:call-template>
        <xsl:call-template name="prose"><xsl:with-param name="text" select="$decision/c:motif"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$decision/@decisionFinale = 'REPORT'">
        <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('pv.motif.report')"/></xsl:call-template>
        <xsl:call-template name="absent"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="recommandations">
    <xsl:param name="decision" as="element(c:decision)" required="yes"/>
    <xsl:if test="$decision/c:recommandation">
      <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('pv.recommandations')"/></xsl:call-template>
      <xsl:for-each select="$decision/c:recommandation">
        <fo:block font-weight="600" space-before="1.6mm" keep-with-next.within-page="always" xsl:use-attribute-sets="p:colonne"><xsl:value-of select="p:competence-de($decision, @competence)"/></fo:block>
        <xsl:call-template name="prose"><xsl:with-param name="text" select="c:texte"/></xsl:call-template>
        <xsl:for-each select="c:moyens">
          <fo:block xsl:use-attribute-sets="p:prose"><fo:inline font-weight="600"><xsl:value-of select="p:label('pv.moyens')"/></fo:inline><xsl:text> </xsl:text><xsl:sequence select="p:texte(.)"/></fo:block>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
