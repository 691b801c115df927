<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of a letter: a template that a branch edits, the one of its theme or ours. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:l="urn:fr:ccs:dossier:lettre" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <xsl:variable name="lettre" as="element()" select="p:lettre($lettre-nom)"/>

  <!-- The template of that name: the theme's, else the one that is shipped. -->
  <xsl:function name="p:lettre" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="(document('ccs:/theme/lettres/' || $name || '.xml')/*[not(self::absent)], document('ccs:/templates/lettres/' || $name || '.xml')/*)[1]"/>
  </xsl:function>

  <!-- What a template may hold, as lettre.xsd tells an editor: of each element, its attributes and its children. « ! » must be there, # is text. -->
  <xsl:variable name="p:grammaire" as="map(xs:string, array(xs:string))" select="
      let $line := '# champ accord nombre fort', $when := 'si sauf' return map {
        'lettre': ['destinataire! decision', 'objet! reference appel! corps! formule! signature! piecesJointes coupon'],
        'objet': ['', $line], 'reference': [$when, $line], 'appel': ['', $line], 'formule': ['', $line],
        'corps': ['', 'titre paragraphe liste competences recommandations rendezVous manques contact'],
        'titre': [$when, $line], 'paragraphe': [$when, $line], 'liste': [$when, 'point!'], 'point': [$when, $line],
        'competences': ['liste! ' || $when, ''], 'recommandations': [$when, ''], 'rendezVous': [$when, ''], 'manques': [$when, ''], 'contact': [$when, ''],
        'signature': ['', 'ligne!'], 'ligne': [$when, $line], 'piecesJointes': ['', 'piece!'], 'coupon': ['', 'ligne!'], 'piece': [$when, $line],
        'champ': ['nom!', ''], 'accord': ['feminin! masculin! neutre!', ''], 'nombre': ['liste! un! plusieurs!', ''], 'fort': ['', '# champ accord nombre'] }"/>

  <!-- The values of attributes that are names of something. -->
  <xsl:variable name="p:choix" as="map(xs:string, xs:string*)" select="map {
      'nom': sort(map:keys($p:champs)), 'si': sort(map:keys($p:conditions)), 'sauf': sort(map:keys($p:conditions)),
      'liste': ('acquises', 'manquantes'), 'destinataire': ('candidat', 'entreprise', 'evaluateur', 'membre'), 'decision': ('VALIDATION', 'NON_VALIDATION', 'REPORT') }"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>

  <!-- Stops at the first thing that is not known: before a line is printed, even where it would not be. -->
  <xsl:mode name="lettre-connue" on-no-match="shallow-skip"/>

  <xsl:template match="/*" mode="lettre-connue" priority="2">
    <xsl:if test="not(self::l:lettre)"><xsl:sequence select="p:lettre-fautive(., 'inconnu', local-name())"/></xsl:if>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="l:*" mode="lettre-connue">
    <xsl:variable name="element" select="."/>
    <xsl:variable name="attributes" select="tokenize($p:grammaire(local-name())(1))"/>
    <xsl:variable name="children" select="tokenize($p:grammaire(local-name())(2))"/>
    <xsl:for-each select="@*[not(local-name() = $attributes ! translate(., '!', '')) or namespace-uri() ne '']">
      <xsl:sequence select="p:lettre-fautive(., 'attribut', (local-name(), local-name($element)))"/>
    </xsl:for-each>
    <xsl:for-each select="*[not(local-name() = $children ! translate(., '!', '')) or namespace-uri() ne namespace-uri($element)]">
      <xsl:sequence select="p:lettre-fautive(., 'inconnu', local-name())"/>
    </xsl:for-each>
    <xsl:if test="not($children = '#') and text()[normalize-space()]"><xsl:sequence select="p:lettre-fautive(., 'texte', local-name())"/></xsl:if>
    <xsl:for-each select="$attributes[ends-with(., '!')] ! translate(., '!', '')">
      <xsl:if test="not($element/@*[local-name() = current()])"><xsl:sequence select="p:lettre-fautive($element, 'attribut.absent', (., local-name($element)))"/></xsl:if>
    </xsl:for-each>
    <xsl:for-each select="$children[ends-with(., '!')] ! translate(., '!', '')">
      <xsl:if test="not($element/*[local-name() = current()])"><xsl:sequence select="p:lettre-fautive($element, 'partie', .)"/></xsl:if>
    </xsl:for-each>
    <xsl:apply-templates select="@*, *" mode="#current"/>
  </xsl:template>

  <xsl:template match="@nom | @si | @sauf | @liste | @destinataire | @decision" mode="lettre-connue">
    <xsl:variable name="known" select="$p:choix(local-name())"/>
    <xsl:if test="not(every $word in tokenize(.) satisfies $word = $known) or not(normalize-space())">
      <xsl:sequence select="p:lettre-fautive(., 'valeur', (local-name(), string(), string-join($known, ', ')))"/>
    </xsl:if>
  </xsl:template>

  <!-- The fault, which template it is in, and where. -->
  <xsl:function name="p:lettre-fautive" as="empty-sequence()">
    <xsl:param name="at" as="node()"/>
    <xsl:param name="fault" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="error(xs:QName('p:LETTRE'), p:label('lettre.erreur', ($lettre-nom, p:chemin($at/ancestor-or-self::*[1]), p:label('lettre.erreur.' || $fault, $values))))"/>
  </xsl:function>
</xsl:stylesheet>
