<?xml version="1.0" encoding="UTF-8"?>
<!-- What this edition asks, to find again at a glance: figures as tiles, rules as a card, competencies and criteria. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:template name="memento">
    <xsl:variable name="rules" select="$edition/c:modalites"/>
    <xsl:variable name="simulation" select="$rules/c:simulation"/>
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('memento')"/></xsl:call-template>
    <fo:block xsl:use-attribute-sets="p:prose" keep-with-next.within-page="always"><xsl:value-of select="p:label('guide.memento.presentation')"/></fo:block>
    <xsl:call-template name="tuiles">
      <xsl:with-param name="tiles" as="element(p:tuile)*">
        <xsl:for-each select="$rules/(c:minutesObservation | c:minutesReevaluation | c:entretien/c:minutesIndicatives)">
          <p:tuile valeur="{p:minutes(.)}" sens="{p:code('guide.tuile', local-name())}"/>
        </xsl:for-each>
        <xsl:for-each select="$rules/(c:motsConstat | c:motsArgumentation)">
          <p:tuile valeur="{p:typo(p:nombre('guide.tuile.mots', xs:integer(.)))}" sens="{p:code('guide.tuile', local-name())}"/>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champ('modalites.entretien', tokenize($rules/c:entretien/@exigeSi) ! p:code('exigeSi', .)),
          $simulation ! p:champ('modalites.simulation', p:label(if (not(xs:boolean(@autorisee))) then 'simulation.non' else if (xs:boolean((@justifiee, false())[1])) then 'simulation.justifiee' else 'simulation.oui')),
          p:champ('modalites.repetitionsConstat', $rules/c:repetitionsConstat ! p:label('modalites.repetitions', string(.))),
          p:champ('modalites.ageMinimum', $rules/c:ageMinimum ! p:label('duree.Y.plusieurs', string(.))),
          p:champ('guide.memento.signataires', $edition/c:signataires/c:document[@type = 'livret']/c:signataire !
              p:label('guide.memento.signataire', (p:code('role', @role), p:label(if (xs:boolean(@obligatoire)) then 'guide.memento.obligatoire' else 'guide.memento.facultatif')))),
          p:champ('guide.memento.requises', p:liste($edition/c:delivrance/c:competenceRequise/@ref/string())),
          p:champ('delivrance.delaiReevaluation', $edition/c:delivrance/c:delaiReevaluation ! p:duree(.))"/>
      <xsl:with-param name="measure" select="'62mm'"/>
    </xsl:call-template>
    <xsl:call-template name="chapitre"><xsl:with-param name="title" select="'modalites.entretien.precision'"/><xsl:with-param name="text" select="$rules/c:entretien/c:precision"/></xsl:call-template>
    <xsl:call-template name="chapitre"><xsl:with-param name="title" select="'modalites.simulation.precision'"/><xsl:with-param name="text" select="$simulation/c:precision"/></xsl:call-template>
    <xsl:if test="$edition/c:competences/c:competence/c:critere"><xsl:call-template name="criteres-du-memento"/></xsl:if>
  </xsl:template>

  <!-- A figure and what it is, three side by side: for the eye only, read one after the other. -->
  <xsl:template name="tuiles">
    <xsl:param name="tiles" as="element(p:tuile)*" required="yes"/>
    <xsl:if test="exists($tiles)">
      <fo:table role="Div" xsl:use-attribute-sets="p:table" space-before="2mm" space-after="2mm">
        <xsl:for-each select="52, 5, 52, 5, 52"><fo:table-column column-width="{.}mm"/></xsl:for-each>
        <fo:table-body>
          <xsl:for-each-group select="$tiles" group-adjacent="(position() - 1) idiv 3">
            <fo:table-row role="Div" keep-together.within-page="always">
              <xsl:for-each select="current-group()">
                <fo:table-cell role="Div" column-number="{position() * 2 - 1}" padding-bottom="4mm">
                  <fo:block border-top="{'1.6pt solid ' || p:jeton('accent')}" padding-top="1.6mm">
                    <fo:block font-family="{p:jeton('police-titre')}" font-weight="600" font-size="{p:pt(21)}" line-height="{p:pt(26)}" color="{p:jeton('accent')}"><xsl:value-of select="@valeur"/></fo:block>
                    <fo:block xsl:use-attribute-sets="p:petit p:colonne"><xsl:value-of select="@sens"/></fo:block>
                  </fo:block>
                </fo:table-cell>
              </xsl:for-each>
            </fo:table-row>
          </xsl:for-each-group>
        </fo:table-body>
      </fo:table>
    </xsl:if>
  </xsl:template>

  <!-- Each competency with its criteria, without their signs: what an evaluator has in mind while observing. -->
  <xsl:template name="criteres-du-memento">
    <xsl:call-template name="titre2"><xsl:with-param name="entry" select="p:entree-du-plan('criteres')"/></xsl:call-template>
    <xsl:for-each select="$edition/c:competences/c:competence">
      <fo:block keep-together.within-page="{p:tenir(c:critere/c:enonce, 90)}" space-after="2mm">
        <fo:block font-weight="600" color="{p:jeton('accent')}" space-after="0.6mm" keep-with-next.within-page="always"><xsl:sequence select="p:exposants(p:titre-competence(@code))"/></fo:block>
        <xsl:where-populated>
          <fo:list-block provisional-distance-between-starts="12mm" provisional-label-separation="1mm">
            <xsl:for-each select="c:critere">
              <fo:list-item space-after="0.5mm" keep-together.within-page="{p:tenir(., 90)}">
                <fo:list-item-label end-indent="label-end()"><fo:block font-weight="600" color="{p:jeton('discret')}"><xsl:value-of select="@code"/></fo:block></fo:list-item-label>
                <fo:list-item-body start-indent="body-start()">
                  <fo:block xsl:use-attribute-sets="p:colonne"><xsl:sequence select="c:enonce ! p:texte(.)"/><xsl:if test="not(c:enonce)">—</xsl:if>
                    <xsl:if test="xs:boolean((@eliminatoire, false())[1])"><fo:inline color="{p:jeton('attention')}"><xsl:value-of select="' ' || p:label('critere.eliminatoire')"/></fo:inline></xsl:if>
                  </fo:block>
                </fo:list-item-body>
              </fo:list-item>
            </xsl:for-each>
          </fo:list-block>
        </xsl:where-populated>
      </fo:block>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
