<?xml version="1.0" encoding="UTF-8"?>
<!-- What the branch let pass: the derogations that the minutes report, and those of the dossier that they do not. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- The rule book. -->
  <xsl:variable name="regles" as="document-node()" select="document('ccs:/regles')"/>

  <xsl:key name="regle" xmlns:r="urn:fr:ccs:dossier:regles" match="r:regle" use="@id"/>

  <!-- In the dossier, those of this livret or of these minutes; one that the jury was told of is not said twice. -->
  <xsl:function name="p:derogations-du-dossier" as="element(c:derogation)*">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:sequence select="p:dossier-de($decision)/c:derogation[@document = ($decision/@livret, $numero)][not(@dossier != $decision/@dossier)]
        [let $here := . return not($decision/c:derogation[@regle = $here/@regle][not(@document != $here/@document)])]"/>
  </xsl:function>

  <xsl:template name="derogations-du-jury">
    <xsl:param name="decision" as="element(c:decision)" required="yes"/>
    <xsl:variable name="others" select="p:derogations-du-dossier($decision)"/>
    <xsl:if test="$decision/c:derogation or exists($others)">
      <xsl:call-template name="titre3"><xsl:with-param name="text" select="p:label('pv.derogations')"/></xsl:call-template>
      <xsl:for-each select="$decision/c:derogation, $others">
        <xsl:variable name="rule" select="$regles ! key('regle', current()/@regle, .)"/>
        <fo:block xsl:use-attribute-sets="p:encadre" keep-together.within-page="{p:tenir((., $rule), 90)}">
          <fo:block font-weight="600" color="{p:jeton('attention')}" keep-with-next.within-page="always">
            <xsl:sequence select="p:texte(p:label('derogation.titre', string(@regle)) || @document[. != $decision/@livret] ! (', ' || .) || (if (. intersect $others) then ' (' || p:label('pv.derogation.dossier') || ')' else ''))"/>
          </fo:block>
          <xsl:if test="not(@decidePar and @date and @echeance and c:justification)">
            <fo:block color="{p:jeton('attention')}"><xsl:value-of select="p:label('derogation.incomplete')"/></fo:block>
          </xsl:if>
          <xsl:sequence select="$rule/*:titre ! p:bloc-discret(p:label('pv.derogation.regle', string(.))), c:justification ! p:bloc(.), p:accord-de-la-branche(.) ! p:bloc-discret(.)"/>
        </fo:block>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- « Accordée par le Comité CCS le 4 mai 2026, valable jusqu’au 31 décembre 2026. » -->
  <xsl:function name="p:accord-de-la-branche" as="xs:string?">
    <xsl:param name="derogation" as="element(c:derogation)"/>
    <xsl:variable name="parts" select="$derogation/(@decidePar ! p:label('pv.derogation.par', .), @date ! p:label('pv.derogation.le', p:date(.)), @echeance ! p:label('pv.derogation.jusque', p:date(.)))"/>
    <xsl:sequence select="$parts[1] ! (p:capitale(string-join($parts, ' · ')))"/>
  </xsl:function>
</xsl:stylesheet>
