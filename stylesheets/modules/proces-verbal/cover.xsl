<?xml version="1.0" encoding="UTF-8"?>
<!-- The top of the first page: what it is, of which meeting, and who decides. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <xsl:template name="titre-de-couverture">
    <xsl:param name="title" as="xs:string" required="yes"/>
    <xsl:param name="subtitle" as="xs:string" required="yes"/>
    <xsl:call-template name="entete"/>
    <fo:block xsl:use-attribute-sets="p:surtitre" space-before="7mm"><xsl:sequence select="p:texte(($edition/c:certification/c:intitule, $edition/@id)[1])"/></fo:block>
    <fo:block font-family="{p:jeton('police-titre')}" font-size="{p:pt(27)}" line-height="{p:pt(33)}" font-weight="600" color="{p:jeton('accent')}"
              space-before="3mm" hyphenate="false"><xsl:value-of select="$title"/></fo:block>
    <fo:block font-size="{p:pt(11.5)}" line-height="{p:pt(15)}" color="{p:jeton('discret')}" space-before="1mm" space-after="7mm"><xsl:sequence select="p:exposants($subtitle)"/></fo:block>
    <xsl:call-template name="avertissement"/>
  </xsl:template>

  <!-- Place and hours, as fields. -->
  <xsl:function name="p:champs-de-seance" as="element(p:champ)*">
    <xsl:variable name="minutes" select="if ($ouverture lt $cloture) then xs:integer(round(($cloture - $ouverture) div xs:dayTimeDuration('PT1M'))) else ()"/>
    <xsl:sequence select="p:champ-attendu('pv.date', $jour), p:champ-attendu('pv.lieu', $seance/c:lieu/string()),
        p:champ-attendu('pv.ouverture', p:heure-de-seance($ouverture)),
        p:champ-attendu('pv.cloture', $cloture ! (p:heure-de-seance(.) || $minutes ! (' (' || p:minutes(.) || ')')))"/>
  </xsl:function>

  <!-- A digest, small enough for one line. -->
  <xsl:function name="p:bloc-empreinte" as="element(fo:block)">
    <xsl:param name="digest" as="xs:string"/>
    <fo:block xsl:use-attribute-sets="p:petit p:colonne" font-size="{p:pt(7)}" line-height="{p:pt(9.6)}"><xsl:value-of select="p:label('pv.empreinte', p:empreinte($digest))"/></fo:block>
  </xsl:function>

  <!-- Each edition that was applied, with its digest. -->
  <xsl:function name="p:champ-editions" as="element(p:champ)?">
    <xsl:sequence select="$appliquees[1] ! p:champ(if (count($appliquees) gt 1) then 'pv.editions' else 'livret.edition',
        $appliquees ! (p:bloc(p:nom-edition(.)), @empreinte ! p:bloc-empreinte(.)))"/>
  </xsl:function>

  <!-- What no reader may mix up: evaluators propose, the jury decides. -->
  <xsl:template name="qui-decide">
    <fo:block xsl:use-attribute-sets="p:bandeau" space-before="3mm" space-after="3mm" font-weight="600" color="{p:jeton('accent')}"><xsl:value-of select="p:label('pv.qui-decide')"/></fo:block>
  </xsl:template>

  <!-- Minutes that correct others say which, and why. -->
  <xsl:template name="rectification">
    <xsl:for-each select="$reunion/c:rectifie">
      <xsl:variable name="first" select="p:cite('procesVerbal', @numero)/c:seance/c:date[. castable as xs:date]"/>
      <fo:block xsl:use-attribute-sets="p:encadre" space-after="6mm">
        <fo:block font-weight="600" color="{p:jeton('attention')}" keep-with-next.within-page="always">
          <xsl:sequence select="p:exposants(if ($first) then p:label('pv.rectifie.du', (@numero, p:date-longue(xs:date($first)))) else p:label('pv.rectifie', string(@numero)))"/>
        </fo:block>
        <xsl:sequence select="if (c:motif) then p:bloc(c:motif) else p:case(())"/>
        <xsl:sequence select="@empreinte ! p:bloc-empreinte(.)"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="couverture-du-pv">
    <xsl:call-template name="titre-de-couverture">
      <xsl:with-param name="title" select="p:code('pv.titre', $reunion/@nature)"/>
      <xsl:with-param name="subtitle" select="if ($jour) then p:label('pv.sous-titre', $jour) else p:label('pv.jury')"/>
    </xsl:call-template>
    <xsl:call-template name="rectification"/>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champ-attendu('pv.numero', $reunion/@numero/string()), p:champ-attendu('pv.session', $reunion/@session/string()),
          p:champs-de-seance(), p:champ-editions(), p:champ-attendu('pv.bilan', p:bilan()), p:champ('livret.etat', p:code('pv.etat', $reunion/@etat))"/>
      <xsl:with-param name="measure" select="'42mm'"/>
    </xsl:call-template>
    <xsl:call-template name="qui-decide"/>
  </xsl:template>

  <!-- « 2 certifications validées, 1 décision reportée » -->
  <xsl:function name="p:bilan" as="xs:string?">
    <xsl:variable name="known" select="('VALIDATION', 'NON_VALIDATION', 'REPORT') ! (let $code := . return count($decisions[@decisionFinale = $code])[. gt 0] ! p:nombre('pv.bilan.' || $code, .))"/>
    <xsl:sequence select="if (empty($decisions)) then p:label('pv.bilan.aucune') else p:liste(($known, count($decisions[not(@decisionFinale)])[. gt 0] ! p:nombre('pv.bilan.attente', .)))"/>
  </xsl:function>

  <!-- An extract says of which minutes it is, whom it is about, and what was decided. -->
  <xsl:template name="couverture-de-l-extrait">
    <xsl:variable name="name" select="p:nom-civil($decisions/c:candidat)"/>
    <xsl:call-template name="titre-de-couverture">
      <xsl:with-param name="title" select="p:code('pv.extrait.titre', $reunion/@nature)"/>
      <xsl:with-param name="subtitle" select="p:label('pv.extrait.concerne', ($name, p:label('candidat.neutre'))[1])"/>
    </xsl:call-template>
    <xsl:call-template name="fiche">
      <xsl:with-param name="fields" select="p:champ('pv.numero', (p:bloc(string($numero)), p:bloc-empreinte($reunion/@empreinte))),
          p:champ-attendu('pv.session', $reunion/@session/string()),
          p:champ-attendu('pv.seance', (p:intervalle($seance/c:debut, $seance/c:fin), $jour)[1]), p:champ-attendu('pv.lieu', $seance/c:lieu/string()), p:champ-editions(), p:champ-attendu('pv.decision', $decisions/@decisionFinale ! p:decidee(.))"/>
      <xsl:with-param name="measure" select="'42mm'"/>
    </xsl:call-template>
    <xsl:call-template name="qui-decide"/>
  </xsl:template>

  <!-- The fixed words of a decision, as one looks for them. -->
  <xsl:function name="p:decidee" as="element(fo:block)">
    <xsl:param name="code" as="xs:string"/>
    <fo:block font-weight="600" color="{p:jeton('accent')}"><xsl:value-of select="p:code('decisionFinale', $code)"/></fo:block>
  </xsl:function>
</xsl:stylesheet>
