<?xml version="1.0" encoding="UTF-8"?>
<!-- What the page of a certificate asks of its data: its sentences. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
                exclude-result-prefixes="xs c p">

  <xsl:variable name="certificat" as="element(c:certificat)" select="/c:certificat"/>
  <xsl:variable name="titulaire" as="element(c:titulaire)?" select="$certificat/c:titulaire"/>
  <xsl:variable name="delivrance" as="element(c:delivrance)?" select="$certificat/c:delivrance"/>
  <xsl:variable name="provisoire" as="xs:boolean" select="$certificat/@etat = 'BROUILLON' or $filigrane"/>

  <!-- All first names, in their order, and the name in use. -->
  <xsl:variable name="nom-complet" as="xs:string?"
                select="string-join(($titulaire/c:prenom, $titulaire/(c:nomUsage, c:nomNaissance)[1]) ! normalize-space(.), ' ')[. ne '']"/>

  <!-- Where a holder of the page asks whether it is true: the certifier’s site. -->
  <xsl:variable name="site" as="xs:string?" select="($certificat/c:certificateur/c:contact/c:site, $edition/c:certificateur/c:contact/c:site)[1] ! normalize-space(.)"/>

  <!-- Who signed, or is to sign: the committee’s slot. -->
  <xsl:variable name="emplacement" as="element(c:signature)?" select="$certificat/c:signatures/c:signature[1]"/>

  <xsl:variable name="plan" as="element(p:entree)+" select="p:entree('certificat', ($certificat/c:intitule ! p:typo(.), p:label('certificat.titre'))[1], ())"/>

  <xsl:function name="p:mot-absent" as="xs:string">
    <xsl:sequence select="p:label(if ($provisoire) then 'absent.provisoire' else 'absent')"/>
  </xsl:function>

  <!-- A value, or the word that says it is missing, in the look of the missing. -->
  <xsl:function name="p:ou-absent" as="node()*">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:choose>
      <xsl:when test="$value"><xsl:sequence select="p:texte($value)"/></xsl:when>
      <xsl:otherwise><fo:inline xsl:use-attribute-sets="p:absent"><xsl:value-of select="p:mot-absent()"/></fo:inline></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- « à Paris », « au Mans », « aux Ulis » -->
  <xsl:function name="p:lieu" as="xs:string">
    <xsl:param name="place" as="xs:string"/>
    <xsl:sequence select="replace(replace('à ' || normalize-space($place), '^à Le ', 'au '), '^à Les ', 'aux ')"/>
  </xsl:function>

  <!-- « née Fabre, le 3 mars 1988 », « né le 3 mars 1988 », « date de naissance : 3 mars 1988 » -->
  <xsl:variable name="naissance" as="xs:string">
    <xsl:variable name="date" select="($titulaire/c:dateNaissance ! p:date(.), p:mot-absent())[1]"/>
    <xsl:sequence select="if ($titulaire/c:nomUsage) then p:accord('certificat.naissance.nom', $titulaire, (($titulaire/c:nomNaissance ! p:typo(.), p:mot-absent())[1], $date))
                          else p:accord('certificat.naissance', $titulaire, $date)"/>
  </xsl:variable>

  <!-- « a satisfait …, comme en a décidé le jury … le 18 juin 2026 (procès-verbal PV-2026-003) et le 2 juillet 2026 (procès-verbal PV-2026-004). » -->
  <xsl:variable name="satisfait" as="xs:string" select="p:label('certificat.satisfait',
      (p:liste($certificat/c:decision ! p:label('certificat.decision', ((@date ! p:date(.), p:mot-absent())[1], string(@procesVerbal)))), p:mot-absent())[1])"/>

  <!-- What this copy is, when it is not the first: which one it replaces; why is nobody’s affair who reads it. -->
  <xsl:variable name="nature" as="xs:string?">
    <xsl:for-each select="$certificat[@nature ne 'ORIGINAL']">
      <xsl:variable name="replaced" select="p:cite('certificat', (c:remplace/@numero, c:remplace/@exemplaire))"/>
      <xsl:variable name="first" select="p:cite('certificat', (c:remplace/@numero, '1'))"/>
      <xsl:sequence select="if (@nature eq 'DUPLICATA')
          then p:label('certificat.duplicata', (@exemplaire/string(), p:mot-absent())[1]) || $first/c:delivrance/c:date ! (' ' || p:label('certificat.duplicata.origine', p:date(.)))
          else p:label('certificat.rectificatif', ((c:remplace/@numero/string(), p:mot-absent())[1], (c:remplace/@exemplaire/string(), p:mot-absent())[1]))
               || $replaced/c:delivrance/c:date ! (', ' || p:label('certificat.rectificatif.date', p:date(.))) || '.'"/>
    </xsl:for-each>
  </xsl:variable>

  <!-- The registration, when the certificate bears one; nothing about it otherwise, and never a level. -->
  <xsl:variable name="enregistrement" as="xs:string*">
    <xsl:variable name="codes" select="$certificat/(c:enregistrement/c:nsf | c:nsf)"/>
    <xsl:for-each select="$certificat/c:enregistrement">
      <xsl:sequence select="p:label('certificat.enregistrement', (p:code('repertoire.dans', @repertoire), string(@code)))
          || c:decision/@reference ! p:label('certificat.enregistrement.reference', p:typo(.)) || c:decision/@date ! (' ' || p:label('certificat.enregistrement.date', p:date(.)))
          || p:label('certificat.enregistrement.periode', (p:date(@debut), p:date(@fin))) || '.'"/>
    </xsl:for-each>
    <xsl:sequence select="string-join(
        ($codes[1] ! p:label('certificat.nsf', p:liste(distinct-values($codes ! (@code || ' ' || p:typo(.))))),
         $certificat/c:enregistrement/c:formacode[1] ! p:label('certificat.formacode', p:liste(../c:formacode ! (@code || ' ' || p:typo(.))))), '&#xA0;· ')[. ne '']"/>
  </xsl:variable>
</xsl:stylesheet>
