<?xml version="1.0" encoding="UTF-8"?>
<!-- The manifest of a transfer to an archive service: SEDA 2.3 (NF Z44-022, June 2024). A later version is another stylesheet beside this one.
     The source is the document that all others belong to: dossier.xml or session.xml. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:fr:ccs:dossier:fonctions" xmlns="fr:gouv:culture:archivesdefrance:seda:v2.3"
    xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="seda-2.3/gestion.xsl"/>
  <xsl:include href="seda-2.3/unites.xsl"/>
  <xsl:include href="seda-2.3/signatures.xsl"/>
  <xsl:include href="seda-2.3/mots.xsl"/>

  <!-- What archive/ManifesteSeda gathers. date, archives, versant, producteur, accord, statut, identifiant; repertoire, principal: paths in the deposit;
       infos: label, valeur; fichiers: rang, chemin, nom, uri, octets, sha512, media, puid; signatures: the text of liste.txt; horodatages: time by path;
       documents: trees by path. -->
  <xsl:param name="sip" as="map(*)" required="yes"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <xsl:variable name="principal" as="element()" select="/*"/>
  <xsl:variable name="numero" as="xs:string" select="string($principal/@numero)"/>
  <xsl:variable name="fichiers" as="map(xs:string, map(*))" select="map:merge($sip?fichiers ! map { string(?chemin): . })"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>

  <xsl:key name="pieces" match="pieces/piece" use="concat($sip?repertoire, normalize-space(@chemin))"/>

  <xsl:key name="evenements" match="journal/evenement" use="objet/@ref"/>

  <xsl:template match="/">
    <ArchiveTransfer>
      <Comment xml:lang="fr">Paquet {$sip?identifiant}, versé en entier : ses fichiers, son journal et ses empreintes.</Comment>
      <Date>{$sip?date}</Date>
      <MessageIdentifier>{$sip?identifiant}</MessageIdentifier>
      <xsl:if test="$sip?accord != ''">
        <ArchivalAgreement>{$sip?accord}</ArchivalAgreement>
      </xsl:if>
      <CodeListVersions>
        <MessageDigestAlgorithmCodeListVersion>SHA-512</MessageDigestAlgorithmCodeListVersion>
        <MimeTypeCodeListVersion>IANA</MimeTypeCodeListVersion>
        <FileFormatCodeListVersion>PRONOM</FileFormatCodeListVersion>
        <AppraisalRuleCodeListVersion>CCS</AppraisalRuleCodeListVersion>
        <AccessRuleCodeListVersion>CCS</AccessRuleCodeListVersion>
        <HoldRuleCodeListVersion>CCS</HoldRuleCodeListVersion>
      </CodeListVersions>
      <DataObjectPackage>
        <xsl:for-each select="$sip?fichiers">
          <xsl:sort select="?rang"/>
          <xsl:sequence select="f:objet(.)"/>
        </xsl:for-each>
        <DescriptiveMetadata>
          <xsl:apply-templates select="$principal" mode="racine"/>
        </DescriptiveMetadata>
        <ManagementMetadata>
          <LegalStatus>{$sip?statut}</LegalStatus>
          <OriginatingAgencyIdentifier>{$sip?producteur}</OriginatingAgencyIdentifier>
          <SubmissionAgencyIdentifier>{$sip?versant}</SubmissionAgencyIdentifier>
          <xsl:sequence select="f:gestion($classe, false())"/>
        </ManagementMetadata>
      </DataObjectPackage>
      <ArchivalAgency>
        <Identifier>{$sip?archives}</Identifier>
      </ArchivalAgency>
      <TransferringAgency>
        <Identifier>{$sip?versant}</Identifier>
      </TransferringAgency>
    </ArchiveTransfer>
  </xsl:template>

  <xsl:function name="f:objet" as="element()">
    <xsl:param name="fichier" as="map(*)"/>
    <xsl:variable name="piece" as="element()?" select="f:pieces($fichier?chemin)[1]"/>
    <DataObjectGroup id="GRP{$fichier?rang}">
      <BinaryDataObject id="BDO{$fichier?rang}">
        <DataObjectVersion>BinaryMaster_1</DataObjectVersion>
        <Uri>{$fichier?uri}</Uri>
        <MessageDigest algorithm="SHA-512">{$fichier?sha512}</MessageDigest>
        <!-- The standard has no size for a file without any byte. -->
        <xsl:if test="$fichier?octets gt 0">
          <Size>{$fichier?octets}</Size>
        </xsl:if>
        <xsl:variable name="puid" as="xs:string?" select="($piece/@puid[matches(., '^(x-)?fmt/[0-9]+$')], $fichier?puid[. != ''])[1]"/>
        <FormatIdentification>
          <MimeType>{($piece/@media, $fichier?media)[1]}</MimeType>
          <xsl:if test="exists($puid)">
            <FormatId>{$puid}</FormatId>
          </xsl:if>
        </FormatIdentification>
        <FileInfo>
          <Filename>{$fichier?nom}</Filename>
        </FileInfo>
      </BinaryDataObject>
    </DataObjectGroup>
  </xsl:function>

  <!-- The pièces that a file is of; usually one, none for what the deposit adds. -->
  <xsl:function name="f:pieces" as="element()*">
    <xsl:param name="chemin" as="xs:string"/>
    <xsl:sequence select="key('pieces', $chemin, root($principal))"/>
  </xsl:function>
</xsl:stylesheet>
