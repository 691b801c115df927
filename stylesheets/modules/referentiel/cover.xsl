<?xml version="1.0" encoding="UTF-8"?>
<!-- Cover of a référentiel: title on a band of colour, edition and state, warning, and whose document it is. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <xsl:variable name="p:bande" as="xs:string" select="'132mm'"/>

  <xsl:template name="couverture">
    <fo:block-container height="113mm" display-align="after">
      <fo:block color="{p:jeton('sur-accent')}" xsl:use-attribute-sets="p:colonne">
        <fo:block font-size="{p:pt(12)}" line-height="{p:pt(16)}" letter-spacing="0.6pt" font-weight="600"><xsl:value-of select="p:label('referentiel.titre')"/></fo:block>
        <fo:block font-family="{p:jeton('police-titre')}" font-weight="600" font-size="{p:pt(30)}" line-height="{p:pt(37)}" space-before="5mm">
          <xsl:sequence select="p:texte(($edition/c:certification/c:intitule, $edition/@id)[1])"/>
        </fo:block>
        <fo:block font-size="{p:pt(13)}" line-height="{p:pt(18)}" space-before="6mm" padding-bottom="9mm">
          <xsl:value-of select="p:label('referentiel.edition', string($edition/@edition))"/>
        </fo:block>
      </fo:block>
    </fo:block-container>
    <fo:block space-before="14mm">
      <xsl:call-template name="fiche">
        <xsl:with-param name="fields" select="p:champ('referentiel.sigle', $edition/c:certification/c:sigle/string()), p:champ('referentiel.statut', p:code('statutEdition', $edition/@statut) ! p:capitale(.)),
            p:champ-attendu('referentiel.vigueur', p:vigueur($edition/c:vigueur)),
            $edition/c:vigueur/@dernierJury ! p:champ('referentiel.dernierJury', p:date(.))"/>
        <xsl:with-param name="measure" select="'40mm'"/>
      </xsl:call-template>
    </fo:block>
    <fo:block space-before="8mm"><xsl:call-template name="avertissement"/></fo:block>
    <fo:block space-before="8mm" xsl:use-attribute-sets="p:colonne">
      <xsl:call-template name="entete"/>
      <fo:block space-before="{if (exists($theme?logo)) then 4 else 0}mm">
        <xsl:for-each select="$edition/c:comiteDelivrance/c:nom"><xsl:sequence select="p:bloc-discret(p:label('referentiel.delivre', .))"/></xsl:for-each>
      </fo:block>
    </fo:block>
  </xsl:template>

  <!-- « à compter du 1er janvier 2026 », « du 1er janvier au 31 décembre 2026 » -->
  <xsl:function name="p:vigueur" as="xs:string?">
    <xsl:param name="period" as="element(c:vigueur)?"/>
    <xsl:sequence select="if ($period/@debut and $period/@fin) then p:periode($period/@debut, $period/@fin)
                          else if ($period/@debut) then p:label('vigueur.debut', p:date($period/@debut))
                          else if ($period/@fin) then p:label('vigueur.fin', p:date($period/@fin)) else ()"/>
  </xsl:function>
</xsl:stylesheet>
