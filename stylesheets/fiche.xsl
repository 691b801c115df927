<?xml version="1.0" encoding="UTF-8"?>
<!-- What somebody wrote down about a person and a company (a map of Rubrique to text), as elements of a dossier; what is not there is left out. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fi="urn:fr:ccs:dossier:fiche" xmlns="urn:fr:ccs:dossier:1" xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all">

  <xsl:function name="fi:element" as="element()?">
    <xsl:param name="nom" as="xs:string"/>
    <xsl:param name="valeur" as="xs:string?"/>
    <xsl:if test="exists($valeur)">
      <xsl:element name="{$nom}"><xsl:value-of select="$valeur"/></xsl:element>
    </xsl:if>
  </xsl:function>

  <xsl:function name="fi:attribut" as="attribute()?">
    <xsl:param name="nom" as="xs:string"/>
    <xsl:param name="valeur" as="xs:string?"/>
    <xsl:if test="exists($valeur)">
      <xsl:attribute name="{$nom}" select="$valeur"/>
    </xsl:if>
  </xsl:function>

  <!-- An element, when there is something to put in it. -->
  <xsl:function name="fi:porteur" as="element()?">
    <xsl:param name="nom" as="xs:string"/>
    <xsl:param name="contenu" as="node()*"/>
    <xsl:if test="exists($contenu)">
      <xsl:element name="{$nom}"><xsl:sequence select="$contenu"/></xsl:element>
    </xsl:if>
  </xsl:function>

  <xsl:function name="fi:identite" as="element(identite)">
    <xsl:param name="f" as="map(*)"/>
    <xsl:param name="motif" as="xs:string"/>
    <xsl:param name="depuis" as="xs:string?"/>
    <identite>
      <xsl:sequence select="fi:attribut('depuis', $depuis)"/>
      <xsl:attribute name="motif" select="$motif"/>
      <xsl:sequence select="('civilite', 'nomNaissance', 'nomUsage') ! fi:element(., $f(.)), tokenize($f?prenoms, '\s*[,;]\s*') ! fi:element('prenom', .),
          ('dateNaissance', 'sexe') ! fi:element(., $f(.))"/>
      <xsl:if test="$f?communeNaissance">
        <communeNaissance>
          <xsl:sequence select="fi:attribut('codeInsee', $f?codeInseeNaissance), fi:attribut('codePostal', $f?codePostalNaissance)"/>
          <xsl:value-of select="$f?communeNaissance"/>
        </communeNaissance>
      </xsl:if>
      <xsl:if test="$f?paysNaissance">
        <pays>
          <xsl:sequence select="fi:attribut('codeInsee', $f?codePaysNaissance)"/>
          <xsl:value-of select="$f?paysNaissance"/>
        </pays>
      </xsl:if>
    </identite>
  </xsl:function>

  <!-- An address: its rubriques end in the words of whose it is. -->
  <xsl:function name="fi:adresse" as="element(adresse)?">
    <xsl:param name="f" as="map(*)"/>
    <xsl:param name="de" as="xs:string"/>
    <xsl:sequence select="fi:porteur('adresse', (tokenize($f('adresse' || $de), '\s*\|\s*') ! fi:element('ligne', .),
        ('codePostal', 'commune', 'pays') ! fi:element(., $f(. || $de))))"/>
  </xsl:function>

  <xsl:function name="fi:coordonnees" as="element(coordonnees)?">
    <xsl:param name="f" as="map(*)"/>
    <xsl:sequence select="fi:porteur('coordonnees', (fi:adresse($f, ''), ('courriel', 'telephone') ! fi:element(., $f(.))))"/>
  </xsl:function>

  <xsl:function name="fi:entreprise" as="element()?">
    <xsl:param name="f" as="map(*)"/>
    <xsl:param name="nom" as="xs:string"/>
    <xsl:param name="de" as="xs:string"/>
    <xsl:variable name="sans" as="element()?">
      <xsl:if test="$f('sansSiret' || $de)"><sansSiret motif="{$f('sansSiret' || $de)}"/></xsl:if>
    </xsl:variable>
    <xsl:sequence select="fi:porteur($nom, (fi:element('raisonSociale', $f('raisonSociale' || $de)), fi:element('siret', $f('siret' || $de)), $sans,
        fi:element('activite', $f('activite' || $de)), fi:adresse($f, if ($de) then $de else 'Entreprise')))"/>
  </xsl:function>

  <xsl:function name="fi:inscription" as="element(inscription)">
    <xsl:param name="f" as="map(*)"/>
    <xsl:param name="jour" as="xs:string"/>
    <inscription date="{$jour}">
      <xsl:sequence select="('statut', 'modaliteAcces') ! fi:attribut(., $f(.)), fi:entreprise($f, 'entreprise', ''), fi:entreprise($f, 'entrepriseUtilisatrice', 'Utilisatrice')"/>
      <xsl:sequence select="fi:porteur('referentEntreprise', (('id', 'lien') ! fi:attribut(., $f(. || 'Referent')), ('nom', 'prenom', 'fonction') ! fi:element(., $f(. || 'Referent'))))"/>
      <xsl:sequence select="('fonction', 'missions') ! fi:element(., $f(.))"/>
    </inscription>
  </xsl:function>
</xsl:stylesheet>
