<?xml version="1.0" encoding="UTF-8"?>
<!-- How the rules of a référentiel read it: look-ups, and the order of its codes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <xsl:key name="enonce" match="c:critere/c:enonce" use="f:normalise(.)"/>
  <xsl:key name="situation" match="c:situations/c:situation" use="@code"/>

  <!-- Rank of the first code that is not where it must be: prefix followed by 1, 2, 3… without a gap; while the edition is still a
       project, in rising order is enough. Those behind it are not looked at: they may only have been pushed. -->
  <xsl:function name="f:rang-deplace" as="xs:integer?">
    <xsl:param name="codes" as="xs:string*"/>
    <xsl:param name="prefixe" as="xs:string"/>
    <xsl:param name="complet" as="xs:boolean"/>
    <xsl:variable name="rangs" as="xs:integer*" select="$codes ! (if (starts-with(., $prefixe)) then xs:integer(substring-after(., $prefixe)) else 0)"/>
    <xsl:sequence select="(for $i in 1 to count($codes) return $i[if ($complet) then $rangs[$i] != $i else $rangs[$i] le ($rangs[$i - 1], 0)[1]])[1]"/>
  </xsl:function>

  <!-- The first competency out of place; when there are not as many as the delivery rule requires, that has been named instead. -->
  <xsl:function name="f:competence-deplacee" as="element(c:competence)?">
    <xsl:param name="competences" as="element(c:competences)"/>
    <xsl:param name="complet" as="xs:boolean"/>
    <xsl:variable name="requises" as="xs:integer" select="count($competences/../c:delivrance/c:competenceRequise)"/>
    <xsl:variable name="rang" as="xs:integer?" select="f:rang-deplace($competences/c:competence/@code, 'C', $complet)"/>
    <xsl:sequence select="if ($complet and not($requises = (0, count($competences/c:competence)))) then () else $competences/c:competence[position() = $rang]"/>
  </xsl:function>

  <!-- The first criterion out of place in its competency. When the competency itself is out of place and all its criteria bear another
       prefix, its own code is the fault, and it has been named. -->
  <xsl:function name="f:critere-deplace" as="element(c:critere)?">
    <xsl:param name="competence" as="element(c:competence)"/>
    <xsl:param name="complet" as="xs:boolean"/>
    <xsl:variable name="prefixe" as="xs:string" select="concat($competence/@code, '.')"/>
    <xsl:variable name="rang" as="xs:integer?" select="f:rang-deplace($competence/c:critere/@code, $prefixe, $complet)"/>
    <xsl:variable name="nommee" as="xs:boolean" select="not($competence/c:critere[starts-with(@code, $prefixe)])
        and $competence/@code != concat('C', count($competence/preceding-sibling::c:competence) + 1)"/>
    <xsl:sequence select="$competence[not($nommee)]/c:critere[position() = $rang]"/>
  </xsl:function>

</xsl:stylesheet>
