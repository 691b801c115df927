<?xml version="1.0" encoding="UTF-8"?>
<!-- Who it is about: name, company, function, edition, what earlier minutes left, what the branch let pass. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- At the right of the name: which livret, what kind of assessment, under which edition. -->
  <xsl:variable name="p:mentions" as="xs:string*" select="$livret/@numero ! p:label('synthese.livret', .), p:code('type', $livret/@type),
      p:label('synthese.edition', (string($edition/@id), string($edition/@edition))), $livret/@etat[. = 'BROUILLON'] ! p:code('etat', .)"/>

  <xsl:variable name="p:faits" as="element(p:champ)*" select="
      p:champ-attendu('candidat.fonction', $candidat/c:fonction/string()),
      p:champ-attendu('livret.entreprise', if ($livret/c:entrepriseUtilisatrice/c:raisonSociale)
          then p:label('synthese.utilisatrice', $livret/(c:entrepriseUtilisatrice, c:entreprise) ! normalize-space(c:raisonSociale)) else $livret/c:entreprise/c:raisonSociale/string()),
      p:champ-attendu('synthese.evaluateurs', $livret/(c:referentEntreprise | c:evaluateurExterne) ! p:evaluateur(.)),
      p:champ('synthese.aReevaluer', $p:a-reevaluer), p:champ('synthese.acquis', $p:acquis-anterieurs),
      p:champ('synthese.branche', $derogations ! p:derogation-de-la-branche(.))"/>

  <!-- « Catherine Vidal, évaluateur externe (Exercice indépendant) » -->
  <xsl:function name="p:evaluateur" as="xs:string">
    <xsl:param name="person" as="element()"/>
    <xsl:variable name="role" select="p:minuscule(p:code('role', if ($person/self::c:referentEntreprise) then 'REFERENT_ENTREPRISE' else 'EVALUATEUR_EXTERNE'))"/>
    <xsl:sequence select="string-join((p:nom($person), $role, p:organisme($person) ! p:minuscule-si(., $person/c:independant), $person/@au ! p:label('vigueur.fin', p:date(.))), ', ')"/>
  </xsl:function>

  <xsl:function name="p:minuscule-si" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="when" as="element()?"/>
    <xsl:sequence select="if ($when) then p:minuscule($text) else $text"/>
  </xsl:function>

  <xsl:function name="p:derogation-de-la-branche" as="element(fo:block)">
    <xsl:param name="derogation" as="element(c:derogation)"/>
    <fo:block font-weight="600" color="{p:jeton('attention')}">
      <xsl:sequence select="p:texte(if (exists($derogation intersect $derogations-entieres))
          then p:label('synthese.branche.texte', $derogation ! (string(@regle), string(@decidePar), p:date(@date), p:date(@echeance)))
          else p:label('synthese.branche.incomplete', string($derogation/@regle)))"/>
    </fo:block>
  </xsl:function>

  <xsl:template name="qui">
    <fo:block xsl:use-attribute-sets="p:surtitre" space-after="1.5mm"><xsl:sequence select="p:typo(($edition/c:certification/c:intitule, $edition/@id)[1])"/></fo:block>
    <fo:table role="Div" xsl:use-attribute-sets="p:table">
      <fo:table-column column-width="104mm"/>
      <fo:table-column column-width="62mm"/>
      <fo:table-body>
        <fo:table-row role="Div">
          <fo:table-cell role="Div" padding-right="4mm">
            <fo:block id="synthese" role="H1" font-size="{p:pt(11.5)}" line-height="{p:pt(15)}" color="{p:jeton('discret')}"><xsl:value-of select="p:label('synthese.titre')"/></fo:block>
            <fo:block xsl:use-attribute-sets="p:colonne" font-family="{p:jeton('police-titre')}" font-size="{p:pt(17.5)}" line-height="{p:pt(22)}" font-weight="600" color="{p:jeton('accent')}">
              <xsl:choose>
                <xsl:when test="p:nom($candidat)"><xsl:sequence select="p:texte(p:nom-civil($candidat))"/></xsl:when>
                <xsl:otherwise><xsl:call-template name="absent"/></xsl:otherwise>
              </xsl:choose>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell role="Div" display-align="after">
            <xsl:for-each select="$p:mentions">
              <fo:block xsl:use-attribute-sets="p:petit p:colonne" text-align="end"><xsl:value-of select="."/></fo:block>
            </xsl:for-each>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
    <fo:block role="Div" space-before="2mm" font-size="{p:pt(9.3)}" line-height="{p:pt(12.6)}">
      <xsl:call-template name="fiche"><xsl:with-param name="fields" select="$p:faits"/><xsl:with-param name="measure" select="'34mm'"/></xsl:call-template>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
