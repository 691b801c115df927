<?xml version="1.0" encoding="UTF-8"?>
<!-- What is set aside and why; what the branch let pass. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                xmlns:r="urn:fr:ccs:dossier:regles" exclude-result-prefixes="xs c p r">

  <xsl:variable name="regles" as="document-node()" select="document('ccs:/regles')"/>
  <xsl:key name="regle" match="r:regle" use="@id"/>

  <!-- « Règle LIV-013 : le temps observé atteint le minimum que fixe le référentiel. » -->
  <xsl:function name="p:titre-de-regle" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="($regles ! key('regle', $id, .)[1]/r:titre ! p:label('session.regle', ($id, p:minuscule(normalize-space(.)))), p:label('bordereau.regle', $id))[1]"/>
  </xsl:function>

  <!-- The same, without the title where the reason begins with it. -->
  <xsl:function name="p:regle-du-motif" as="xs:string">
    <xsl:param name="reason" as="element(c:motif)"/>
    <xsl:variable name="title" select="$regles ! key('regle', $reason/@regle, .)[1]/r:titre/replace(normalize-space(.), '\.$', '')"/>
    <xsl:sequence select="if ($title and starts-with(normalize-space($reason), $title)) then p:label('bordereau.regle', string($reason/@regle)) else p:titre-de-regle($reason/@regle)"/>
  </xsl:function>

  <xsl:template name="mis-de-cote">
    <xsl:for-each select="$session/c:misDeCote">
      <fo:block xsl:use-attribute-sets="p:encadre" keep-together.within-page="{p:tenir(c:motif, 60)}">
        <fo:block xsl:use-attribute-sets="p:surtitre" color="{p:jeton('attention')}" keep-with-next.within-page="always"><xsl:value-of select="p:label('session.aCompleter')"/></fo:block>
        <fo:block keep-with-next.within-page="always"><xsl:sequence select="p:qui-est-ce(.)"/></fo:block>
        <xsl:for-each select="c:motif">
          <xsl:if test="@regle"><fo:block xsl:use-attribute-sets="p:petit" space-before="0.8mm" keep-with-next.within-page="always"><xsl:sequence select="p:texte(p:regle-du-motif(.))"/></fo:block></xsl:if>
          <xsl:sequence select="p:bloc(.)"/>
        </xsl:for-each>
        <xsl:if test="empty(c:motif)"><xsl:call-template name="absent"/></xsl:if>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="derogations-de-session">
    <xsl:for-each select="$session/c:derogation">
      <fo:block xsl:use-attribute-sets="p:encadre" keep-together.within-page="{p:tenir(., 60)}">
        <fo:block font-weight="600" color="{p:jeton('attention')}" keep-with-next.within-page="always">
          <xsl:sequence select="p:texte(string-join((p:label('derogation.titre', string(@regle)), @document), ' · '))"/>
        </fo:block>
        <fo:block xsl:use-attribute-sets="p:petit" keep-with-next.within-page="always"><xsl:sequence select="p:texte(p:titre-de-regle(@regle))"/></fo:block>
        <xsl:sequence select="if (c:justification) then p:bloc(c:justification) else p:case(()), p:bloc-discret(p:accord(.))"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- « Accordée par : Comité CCS, le 24 juin 2026, valable jusqu’au 31 décembre 2026 » -->
  <xsl:function name="p:accord" as="xs:string">
    <xsl:param name="derogation" as="element(c:derogation)"/>
    <xsl:variable name="parts" select="$derogation/(@decidePar ! p:label('pv.derogation.par', .), @date ! p:label('pv.derogation.le', p:date(.)), @echeance ! p:label('pv.derogation.jusque', p:date(.)))"/>
    <xsl:sequence select="if (exists($parts)) then p:capitale(string-join($parts, ', ')) else p:label('derogation.incomplete')"/>
  </xsl:function>
</xsl:stylesheet>
