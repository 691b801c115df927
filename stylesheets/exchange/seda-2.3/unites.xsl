<?xml version="1.0" encoding="UTF-8"?>
<!-- The tree of archive units: the dossier or meeting, its documents, and what the deposit adds so that they can be judged later. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:t="urn:fr:ccs:dossier:codes" xmlns:f="urn:fr:ccs:dossier:fonctions" xmlns="fr:gouv:culture:archivesdefrance:seda:v2.3"
    xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:variable name="tombe" as="xs:string" select="'.elimine.xml'"/>

  <xsl:template match="dossier | session" mode="racine">
    <xsl:variable name="evenements" as="element()*" select="journal/evenement"/>
    <ArchiveUnit id="AU-0">
      <Content>
        <DescriptionLevel>RecordGrp</DescriptionLevel>
        <Title xml:lang="fr">{if (self::dossier) then 'Dossier de certification' else 'Session du jury paritaire'} {$numero}</Title>
        <OriginatingAgencyArchiveUnitIdentifier>{$numero}</OriginatingAgencyArchiveUnitIdentifier>
        <TransferringAgencyArchiveUnitIdentifier>{$sip?identifiant}</TransferringAgencyArchiveUnitIdentifier>
        <xsl:sequence select="f:description((f:libelle-etat(@etat), f:qui($classe)))"/>
        <CustodialHistory>
          <CustodialHistoryItem when="{f:info('Bagging-Date')}">
            <xsl:text>Paquet {$sip?identifiant}, fait et contrôlé par {f:info('Bag-Software-Agent')}.</xsl:text>
          </CustodialHistoryItem>
        </CustodialHistory>
        <DocumentType xml:lang="fr">{if (self::dossier) then 'Dossier de certification' else 'Session du jury'}</DocumentType>
        <Language>fr</Language>
        <DescriptionLanguage>fr</DescriptionLanguage>
        <OriginatingAgency>
          <Identifier>{$sip?producteur}</Identifier>
        </OriginatingAgency>
        <!-- The one name by which a person's papers are asked for; birth, address and company stay in the documents. -->
        <xsl:if test="self::dossier/@personne">
          <Agent>
            <xsl:if test="exists(identite)">
              <FullName>{f:nom-complet(identite[last()])}</FullName>
            </xsl:if>
            <Identifier>{@personne}</Identifier>
            <Role xml:lang="fr">Personne candidate</Role>
          </Agent>
        </xsl:if>
        <xsl:if test="exists($evenements)">
          <StartDate>{$evenements[1]/@date}</StartDate>
          <EndDate>{$evenements[last()]/@date}</EndDate>
        </xsl:if>
        <xsl:sequence select="$evenements ! f:evenement(.)"/>
      </Content>
      <xsl:sequence select="f:fichier($sip?principal, if (self::dossier) then 'Le dossier lui-même' else 'La session elle-même')"/>
      <xsl:sequence select="pieces/piece ! f:piece(.)"/>
      <xsl:for-each select="f:restes()[starts-with(., $sip?repertoire)]">
        <xsl:sequence select="f:fichier(., f:titre(.))"/>
      </xsl:for-each>
      <xsl:sequence select="f:fichiers(f:restes()[. = 'data/journal.txt' or starts-with(., 'data/controles/')])"/>
      <xsl:sequence select="f:groupe('AU-signatures', 'Ce qui sert aux signatures de plusieurs documents', $classe,
              $preuves-communes ! f:preuve(., f:classes-servies(.))),
          f:groupe('AU-formes', 'Ce avec quoi les documents se jugent : éditions, annuaire, règles et feuilles de style', $classe,
              f:fichiers(f:restes()[starts-with(., 'data/formes/')])),
          f:groupe('AU-paquet', 'Le paquet BagIt : empreintes, contrôle sans logiciel, preuves', f:classes(),
              f:fichiers(f:restes()[not(starts-with(., $sip?repertoire) or . = 'data/journal.txt' or matches(., '^data/(controles|formes)/'))]))"/>
    </ArchiveUnit>
  </xsl:template>

  <xsl:template match="*" mode="racine">
    <xsl:message terminate="yes">no transfer of {local-name()}</xsl:message>
  </xsl:template>

  <xsl:function name="f:info" as="xs:string">
    <xsl:param name="label" as="xs:string"/>
    <xsl:sequence select="string($sip?infos[?label = $label][1]?valeur)"/>
  </xsl:function>

  <!-- The files that neither a pièce nor a signature has taken, in order. -->
  <xsl:function name="f:restes" as="xs:string*">
    <xsl:sequence select="sort($sip?fichiers ! string(?chemin))[not(. = $sip?principal or exists(f:pieces(.)) or exists(f:pieces(substring-before(., $tombe)))
        or . = $preuves?fichier)]"/>
  </xsl:function>

  <xsl:function name="f:groupe" as="element()?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="titre" as="xs:string"/>
    <xsl:param name="propres" as="xs:string+"/>
    <xsl:param name="unites" as="element()*"/>
    <xsl:if test="exists($unites)">
      <ArchiveUnit id="{$id}">
        <xsl:sequence select="f:gestion-propre($propres)"/>
        <Content>
          <DescriptionLevel>SubGrp</DescriptionLevel>
          <Title xml:lang="fr">{$titre}</Title>
        </Content>
        <xsl:sequence select="$unites"/>
      </ArchiveUnit>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:fichiers" as="element()*">
    <xsl:param name="chemins" as="xs:string*"/>
    <xsl:sequence select="$chemins ! f:fichier(., f:titre(.))"/>
  </xsl:function>

  <xsl:function name="f:fichier" as="element()">
    <xsl:param name="chemin" as="xs:string"/>
    <xsl:param name="titre" as="xs:string"/>
    <ArchiveUnit id="{f:repere($chemin)}">
      <xsl:sequence select="f:gestion-propre(f:classe-fichier($chemin))"/>
      <Content>
        <DescriptionLevel>Item</DescriptionLevel>
        <Title xml:lang="fr">{$titre}</Title>
        <FilePlanPosition>{$chemin}</FilePlanPosition>
        <xsl:sequence select="f:description(f:classe-fichier($chemin)[. != $classe] ! f:qui(.)), f:signe($chemin)"/>
      </Content>
      <xsl:sequence select="f:signatures($chemin), f:renvoi($chemin)"/>
    </ArchiveUnit>
  </xsl:function>

  <xsl:function name="f:piece" as="element()">
    <xsl:param name="piece" as="element()"/>
    <xsl:variable name="chemin" as="xs:string" select="f:chemin($piece)"/>
    <xsl:variable name="genre" as="xs:string" select="f:genre($piece/@type)"/>
    <xsl:variable name="tenu" as="xs:string?" select="($chemin, concat($chemin, $tombe))[exists($fichiers(.))][1]"/>
    <xsl:variable name="attestation" as="element()?" select="$sip?documents(concat($chemin, $tombe))/elimine"/>
    <xsl:variable name="premier" as="xs:boolean" select="f:pieces($chemin)[1]/@id = $piece/@id"/>
    <ArchiveUnit id="AU-{$piece/@id}">
      <xsl:sequence select="f:gestion-propre(f:classe($piece))"/>
      <Content>
        <DescriptionLevel>Item</DescriptionLevel>
        <Title xml:lang="fr">{string-join((($piece/libelle/normalize-space()[. != ''], $genre)[1], $piece/@numero ! concat('(', ., ')')), ' ')}</Title>
        <FilePlanPosition>{($tenu, $chemin)[1]}</FilePlanPosition>
        <OriginatingAgencyArchiveUnitIdentifier>{$numero}/{$piece/@id}</OriginatingAgencyArchiveUnitIdentifier>
        <xsl:sequence select="f:description((f:absence($piece, $chemin, $attestation), $piece/numerisation ! f:numerisation(.),
            f:classe($piece)[. != $classe] ! f:qui(.)))"/>
        <DocumentType xml:lang="fr">{$genre}</DocumentType>
        <xsl:if test="$piece/numerisation/@date">
          <CreatedDate>{$piece/numerisation/@date}</CreatedDate>
        </xsl:if>
        <xsl:for-each select="key('evenements', $piece/@id, root($principal))[1]">
          <RegisteredDate>{@date}</RegisteredDate>
        </xsl:for-each>
        <xsl:sequence select="$piece/incident ! f:incident(@disponibilite, @date, ()), $attestation ! f:incident('ELIMINEE', @date, @decision),
            f:signe($chemin)"/>
      </Content>
      <xsl:sequence select="if ($premier) then f:signatures($chemin) else (), f:renvoi($tenu)"/>
    </ArchiveUnit>
  </xsl:function>

  <xsl:function name="f:absence" as="xs:string?">
    <xsl:param name="piece" as="element()"/>
    <xsl:param name="chemin" as="xs:string"/>
    <xsl:param name="attestation" as="element()?"/>
    <xsl:sequence select="if (exists($fichiers($chemin))) then ()
        else concat(if ($piece/@disponibilite = 'PERDUE' and empty($attestation)) then 'Pièce perdue' else 'Pièce éliminée',
            ' ; empreinte SHA-256 de ce qu’elle était : ', $piece/@empreinte, '.')"/>
  </xsl:function>

  <xsl:function name="f:incident" as="element()">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="date" as="xs:string"/>
    <xsl:param name="decision" as="xs:string?"/>
    <Event>
      <EventTypeCode>{$code}</EventTypeCode>
      <EventDateTime>{$date}</EventDateTime>
      <xsl:if test="exists($decision)">
        <EventDetailData>{$decision}</EventDetailData>
      </xsl:if>
    </Event>
  </xsl:function>

  <xsl:function name="f:evenement" as="element()">
    <xsl:param name="evenement" as="element()"/>
    <Event>
      <EventIdentifier>{$evenement/@id}</EventIdentifier>
      <EventTypeCode>{$evenement/@type}</EventTypeCode>
      <xsl:for-each select="$transitions/t:evenement[@type = $evenement/@type]">
        <EventType>{@libelle}</EventType>
      </xsl:for-each>
      <EventDateTime>{$evenement/@date}</EventDateTime>
      <xsl:if test="$evenement/@jour">
        <EventDetail xml:lang="fr">Fait le {f:jour($evenement/@jour)}.</EventDetail>
      </xsl:if>
      <xsl:if test="exists($evenement/objet)">
        <EventDetailData>{$evenement/objet/@ref}</EventDetailData>
      </xsl:if>
      <!-- Who acted is told by quality and number, never by name. -->
      <LinkingAgentIdentifier>
        <xsl:if test="$evenement/acteur/@id">
          <LinkingAgentIdentifierValue>{$evenement/acteur/@id}</LinkingAgentIdentifierValue>
        </xsl:if>
        <LinkingAgentRole>{$evenement/acteur/@qualite}</LinkingAgentRole>
      </LinkingAgentIdentifier>
    </Event>
  </xsl:function>

  <xsl:function name="f:renvoi" as="element()?">
    <xsl:param name="chemin" as="xs:string?"/>
    <xsl:for-each select="$chemin ! $fichiers(.)">
      <DataObjectReference>
        <DataObjectGroupReferenceId>GRP{?rang}</DataObjectGroupReferenceId>
      </DataObjectReference>
    </xsl:for-each>
  </xsl:function>

  <!-- The unit that describes a file. -->
  <xsl:function name="f:repere" as="xs:string">
    <xsl:param name="chemin" as="xs:string"/>
    <xsl:sequence select="concat('AU-', (f:pieces($chemin)[1]/@id, $fichiers($chemin)?rang ! concat('ID', .))[1])"/>
  </xsl:function>

  <xsl:function name="f:description" as="element()?">
    <xsl:param name="phrases" as="xs:string*"/>
    <xsl:if test="exists($phrases)">
      <Description xml:lang="fr">{$phrases}</Description>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:qui" as="xs:string?">
    <xsl:param name="propre" as="xs:string"/>
    <xsl:variable name="acces" as="xs:string*" select="f:acces($propre)"/>
    <xsl:sequence select="if (exists($acces)) then concat('Accès : ', string-join($acces, ' ; '), '.') else ()"/>
  </xsl:function>

</xsl:stylesheet>
