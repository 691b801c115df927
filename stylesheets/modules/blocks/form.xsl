<?xml version="1.0" encoding="UTF-8"?>
<!-- Fields to type in. Where a blank form leaves lines for a hand, a form for the screen has a field: a link of the private scheme
     « champ: », which the last pass turns into a widget. Its name is the path, in the document, of what is typed there. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs p">

  <!-- The field for what belongs at a path; nothing unless the form is for the screen, so that callers need not ask.
       A name has no full stop: that would make two fields of it. -->
  <xsl:function name="p:saisie" as="element(p:saisie)?">
    <xsl:param name="path" as="xs:string?"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:if test="$formulaire and exists($path)">
      <xsl:variable name="last" select="tokenize($path, '/')[last()]"/>
      <p:saisie nom="{translate($path, '.', '-')}" dernier="{$last}" mot="{$label}"
                dit="{p:simple(string-join((p:sujet($path), $label), ', ') || $p:formes($last) ! (' ' || p:label('formulaire.forme.' || .)))}"/>
    </xsl:if>
  </xsl:function>

  <!-- How a value is to be written, by the last name of its path. -->
  <xsl:variable name="p:formes" as="map(xs:string, xs:string)" select="map { 'date': 'date', 'dateNaissance': 'date', 'debut': 'heure', 'fin': 'heure',
      'prenoms': 'prenoms', 'id': 'personne', 'siret': 'siret', 'siren': 'siren', 'duree': 'minutes', 'ligne': 'lignes' }"/>

  <!-- What a path speaks of, for who hears the name of one field and does not see what is around it. -->
  <xsl:function name="p:sujet" as="xs:string?">
    <xsl:param name="path" as="xs:string"/>
    <xsl:variable name="steps" select="tokenize($path, '/')"/>
    <xsl:sequence select="
        if ($steps[1] = ('observations', 'entretien')) then string-join((p:label('preuve.' || (if ($steps[1] = 'entretien') then 'entretien' else 'observation')) || ' ' || $steps[2],
            $steps[3][. = 'echange'] ! p:label('formulaire.echange', $steps[4])), ', ')
        else if ($steps[1] = 'evaluation' and $steps[2] != 'concertation') then $steps[position() = (2, 3) and matches(., '^C[0-9.]+$')][last()]
        else $p:sujets(string-join(($steps[1], $steps[2][$steps[1] = ('preparation', 'evaluation')]), '/')) ! p:label(.)"/>
  </xsl:function>

  <xsl:variable name="p:sujets" as="map(xs:string, xs:string)" select="map { 'candidat': 'livret.candidat', 'entreprise': 'livret.entreprise',
      'entrepriseUtilisatrice': 'livret.entrepriseUtilisatrice', 'referentEntreprise': 'role.REFERENT_ENTREPRISE', 'evaluateurExterne': 'role.EVALUATEUR_EXTERNE',
      'preparation/explicationEntreprise': 'etape.explicationEntreprise', 'preparation/contact': 'etape.contact',
      'preparation/presentationReferentiel': 'etape.presentationReferentiel', 'preparation/entretienPrealable': 'preparation.entretienPrealable',
      'preparation/amenagement': 'preparation.amenagements', 'preparation/situationChoisie': 'preparation.situations', 'identite': 'etape.identite',
      'deroulementExplique': 'etape.deroulementExplique', 'evaluation/concertation': 'concertation.date', 'restitution': 'livret.restitution' }"/>

  <!-- A surface to type on, across the room there is. The link stands on the middle of its one line; the last pass gives it the height. -->
  <xsl:function name="p:zone" as="element(fo:block)">
    <xsl:param name="field" as="element(p:saisie)"/>
    <xsl:param name="height" as="xs:double"/>
    <xsl:variable name="options" as="element(p:option)*"><xsl:apply-templates select="$field" mode="options"/></xsl:variable>
    <xsl:variable name="kind" select="if ($options) then 'liste' else if ($height gt 7) then 'texte' else 'ligne'"/>
    <fo:block line-height="{$height}mm" background-color="{p:jeton('fond')}" text-align-last="justify" text-indent="0mm">
      <fo:basic-link external-destination="{p:champ-adresse($kind, $field, ('haut=' || $height, $options ! ('option=' || encode-for-uri(@code || '=' || @mot))))}"
                     fox:alt-text="{$field/@dit}"><fo:leader/></fo:basic-link>
    </fo:block>
  </xsl:function>

  <xsl:function name="p:champ-adresse" as="xs:string">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="field" as="element(p:saisie)"/>
    <xsl:param name="more" as="xs:string*"/>
    <xsl:sequence select="'champ:' || $kind || '?' || string-join(('nom=' || encode-for-uri($field/@nom), $more), '&amp;')"/>
  </xsl:function>

  <!-- The answers to choose from in a field, where there are such. -->
  <xsl:mode name="options" on-no-match="fail"/>
  <xsl:template match="p:saisie" mode="options" as="element(p:option)*"/>

  <!-- The same with its label under it, for what has none beside it. -->
  <xsl:function name="p:zone-nommee" as="element(fo:block)">
    <xsl:param name="field" as="element(p:saisie)"/>
    <fo:block role="NonStruct">
      <xsl:sequence select="p:zone($field, 6)"/>
      <fo:block xsl:use-attribute-sets="p:petit p:colonne" font-size="{p:pt(7)}" line-height="{p:pt(9)}"><xsl:value-of select="$field/@mot"/></fo:block>
    </fo:block>
  </xsl:function>

  <!-- Surfaces and words on one line; widths in mm, one for each. -->
  <xsl:template name="zones">
    <xsl:param name="cells" as="element(fo:block)*" required="yes"/>
    <xsl:param name="widths" as="xs:double*" required="yes"/>
    <fo:table role="Div" table-layout="fixed" width="{sum($widths)}mm" border-collapse="separate">
      <xsl:for-each select="$widths"><fo:table-column column-width="{.}mm"/></xsl:for-each>
      <fo:table-body start-indent="0mm" end-indent="0mm">
        <fo:table-row role="Div">
          <xsl:for-each select="$cells"><fo:table-cell role="Div" padding-right="{if (position() eq last()) then 0 else 2}mm"><xsl:sequence select="."/></fo:table-cell></xsl:for-each>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- The box of one answer: printed empty, ticked by the widget. several: answers that do not exclude one another. -->
  <xsl:template name="case-a-cocher">
    <xsl:param name="field" as="element(p:saisie)" required="yes"/>
    <xsl:param name="value" as="xs:string" required="yes"/>
    <xsl:param name="label" as="xs:string" required="yes"/>
    <xsl:param name="chosen" as="xs:boolean" required="yes"/>
    <xsl:variable name="kind" select="if ($field/@dernier = $p:plusieurs) then 'case' else 'choix'"/>
    <fo:basic-link external-destination="{p:champ-adresse($kind, $field, ('valeur=' || encode-for-uri($value), 'coche=1'[$chosen]))}"
                   fox:alt-text="{$field/@dit || ' : ' || p:simple($label)}" font-size="{p:pt(11)}" color="{p:jeton('ligne')}">
      <fo:wrapper role="artifact">☐</fo:wrapper>
    </fo:basic-link>
  </xsl:template>

  <xsl:variable name="p:plusieurs" as="xs:string*" select="'situation', 'situationChoisie', 'canal', 'observateur', 'participant', 'source', 'independant'"/>

  <!-- The value of a p:champ that is still to be given: by default a surface of its height. Livrets have others, see livret/form.xsl. -->
  <xsl:mode name="saisie" on-no-match="fail"/>
  <xsl:template match="p:champ" mode="saisie">
    <xsl:param name="path" as="xs:string" required="yes"/>
    <xsl:sequence select="p:zone(p:saisie($path || '/' || @nom, @etiquette), if (@lignes = '1') then 6 else 7.9 * xs:integer(@lignes))"/>
  </xsl:template>
  <xsl:template match="p:champ[@liste]" mode="saisie">
    <xsl:param name="path" as="xs:string" required="yes"/>
    <xsl:call-template name="choix-en-ligne">
      <xsl:with-param name="list" select="@liste"/>
      <xsl:with-param name="codes" select="tokenize(@codes)"/>
      <xsl:with-param name="chosen" select="tokenize(@choisis)"/>
      <xsl:with-param name="field" select="p:saisie($path || '/' || @nom, @etiquette)"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
