<?xml version="1.0" encoding="UTF-8"?>
<!-- First page of a livret: who, where, with whom, under which edition, and the propositions at a glance. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">
  <xsl:import href="form.xsl"/>

  <xsl:template name="couverture">
    <xsl:if test="$p:entete-propre"><fo:block role="Div" space-after="4.5mm"><xsl:call-template name="entete"/></fo:block></xsl:if>
    <fo:block xsl:use-attribute-sets="p:surtitre">
      <xsl:sequence select="p:typo(($edition/c:certification/c:intitule, $edition/@id)[1])"/>
    </fo:block>
    <fo:block font-family="{p:jeton('police-titre')}" font-size="{p:pt(29)}" line-height="{p:pt(35)}" font-weight="600"
              color="{p:jeton('accent')}" space-before="{if ($p:entete-propre) then 2.5 else 9}mm" hyphenate="false">
      <xsl:value-of select="p:label('livret.titre')"/>
    </fo:block>
    <fo:block font-size="{p:pt(11.5)}" line-height="{p:pt(15)}" color="{p:jeton('discret')}" space-before="1mm" space-after="{if ($p:entete-propre or $formulaire) then 5 else 8}mm">
      <xsl:value-of select="p:label(if ($livret) then 'type.' || $livret/@type else if ($formulaire) then 'formulaire.titre' else 'livret.vierge')"/>
    </fo:block>
    <xsl:call-template name="avertissement"/>
    <xsl:if test="$formulaire"><xsl:call-template name="mode-d-emploi"/></xsl:if>
    <xsl:call-template name="cote-a-cote">
      <xsl:with-param name="cells" as="element(fo:block)*">
        <xsl:call-template name="carte">
          <xsl:with-param name="title" select="p:label('livret.candidat')"/>
          <xsl:with-param name="main" select="p:nom($candidat)"/>
          <xsl:with-param name="lines" select="$candidat/c:fonction, $candidat/@statut ! p:capitale(p:code('statut', .))"/>
          <xsl:with-param name="fields" select="p:saisie('candidat/prenoms', p:label('candidat.prenom')), p:saisie('candidat/nomNaissance', p:label('candidat.nomNaissance'))"/>
        </xsl:call-template>
        <xsl:call-template name="carte">
          <xsl:with-param name="title" select="p:label('livret.entreprise')"/>
          <xsl:with-param name="main" select="$livret/c:entreprise/c:raisonSociale"/>
          <xsl:with-param name="lines" select="$livret/c:entreprise/c:activite ! p:activite(.), $livret/c:entreprise/c:adresse ! p:adresse(.)"/>
          <xsl:with-param name="fields" select="p:saisie('entreprise/raisonSociale', p:label('entreprise.raisonSociale'))"/>
        </xsl:call-template>
        <xsl:call-template name="carte">
          <xsl:with-param name="title" select="p:label('role.REFERENT_ENTREPRISE')"/>
          <xsl:with-param name="main" select="p:nom($livret/c:referentEntreprise)"/>
          <xsl:with-param name="lines" select="$livret/c:referentEntreprise/c:fonction"/>
          <xsl:with-param name="fields" select="p:saisies-du-nom('referentEntreprise')"/>
        </xsl:call-template>
        <xsl:call-template name="carte">
          <xsl:with-param name="title" select="p:label('role.EVALUATEUR_EXTERNE')"/>
          <xsl:with-param name="main" select="p:nom($externe)"/>
          <xsl:with-param name="lines" select="p:organisme($externe)"/>
          <xsl:with-param name="fields" select="p:saisies-du-nom('evaluateurExterne/' || max((1, count($livret/c:evaluateurExterne))))"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="propositions"/>
    <xsl:variable name="waived" as="element(fo:block)?"><xsl:if test="exists($derogations-entieres)"><xsl:call-template name="derogations-de-couverture"/></xsl:if></xsl:variable>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champ-attendu('livret.numero', $livret/@numero), p:champ('livret.dossier', $livret/@dossier),
          p:champ-attendu('livret.edition', string-join(($edition/@id, $edition/@edition), ', ')),
          $livret/c:editionAppliquee/@empreinte ! p:champ('livret.empreinte', p:bloc-discret(p:empreinte(.))),
          $livret/c:reevaluationDe ! p:champ('livret.reevaluationDe', p:label('livret.reevaluationDe.texte',
              (p:liste(c:competence/@code/string()), @procesVerbal || @date ! (' ' || p:label('signature.le', p:date(.)))))),
          $livret/@etat[not($vierge)] ! p:champ('livret.etat', p:code('etat', .)), $waived ! p:champ('livret.derogations.champ', .)"/>
      <xsl:with-param name="measure" select="'36mm'"/>
      <xsl:with-param name="path" select="'livret'"/>
    </xsl:call-template>
    <xsl:call-template name="emetteur"/>
  </xsl:template>

  <!-- One of the people or companies. -->
  <xsl:template name="carte">
    <xsl:param name="title" as="xs:string" required="yes"/>
    <xsl:param name="main" as="xs:string?" required="yes"/>
    <xsl:param name="lines" as="xs:string*" required="yes"/>
    <!-- in a form to type in, what the name is made of -->
    <xsl:param name="fields" as="element(p:saisie)*"/>
    <fo:block border-top="{p:filet('filet')}" padding-top="1.8mm">
      <fo:block xsl:use-attribute-sets="p:surtitre"><xsl:value-of select="$title"/></fo:block>
      <xsl:choose>
        <xsl:when test="$main">
          <fo:block xsl:use-attribute-sets="p:colonne" font-size="{p:pt(12.4)}" line-height="{p:pt(16)}" font-weight="600" space-before="0.6mm"><xsl:sequence select="p:texte($main)"/></fo:block>
        </xsl:when>
        <xsl:when test="$fields">
          <xsl:call-template name="zones">
            <xsl:with-param name="cells" select="$fields ! p:zone-nommee(.)"/>
            <xsl:with-param name="widths" select="$fields ! (78 div count($fields))"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="absent"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:for-each select="$lines">
        <fo:block xsl:use-attribute-sets="p:petit p:colonne"><xsl:sequence select="p:texte(.)"/></fo:block>
      </xsl:for-each>
    </fo:block>
  </xsl:template>

  <!-- What the evaluators propose for each competency, and who decides. -->
  <xsl:template name="propositions">
    <xsl:call-template name="titre3">
      <xsl:with-param name="text" select="p:label('propositions.titre')"/>
      <xsl:with-param name="role" select="'P'"/>
    </xsl:call-template>
    <fo:table xsl:use-attribute-sets="p:table">
      <fo:table-column column-width="11mm" fox:header="true"/>
      <fo:table-column column-width="{if ($vierge) then 81 else 97}mm"/>
      <fo:table-column column-width="26mm"/>
      <fo:table-column column-width="{if ($vierge) then 48 else 32}mm"/>
      <fo:table-header>
        <fo:table-row>
          <xsl:for-each select="'code', 'competence', 'criteres', 'proposition'">
            <fo:table-cell xsl:use-attribute-sets="p:tete"><fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="p:label('propositions.' || .)"/></fo:block></fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="$codes">
          <xsl:call-template name="proposition-de-couverture"/>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
    <fo:block xsl:use-attribute-sets="p:bandeau" space-before="3mm" space-after="4mm" font-weight="600" color="{p:jeton('accent')}">
      <xsl:value-of select="p:label('livret.phrase')"/>
    </fo:block>
  </xsl:template>

  <xsl:template name="proposition-de-couverture">
    <xsl:variable name="assessed" select="$livret/c:evaluation/c:competence[@code = current()]"/>
    <xsl:variable name="known" select="$edition/c:competences/c:competence[@code = current()]"/>
    <xsl:variable name="total" select="max((count($known/c:critere), count($assessed/c:critere)))"/>
    <fo:table-row keep-together.within-page="always">
      <fo:table-cell xsl:use-attribute-sets="p:case"><fo:block font-weight="600" color="{p:jeton('accent')}"><xsl:value-of select="."/></fo:block></fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case">
        <fo:block><fo:basic-link internal-destination="{.}" fox:alt-text="{p:label('sommaire.lien', p:simple(p:titre-competence(.)))}"><xsl:sequence select="($known/c:intitule ! p:texte(.), p:label('competence.inconnue'))[1]"/></fo:basic-link></fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case">
        <fo:block><xsl:value-of select="if ($vierge) then p:label(if ($formulaire) then 'formulaire.sur' else 'propositions.sur.vierge', string($total))
                       else p:label('propositions.sur', (string(count($assessed/c:critere[@resultat = 'ATTEINT'])), string($total)))"/></fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case">
        <xsl:choose>
          <xsl:when test="$vierge">
            <xsl:call-template name="choix-en-ligne">
              <xsl:with-param name="list" select="'proposition'"/>
              <xsl:with-param name="codes" select="'ACQUISE', 'NON_ACQUISE', 'AVIS_DIVERGENTS'"/>
              <xsl:with-param name="chosen" select="$assessed/@proposition"/>
              <xsl:with-param name="field" select="p:saisie('evaluation/' || . || '/proposition', p:label('competence.proposition'))"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$assessed/@proposition">
            <fo:block font-weight="600"><xsl:value-of select="p:code('proposition', $assessed/@proposition)"/></fo:block>
          </xsl:when>
          <xsl:otherwise><xsl:call-template name="absent"/></xsl:otherwise>
        </xsl:choose>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>
</xsl:stylesheet>
