<?xml version="1.0" encoding="UTF-8"?>
<!-- The slip that comes back: who answers, a box before each answer, day and signature. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:l="urn:fr:ccs:dossier:lettre" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c l p">

  <xsl:template match="l:coupon" mode="lettre">
    <xsl:param name="membre" as="element(c:convocation)" tunnel="yes" required="yes"/>
    <fo:block role="NonStruct" border-top="0.6pt dashed {p:jeton('ligne')}" padding-top="1.4mm" space-before="0mm" font-size="{p:pt(9.4)}" line-height="{p:pt(12.6)}" keep-together.within-page="always">
      <fo:block role="H2" xsl:use-attribute-sets="p:titre3" space-before="0mm"><xsl:value-of select="p:label('lettre.coupon')"/></fo:block>
      <fo:block xsl:use-attribute-sets="p:colonne" space-after="0.6mm"><xsl:sequence select="p:texte(string-join((p:nom-de-membre($membre), $session/@numero ! p:label('pv.foot.session', string(.)), $jour), ', '))"/></fo:block>
      <xsl:for-each select="l:ligne[p:imprimee(.)]">
        <fo:block xsl:use-attribute-sets="p:colonne" start-indent="6mm" text-indent="-6mm">
          <fo:inline fox:abbreviation="{p:label('case.libre', p:simple(p:texte-lettre(.)))}" font-size="{p:pt(10.4)}" color="{p:jeton('ligne')}">☐</fo:inline>
          <xsl:text>&#xA0;</xsl:text>
          <xsl:sequence select="p:ligne-lettre(.)"/>
        </fo:block>
      </xsl:for-each>
      <fo:block xsl:use-attribute-sets="p:petit p:colonne" text-align-last="justify" line-height="8mm">
        <xsl:value-of select="p:simple(p:label('signature.date')) || ' '"/><fo:leader leader-pattern="rule" rule-thickness="0.5pt" color="{p:jeton('ligne')}" leader-length="40mm"/>
        <xsl:value-of select="' ' || p:simple(p:label('emargement.signature')) || ' '"/><fo:leader leader-pattern="rule" rule-thickness="0.5pt" color="{p:jeton('ligne')}"/>
      </fo:block>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
