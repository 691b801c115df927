<?xml version="1.0" encoding="UTF-8"?>
<!-- Whether a jury may decide on a livret: when the branch received it, and what the machine finds in it that no derogation covers. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:d="urn:fr:ccs:dossier:codes" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <!-- When the branch received the livret of a decision, according to the dossier's journal; the journal names it by its number or by its pièce. -->
  <xsl:function name="f:receptions" as="element(c:evenement)*">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:param name="dossier" as="element(c:dossier)?"/>
    <xsl:variable name="noms" as="xs:string*" select="$decision/@livret, $dossier/c:pieces/c:piece[@numero = $decision/@livret]/@id"/>
    <xsl:sequence select="$dossier/c:journal/c:evenement[@type = 'RECEPTION_BRANCHE'][c:objet/@ref = $noms]"/>
  </xsl:function>

  <xsl:function name="f:avant-la-seance" as="xs:boolean">
    <xsl:param name="evenement" as="element(c:evenement)"/>
    <xsl:param name="seance" as="element(c:seance)?"/>
    <xsl:sequence select="if (empty($seance/c:date)) then true() else if ($evenement/@jour or not($seance/c:debut)) then xs:date(($evenement/@jour, f:jour($evenement/@date))[1]) le xs:date($seance/c:date)
        else xs:dateTime($evenement/@date) lt xs:dateTime($seance/c:debut)"/>
  </xsl:function>

  <!-- False when the branch received the livret after the meeting only (PV-013): what its dates then say against the meeting is no more news. -->
  <xsl:function name="f:a-temps" as="xs:boolean">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:variable name="receptions" as="element(c:evenement)*" select="f:receptions($decision, f:cite('dossier', $decision/@dossier))"/>
    <xsl:sequence select="empty($receptions) or exists($receptions[f:avant-la-seance(., root($decision)/*/c:seance)])"/>
  </xsl:function>

  <!-- What the machine says of a decided livret on the day of the meeting. -->
  <xsl:function name="f:verdict" as="element(verdict)?">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:variable name="jour" as="xs:date?" select="f:jour-de-seance($decision)"/>
    <xsl:sequence select="if (exists($jour) and f:livret-clos($decision) and f:a-temps($decision))
        then document(concat('ccs:/verdict/livret/', encode-for-uri($decision/@livret), '/', string($jour)))/verdict else ()"/>
  </xsl:function>

  <!-- Whether a rule admits a derogation (codes/sans-exception.xml). -->
  <xsl:function name="f:derogeable" as="xs:boolean">
    <xsl:param name="regle" as="xs:string"/>
    <xsl:variable name="liste" as="element(d:sansException)" select="document('codes/sans-exception.xml')/d:sansException"/>
    <xsl:sequence select="not($liste/d:regle/@id = $regle or $liste/d:famille[starts-with($regle, @prefixe)])"/>
  </xsl:function>

  <!-- Whether a derogation for the livret of a decision is in force on the day of the meeting; one that lacks a part is not. -->
  <xsl:function name="f:en-vigueur" as="xs:boolean">
    <xsl:param name="derogation" as="element(c:derogation)"/>
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:variable name="jour" as="xs:date?" select="f:jour-de-seance($decision)"/>
    <xsl:sequence select="$derogation/@document = $decision/@livret and not($derogation/@dossier != $decision/@dossier) and exists($derogation/@decidePar)
        and f:mots($derogation/c:justification) gt 0 and xs:date($derogation/@date) le $jour and $jour le xs:date($derogation/@echeance)"/>
  </xsl:function>

  <!-- The rules that the livret breaks so that the jury cannot decide, and that no derogation of the decision or of the dossier covers.
       An edition that is not at hand is told of the decision itself. -->
  <xsl:function name="f:obstacles" as="xs:string*">
    <xsl:param name="decision" as="element(c:decision)"/>
    <xsl:variable name="levees" as="xs:string*" select="($decision/c:derogation, f:cite('dossier', $decision/@dossier)/c:derogation)[f:en-vigueur(., $decision)]/@regle/string()[f:derogeable(.)]"/>
    <xsl:sequence select="sort(distinct-values(f:verdict($decision)[@etat = 'checked']/constat[@gravite = 'ERREUR']/@regle/string())[not(. = $levees)]
        [. != 'RES-001' or exists(f:edition-de($decision))])"/>
  </xsl:function>

</xsl:stylesheet>
