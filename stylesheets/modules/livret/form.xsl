<?xml version="1.0" encoding="UTF-8"?>
<!-- Fields of a livret to type in that are more than one surface: names, addresses, hours, people. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <!-- How to fill it in and give it back. -->
  <xsl:template name="mode-d-emploi">
    <fo:block xsl:use-attribute-sets="p:colonne p:petit" space-after="1.5mm"><xsl:sequence select="p:texte(p:label('formulaire.aide'))"/></fo:block>
  </xsl:template>

  <!-- First name and family name are two values, on one line. -->
  <xsl:function name="p:saisies-du-nom" as="element(p:saisie)*">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="p:saisie($path || '/prenom', p:label('formulaire.prenom')), p:saisie($path || '/nom', p:label('formulaire.nom'))"/>
  </xsl:function>

  <xsl:template match="p:champ[@nom = 'personne']" mode="saisie">
    <xsl:param name="path" as="xs:string" required="yes"/>
    <xsl:call-template name="zones">
      <xsl:with-param name="cells" select="p:saisies-du-nom($path) ! p:zone-nommee(.)"/>
      <xsl:with-param name="widths" select="45, 68"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The day, and from when to when. -->
  <xsl:template match="p:champ[@nom = 'horaire']" mode="saisie">
    <xsl:param name="path" as="xs:string" required="yes"/>
    <xsl:call-template name="zones">
      <xsl:with-param name="cells" select="p:zone(p:saisie($path || '/date', p:label('formulaire.jour')), 6), p:mot('formulaire.de'),
          p:zone(p:saisie($path || '/debut', p:label('formulaire.debut')), 6), p:mot('formulaire.a'), p:zone(p:saisie($path || '/fin', p:label('formulaire.fin')), 6)"/>
      <xsl:with-param name="widths" select="38, 8, 22, 7, 22"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="p:mot" as="element(fo:block)">
    <xsl:param name="label" as="xs:string"/>
    <fo:block line-height="6mm" text-align="end"><xsl:value-of select="p:label($label)"/></fo:block>
  </xsl:function>

  <!-- The number of an establishment, or why it has none. -->
  <xsl:template match="p:champ[@nom = 'siret']" mode="saisie">
    <xsl:param name="path" as="xs:string" required="yes"/>
    <xsl:call-template name="zones">
      <xsl:with-param name="cells" select="p:zone(p:saisie($path || '/siret', @etiquette), 6), p:mot('formulaire.sansSiret'),
          p:zone(p:saisie($path || '/sansSiret', p:label('formulaire.sansSiret.raison')), 6)"/>
      <xsl:with-param name="widths" select="42, 29, 42"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Street, then postcode and town, then country. -->
  <xsl:template match="p:champ[@nom = 'adresse']" mode="saisie">
    <xsl:param name="path" as="xs:string" required="yes"/>
    <xsl:variable name="part" select="function($name) { p:saisie($path || '/adresse/' || $name, p:label('formulaire.' || $name)) }"/>
    <xsl:sequence select="p:zone($part('ligne'), 10)"/>
    <fo:block role="NonStruct" space-before="1.2mm">
      <xsl:call-template name="zones">
        <xsl:with-param name="cells" select="('codePostal', 'commune', 'pays') ! p:zone-nommee($part(.))"/>
        <xsl:with-param name="widths" select="25, 48, 40"/>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <!-- The evaluator's organisation and its number, or that there is none. -->
  <xsl:template match="p:champ[@nom = 'organisme']" mode="saisie">
    <xsl:param name="path" as="xs:string" required="yes"/>
    <xsl:call-template name="zones">
      <xsl:with-param name="cells" select="p:zone(p:saisie($path || '/organisme', @etiquette), 6), p:mot('formulaire.siren'), p:zone(p:saisie($path || '/siren', p:label('formulaire.siren')), 6)"/>
      <xsl:with-param name="widths" select="67, 16, 30"/>
    </xsl:call-template>
    <fo:block xsl:use-attribute-sets="p:colonne" space-before="1mm">
      <xsl:call-template name="choix">
        <xsl:with-param name="label" select="p:label('externe.independant')"/>
        <xsl:with-param name="chosen" select="false()"/>
        <xsl:with-param name="field" select="p:saisie($path || '/independant', @etiquette)"/>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <!-- Who was there. -->
  <xsl:template match="p:champ[@nom = ('participant', 'observateur')]" mode="saisie">
    <xsl:param name="path" as="xs:string" required="yes"/>
    <xsl:variable name="field" select="p:saisie($path || '/' || @nom, @etiquette)"/>
    <xsl:variable name="people" select="p:options-personnes()[position() gt 1 or tokenize($path, '/')[1] = ('entretien', 'restitution')]"/>
    <xsl:for-each select="$people">
      <fo:block xsl:use-attribute-sets="p:colonne">
        <xsl:call-template name="choix">
          <xsl:with-param name="label" select="string(@mot)"/>
          <xsl:with-param name="chosen" select="false()"/>
          <xsl:with-param name="field" select="$field"/>
          <xsl:with-param name="value" select="string(@code)"/>
        </xsl:call-template>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- The people of the livret: their number or, where it is still to be given, their place in it; and how one calls them. -->
  <xsl:function name="p:options-personnes" as="element(p:option)*">
    <p:option code="{($candidat/@id, 'candidat')[1]}" mot="{(p:nom($candidat) ! p:typo(.), p:label('role.CANDIDAT'))[1]}"/>
    <p:option code="{($livret/c:referentEntreprise/@id, 'referentEntreprise')[1]}" mot="{(p:nom($livret/c:referentEntreprise) ! p:typo(.), p:label('role.REFERENT_ENTREPRISE'))[1]}"/>
    <xsl:for-each select="1 to max((1, count($livret/c:evaluateurExterne)))">
      <xsl:variable name="person" select="$livret/c:evaluateurExterne[position() = current()]"/>
      <p:option code="{($person/@id, 'evaluateurExterne/' || .)[1]}" mot="{(p:nom($person) ! p:typo(.), p:label('role.EVALUATEUR_EXTERNE'))[1]}"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:template match="p:saisie[@dernier = 'par']" mode="options" as="element(p:option)*">
    <xsl:sequence select="p:options-personnes()[position() gt 1]"/>
  </xsl:template>

  <xsl:template match="p:saisie[@dernier = 'activite']" mode="options" as="element(p:option)*">
    <xsl:for-each select="$edition/c:certification/c:champ/c:activite"><p:option code="{@code}" mot="{normalize-space(.)}"/></xsl:for-each>
  </xsl:template>

  <xsl:template match="p:saisie[@dernier = 'critere']" mode="options" as="element(p:option)*">
    <xsl:for-each select="$edition/c:competences/c:competence[@code = $codes]/c:critere"><p:option code="{@code}" mot="{@code}"/></xsl:for-each>
  </xsl:template>

  <!-- A point to look into during the interview; those that the livret has already are printed before. -->
  <xsl:function name="p:saisie-de-point" as="element(fo:block)">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <fo:block role="NonStruct" space-after="1mm"><xsl:sequence select="p:zone(p:saisie($path || '/pointAVerifier/' || $number, p:label('formulaire.point', string($number))), 7.9)"/></fo:block>
  </xsl:function>
</xsl:stylesheet>
