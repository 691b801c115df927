<?xml version="1.0" encoding="UTF-8"?>
<!-- What the page tells, so that it stays one page: first sentences first, then more while there is room, and what is left for the jury to write on. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs map c p">

  <!-- How the page may be set, from ample to bare: size of the type and of its line, pieces of evidence named one by one. -->
  <xsl:variable name="p:reglages" as="element(p:reglage)*">
    <xsl:for-each select="'8.6 11 8', '8 10.2 8', '8 10.2 6', '8 10.2 4', '8 10.2 2', '8 10.2 0', '7.2 9.2 2', '7.2 9.2 0', '6.6 8.4 0'">
      <p:reglage corps="{tokenize(.)[1]}" interligne="{tokenize(.)[2]}" preuves="{tokenize(.)[3]}"/>
    </xsl:for-each>
  </xsl:variable>

  <!-- Nothing told yet; the first sentence of every text. -->
  <xsl:variable name="p:rien" as="map(xs:string, xs:integer)" select="map:merge($p:textes ! map:entry(string(@cle), 0))"/>
  <xsl:variable name="p:premieres" as="map(xs:string, xs:integer)" select="map:merge($p:textes ! map:entry(string(@cle), min((1, count(p:debut)))))"/>

  <!-- The most ample setting in which every text may begin; else the one that leaves texts a tenth of the page; else the barest. -->
  <xsl:variable name="p:reglage" as="element(p:reglage)"
                select="($p:reglages[p:hauteur($p:premieres, .) le $p:budget], $p:reglages[@corps = '8'][p:hauteur($p:rien, .) le 0.9 * $p:budget], $p:reglages[p:hauteur($p:rien, .) le $p:budget], $p:reglages[last()])[1]"/>

  <!-- What is told: first each text's first sentence, in their turns, then more of each, as long as there is room; what comes after the first
       sentences leaves the jury a place for its notes. -->
  <xsl:variable name="p:etat" as="map(xs:string, xs:integer)">
    <xsl:iterate select="sort($p:textes/p:debut, (), function($start) { (count($start/preceding-sibling::p:debut), xs:integer($start/../@tour), xs:integer($start/../@place)) })">
      <xsl:param name="state" as="map(xs:string, xs:integer)" select="$p:rien"/>
      <xsl:param name="height" as="xs:double" select="p:hauteur($p:rien, $p:reglage)"/>
      <xsl:on-completion select="$state"/>
      <xsl:variable name="rank" select="count(preceding-sibling::p:debut) + 1"/>
      <xsl:variable name="place" select="xs:integer(../@place)"/>
      <xsl:variable name="more" select="map:put($state, string(../@cle), $rank)"/>
      <xsl:variable name="then" select="$height - p:hauteur-competence($place, $state, $p:reglage) + p:hauteur-competence($place, $more, $p:reglage)"/>
      <xsl:variable name="taken" select="$then + (if ($rank gt 1) then $p:notes-minimum else 0) le $p:budget"/>
      <xsl:next-iteration>
        <xsl:with-param name="state" select="if ($taken) then $more else $state"/>
        <xsl:with-param name="height" select="if ($taken) then $then else $height"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:variable>

  <!-- Title and two lines. -->
  <xsl:variable name="p:notes-minimum" as="xs:double" select="4.6 + p:mm(13) + 16"/>

  <!-- Lines for the jury's notes: what is left. -->
  <xsl:variable name="p:lignes-de-notes" as="xs:integer"
                select="let $left := $p:budget - p:hauteur($p:etat, $p:reglage) - 6 - p:mm(13) return if ($left ge 15.8) then xs:integer(floor($left div 7.9)) else 0"/>

  <!-- Estimated height of the page. -->
  <xsl:function name="p:hauteur" as="xs:double">
    <xsl:param name="state" as="map(xs:string, xs:integer)"/>
    <xsl:param name="setting" as="element(p:reglage)"/>
    <xsl:sequence select="$p:hauteur-tete + p:hauteur-preuves($setting) + $p:hauteur-titre + p:mm(11) * p:nombre-de-lignes(p:label('synthese.extraits'), 78, 8.4) + 2
        + sum((1 to count($p:evaluees)) ! p:hauteur-competence(., $state, $setting))
        + sum($codes[not(. = $p:evaluees/@code)] ! (2.8 + p:mm($setting/@interligne) * p:nombre-de-lignes(p:intitule(.), 36, $setting/@corps))) + $p:hauteur-pied"/>
  </xsl:function>

  <!-- A title of the second level with its space. -->
  <xsl:variable name="p:hauteur-titre" as="xs:double" select="4.2 + p:mm(13)"/>

  <xsl:variable name="p:hauteur-tete" as="xs:double"
                select="p:mm(11) + 1.5 + max((p:mm(15) + p:mm(22) * p:nombre-de-lignes(p:nom-civil($candidat), 100, 19.6), p:mm(11.4) * sum($p:mentions ! p:nombre-de-lignes(., 60, 8.4)))) + 4.5
                        + sum($p:faits ! (1.9 + max((p:mm(13.6), p:mm(12.6) * sum(node() ! p:nombre-de-lignes(., 130, 9.3))))))"/>

  <xsl:function name="p:hauteur-preuves" as="xs:double">
    <xsl:param name="setting" as="element(p:reglage)"/>
    <xsl:variable name="rows" select="xs:integer($setting/@preuves)"/>
    <xsl:sequence select="$p:hauteur-titre + p:mm(11) + 1.4 + sum($p:preuves[position() le $rows] ! (1.9 + p:mm($setting/@interligne) * max((
        p:nombre-de-lignes(p:creneau(.), 54, $setting/@corps), p:nombre-de-lignes(p:nature-de(.), 50, $setting/@corps), p:nombre-de-lignes(p:presents(.), 45, $setting/@corps)))))
        + p:mm(11.4) * sum(p:bilan-des-preuves($rows) ! p:nombre-de-lignes(., 160, 8.4)) + 1.2"/>
  </xsl:function>

  <xsl:function name="p:hauteur-competence" as="xs:double">
    <xsl:param name="place" as="xs:integer"/>
    <xsl:param name="state" as="map(xs:string, xs:integer)"/>
    <xsl:param name="setting" as="element(p:reglage)"/>
    <xsl:variable name="text" select="sum(p:extraits($place, $state) ! (0.9 + p:mm($setting/@interligne)
        * p:nombre-de-lignes(string-join((@tete, @texte, @suite)[. ne ''], ' '), 79 - (if (@genre = ('derogation', 'avis')) then 3 else 0), $setting/@corps)))"/>
    <xsl:sequence select="2.8 + max((p:mm($setting/@interligne) * p:nombre-de-lignes(p:intitule($p:evaluees[$place]/@code), 36, $setting/@corps), $text))"/>
  </xsl:function>

  <xsl:function name="p:intitule" as="xs:string">
    <xsl:param name="code" as="xs:string"/>
    <xsl:sequence select="($edition/c:competences/c:competence[@code = $code]/c:intitule/string(), p:label('competence.inconnue'))[1]"/>
  </xsl:function>

  <!-- The remarks of the candidate, the fixed sentence. -->
  <xsl:variable name="p:hauteur-pied" as="xs:double"
                select="(if ($livret/c:restitution/c:remarqueCandidat) then 2 + p:mm(12) * p:nombre-de-lignes(p:label('synthese.remarque', p:candidat()), 160, 8.8) else 0)
                        + 6.5 + p:mm(13.6) * p:nombre-de-lignes(p:label('livret.phrase'), 158, 10.2)"/>
</xsl:stylesheet>
