<?xml version="1.0" encoding="UTF-8"?>
<!-- Which document is signed, and by whom. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <xsl:variable name="signe" as="element()" select="/*"/>
  <xsl:variable name="genre" as="xs:string" select="local-name($signe)"/>
  <xsl:variable name="provisoire" as="xs:boolean" select="$signe/@etat = 'BROUILLON' or $filigrane"/>

  <!-- The editions that say who signs: that of a livret or a certificat, those of a procès-verbal’s decisions. -->
  <xsl:variable name="regles-de-signature" as="element(c:signataire)*">
    <xsl:variable name="editions" select="($signe[c:editionAppliquee] ! p:edition(.), $signe/c:decisions/c:decision ! p:edition(.), $edition)/."/>
    <xsl:sequence select="$editions/c:signataires/c:document[@type = $genre]/c:signataire"/>
  </xsl:variable>

  <xsl:variable name="emplacements" as="element(c:signature)*" select="$signe/c:signatures/c:signature"/>

  <!-- Roles that sign here by hand: those of the slots; while there are none, those that the edition lets sign so. -->
  <xsl:variable name="manuscrits" as="element(c:signature)*" select="$emplacements[@mode = 'MANUSCRITE']"/>
  <xsl:variable name="roles" as="xs:string*"
                select="if ($emplacements) then () else distinct-values($regles-de-signature[tokenize(@mode) = 'MANUSCRITE']/@role)"/>

  <!-- The people of the document who may sign it. -->
  <xsl:variable name="personnes" as="element()*"
                select="$signe/(c:candidat | c:referentEntreprise | c:evaluateurExterne | c:composition/c:membre | c:composition/c:secretaire | c:delivrance/c:signataire)"/>

  <!-- Who signs in a role before the slots are written: whoever holds it at the end. -->
  <xsl:function name="p:tenant-du-role" as="element()?">
    <xsl:param name="role" as="xs:string"/>
    <xsl:variable name="substitute" select="$signe/c:substitution[@charge = $role][empty(@a)][last()]/@membre"/>
    <xsl:sequence select="if ($role = 'CANDIDAT') then $signe/c:candidat
        else if ($role = 'REFERENT_ENTREPRISE') then $signe/c:referentEntreprise
        else if ($role = 'EVALUATEUR_EXTERNE') then $signe/c:evaluateurExterne[not(@au)][last()]
        else if ($role = 'SECRETAIRE') then $signe/c:composition/c:secretaire
        else if ($role = 'COMITE_CCS') then $signe/c:delivrance/c:signataire
        else ($personnes[@id = $substitute], $personnes[self::c:membre][@qualite = $role][c:presence])[1]"/>
  </xsl:function>

  <!-- A certificate holds its signatory’s name as one text. -->
  <xsl:function name="p:nom-du-signataire" as="xs:string?">
    <xsl:param name="person" as="element()?"/>
    <xsl:sequence select="if ($person/self::c:signataire) then normalize-space($person) else p:nom($person)"/>
  </xsl:function>

  <xsl:function name="p:qualite-du-signataire" as="xs:string?">
    <xsl:param name="person" as="element()?"/>
    <xsl:sequence select="string-join(($person/c:fonction/normalize-space(.), p:organisme($person[self::c:evaluateurExterne]),
        $person[@lien] ! (if (@lien = 'DESIGNE_PAR_BRANCHE') then p:code('lien', @lien)
                          else $signe/(if ($person/@lien = 'ENTREPRISE_UTILISATRICE') then c:entrepriseUtilisatrice else c:entreprise)/c:raisonSociale/normalize-space(.)),
        $person/@college ! p:capitale(p:code('college', .)), $person/c:entreprise/normalize-space(.), $person[self::c:signataire]/../c:qualite/normalize-space(.)), ', ')[. ne '']"/>
  </xsl:function>

  <!-- « 9f2c 07be 41d0 a3e8 »: the beginning of the digest, which an eye can compare. -->
  <xsl:variable name="empreinte-courte" as="xs:string" select="replace(substring($empreinte, 1, 16), '(.{4})(?!$)', '$1&#xA0;', ';j')"/>

  <xsl:variable name="nature-du-document" as="xs:string" select="p:capitale(p:code('typeDocument', $genre))"/>

  <xsl:variable name="plan" as="element(p:entree)+" select="p:entree('signature', p:label('pageSignature.titre'), ())"/>
</xsl:stylesheet>
