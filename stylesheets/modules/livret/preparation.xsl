<?xml version="1.0" encoding="UTF-8"?>
<!-- What was done before the assessment, and the two checks that begin it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:template name="preparation">
    <xsl:variable name="preparation" select="$livret/c:preparation"/>
    <xsl:variable name="talk" select="$preparation/c:entretienPrealable"/>
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('preparation')"/></xsl:call-template>
    <xsl:call-template name="etapes"/>
    <xsl:call-template name="sous-rubrique"><xsl:with-param name="title" select="'preparation.contact'"/><xsl:with-param name="text" select="$preparation/c:contact"/><xsl:with-param name="path" select="'preparation/contact/texte'"/></xsl:call-template>
    <xsl:if test="$talk/(@presenceEvaluateurExterne | *) or $vierge">
      <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('preparation.entretienPrealable')"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
      <xsl:call-template name="fiche">
        <xsl:with-param name="fields" select="p:champ('preparation.duree', $talk/c:duree ! p:minutes(.)), p:champ('preparation.lieu', $talk/c:lieu/string()),
            if ($vierge or $talk/@presenceEvaluateurExterne) then p:champ-choix('preparation.presence', 'ouiNon', ('true', 'false'), $talk/@presenceEvaluateurExterne ! string(xs:boolean(.))) else (),
            p:champ('preparation.attentes', $talk/c:attentes/string(), false(), 3), p:champ('preparation.modeRestitution', $talk/c:modeRestitution/string(), false(), 2)"/>
        <xsl:with-param name="path" select="'preparation/entretienPrealable'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:call-template name="sous-rubrique"><xsl:with-param name="title" select="'preparation.contexte'"/><xsl:with-param name="text" select="$preparation/c:contexte"/><xsl:with-param name="path" select="'preparation/contexte'"/></xsl:call-template>
    <xsl:call-template name="situations-choisies"/>
    <xsl:call-template name="sous-rubrique"><xsl:with-param name="title" select="'preparation.conditions'"/><xsl:with-param name="text" select="$preparation/c:conditions"/><xsl:with-param name="path" select="'preparation/conditions'"/></xsl:call-template>
    <xsl:call-template name="amenagements"/>
  </xsl:template>

  <xsl:template name="sous-rubrique">
    <xsl:param name="title" as="xs:string" required="yes"/>
    <xsl:param name="text" as="xs:string?" required="yes"/>
    <xsl:param name="path" as="xs:string" required="yes"/>
    <xsl:if test="$text or $vierge">
      <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label($title)"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
      <xsl:call-template name="prose"><xsl:with-param name="text" select="$text"/><xsl:with-param name="field" select="p:saisie($path, p:label($title))"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The steps in their order, with date and name. -->
  <xsl:template name="etapes">
    <xsl:variable name="preparation" select="$livret/c:preparation"/>
    <xsl:variable name="identity" select="$livret/c:identite"/>
    <fo:table xsl:use-attribute-sets="p:table" keep-together.within-page="always">
      <fo:table-column column-width="76mm" fox:header="true"/>
      <fo:table-column column-width="42mm"/>
      <fo:table-column column-width="48mm"/>
      <fo:table-header>
        <fo:table-row>
          <xsl:for-each select="'etape', 'date', 'par'">
            <fo:table-cell xsl:use-attribute-sets="p:tete"><fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="p:label('etapes.' || .)"/></fo:block></fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:sequence select="p:ligne-etape('explicationEntreprise', $preparation/c:explicationEntreprise, ()),
            p:ligne-etape('contact', $preparation/c:contact, ()),
            p:ligne-etape('presentationReferentiel', $preparation/c:presentationReferentiel, ()),
            p:ligne-etape('entretienPrealable', $preparation/c:entretienPrealable, ()),
            p:ligne-etape('identite', $identity, $identity/@document ! p:code('document', .)),
            p:ligne-etape('deroulementExplique', $livret/c:deroulementExplique, ())"/>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:function name="p:ligne-etape" as="element(fo:table-row)">
    <xsl:param name="step" as="xs:string"/>
    <xsl:param name="element" as="element()?"/>
    <xsl:param name="detail" as="xs:string?"/>
    <xsl:variable name="path" select="'preparation/'[not($step = ('identite', 'deroulementExplique'))] || $step"/>
    <fo:table-row keep-together.within-page="always">
      <fo:table-cell xsl:use-attribute-sets="p:case">
        <fo:block><xsl:value-of select="p:label('etape.' || $step)"/></fo:block>
        <xsl:choose>
          <xsl:when test="$step = 'identite' and $vierge">
            <xsl:call-template name="choix-en-ligne">
              <xsl:with-param name="list" select="'document.court'"/>
              <xsl:with-param name="codes" select="'CNI', 'PASSEPORT', 'TITRE_SEJOUR', 'PERMIS'"/>
              <xsl:with-param name="chosen" select="$element/@document"/>
              <xsl:with-param name="field" select="p:saisie('identite/document', p:label('formulaire.document'))"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$detail"><fo:block xsl:use-attribute-sets="p:petit"><xsl:value-of select="$detail"/></fo:block></xsl:when>
        </xsl:choose>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case">
        <xsl:sequence select="p:case($element/@date ! p:date(.), p:saisie($path || '/date', p:label('etapes.date')))"/>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="p:case">
        <xsl:sequence select="p:case(if ($step = 'contact' and not($vierge)) then ($element/@par ! p:personne(.), '')[1] else $element/@par ! p:personne(.),
            p:saisie(($path || '/par')[$step != 'contact'], p:label('etapes.par')))"/>
      </fo:table-cell>
    </fo:table-row>
  </xsl:function>

  <xsl:template name="situations-choisies">
    <xsl:variable name="chosen" select="$livret/c:preparation/c:situationChoisie"/>
    <xsl:if test="$chosen or $vierge">
      <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('preparation.situations')"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
      <xsl:for-each select="if ($vierge and not($chosen)) then $edition/c:situations/c:situation else $chosen">
        <fo:block space-after="1.6mm" keep-together.within-page="{p:tenir(., 90)}" xsl:use-attribute-sets="p:colonne">
          <xsl:choose>
            <xsl:when test="self::c:situation">
              <xsl:call-template name="choix"><xsl:with-param name="label" select="p:typo(p:situation(@code))"/><xsl:with-param name="chosen" select="false()"/>
                <xsl:with-param name="field" select="p:saisie('preparation/situationChoisie', p:label('preparation.situations'))"/><xsl:with-param name="value" select="string(@code)"/></xsl:call-template>
              <xsl:call-template name="lignes"><xsl:with-param name="lines" select="1"/>
                <xsl:with-param name="field" select="p:saisie('preparation/situationChoisie/' || @code || '/motif', p:label('formulaire.motif', p:typo(p:situation(@code))))"/></xsl:call-template>
            </xsl:when>
            <xsl:otherwise>
              <fo:block font-weight="600" keep-with-next.within-page="always"><xsl:sequence select="p:texte(p:situation(@situation))"/></fo:block>
              <xsl:sequence select="c:motif ! p:bloc(.)"/>
            </xsl:otherwise>
          </xsl:choose>
        </fo:block>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- Adjustments: the measure and who granted it; never why. -->
  <xsl:template name="amenagements">
    <xsl:variable name="adjustments" select="$livret/c:preparation/c:amenagement"/>
    <xsl:if test="$adjustments or $vierge">
      <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('preparation.amenagements')"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
      <xsl:for-each select="$adjustments">
        <fo:block xsl:use-attribute-sets="p:colonne" space-after="1.4mm">
          <xsl:sequence select="c:mesure ! p:texte(.)"/>
          <xsl:sequence select="@accordePar ! p:bloc-discret(p:label('preparation.accordePar', .))"/>
        </fo:block>
      </xsl:for-each>
      <xsl:if test="$vierge and not($adjustments)">
        <fo:block xsl:use-attribute-sets="p:petit"><xsl:value-of select="p:label('preparation.amenagements.aide')"/></fo:block>
        <xsl:for-each select="1 to (if ($formulaire) then 2 else 1)">
          <xsl:variable name="path" select="'preparation/amenagement/' || ."/>
          <xsl:call-template name="lignes"><xsl:with-param name="lines" select="2"/><xsl:with-param name="field" select="p:saisie($path || '/mesure', p:label('formulaire.mesure'))"/></xsl:call-template>
          <xsl:if test="$formulaire">
            <xsl:call-template name="fiche"><xsl:with-param name="fields" select="p:champ('formulaire.accordePar', ())"/><xsl:with-param name="path" select="$path"/></xsl:call-template>
          </xsl:if>
        </xsl:for-each>
      </xsl:if>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
