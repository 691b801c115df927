<?xml version="1.0" encoding="UTF-8"?>
<!-- A letter on the sheet: who writes, the address where a window envelope (DL, right side) shows it, place and day, references, subject, body, signature, enclosures. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <!-- A letter of one page bears no page number. -->
  <xsl:template name="masters-courrier">
    <fo:layout-master-set>
      <xsl:for-each select="'seule', 'premiere', 'suivante'">
        <xsl:variable name="first" select=". ne 'suivante'"/>
        <fo:simple-page-master master-name="{.}" page-width="210mm" page-height="297mm">
          <fo:region-body margin="{if ($first) then 16 else 29 + $p:tete-agrandie}mm 22mm 25mm 22mm" overflow="error-if-overflow"/>
          <fo:region-before region-name="{if ($first) then 'tete-premiere' else 'tete'}" extent="{if ($first) then 205 else 25 + $p:tete-agrandie}mm" overflow="error-if-overflow"/>
          <fo:region-after region-name="{if (. = 'seule') then 'pied-seul' else 'pied'}" extent="18mm" overflow="error-if-overflow"/>
        </fo:simple-page-master>
      </xsl:for-each>
      <fo:page-sequence-master master-name="courrier">
        <fo:repeatable-page-master-alternatives>
          <fo:conditional-page-master-reference page-position="only" master-reference="seule"/>
          <fo:conditional-page-master-reference page-position="first" master-reference="premiere"/>
          <fo:conditional-page-master-reference master-reference="suivante"/>
        </fo:repeatable-page-master-alternatives>
      </fo:page-sequence-master>
    </fo:layout-master-set>
  </xsl:template>

  <xsl:template name="courrier">
    <xsl:param name="title" as="xs:string" required="yes"/>
    <xsl:param name="running" as="xs:string" required="yes"/>
    <!-- the entry of the plan that is the letter's subject -->
    <xsl:param name="subject" as="element(p:entree)" required="yes"/>
    <xsl:param name="description" as="xs:string" required="yes"/>
    <xsl:param name="identifier" as="xs:string?" required="yes"/>
    <xsl:param name="recipient" as="element(fo:block)*" required="yes"/>
    <xsl:param name="place" as="xs:string?" required="yes"/>
    <xsl:param name="day" as="xs:date?" required="yes"/>
    <xsl:param name="references" as="element(fo:block)*" required="yes"/>
    <xsl:param name="body" as="element()*" required="yes"/>
    <xsl:call-template name="date-du-document"/>
    <fo:root xml:lang="{$langue}" xsl:use-attribute-sets="p:document">
      <xsl:call-template name="masters-courrier"/>
      <xsl:call-template name="metadata">
        <xsl:with-param name="title" select="$title"/>
        <xsl:with-param name="description" select="$description"/>
        <xsl:with-param name="identifier" select="$identifier"/>
      </xsl:call-template>
      <xsl:call-template name="bookmarks"><xsl:with-param name="plan" select="$subject"/></xsl:call-template>
      <xsl:call-template name="feuillet-courrier">
        <xsl:with-param name="running" select="$running"/>
        <xsl:with-param name="subject" select="$subject"/>
        <xsl:with-param name="recipient" select="$recipient"/>
        <xsl:with-param name="place" select="$place"/>
        <xsl:with-param name="day" select="$day"/>
        <xsl:with-param name="references" select="$references"/>
        <xsl:with-param name="body" select="$body"/>
      </xsl:call-template>
    </fo:root>
  </xsl:template>

  <!-- The pages of one letter: a document may hold several, each from its own page 1. -->
  <xsl:template name="feuillet-courrier">
    <xsl:param name="running" as="xs:string" required="yes"/>
    <xsl:param name="subject" as="element(p:entree)" required="yes"/>
    <xsl:param name="recipient" as="element(fo:block)*" required="yes"/>
    <xsl:param name="place" as="xs:string?" required="yes"/>
    <xsl:param name="day" as="xs:date?" required="yes"/>
    <xsl:param name="references" as="element(fo:block)*" required="yes"/>
    <xsl:param name="body" as="element()*" required="yes"/>
    <xsl:param name="pages" as="xs:string" select="'pages'"/>
    <fo:page-sequence master-reference="courrier" id="{$pages}" initial-page-number="1" force-page-count="no-force" xml:lang="{$langue}">
      <fo:static-content flow-name="tete-premiere" role="artifact">
        <xsl:call-template name="watermark"/>
        <fo:block background-color="{p:jeton('accent')}" font-size="1pt" line-height="5mm">&#xA0;</fo:block>
        <xsl:call-template name="plis"/>
      </fo:static-content>
      <fo:static-content flow-name="tete" role="artifact">
        <xsl:call-template name="watermark"/>
        <xsl:call-template name="running-header"><xsl:with-param name="running" select="$running"/></xsl:call-template>
      </fo:static-content>
      <fo:static-content flow-name="pied" role="artifact"><xsl:call-template name="foot"><xsl:with-param name="foot" select="p:mention-pied()"/><xsl:with-param name="pages" select="$pages"/></xsl:call-template></fo:static-content>
      <fo:static-content flow-name="pied-seul" role="artifact"><xsl:call-template name="pied-seul"/></fo:static-content>
      <fo:flow flow-name="xsl-region-body" font-size="{p:pt(10.4)}" line-height="{p:pt(14.4)}">
        <xsl:call-template name="haut-de-lettre">
          <xsl:with-param name="recipient" select="$recipient"/>
          <xsl:with-param name="place" select="$place"/>
          <xsl:with-param name="day" select="$day"/>
          <xsl:with-param name="references" select="$references"/>
        </xsl:call-template>
        <fo:block id="{$subject/@id}" role="H1" xsl:use-attribute-sets="p:titre" font-size="{p:pt(12.6)}" line-height="{p:pt(16.6)}" font-weight="600" space-before="6mm" space-after="6mm">
          <fo:inline font-weight="400" color="{p:jeton('discret')}"><xsl:value-of select="p:label('lettre.objet') || ' '"/></fo:inline>
          <xsl:sequence select="p:exposants($subject/@titre)"/>
        </fo:block>
        <xsl:sequence select="$body"/>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <!-- The upper third: the letterhead at the left, the address 108 mm from the left edge and 50 mm from the top, then place and day. -->
  <xsl:template name="haut-de-lettre">
    <xsl:param name="recipient" as="element(fo:block)*" required="yes"/>
    <xsl:param name="place" as="xs:string?" required="yes"/>
    <xsl:param name="day" as="xs:date?" required="yes"/>
    <xsl:param name="references" as="element(fo:block)*" required="yes"/>
    <!-- a branch's own letterhead, with its logo, takes the whole width above the address -->
    <xsl:if test="$p:entete-propre">
      <fo:table role="Div" table-layout="fixed" width="166mm" border-collapse="separate">
        <fo:table-column column-width="166mm"/>
        <fo:table-body>
          <fo:table-row role="Div" height="34mm"><fo:table-cell role="Div"><xsl:call-template name="entete"/></fo:table-cell></fo:table-row>
        </fo:table-body>
      </fo:table>
    </xsl:if>
    <fo:table role="Div" table-layout="fixed" width="166mm" border-collapse="separate">
      <fo:table-column column-width="76mm"/>
      <fo:table-column column-width="10mm"/>
      <fo:table-column column-width="80mm"/>
      <fo:table-body>
        <fo:table-row role="Div" height="38mm">
          <fo:table-cell role="Div">
            <xsl:choose>
              <xsl:when test="$p:entete-propre"><fo:block role="NonStruct"/></xsl:when>
              <xsl:when test="empty($p:lignes-entete)"><fo:block xsl:use-attribute-sets="p:absent"><xsl:value-of select="p:label('lettre.emetteur.absent')"/></fo:block></xsl:when>
              <xsl:otherwise><xsl:call-template name="entete"><xsl:with-param name="width" select="76"/></xsl:call-template></xsl:otherwise>
            </xsl:choose>
            <xsl:if test="deep-equal($p:lignes-entete, $edition/c:certificateur/c:raisonSociale/normalize-space(.))"><xsl:call-template name="coordonnees-emetteur"/></xsl:if>
          </fo:table-cell>
          <fo:table-cell role="Div" column-number="3" padding-top="{if ($p:entete-propre) then 0 else 34}mm"><fo:block role="NonStruct"><xsl:sequence select="$recipient"/></fo:block></fo:table-cell>
        </fo:table-row>
        <fo:table-row role="Div">
          <fo:table-cell role="Div" display-align="after"><fo:block role="NonStruct" xsl:use-attribute-sets="p:petit"><xsl:sequence select="$references"/></fo:block></fo:table-cell>
          <fo:table-cell role="Div" column-number="3" display-align="after">
            <fo:block xsl:use-attribute-sets="p:colonne"><xsl:sequence select="p:exposants(p:lieu-et-date($place, $day))"/></fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- Under the letterhead: how to reach who writes; a branch that has written lines of its own has said it there. -->
  <xsl:template name="coordonnees-emetteur">
    <xsl:variable name="contact" select="$edition/c:certificateur[c:contact][1]/c:contact"/>
    <fo:block xsl:use-attribute-sets="p:petit p:colonne" space-before="1.6mm">
      <xsl:for-each select="$contact ! (string(c:service), c:adresse ! (c:ligne/string(), string-join((c:codePostal, c:commune) ! normalize-space(.), ' '), string(c:pays)), c:telephone ! p:telephone(.), c:courriel/string(), c:site/string())[. ne '']">
        <fo:block><xsl:sequence select="p:texte(.)"/></fo:block>
      </xsl:for-each>
    </fo:block>
  </xsl:template>

  <!-- The lines of an address, as the post reads them: commune and country in capitals, no punctuation; what is missing is said. -->
  <xsl:template name="adresse-postale">
    <xsl:param name="name" as="xs:string?" required="yes"/>
    <xsl:param name="attention" as="xs:string*" select="()"/>
    <xsl:param name="address" as="element(c:adresse)?" required="yes"/>
    <xsl:variable name="lines" as="xs:string*" select="$address/c:ligne/normalize-space(.),
        string-join(($address/c:codePostal, $address/c:commune ! upper-case(.)) ! normalize-space(.), ' ')[. ne ''], $address/c:pays/upper-case(normalize-space(.))"/>
    <xsl:choose>
      <xsl:when test="$name"><fo:block xsl:use-attribute-sets="p:colonne" font-weight="600"><xsl:sequence select="p:texte($name)"/></fo:block></xsl:when>
      <xsl:otherwise><fo:block xsl:use-attribute-sets="p:absent"><xsl:value-of select="p:label('lettre.destinataire.absent')"/></fo:block></xsl:otherwise>
    </xsl:choose>
    <xsl:for-each select="$attention, $lines">
      <fo:block xsl:use-attribute-sets="p:colonne"><xsl:sequence select="p:texte(.)"/></fo:block>
    </xsl:for-each>
    <xsl:if test="empty($lines)"><fo:block xsl:use-attribute-sets="p:absent"><xsl:value-of select="p:label('lettre.adresse.absente')"/></fo:block></xsl:if>
  </xsl:template>

  <!-- « Paris, le 18 juin 2026 » -->
  <xsl:function name="p:lieu-et-date" as="xs:string">
    <xsl:param name="place" as="xs:string?"/>
    <xsl:param name="day" as="xs:date?"/>
    <xsl:variable name="date" select="($day ! p:date(.), p:label('absent.provisoire'))[1]"/>
    <xsl:sequence select="if ($place) then p:label('lettre.lieu', (p:typo($place), $date)) else p:capitale(p:label('signature.le', $date))"/>
  </xsl:function>

  <!-- The end of a letter: its last phrase, then the enclosures at the left and, at the right, who signs, with room for it. -->
  <xsl:template name="fin-de-lettre">
    <xsl:param name="phrase" as="node()*" required="yes"/>
    <xsl:param name="lines" as="element(fo:block)*" required="yes"/>
    <xsl:param name="pieces" as="element(fo:block)*" required="yes"/>
    <!-- height that is left to sign in -->
    <xsl:param name="room" as="xs:string" select="'18mm'"/>
    <fo:block role="NonStruct" keep-together.within-page="always">
      <fo:block xsl:use-attribute-sets="p:prose" space-before="4mm" space-after="4mm"><xsl:sequence select="$phrase"/></fo:block>
      <fo:table role="Div" table-layout="fixed" width="166mm" border-collapse="separate">
        <fo:table-column column-width="76mm"/>
        <fo:table-column column-width="10mm"/>
        <fo:table-column column-width="80mm"/>
        <fo:table-body>
          <fo:table-row role="Div">
            <fo:table-cell role="Div">
              <xsl:choose>
                <xsl:when test="exists($pieces)">
                  <fo:block xsl:use-attribute-sets="p:petit" font-weight="600" padding-top="0.8mm"><xsl:value-of select="p:label('lettre.pieces')"/></fo:block>
                  <fo:block role="NonStruct" xsl:use-attribute-sets="p:petit"><xsl:call-template name="points"><xsl:with-param name="points" select="$pieces"/></xsl:call-template></fo:block>
                </xsl:when>
                <xsl:otherwise><fo:block role="NonStruct"/></xsl:otherwise>
              </xsl:choose>
            </fo:table-cell>
            <fo:table-cell role="Div" column-number="3" padding-bottom="{$room}"><xsl:sequence select="$lines"/></fo:table-cell>
          </fo:table-row>
        </fo:table-body>
      </fo:table>
    </fo:block>
  </xsl:template>

  <!-- Where to fold the sheet in three. -->
  <xsl:template name="plis">
    <xsl:for-each select="99, 198">
      <fo:block-container absolute-position="fixed" left="4mm" top="{.}mm" width="4mm" height="1mm">
        <fo:block font-size="1pt" line-height="1pt" border-top="{p:filet('filet')}">&#xA0;</fo:block>
      </fo:block-container>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="p:mention-pied" as="xs:string">
    <xsl:sequence select="string-join($edition/c:certificateur/(p:typo(c:raisonSociale) || c:siret ! ('&#xA0;· ' || p:label('entreprise.siret') || '&#xA0;' || p:siret(.))), '&#xA0;· ')"/>
  </xsl:function>

  <xsl:template name="pied-seul">
    <fo:block margin-left="22mm" margin-right="22mm" font-size="{p:pt(8.2)}" line-height="{p:pt(10)}" color="{p:jeton('discret')}" border-top="{p:filet('filet')}" padding-top="1.4mm">
      <xsl:if test="$edition/c:avertissement">
        <fo:inline font-weight="600" letter-spacing="0.6pt" color="{p:jeton('attention')}"><xsl:value-of select="p:label('specimen')"/></fo:inline>
        <xsl:text>&#xA0;· </xsl:text>
      </xsl:if>
      <xsl:value-of select="p:mention-pied()"/>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
