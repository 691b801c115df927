<?xml version="1.0" encoding="UTF-8"?>
<!-- What a certificate attests: in whose name, which title, to whom, by which decisions, under which registration. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- The certifiers by their legal names, under the logo of the branch’s theme. -->
  <xsl:template name="certificateurs">
    <xsl:for-each select="$theme?logo">
      <fo:block text-align="center" font-size="1pt" line-height="1" space-after="3mm">
        <fo:external-graphic src="url({?adresse})" fox:alt-text="{?alternative}" height="{$hauteur-logo}mm" width="{number(?largeur) * $hauteur-logo div number(?hauteur)}mm"
                             content-height="scale-to-fit" content-width="scale-to-fit"/>
      </fo:block>
    </xsl:for-each>
    <xsl:variable name="names" select="$certificat/c:certificateur/c:raisonSociale/normalize-space(.)"/>
    <xsl:variable name="longest" select="$names[string-length(.) = max($names ! string-length(.))][1]"/>
    <fo:block font-size="{p:pas($longest, 110, (11.5, 10.5, 9.5, 8.5))}pt" line-height="1.35" font-weight="600" text-align="center" hyphenate="false">
      <xsl:for-each select="$names">
        <fo:block><xsl:sequence select="p:texte(.)"/></fo:block>
      </xsl:for-each>
      <xsl:if test="empty($names)"><fo:block><xsl:sequence select="p:ou-absent(())"/></fo:block></xsl:if>
    </fo:block>
  </xsl:template>

  <xsl:template name="attestation">
    <fo:block role="H1" id="certificat" font-family="{p:jeton('police-titre')}" font-weight="600" font-size="{$taille-titre}pt" line-height="1.25"
              color="{p:jeton('accent')}" text-align="center" hyphenate="false">
      <xsl:sequence select="p:ou-absent($titre)"/>
    </fo:block>
    <fo:block role="NonStruct" text-align="center" space-before="{p:air(4)}" line-height="2pt" font-size="2pt">
      <fo:leader role="artifact" leader-pattern="rule" leader-length="34mm" rule-thickness="0.9pt" color="{p:jeton('accent')}"/>
    </fo:block>
    <xsl:if test="$nature">
      <fo:block text-align="center" space-before="{p:air(4)}" font-size="{p:pt(9.6)}" line-height="1.4" font-weight="600" color="{p:jeton('attention')}" hyphenate="false">
        <xsl:sequence select="p:exposants($nature)"/>
      </fo:block>
    </xsl:if>
    <fo:block xsl:use-attribute-sets="p:apparat" space-before="{p:air(8)}"><xsl:value-of select="p:label('certificat.atteste')"/></fo:block>
    <fo:block xsl:use-attribute-sets="p:apparat" space-before="{p:air(3)}" font-weight="600" font-size="{$taille-nom}pt" line-height="1.25"><xsl:call-template name="nom-du-titulaire"/></fo:block>
    <fo:block xsl:use-attribute-sets="p:apparat" space-before="{p:air(1.2)}"><xsl:sequence select="p:exposants($naissance)"/></fo:block>
    <fo:block xsl:use-attribute-sets="p:apparat" space-before="{p:air(5)}" line-height="1.45" start-indent="22mm" end-indent="22mm"><xsl:sequence select="p:exposants($satisfait)"/></fo:block>
    <xsl:if test="exists($enregistrement)">
      <fo:block text-align="center" space-before="{p:air(4.5)}" font-size="{p:pt(9)}" line-height="1.4" color="{p:jeton('discret')}" start-indent="18mm" end-indent="18mm" hyphenate="false">
        <xsl:for-each select="$enregistrement">
          <fo:block><xsl:sequence select="p:exposants(.)"/></fo:block>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- A name that takes two lines is parted between words and never at a hyphen of its own, unless it is one endless word. -->
  <xsl:template name="nom-du-titulaire">
    <xsl:for-each select="$nom-affiche ! tokenize(., ' ')">
      <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
      <xsl:choose>
        <xsl:when test="contains(., '-') and string-length(.) lt 45"><fo:inline keep-together.within-line="always"><xsl:value-of select="."/></fo:inline></xsl:when>
        <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:if test="empty($nom-affiche)"><xsl:sequence select="p:ou-absent(())"/></xsl:if>
  </xsl:template>

  <!-- The sentence of the award, in the type of titles. -->
  <xsl:attribute-set name="p:apparat">
    <xsl:attribute name="font-family" select="p:jeton('police-titre')"/>
    <xsl:attribute name="font-size" select="p:pt(12.5)"/>
    <xsl:attribute name="line-height">1.4</xsl:attribute>
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
  </xsl:attribute-set>
</xsl:stylesheet>
