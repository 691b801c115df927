<?xml version="1.0" encoding="UTF-8"?>
<!-- What ties the page to the document: its number, its digest for the eye and for a telephone, and what to do with the page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <xsl:template name="document-signe">
    <fo:table role="Div" xsl:use-attribute-sets="p:table" space-before="5mm">
      <fo:table-column column-width="127mm"/>
      <fo:table-column column-width="39mm"/>
      <fo:table-body>
        <fo:table-row role="Div">
          <fo:table-cell role="Div">
            <xsl:call-template name="fiche">
              <xsl:with-param name="fields" select="p:faits()"/>
              <xsl:with-param name="measure" select="'38mm'"/>
            </xsl:call-template>
          </fo:table-cell>
          <fo:table-cell role="Div" text-align="end">
            <xsl:call-template name="qr">
              <xsl:with-param name="text" select="p:label('pageSignature.qr', ($genre, ($signe/@numero/string(), '')[1], $empreinte))"/>
              <xsl:with-param name="size" select="'37mm'"/>
              <xsl:with-param name="alt" select="p:label('pageSignature.qr.alternative')"/>
            </xsl:call-template>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
    <fo:block xsl:use-attribute-sets="p:petit p:colonne">
      <xsl:sequence select="p:texte(p:label('pageSignature.empreinte.explication'))"/>
    </fo:block>
  </xsl:template>

  <!-- The facts by which a signatory knows the document again. -->
  <xsl:function name="p:faits" as="element(p:champ)*">
    <xsl:variable name="version" select="$signe/c:editionAppliquee[1] ! string-join((@id, @edition), ', ')"/>
    <xsl:sequence select="p:champ-attendu('pageSignature.numero', $signe/@numero),
        $signe/c:candidat ! p:champ-attendu('livret.candidat', p:nom(.)), $signe/c:titulaire ! p:champ-attendu('pageSignature.titulaire', p:nom(.)),
        $signe[self::c:livret] ! p:champ-attendu('pageSignature.restitution', c:restitution/@date ! p:date(.)),
        $signe[self::c:procesVerbal] ! (p:champ-attendu('pageSignature.session', @session), p:champ-attendu('pageSignature.seance', string-join((c:seance/c:date ! p:date(.), c:seance/c:lieu/normalize-space(.)), ', ')[. ne '']),
            p:champ-attendu('pageSignature.decisions', string(count(c:decisions/c:decision)))),
        $signe[self::c:certificat] ! (p:champ-attendu('pageSignature.delivrance', string-join((c:delivrance/c:date ! p:date(.), c:delivrance/c:lieu/normalize-space(.)), ', ')[. ne '']),
            p:champ('certificat.exemplaire', @exemplaire)),
        $version ! p:champ('livret.edition', .), p:champ('pageSignature.empreinte', p:bloc-empreinte())"/>
  </xsl:function>

  <!-- The short digest, large, over the whole one. -->
  <xsl:function name="p:bloc-empreinte" as="element(fo:block)">
    <fo:block>
      <fo:block font-size="{p:pt(13)}" line-height="{p:pt(17)}" font-weight="600" letter-spacing="0.4pt"><xsl:value-of select="$empreinte-courte"/></fo:block>
      <fo:block font-size="{p:pt(7)}" line-height="{p:pt(9.4)}" color="{p:jeton('discret')}"><xsl:value-of select="p:empreinte($empreinte)"/></fo:block>
    </fo:block>
  </xsl:function>

  <!-- What is still to be done, or that nothing is. -->
  <xsl:template name="suite-a-donner">
    <xsl:choose>
      <xsl:when test="empty(($manuscrits, $roles))">
        <fo:block xsl:use-attribute-sets="p:encadre" space-before="6mm"><xsl:value-of select="p:label('pageSignature.aucune')"/></fo:block>
      </xsl:when>
      <xsl:when test="$manuscrits and (every $slot in $manuscrits satisfies $slot/@date)">
        <fo:block xsl:use-attribute-sets="p:bandeau" space-before="7mm"><xsl:value-of select="p:label('pageSignature.signee')"/></fo:block>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="marche-a-suivre"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="marche-a-suivre">
    <fo:block xsl:use-attribute-sets="p:titre3" role="H2"><xsl:value-of select="p:label('pageSignature.suite')"/></fo:block>
    <xsl:call-template name="liste">
      <xsl:with-param name="items" select="p:label('pageSignature.suite.avant', $empreinte-courte), p:label('pageSignature.suite.signer'), p:label('pageSignature.suite.numeriser'), p:label('pageSignature.suite.inscrire')"/>
      <xsl:with-param name="numbered" select="true()"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
