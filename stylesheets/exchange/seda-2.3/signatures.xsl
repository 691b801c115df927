<?xml version="1.0" encoding="UTF-8"?>
<!-- Each signature as a unit of its own under the document that was signed, and under it too what the signature is judged with. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:xades="http://uri.etsi.org/01903/v1.3.2#"
    xmlns:f="urn:fr:ccs:dossier:fonctions" xmlns="fr:gouv:culture:archivesdefrance:seda:v2.3"
    xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The lines of data/signatures/liste.txt: document, rank of the slot, genre, file. -->
  <xsl:variable name="materiel" as="map(*)*" select="tokenize($sip?signatures, '\n')[. != ''] ! (let $cases := tokenize(., '\t')
      return map { 'document': $cases[1], 'rang': $cases[2], 'genre': $cases[5], 'fichier': $cases[6] })"/>

  <!-- The files among them, each once. -->
  <xsl:variable name="preuves" as="map(*)*" select="let $lignes := $materiel[exists($fichiers(?fichier))]
          [exists($fichiers(?document)) or exists(f:pieces(?document))]
      return distinct-values($lignes?fichier) ! (let $fichier := . return $lignes[?fichier = $fichier][1])"/>

  <!-- The documents that one serves, and their classes; one that serves several classes must not go with the first. -->
  <xsl:function name="f:servis" as="xs:string+">
    <xsl:param name="preuve" as="map(*)"/>
    <xsl:sequence select="distinct-values($materiel[?fichier = $preuve?fichier]?document)[exists($fichiers(.)) or exists(f:pieces(.))]"/>
  </xsl:function>

  <xsl:function name="f:classes-servies" as="xs:string+">
    <xsl:param name="preuve" as="map(*)"/>
    <xsl:sequence select="sort(distinct-values(f:servis($preuve) ! (let $pieces := f:pieces(.)
        return if ($pieces) then f:classe($pieces[1]) else f:classe-fichier(.))))"/>
  </xsl:function>

  <!-- Those that go with one document, and those of several classes. -->
  <xsl:function name="f:preuves-de" as="map(*)*">
    <xsl:param name="chemin" as="xs:string"/>
    <xsl:sequence select="$preuves[?document = $chemin][count(f:classes-servies(.)) = 1]"/>
  </xsl:function>

  <xsl:variable name="preuves-communes" as="map(*)*" select="$preuves[count(f:classes-servies(.)) gt 1]"/>

  <!-- The slots that somebody signed. -->
  <xsl:function name="f:signees" as="element()*">
    <xsl:param name="chemin" as="xs:string"/>
    <xsl:sequence select="$sip?documents($chemin)/*/signatures/signature[ds:Signature or @mode = 'MANUSCRITE' and @date]"/>
  </xsl:function>

  <xsl:function name="f:signe" as="element()?">
    <xsl:param name="chemin" as="xs:string"/>
    <xsl:variable name="preuves-ici" as="map(*)*" select="f:preuves-de($chemin)"/>
    <xsl:if test="exists(f:signees($chemin)) or f:cachet($chemin)">
      <SigningInformation>
        <SigningRole>SignedDocument</SigningRole>
        <DetachedSigningRole>Signature</DetachedSigningRole>
        <xsl:if test="$preuves-ici?genre = 'HORODATAGE'">
          <DetachedSigningRole>Timestamp</DetachedSigningRole>
        </xsl:if>
        <xsl:if test="$preuves-ici?genre != 'HORODATAGE'">
          <DetachedSigningRole>AdditionalProof</DetachedSigningRole>
        </xsl:if>
      </SigningInformation>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:cachet" as="xs:boolean">
    <xsl:param name="chemin" as="xs:string"/>
    <xsl:sequence select="$materiel[?document = $chemin]?genre = 'CACHET'"/>
  </xsl:function>

  <xsl:function name="f:signatures" as="element()*">
    <xsl:param name="chemin" as="xs:string"/>
    <xsl:sequence select="f:signees($chemin) ! f:signature(., $chemin), if (f:cachet($chemin)) then f:unite-cachet($chemin) else (),
        f:preuves-de($chemin) ! f:preuve(., ())"/>
  </xsl:function>

  <xsl:function name="f:signature" as="element()">
    <xsl:param name="signature" as="element()"/>
    <xsl:param name="chemin" as="xs:string"/>
    <xsl:variable name="rang" as="xs:string" select="string(1 + count($signature/preceding-sibling::signature))"/>
    <xsl:variable name="main" as="xs:boolean" select="empty($signature/ds:Signature)"/>
    <xsl:variable name="moment" as="xs:string?" select="if ($main) then concat($signature/@date, 'T00:00:00')
        else ($signature//xades:SigningTime)[1]/normalize-space()"/>
    <ArchiveUnit id="{f:repere($chemin)}-S{$rang}">
      <Content>
        <DescriptionLevel>Item</DescriptionLevel>
        <Title xml:lang="fr">Signature – {f:role($signature/@role)}</Title>
        <xsl:if test="$main">
          <Description xml:lang="fr">{f:jour-et-lieu($signature)} L’heure n’est pas connue : minuit en tient lieu.</Description>
        </xsl:if>
        <SigningInformation>
          <SigningRole>Signature</SigningRole>
          <SignedDocumentReferenceId>{f:repere($chemin)}</SignedDocumentReferenceId>
          <SignatureDescription>
            <xsl:if test="$moment castable as xs:dateTime">
              <Signer>
                <xsl:for-each select="f:personne($signature/@signataire)">
                  <FullName>{.}</FullName>
                </xsl:for-each>
                <Identifier>{$signature/@signataire}</Identifier>
                <SigningTime>{$moment}</SigningTime>
                <Role xml:lang="fr">{f:role($signature/@role)}</Role>
              </Signer>
            </xsl:if>
            <SigningType>{if ($main) then 'Manuscrite, page numérisée' else 'XAdES, enveloppée dans le document'}</SigningType>
          </SignatureDescription>
          <xsl:for-each select="$materiel[?document = $chemin][?rang = $rang][?genre = 'HORODATAGE'] ! $sip?horodatages(?fichier)">
            <TimestampingInformation>
              <TimeStamp>{.}</TimeStamp>
            </TimestampingInformation>
          </xsl:for-each>
        </SigningInformation>
      </Content>
      <!-- By hand, the page that was signed; electronically, the document that holds the signature. -->
      <xsl:sequence select="f:renvoi(if ($main) then f:page($signature, $chemin) else $chemin)"/>
    </ArchiveUnit>
  </xsl:function>

  <!-- Where the page stands: a pièce of the dossier by its number or path, else a file beside the document. -->
  <xsl:function name="f:page" as="xs:string?">
    <xsl:param name="signature" as="element()"/>
    <xsl:param name="chemin" as="xs:string"/>
    <xsl:variable name="piece" as="element()?" select="$principal/pieces/piece[f:renvoie($signature, $chemin, .)][1]"/>
    <xsl:sequence select="if ($piece) then f:chemin($piece)
        else $signature/@piece ! concat(replace($chemin, '[^/]+$', ''), normalize-space(.))"/>
  </xsl:function>

  <xsl:function name="f:unite-cachet" as="element()">
    <xsl:param name="chemin" as="xs:string"/>
    <ArchiveUnit id="{f:repere($chemin)}-CACHET">
      <Content>
        <DescriptionLevel>Item</DescriptionLevel>
        <Title xml:lang="fr">Cachet du PDF</Title>
        <SigningInformation>
          <SigningRole>Signature</SigningRole>
          <SignedDocumentReferenceId>{f:repere($chemin)}</SignedDocumentReferenceId>
          <SignatureDescription>
            <SigningType>PAdES, dans le document</SigningType>
          </SignatureDescription>
        </SigningInformation>
      </Content>
      <xsl:sequence select="f:renvoi($chemin)"/>
    </ArchiveUnit>
  </xsl:function>

  <xsl:function name="f:preuve" as="element()">
    <xsl:param name="preuve" as="map(*)"/>
    <xsl:param name="propres" as="xs:string*"/>
    <xsl:variable name="moment" as="xs:string?" select="$sip?horodatages($preuve?fichier)"/>
    <xsl:variable name="titre" as="xs:string" select="map { 'SIGNATAIRE': 'Certificat de signature', 'CERTIFICAT': 'Certificat d’autorité',
        'LISTE': 'Liste de révocation', 'HORODATAGE': 'Jeton d’horodatage' }($preuve?genre)"/>
    <ArchiveUnit id="AU-ID{$fichiers($preuve?fichier)?rang}">
      <xsl:if test="exists($propres)">
        <xsl:sequence select="f:gestion-propre($propres)"/>
      </xsl:if>
      <Content>
        <DescriptionLevel>Item</DescriptionLevel>
        <Title xml:lang="fr">{$titre}</Title>
        <FilePlanPosition>{$preuve?fichier}</FilePlanPosition>
        <SigningInformation>
          <SigningRole>{if ($preuve?genre = 'HORODATAGE') then 'Timestamp' else 'AdditionalProof'}</SigningRole>
          <xsl:for-each select="f:servis($preuve)">
            <SignedDocumentReferenceId>{f:repere(.)}</SignedDocumentReferenceId>
          </xsl:for-each>
          <xsl:if test="exists($moment)">
            <TimestampingInformation>
              <TimeStamp>{$moment}</TimeStamp>
            </TimestampingInformation>
          </xsl:if>
          <xsl:if test="$preuve?genre != 'HORODATAGE'">
            <AdditionalProof>
              <AdditionalProofInformation>{$titre}</AdditionalProofInformation>
            </AdditionalProof>
          </xsl:if>
        </SigningInformation>
      </Content>
      <xsl:sequence select="f:renvoi($preuve?fichier)"/>
    </ArchiveUnit>
  </xsl:function>

  <!-- A person’s name as a document of the deposit gives it. -->
  <xsl:function name="f:personne" as="xs:string?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="nommes" as="element()*" select="f:documents('data/')//*[@id = $id]"/>
    <xsl:sequence select="($nommes[nom or nomNaissance]/f:nom-complet(.), $nommes/self::signataire/normalize-space(),
        $principal[@personne = $id]/identite[last()]/f:nom-complet(.))[. != ''][1]"/>
  </xsl:function>
</xsl:stylesheet>
