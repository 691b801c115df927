<?xml version="1.0" encoding="UTF-8"?>
<!-- How the assessment was made: observations and interviews, when, how, who was there; the time observed. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:variable name="p:preuves" as="element()*" select="$livret/(c:observations/c:observation | c:entretien)"/>

  <!-- « 31 mars 2026, 8 h 15 à 9 h 50 (1 h 35) » -->
  <xsl:function name="p:creneau" as="xs:string?">
    <xsl:param name="evidence" as="element()"/>
    <xsl:variable name="from" select="$evidence/c:debut[. castable as xs:dateTime] ! xs:dateTime(.)"/>
    <xsl:variable name="to" select="$evidence/c:fin[. castable as xs:dateTime] ! xs:dateTime(.)"/>
    <xsl:sequence select="if (empty(($from, $to))) then () else string-join((p:date(p:jour(($from, $to)[1])), string-join(($from, $to) ! p:heure(.), ' ' || p:label('synthese.a') || ' ')), ', ')
        || string(p:duree-de($evidence)[. gt 0] ! (' (' || p:minutes(.) || ')'))"/>
  </xsl:function>

  <!-- Minutes of a piece of evidence. -->
  <xsl:function name="p:duree-de" as="xs:integer?">
    <xsl:param name="evidence" as="element()"/>
    <xsl:sequence select="$evidence[c:debut castable as xs:dateTime][c:fin castable as xs:dateTime] ! xs:integer(round((xs:dateTime(c:fin) - xs:dateTime(c:debut)) div xs:dayTimeDuration('PT1M')))"/>
  </xsl:function>

  <!-- « situation réelle, téléphone, courriel »; « en présence » -->
  <xsl:function name="p:nature-de" as="xs:string?">
    <xsl:param name="evidence" as="element()"/>
    <xsl:sequence select="string-join((p:code('nature', $evidence/@nature), tokenize($evidence/@canal) ! p:code('canal', .), p:code('modalite', $evidence/@modalite), p:incident($evidence)), ', ')[. ne '']"/>
  </xsl:function>

  <xsl:function name="p:incident" as="xs:string?">
    <xsl:param name="evidence" as="element()"/>
    <xsl:sequence select="string-join(($evidence/@deroulement[. = ('INTERROMPUE', 'ANNULEE')] ! p:code('deroulement', .), $evidence[@sansIntervention = ('false', '0')] ! p:label('synthese.intervention')), ', ')[. ne '']"/>
  </xsl:function>

  <xsl:function name="p:presents" as="xs:string?">
    <xsl:param name="evidence" as="element()"/>
    <xsl:sequence select="string-join($evidence/(c:observateur | c:participant)/@ref ! p:nom-court(.), ', ')[. ne '']"/>
  </xsl:function>

  <!-- The time observed, what the edition asks, and how many pieces are not named above. -->
  <xsl:function name="p:bilan-des-preuves" as="xs:string*">
    <xsl:param name="rows" as="xs:integer"/>
    <xsl:variable name="minutes" select="sum($p:preuves[self::c:observation][not(@deroulement = 'ANNULEE')] ! p:duree-de(.))"/>
    <xsl:variable name="asked" select="$edition/c:modalites/(if ($reevaluation) then c:minutesReevaluation else c:minutesObservation)"/>
    <xsl:variable name="others" select="$p:preuves[position() gt $rows]"/>
    <xsl:sequence select="string-join((if (exists($p:preuves)) then p:label('synthese.preuves.total', p:minutes(xs:integer($minutes))) else p:label('synthese.preuves.aucune'),
        $asked ! p:label('synthese.preuves.minimum', p:minutes(.))), ' ')"/>
    <xsl:if test="exists($others)">
      <xsl:sequence select="p:label('synthese.preuves.autres', p:liste((count($others[self::c:observation])[. gt 0] ! p:nombre('synthese.preuves.observations', .), count($others[self::c:entretien])[. gt 0] ! p:nombre('synthese.preuves.entretiens', .))))"/>
    </xsl:if>
  </xsl:function>

  <xsl:template name="preuves">
    <xsl:variable name="rows" select="xs:integer($p:reglage/@preuves)"/>
    <xsl:call-template name="titre-de-synthese"><xsl:with-param name="entry" select="p:entree-du-plan('preuves')"/></xsl:call-template>
    <xsl:if test="exists($p:preuves) and $rows gt 0">
      <fo:table xsl:use-attribute-sets="p:table" font-size="{p:pt($p:reglage/@corps)}" line-height="{p:pt($p:reglage/@interligne)}">
        <fo:table-column column-width="13mm" fox:header="true"/>
        <fo:table-column column-width="56mm"/>
        <fo:table-column column-width="52mm"/>
        <fo:table-column column-width="45mm"/>
        <fo:table-header>
          <fo:table-row>
            <xsl:for-each select="'ref', 'quand', 'quoi', 'qui'">
              <fo:table-cell xsl:use-attribute-sets="p:tete" padding-top="0.4mm" padding-bottom="0.7mm"><fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="p:label('synthese.preuves.' || .)"/></fo:block></fo:table-cell>
            </xsl:for-each>
          </fo:table-row>
        </fo:table-header>
        <fo:table-body>
          <xsl:for-each select="$p:preuves[position() le $rows]">
            <fo:table-row>
              <fo:table-cell xsl:use-attribute-sets="p:case" padding-top="0.8mm" padding-bottom="0.8mm"><fo:block font-weight="600" color="{p:jeton('accent')}"><xsl:value-of select="@id"/></fo:block></fo:table-cell>
              <xsl:for-each select="p:creneau(.) || '', p:nature-de(.) || '', p:presents(.) || ''">
                <fo:table-cell xsl:use-attribute-sets="p:case" padding-top="0.8mm" padding-bottom="0.8mm"><xsl:sequence select="p:case(.[. ne ''])"/></fo:table-cell>
              </xsl:for-each>
            </fo:table-row>
          </xsl:for-each>
        </fo:table-body>
      </fo:table>
    </xsl:if>
    <xsl:for-each select="p:bilan-des-preuves($rows)">
      <fo:block xsl:use-attribute-sets="p:petit p:colonne" space-before="{if (position() eq 1) then '1.2mm' else '0mm'}"><xsl:value-of select="p:typo(.)"/></fo:block>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
