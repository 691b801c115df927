<?xml version="1.0" encoding="UTF-8"?>
<!-- One area for each signatory: who and what for at the left, room for place, date and hand at the right. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <xsl:template name="signataires">
    <xsl:for-each select="$manuscrits, $roles">
      <xsl:variable name="slot" select=".[. instance of element()]"/>
      <xsl:variable name="role" select="if ($slot) then string($slot/@role) else ."/>
      <xsl:variable name="person" select="if ($slot) then $personnes[@id = $slot/@signataire][last()] else p:tenant-du-role($role)"/>
      <fo:table role="Div" xsl:use-attribute-sets="p:table" space-before="3mm" border-top="0.9pt solid {p:jeton('accent')}" keep-together.within-page="always">
        <fo:table-column column-width="72mm"/>
        <fo:table-column column-width="8mm"/>
        <fo:table-column column-width="86mm"/>
        <fo:table-body>
          <fo:table-row role="Div">
            <fo:table-cell role="Div" padding-top="1.8mm" padding-bottom="1mm">
              <xsl:call-template name="qui-signe">
                <xsl:with-param name="role" select="$role"/>
                <xsl:with-param name="name" select="(p:nom-du-signataire($person), $slot/@signataire/string())[1]"/>
                <xsl:with-param name="capacity" select="p:qualite-du-signataire($person)"/>
              </xsl:call-template>
            </fo:table-cell>
            <fo:table-cell role="Div" column-number="3" padding-top="1.2mm">
              <xsl:choose>
                <xsl:when test="$slot/(@date or @lieu or @piece or @empreinte)"><xsl:call-template name="signature-manuscrite"><xsl:with-param name="slot" select="$slot"/></xsl:call-template></xsl:when>
                <xsl:otherwise><xsl:call-template name="place-de-la-main"/></xsl:otherwise>
              </xsl:choose>
            </fo:table-cell>
          </fo:table-row>
        </fo:table-body>
      </fo:table>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="qui-signe">
    <xsl:param name="role" as="xs:string" required="yes"/>
    <xsl:param name="name" as="xs:string?" required="yes"/>
    <xsl:param name="capacity" as="xs:string?" required="yes"/>
    <xsl:variable name="guarantee" select="if ($role = 'EVALUATEUR_EXTERNE') then p:label('signature.garant') else ()"/>
    <fo:block xsl:use-attribute-sets="p:surtitre" role="H2"><xsl:value-of select="p:code('role', $role)"/></fo:block>
    <fo:block xsl:use-attribute-sets="p:colonne" font-weight="600" font-size="{p:pt(11)}" line-height="{p:pt(14.5)}" space-before="0.6mm"><xsl:sequence select="if ($name) then p:texte($name) else p:pointilles('signature.nom')"/></fo:block>
    <xsl:for-each select="$capacity"><fo:block xsl:use-attribute-sets="p:colonne p:petit"><xsl:sequence select="p:texte(.)"/></fo:block></xsl:for-each>
    <xsl:for-each select="distinct-values($regles-de-signature[@role = $role]/@engagement[not(p:simple(p:typo(.)) = $guarantee ! p:simple(.))] ! normalize-space(.)), $guarantee">
      <fo:block xsl:use-attribute-sets="p:colonne" font-style="italic" font-size="{p:pt(8.8)}" line-height="{p:pt(11.8)}" space-before="1.2mm"><xsl:sequence select="p:texte(.)"/></fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- Place and date on a rule, then a hand’s width and height. -->
  <xsl:template name="place-de-la-main">
    <fo:block xsl:use-attribute-sets="p:colonne p:petit" text-align-last="justify" line-height="7mm">
      <xsl:value-of select="p:label('signature.fait') || ' '"/><fo:leader leader-pattern="rule" rule-thickness="0.5pt" color="{p:jeton('ligne')}" leader-length="38mm"/>
      <xsl:value-of select="' ' || p:label('signature.date') || ' '"/><fo:leader leader-pattern="rule" rule-thickness="0.5pt" color="{p:jeton('ligne')}"/>
    </fo:block>
    <fo:block xsl:use-attribute-sets="p:petit" space-before="1mm"><xsl:value-of select="p:label('signature.signature')"/></fo:block>
    <xsl:sequence select="p:ligne('25mm')"/>
  </xsl:template>
</xsl:stylesheet>
