<?xml version="1.0" encoding="UTF-8"?>
<!-- The lower part of a certificate: how to verify it at the left, who delivers and signs it at the right, the small print. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c ds p">

  <xsl:template name="delivrance">
    <fo:table role="Div" xsl:use-attribute-sets="p:table">
      <fo:table-column column-width="31mm"/>
      <fo:table-column column-width="92mm"/>
      <fo:table-column column-width="25mm"/>
      <fo:table-column column-width="100mm"/>
      <fo:table-body>
        <fo:table-row role="Div">
          <fo:table-cell role="Div" display-align="after"><xsl:call-template name="code-a-lire"/></fo:table-cell>
          <fo:table-cell role="Div" display-align="after" padding-left="2mm"><xsl:call-template name="verification"/></fo:table-cell>
          <fo:table-cell role="Div" column-number="4" display-align="after"><xsl:call-template name="signature-du-certificat"/></fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- What a telephone reads: number, code, and where to ask; nothing about the person. -->
  <xsl:template name="code-a-lire">
    <xsl:call-template name="qr">
      <xsl:with-param name="text" select="string-join((p:label('certificat.qr', ($certificat/@numero/string(), '')[1]), $certificat/c:codeVerification ! p:label('certificat.qr.code', normalize-space(.)), $site), '&#xA;')"/>
      <xsl:with-param name="size" select="'31mm'"/>
      <xsl:with-param name="alt" select="p:label('certificat.qr.alternative')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="verification">
    <fo:block xsl:use-attribute-sets="p:colonne" space-after="2.6mm">
      <xsl:sequence select="p:mention('certificat.numero', $certificat/@numero), p:mention('certificat.exemplaire', $certificat/@exemplaire),
          p:mention('certificat.code', $certificat/c:codeVerification), $site ! p:mention('certificat.site', .)"/>
    </fo:block>
  </xsl:template>

  <!-- A label and its value, one under the other. -->
  <xsl:function name="p:mention" as="element(fo:block)">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <fo:block font-size="{p:pt(9)}" line-height="1.45">
      <fo:inline color="{p:jeton('discret')}"><xsl:value-of select="p:label($label) || '&#xA0;'"/></fo:inline>
      <fo:inline font-weight="600"><xsl:sequence select="p:ou-absent($value)"/></fo:inline>
    </fo:block>
  </xsl:function>

  <xsl:template name="signature-du-certificat">
    <fo:block xsl:use-attribute-sets="p:colonne">
      <fo:block font-family="{p:jeton('police-titre')}" font-size="{p:pt(11.5)}" line-height="1.4">
        <xsl:sequence select="p:exposants(p:label('certificat.delivre', (($delivrance/c:lieu ! p:typo(p:lieu(.)), p:label('signature.a', p:mot-absent()))[1], ($delivrance/c:date ! p:date(.), p:mot-absent())[1])))"/>
      </fo:block>
      <xsl:for-each select="$engagement">
        <fo:block xsl:use-attribute-sets="p:petit" space-before="0.8mm"><xsl:sequence select="p:texte(.)"/></fo:block>
      </xsl:for-each>
      <fo:block-container role="Div" height="{format-number($hauteur-signature, '0.##')}mm" display-align="after" overflow="error-if-overflow">
        <xsl:call-template name="etat-de-la-signature"/>
      </fo:block-container>
      <fo:block border-top="{p:filet('ligne')}" padding-top="1mm" font-weight="600" font-size="{p:pt(10)}" line-height="1.35"><xsl:sequence select="p:ou-absent($delivrance/c:signataire)"/></fo:block>
      <fo:block font-size="{p:pt(9)}" line-height="1.35" color="{p:jeton('discret')}"><xsl:sequence select="p:ou-absent($delivrance/c:qualite)"/></fo:block>
    </fo:block>
  </xsl:template>

  <!-- Above the signatory's name: room for a hand, or what the slot says of a signature. -->
  <xsl:template name="etat-de-la-signature">
    <xsl:choose>
      <xsl:when test="$emplacement/ds:Signature">
        <xsl:call-template name="signature-electronique"><xsl:with-param name="slot" select="$emplacement"/></xsl:call-template>
        <xsl:call-template name="place-du-cachet"/>
      </xsl:when>
      <xsl:when test="$hauteur-cachet gt 0"><xsl:call-template name="place-du-cachet"/></xsl:when>
      <xsl:when test="$emplacement/@mode = 'ELECTRONIQUE'"><fo:block xsl:use-attribute-sets="p:petit"><xsl:value-of select="p:label('signature.electronique.attendue')"/></fo:block></xsl:when>
      <xsl:when test="$emplacement/(@date or @lieu)">
        <fo:block xsl:use-attribute-sets="p:petit" padding-bottom="1mm">
          <xsl:sequence select="p:exposants(p:label('signature.manuscrite') || $emplacement/@date ! (' ' || p:label('signature.le', p:date(.))) || $emplacement/@lieu ! (' ' || p:typo(p:lieu(.))) || '.')"/>
        </fo:block>
      </xsl:when>
      <xsl:otherwise><fo:block xsl:use-attribute-sets="p:petit" padding-bottom="14mm"><xsl:value-of select="p:label('signature.signature')"/></fo:block></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Where the PDF itself may be sealed: a link of the private scheme « cachet: », which the last pass turns into a signature field. It says
       height, size and colour of what it shows until then, and the accent. A draft is never sealed. -->
  <xsl:template name="place-du-cachet">
    <xsl:if test="$hauteur-cachet gt 0">
      <fo:block line-height="{$hauteur-cachet}mm" text-align-last="justify" padding-top="{$marge-cachet - 1.6}mm" padding-bottom="1.6mm">
        <fo:basic-link external-destination="cachet:{string-join(($hauteur-cachet, translate(p:pt(8.4), 'pt', ''), (p:jeton('discret'), p:jeton('accent')) ! replace(., '#', '0x')), ',')}"
                       fox:alt-text="{p:simple(p:label('certificat.cachet'))}"><fo:leader/></fo:basic-link>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- The small print: the warning of a specimen, the edition, who the certifiers are. -->
  <xsl:template name="petites-lignes">
    <fo:block text-align="center" font-size="{p:pt(7)}" line-height="1.35" color="{p:jeton('discret')}" hyphenate="false">
      <xsl:for-each select="$edition/c:avertissement">
        <fo:block space-after="0.6mm">
          <fo:inline font-weight="600" letter-spacing="0.6pt" color="{p:jeton('attention')}"><xsl:value-of select="p:label('specimen')"/></fo:inline>
          <xsl:text>&#xA0;· </xsl:text>
          <xsl:sequence select="p:texte(.)"/>
        </fo:block>
      </xsl:for-each>
      <fo:block>
        <xsl:sequence select="p:texte($identifiants)"/>
      </fo:block>
    </fo:block>
  </xsl:template>

  <!-- The edition, and who the certifiers are. -->
  <xsl:variable name="identifiants" as="xs:string?" select="string-join(($certificat/c:editionAppliquee ! p:label('certificat.edition', (string(@id), string(@edition))),
      $certificat/c:certificateur ! p:certificateur-en-bref(.)), ' · ')[. ne '']"/>

  <!-- What identifies a certifier beside its name, which stands above already. -->
  <xsl:function name="p:certificateur-en-bref" as="xs:string?">
    <xsl:param name="body" as="element(c:certificateur)"/>
    <xsl:variable name="contact" select="$body/c:contact"/>
    <xsl:variable name="facts" select="$body/c:nomCommercial/normalize-space(.), $body/c:siret ! p:label('certificat.siret', p:siret(.)), $contact/c:service/normalize-space(.), p:adresse($contact/c:adresse)[. ne ''],
        $contact/c:courriel/normalize-space(.), $contact/c:telephone ! p:telephone(.), $contact/c:site/normalize-space(.)"/>
    <xsl:sequence select="if (empty($facts)) then ()
        else string-join((if (count($certificat/c:certificateur) gt 1) then $body/c:raisonSociale/normalize-space(.) || '&#x202F;: ' else '', string-join($facts, ', ')))"/>
  </xsl:function>
</xsl:stylesheet>
