<?xml version="1.0" encoding="UTF-8"?>
<!-- How one assesses, who signs, how the jury decides. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:template name="modalites">
    <xsl:variable name="rules" select="$edition/c:modalites"/>
    <xsl:variable name="interview" select="$rules/c:entretien"/>
    <xsl:variable name="simulation" select="$rules/c:simulation"/>
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('modalites')"/></xsl:call-template>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champ('modalites.minutesObservation', $rules/c:minutesObservation ! p:label('modalites.auMoins', p:minutes(.))),
          p:champ('modalites.minutesReevaluation', $rules/c:minutesReevaluation ! p:label('modalites.auMoins', p:minutes(.))),
          p:champ('modalites.entretien', tokenize($interview/@exigeSi) ! p:code('exigeSi', .)),
          p:champ('modalites.minutesEntretien', $interview/c:minutesIndicatives ! p:minutes(.)),
          $simulation ! p:champ('modalites.simulation', p:label(if (not(xs:boolean(@autorisee))) then 'simulation.non' else if (xs:boolean((@justifiee, false())[1])) then 'simulation.justifiee' else 'simulation.oui')),
          p:champ('modalites.motsConstat', $rules/c:motsConstat ! p:label('modalites.mots', string(.))),
          p:champ('modalites.motsArgumentation', $rules/c:motsArgumentation ! p:label('modalites.mots', string(.))),
          p:champ('modalites.motsRecommandation', $rules/c:motsRecommandation ! p:label('modalites.mots', string(.))),
          p:champ('modalites.repetitionsConstat', $rules/c:repetitionsConstat ! p:label('modalites.repetitions', string(.))),
          p:champ('modalites.ageMinimum', $rules/c:ageMinimum ! p:label('duree.Y.plusieurs', string(.)))"/>
      <xsl:with-param name="measure" select="'62mm'"/>
    </xsl:call-template>
    <xsl:call-template name="chapitre"><xsl:with-param name="title" select="'modalites.entretien.precision'"/><xsl:with-param name="text" select="$interview/c:precision"/></xsl:call-template>
    <xsl:call-template name="chapitre"><xsl:with-param name="title" select="'modalites.simulation.precision'"/><xsl:with-param name="text" select="$simulation/c:precision"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="signataires">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('signataires')"/></xsl:call-template>
    <xsl:for-each select="$edition/c:signataires/c:document">
      <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:capitale(p:code('typeDocument', @type))"/><xsl:with-param name="role" select="'H2'"/></xsl:call-template>
      <fo:table xsl:use-attribute-sets="p:table" space-after="2mm">
        <fo:table-column column-width="46mm" fox:header="true"/>
        <fo:table-column column-width="84mm"/>
        <fo:table-column column-width="36mm"/>
        <fo:table-header>
          <fo:table-row>
            <xsl:for-each select="'role', 'engagement', 'mode'">
              <fo:table-cell xsl:use-attribute-sets="p:tete"><fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="p:label('signataires.' || .)"/></fo:block></fo:table-cell>
            </xsl:for-each>
          </fo:table-row>
        </fo:table-header>
        <fo:table-body>
          <xsl:for-each select="c:signataire">
            <fo:table-row keep-together.within-page="always">
              <fo:table-cell xsl:use-attribute-sets="p:case">
                <fo:block font-weight="600"><xsl:value-of select="p:code('role', @role)"/></fo:block>
                <fo:block xsl:use-attribute-sets="p:petit"><xsl:value-of select="p:label(if (xs:boolean(@obligatoire)) then 'signataires.obligatoire' else 'signataires.facultatif')"/></fo:block>
              </fo:table-cell>
              <fo:table-cell xsl:use-attribute-sets="p:case"><fo:block font-style="italic"><xsl:sequence select="@engagement ! p:texte(.)"/></fo:block></fo:table-cell>
              <fo:table-cell xsl:use-attribute-sets="p:case"><fo:block><xsl:value-of select="p:capitale(string-join(tokenize(@mode) ! p:code('mode', .), ' ' || p:label('mot.ou') || ' '))"/></fo:block></fo:table-cell>
            </fo:table-row>
          </xsl:for-each>
        </fo:table-body>
      </fo:table>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="jury">
    <xsl:variable name="jury" select="$edition/c:jury"/>
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('jury')"/></xsl:call-template>
    <xsl:for-each select="$jury/c:presentation"><xsl:call-template name="prose"><xsl:with-param name="text" select="."/></xsl:call-template></xsl:for-each>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champ('jury.colleges', $jury/c:college ! p:label('jury.college', (p:code('college', @code), p:nombre('jury.membre', xs:integer(@minimum))))),
          p:champ('jury.quorum', $jury/c:quorum ! (@membres ! p:nombre('jury.presents', xs:integer(.)), @pourcentage ! p:label('jury.pourcentage', translate(., '.', ',')))),
          p:champ('jury.vote', p:code('vote', $jury/@vote)), p:champ('jury.majorite', p:code('majorite', $jury/@majorite)), p:champ('jury.partage', p:code('partage', $jury/@partage)),
          p:champ('jury.impartialite', p:code('impartialite', $jury/@impartialite)), p:champ('jury.pariteApresDeport', p:code('parite', $jury/@pariteApresDeport)),
          p:champ('jury.presidenceSuppleante', $jury/@presidenceSuppleante ! p:label('suppleance.' || xs:boolean(.))),
          p:champ('jury.delaiDecision', $jury/c:delaiDecision ! p:duree(.))"/>
      <xsl:with-param name="measure" select="'62mm'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
