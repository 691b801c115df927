<?xml version="1.0" encoding="UTF-8"?>
<!-- How the rules of a dossier read its pièces: which are called for, what they hold, and whether they name its person. Needs fonctions.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:d="urn:fr:ccs:dossier:codes" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
                xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <xsl:key name="piece" match="c:pieces/c:piece" use="@id"/>
  <xsl:key name="piece-par-type" match="c:pieces/c:piece" use="@type"/>
  <xsl:key name="piece-par-numero" match="c:pieces/c:piece" use="@numero"/>
  <xsl:key name="identite" match="c:dossier/c:identite" use="f:normalise(c:nomNaissance)"/>
  <xsl:key name="exigence" match="d:etat" use="@code"/>
  <xsl:key name="exigence" match="d:evenement" use="@type"/>
  <xsl:variable name="f:pieces-exigees" as="document-node()" select="document('codes/pieces-exigees.xml')"/>

  <!-- The document that a pièce holds: the root of its XML file, when the file is said to be there and is of ours. -->
  <xsl:function name="f:contenu" as="element()?">
    <xsl:param name="piece" as="element(c:piece)"/>
    <xsl:sequence select="$piece[@media = ('application/xml', 'text/xml')][@disponibilite = ('PRESENTE', 'RECONSTITUEE')]
        ! document(concat('ccs:/fichier/', encode-for-uri(@chemin)))/c:*"/>
  </xsl:function>

  <!-- The pièces of a type that are there, or that were destroyed when their time was over; not those that are lost. -->
  <xsl:function name="f:tenues" as="element(c:piece)*">
    <xsl:param name="dossier" as="element(c:dossier)"/>
    <xsl:param name="types" as="xs:string*"/>
    <xsl:sequence select="key('piece-par-type', $types, root($dossier))[not(@disponibilite = 'PERDUE')]"/>
  </xsl:function>

  <!-- The number of the document in a pièce: as the pièce tells it, else as the document does. -->
  <xsl:function name="f:numero-de" as="xs:string?">
    <xsl:param name="piece" as="element(c:piece)"/>
    <xsl:sequence select="($piece/@numero, f:contenu($piece)/(self::c:livret | self::c:certificat)/@numero)[1]"/>
  </xsl:function>

  <!-- Whether a pièce is of a type, and for a livret or an extract that of this livret (one that does not tell its number may be). -->
  <xsl:function name="f:tient-lieu" as="xs:boolean">
    <xsl:param name="piece" as="element(c:piece)"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="livret" as="xs:string?"/>
    <xsl:variable name="decide" as="element()?" select="if ($type eq 'EXTRAIT_PROCES_VERBAL') then f:contenu($piece) else ()"/>
    <xsl:sequence select="$piece/@type = $type and (if ($type eq 'LIVRET') then not(f:numero-de($piece) != $livret)
        else empty($decide) or empty($livret) or $livret = $decide//c:decision/@livret)"/>
  </xsl:function>

  <!-- The types of pièce that the état and what happened call for. -->
  <xsl:function name="f:exigences" as="xs:string*">
    <xsl:param name="etat" as="xs:string"/>
    <xsl:param name="evenements" as="element(c:evenement)*"/>
    <xsl:sequence select="distinct-values(key('exigence', ($etat, $evenements/@type), $f:pieces-exigees)/@pieces ! tokenize(.))"/>
  </xsl:function>

  <!-- The elements by which a document names the candidate otherwise than any identity of the dossier: none when one agrees, else those that
       differ from the last identity under that birth name, or from the last of all. -->
  <xsl:function name="f:ecarts" as="xs:string*">
    <xsl:param name="personne" as="element()?"/>
    <xsl:param name="dossier" as="element(c:dossier)"/>
    <xsl:variable name="proches" as="element(c:identite)*" select="key('identite', $personne/c:nomNaissance/f:normalise(.), $dossier)"/>
    <xsl:sequence select="if (some $identite in $proches satisfies empty(f:ecart($personne, $identite))) then ()
        else ($proches[last()], $dossier/c:identite[last()])[1]/f:ecart($personne, .)"/>
  </xsl:function>

  <!-- The same for one identity; what the identity lacks is told by DOS-016. -->
  <xsl:function name="f:ecart" as="xs:string*">
    <xsl:param name="personne" as="element()?"/>
    <xsl:param name="identite" as="element(c:identite)"/>
    <xsl:variable name="prenoms" as="xs:string*" select="$identite/c:prenom ! f:normalise(.)"/>
    <xsl:sequence select="'nomNaissance'[$personne/c:nomNaissance/f:normalise(.) != $identite/c:nomNaissance/f:normalise(.)],
        'nomUsage'[$personne/c:nomUsage/f:normalise(.) != f:normalise($identite/c:nomUsage)],
        'prenom'[exists($prenoms) and (some $rang in 1 to count($personne/c:prenom) satisfies not(f:normalise($personne/c:prenom[$rang]) = $prenoms[$rang]))],
        'dateNaissance'[$personne/c:dateNaissance/normalize-space(.) != $identite/c:dateNaissance/normalize-space(.)]"/>
  </xsl:function>

  <!-- The day of the last signature of a livret. -->
  <xsl:function name="f:derniere-signature" as="xs:date?">
    <xsl:param name="livret" as="element(c:livret)?"/>
    <xsl:sequence select="max($livret/c:signatures/c:signature ! (ds:Signature//xades:SigningTime[. castable as xs:dateTime]/f:jour(xs:dateTime(.)), @date/xs:date(.))[1])"/>
  </xsl:function>

</xsl:stylesheet>
