<?xml version="1.0" encoding="UTF-8"?>
<!-- Signature blocks: who signs, in which capacity, what the signature means, where and when; the state of its slot. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
                xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">
  <xsl:import href="signed.xsl"/>

  <!-- One signatory: role, name and capacity may be absent from a blank form; slot is the c:signature of the document, if it has one. -->
  <xsl:template name="signature">
    <xsl:param name="role" as="xs:string" required="yes"/>
    <xsl:param name="name" as="xs:string?" required="yes"/>
    <xsl:param name="capacity" as="xs:string?" required="yes"/>
    <xsl:param name="commitments" as="xs:string*" required="yes"/>
    <xsl:param name="slot" as="element(c:signature)?" required="yes"/>
    <fo:block space-before="3mm" space-after="4mm" border-top="0.9pt solid {p:jeton('accent')}" padding-top="1.6mm">
      <fo:block xsl:use-attribute-sets="p:surtitre" role="H2" keep-with-next.within-page="always"><xsl:value-of select="p:code('role', $role)"/></fo:block>
      <xsl:for-each select="$commitments">
        <fo:block xsl:use-attribute-sets="p:colonne" space-before="1mm" font-style="italic"><xsl:sequence select="p:texte(.)"/></fo:block>
      </xsl:for-each>
      <fo:block xsl:use-attribute-sets="p:colonne" font-weight="600" space-before="1.6mm">
        <xsl:sequence select="if ($name) then p:texte($name) else if ($formulaire) then () else p:pointilles('signature.nom')"/>
      </fo:block>
      <fo:block xsl:use-attribute-sets="p:colonne p:petit">
        <xsl:sequence select="if ($capacity) then p:texte($capacity) else if ($vierge and not($formulaire)) then p:pointilles('signature.qualite') else ()"/>
      </fo:block>
      <xsl:choose>
        <xsl:when test="$slot/ds:Signature"><xsl:call-template name="signature-electronique"><xsl:with-param name="slot" select="$slot"/></xsl:call-template></xsl:when>
        <xsl:when test="$slot/@mode = 'ELECTRONIQUE'">
          <fo:block xsl:use-attribute-sets="p:petit" space-before="2mm"><xsl:value-of select="p:label('signature.electronique.attendue')"/></fo:block>
        </xsl:when>
        <xsl:when test="$slot/(@date or @lieu or @piece)"><xsl:call-template name="signature-manuscrite"><xsl:with-param name="slot" select="$slot"/></xsl:call-template></xsl:when>
        <xsl:when test="$formulaire"><fo:block xsl:use-attribute-sets="p:petit p:colonne" space-before="2mm"><xsl:value-of select="p:label('formulaire.signature')"/></fo:block></xsl:when>
        <xsl:otherwise><xsl:call-template name="signature-a-poser"/></xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- Signed by hand: date, place, and where the scanned page is. -->
  <xsl:template name="signature-manuscrite">
    <xsl:param name="slot" as="element(c:signature)" required="yes"/>
    <fo:block xsl:use-attribute-sets="p:colonne" space-before="2mm">
      <xsl:sequence select="p:exposants(p:label('signature.manuscrite') || $slot/@date ! (' ' || p:label('signature.le', p:date(.)))
                                        || $slot/@lieu ! (' ' || p:label('signature.a', p:typo(.))) || '.')"/>
    </fo:block>
    <fo:block xsl:use-attribute-sets="p:petit p:colonne">
      <xsl:sequence select="$slot/@piece ! p:texte(p:label('signature.piece', .))"/>
    </fo:block>
    <xsl:for-each select="$slot/@empreinte">
      <fo:block xsl:use-attribute-sets="p:petit p:colonne" font-size="{p:pt(7)}" line-height="{p:pt(9)}">
        <xsl:value-of select="p:label('signature.empreinte') || ' ' || p:empreinte(.)"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- To be signed by hand: place, date and room. -->
  <xsl:template name="signature-a-poser">
    <fo:block xsl:use-attribute-sets="p:colonne p:petit" space-before="2.4mm" text-align-last="justify" line-height="7mm">
      <xsl:value-of select="p:label('signature.fait') || ' '"/><fo:leader leader-pattern="rule" rule-thickness="0.5pt" color="{p:jeton('ligne')}" leader-length="30mm"/>
      <xsl:value-of select="' ' || p:label('signature.date') || ' '"/><fo:leader leader-pattern="rule" rule-thickness="0.5pt" color="{p:jeton('ligne')}"/>
    </fo:block>
    <fo:block xsl:use-attribute-sets="p:petit"><xsl:value-of select="p:label('signature.signature')"/></fo:block>
    <xsl:sequence select="p:ligne('22mm')"/>
  </xsl:template>

  <!-- « Nom et prénom : ______ » -->
  <xsl:function name="p:pointilles" as="node()*">
    <xsl:param name="label" as="xs:string"/>
    <fo:block font-weight="400" font-size="{p:pt(8.4)}" color="{p:jeton('discret')}" text-align-last="justify" line-height="7mm">
      <xsl:value-of select="p:label($label) || ' '"/>
      <fo:leader leader-pattern="rule" rule-thickness="0.5pt" color="{p:jeton('ligne')}"/>
    </fo:block>
  </xsl:function>
</xsl:stylesheet>
