<?xml version="1.0" encoding="UTF-8"?>
<!-- All decisions at a glance: a row for each, a mark for each competency. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- The codes of all editions applied; too many for marks, they are named in words. -->
  <xsl:variable name="p:tous-codes" as="xs:string*" select="sort(distinct-values($decisions/(c:competence/@code, c:acquis/@competence) ! string()), (), function($code) { number(substring($code, 2)) })"/>
  <xsl:variable name="p:marques" as="xs:boolean" select="count($p:tous-codes) le 7"/>

  <xsl:template name="tableau-des-decisions">
    <xsl:call-template name="titre1"><xsl:with-param name="entry" select="p:entree-du-plan('tableau')"/></xsl:call-template>
    <xsl:variable name="codes" select="if ($p:marques) then $p:tous-codes else 'competences'"/>
    <xsl:variable name="each" select="if ($p:marques) then 10 else 46"/>
    <fo:table xsl:use-attribute-sets="p:table" keep-together.within-page="{if (count($decisions) lt 8) then p:tenir($decisions/c:candidat/p:nom(.), 20) else 'auto'}">
      <fo:table-column column-width="{166 - 46 - $each * count($codes)}mm" fox:header="true"/>
      <xsl:for-each select="$codes"><fo:table-column column-width="{$each}mm"/></xsl:for-each>
      <fo:table-column column-width="46mm"/>
      <fo:table-header>
        <fo:table-row>
          <fo:table-cell xsl:use-attribute-sets="p:tete">
            <fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="p:label('pv.tableau.candidat') || ' '"/><xsl:call-template name="suite"/></fo:block>
          </fo:table-cell>
          <xsl:for-each select="$codes">
            <fo:table-cell xsl:use-attribute-sets="p:tete"><fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="if ($p:marques) then . else p:label('pv.tableau.competences')"/></fo:block></fo:table-cell>
          </xsl:for-each>
          <fo:table-cell xsl:use-attribute-sets="p:tete"><fo:block xsl:use-attribute-sets="p:tete-texte"><xsl:value-of select="p:label('pv.decision')"/></fo:block></fo:table-cell>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="$decisions">
          <fo:table-row keep-together.within-page="{p:tenir(p:nom(c:candidat), 20)}">
            <fo:table-cell xsl:use-attribute-sets="p:case">
              <xsl:call-template name="marque-suite"><xsl:with-param name="first" select="position() eq 1"/></xsl:call-template>
              <fo:block font-weight="600">
                <fo:basic-link internal-destination="{p:ancre(.)}" fox:alt-text="{p:label('sommaire.lien', p:simple(p:titre-decision(.)))}"><xsl:sequence select="p:texte((p:nom-civil(c:candidat), c:candidat/@id/string())[1])"/></fo:basic-link>
              </fo:block>
              <fo:block xsl:use-attribute-sets="p:petit">
                <xsl:sequence select="p:texte(string-join((@livret, p:presentation(.)), ', '))"/>
                <xsl:value-of select="', ' || p:minuscule(p:label('page')) || '&#xA0;'"/><fo:page-number-citation ref-id="{p:ancre(.)}"/>
              </fo:block>
            </fo:table-cell>
            <xsl:variable name="decision" select="."/>
            <xsl:for-each select="$codes">
              <fo:table-cell xsl:use-attribute-sets="p:case">
                <xsl:sequence select="if ($p:marques) then p:marque($decision, .) else p:competences-en-mots($decision)"/>
              </fo:table-cell>
            </xsl:for-each>
            <fo:table-cell xsl:use-attribute-sets="p:case" padding-right="0mm">
              <xsl:sequence select="p:case(p:code('decisionFinale', @decisionFinale))"/>
            </fo:table-cell>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
    <xsl:if test="$p:marques and exists($codes)">
      <fo:block xsl:use-attribute-sets="p:petit p:colonne" space-before="1.4mm" keep-with-previous.within-page="always"><xsl:value-of select="p:label('pv.tableau.legende')"/></fo:block>
    </xsl:if>
  </xsl:template>

  <!-- A mark, which a reader aloud hears in words; « ≠ » where the jury departs from the proposal. -->
  <xsl:function name="p:marque" as="element(fo:block)">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:variable name="decided" select="$decision/c:competence[@code = $code][1]"/>
    <xsl:variable name="state" select="if ($decided/@decision) then string($decided/@decision) else if ($decision/c:acquis[@competence = $code]) then 'DEJA' else 'AUCUNE'"/>
    <xsl:variable name="other" select="$decided[p:ecart(.)]"/>
    <fo:block color="{p:jeton(if ($other) then 'attention' else if ($state = ('DEJA', 'AUCUNE')) then 'discret' else 'accent')}">
      <fo:inline fox:abbreviation="{p:simple(string-join((p:label('pv.marque.' || $state, $code), $other ! p:label('pv.ecart')), ', '))}" font-weight="600">
        <xsl:value-of select="p:label('pv.signe.' || $state) || $other ! ('&#x202F;' || p:label('pv.signe.ecart'))"/>
      </fo:inline>
    </fo:block>
  </xsl:function>

  <!-- « acquises : C1, C2 » and so on, a line each. -->
  <xsl:function name="p:competences-en-mots" as="element(fo:block)*">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:variable name="lines" select="('ACQUISE', 'NON_ACQUISE') ! (let $state := . return p:liste($decision/c:competence[@decision = $state]/@code/string()) ! p:label('pv.tableau.' || $state, .)),
        p:liste($decision/c:acquis/@competence/string()) ! p:label('pv.tableau.DEJA', .)"/>
    <xsl:sequence select="if (exists($lines)) then $lines ! p:bloc(.) else p:case('')"/>
  </xsl:function>
</xsl:stylesheet>
