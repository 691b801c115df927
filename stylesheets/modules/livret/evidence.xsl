<?xml version="1.0" encoding="UTF-8"?>
<!-- Evidence: the observations and the interviews that constats refer to. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:template name="observations">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('observations')"/></xsl:call-template>
    <xsl:for-each select="$observations">
      <xsl:choose>
        <xsl:when test="p:feuille(.)">
          <fo:block role="Div" keep-together.within-page="always"><xsl:call-template name="observation"/></fo:block>
        </xsl:when>
        <xsl:otherwise><xsl:call-template name="observation"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:if test="empty($observations)">
      <xsl:call-template name="absent"/>
    </xsl:if>
  </xsl:template>

  <!-- Does a blank observation fit on one page, title of the part included? All but its situations has one height:
       at scale 1 it leaves room for seven lines of them; on the screen the observers take some too. -->
  <xsl:function name="p:feuille" as="xs:boolean">
    <xsl:param name="observation" as="element(c:observation)"/>
    <xsl:sequence select="$vierge and empty($observation/(* | @* except @id)) and number($p:jetons('echelle')) le 1
                          and sum($edition/c:situations/c:situation ! (1 + string-length(p:situation(@code)) idiv 60)) + (if ($formulaire) then count(p:options-personnes()) - 2 else 0) le 7"/>
  </xsl:function>

  <xsl:template name="observation">
    <xsl:variable name="situations" select="tokenize(@situation)"/>
    <xsl:variable name="path" select="'observations/' || @id"/>
    <xsl:call-template name="titre2"><xsl:with-param name="entry" select="p:entree-du-plan(@id)"/></xsl:call-template>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champ-attendu('observation.horaire', p:intervalle(c:debut, c:fin)), p:champ-attendu('observation.lieu', c:lieu/string()),
          p:champ-situations($situations, $path),
          p:champ-choix('observation.nature', 'nature', ('REELLE', 'SIMULEE'), @nature), p:champ('observation.justification', c:justification/string()),
          p:champ-choix('observation.canal', 'canal', ('FACE_A_FACE', 'TELEPHONE', 'VISIOCONFERENCE', 'COURRIEL', 'MESSAGERIE', 'COURRIER'), tokenize(@canal)),
          p:champ-choix('observation.deroulement', 'deroulement', ('COMPLETE', 'INTERROMPUE', 'ANNULEE'), @deroulement), p:champ('observation.motif', c:motif/string()),
          p:champ-attendu('observation.observateurs', p:liste(c:observateur/@ref ! p:personne(.))),
          p:champ-choix('observation.sansIntervention', 'ouiNon', ('true', 'false'), @sansIntervention ! string(xs:boolean(.)))"/>
      <xsl:with-param name="path" select="$path"/>
    </xsl:call-template>
    <xsl:call-template name="rubrique">
      <xsl:with-param name="title" select="p:label('observation.resume')"/>
      <xsl:with-param name="text" select="c:resume"/>
      <xsl:with-param name="lines" select="6"/>
      <xsl:with-param name="path" select="$path || '/resume'"/>
    </xsl:call-template>
    <xsl:if test="c:pointAVerifier or $vierge">
      <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('observation.pointsAVerifier')"/></xsl:call-template>
      <xsl:call-template name="liste"><xsl:with-param name="items" select="c:pointAVerifier"/></xsl:call-template>
      <xsl:choose>
        <xsl:when test="$formulaire"><xsl:sequence select="(1 to 3) ! p:saisie-de-point($path, .)"/></xsl:when>
        <xsl:when test="$vierge"><xsl:call-template name="lignes"><xsl:with-param name="lines" select="3"/></xsl:call-template></xsl:when>
      </xsl:choose>
    </xsl:if>
  </xsl:template>

  <!-- The situations seen: their names; in a blank form, all those of the edition with a box. -->
  <xsl:function name="p:champ-situations" as="element(p:champ)?">
    <xsl:param name="seen" as="xs:string*"/>
    <xsl:param name="path" as="xs:string"/>
    <xsl:variable name="boxes" as="element(fo:block)*">
      <xsl:if test="$vierge">
        <xsl:for-each select="$edition/c:situations/c:situation">
          <fo:block>
            <xsl:call-template name="choix">
              <xsl:with-param name="label" select="p:typo(p:situation(@code))"/>
              <xsl:with-param name="chosen" select="@code = $seen"/>
              <xsl:with-param name="field" select="p:saisie($path || '/situation', p:label('observation.situations'))"/>
              <xsl:with-param name="value" select="string(@code)"/>
            </xsl:call-template>
          </fo:block>
        </xsl:for-each>
      </xsl:if>
    </xsl:variable>
    <xsl:sequence select="p:champ-attendu('observation.situations', if ($vierge) then $boxes else $seen ! p:situation(.))"/>
  </xsl:function>

  <xsl:template name="entretiens">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('entretiens')"/></xsl:call-template>
    <xsl:for-each select="$entretiens">
      <xsl:call-template name="titre2"><xsl:with-param name="entry" select="p:entree-du-plan(@id)"/></xsl:call-template>
      <xsl:call-template name="fiche">
        <xsl:with-param name="fields" select="p:champ-attendu('observation.horaire', p:intervalle(c:debut, c:fin)), p:champ-attendu('observation.lieu', c:lieu/string()),
            p:champ-choix('entretien.modalite', 'modalite', ('PRESENTIEL', 'VISIOCONFERENCE', 'TELEPHONE'), @modalite),
            p:champ-attendu('entretien.participants', p:liste(c:participant/@ref ! p:personne(.)))"/>
        <xsl:with-param name="path" select="'entretien/' || @id"/>
      </xsl:call-template>
      <xsl:call-template name="echanges"/>
    </xsl:for-each>
  </xsl:template>

  <!-- What was asked and answered, criterion by criterion. -->
  <xsl:template name="echanges">
    <xsl:variable name="path" select="'entretien/' || @id || '/echange/'"/>
    <xsl:variable name="talks" as="element(c:echange)*">
      <xsl:sequence select="c:echange"/>
      <xsl:if test="$vierge and not(c:echange)">
        <xsl:for-each select="1 to 6"><c:echange critere=""/></xsl:for-each>
      </xsl:if>
    </xsl:variable>
    <xsl:if test="exists($talks)">
      <fo:table xsl:use-attribute-sets="p:table" space-before="2mm">
        <fo:table-column column-width="18mm" fox:header="true"/>
        <fo:table-column column-width="148mm"/>
        <fo:table-header>
          <fo:table-row>
            <fo:table-cell xsl:use-attribute-sets="p:tete"><fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="p:label('criteres.critere')"/></fo:block></fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="p:tete">
              <fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="p:label('entretien.echanges') || ' '"/><xsl:call-template name="suite"/></fo:block>
            </fo:table-cell>
          </fo:table-row>
        </fo:table-header>
        <fo:table-body>
          <xsl:for-each select="$talks">
            <fo:table-row keep-together.within-page="{p:tenir(., 80)}">
              <fo:table-cell xsl:use-attribute-sets="p:case">
                <xsl:call-template name="marque-suite"><xsl:with-param name="first" select="position() eq 1"/></xsl:call-template>
                <xsl:choose>
                  <xsl:when test="$formulaire and @critere = ''"><xsl:sequence select="p:zone(p:saisie($path || position() || '/critere', p:label('criteres.critere')), 6)"/></xsl:when>
                  <xsl:otherwise><fo:block font-weight="600" color="{p:jeton('accent')}"><xsl:value-of select="(@critere, '&#xA0;')[. ne ''][1]"/></fo:block></xsl:otherwise>
                </xsl:choose>
              </fo:table-cell>
              <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="0mm">
                <xsl:sequence select="p:question-reponse('entretien.question', c:question, 1, $path || position()), p:question-reponse('entretien.reponse', c:reponse, 2, $path || position())"/>
              </fo:table-cell>
            </fo:table-row>
          </xsl:for-each>
        </fo:table-body>
      </fo:table>
    </xsl:if>
  </xsl:template>

  <xsl:function name="p:question-reponse" as="element(fo:block)*">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="text" as="xs:string?"/>
    <xsl:param name="lines" as="xs:integer"/>
    <xsl:param name="path" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$text">
        <fo:block space-after="0.8mm"><xsl:if test="$label = 'entretien.question'"><xsl:attribute name="font-style">italic</xsl:attribute></xsl:if><xsl:sequence select="p:texte($text)"/></fo:block>
      </xsl:when>
      <xsl:when test="$vierge">
        <fo:block xsl:use-attribute-sets="p:petit"><xsl:value-of select="p:label($label)"/></fo:block>
        <xsl:call-template name="lignes"><xsl:with-param name="lines" select="$lines"/><xsl:with-param name="ruled" select="$label = 'entretien.reponse'"/>
          <xsl:with-param name="field" select="p:saisie($path || '/' || p:nom-champ($label), p:label($label))"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$label = 'entretien.reponse'"><xsl:call-template name="absent"/></xsl:when>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
