<?xml version="1.0" encoding="UTF-8"?>
<!-- How rules compare what a document copies from the annuaire with the annuaire itself; silent when it is not at hand. Needs fonctions.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <xsl:key name="personne-de-l-annuaire" match="c:annuaire/c:personne" use="@id"/>

  <!-- The person of the annuaire who bears this id. -->
  <xsl:function name="f:de-l-annuaire" as="element(c:personne)?">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:sequence select="if ($id) then key('personne-de-l-annuaire', $id, document('ccs:/annuaire'))[1] else ()"/>
  </xsl:function>

  <!-- What a document writes of a person otherwise than the annuaire: nom, prenom; organisme (by its SIREN, or that there is none);
       habilitation (its reference); college (that of one of the mandates). What either leaves out is not compared. -->
  <xsl:function name="f:ecarts-avec-l-annuaire" as="xs:string*">
    <xsl:param name="ecrit" as="element()"/>
    <xsl:param name="personne" as="element(c:personne)?"/>
    <xsl:variable name="colleges" as="xs:string*" select="$personne/c:mandat/@college"/>
    <xsl:variable name="employeurs" as="element(c:employeur)*" select="$personne/c:employeur"/>
    <xsl:variable name="sirens" as="xs:string*" select="$employeurs/c:organisme/@siren"/>
    <xsl:variable name="sien" as="xs:string?" select="$ecrit/(c:organisme | c:entreprise)/@siren"/>
    <xsl:sequence select="if (empty($personne)) then () else (
        'nom'[$ecrit/c:nom/f:normalise(.) != $personne/c:nom/f:normalise(.)],
        'prenom'[$ecrit/c:prenom/f:normalise(.) != $personne/c:prenom/f:normalise(.)],
        'college'[exists($colleges) and $ecrit/@college and not($ecrit/@college = $colleges)],
        local-name($ecrit/(c:organisme, c:entreprise)[1])[exists($employeurs) and $sien and not($sien = $sirens)],
        'independant'[exists($employeurs) and $ecrit/c:independant and empty($employeurs/c:independant)],
        'sansEmployeur'[exists($employeurs) and $ecrit/c:sansEmployeur and empty($employeurs/c:sansEmployeur)],
        'habilitation'[exists($personne/c:habilitation) and $ecrit/c:habilitation and not($ecrit/c:habilitation/@reference = $personne/c:habilitation/@reference)])"/>
  </xsl:function>

</xsl:stylesheet>
