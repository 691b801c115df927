<?xml version="1.0" encoding="UTF-8"?>
<!-- How long, for whom, and what stands in the way: the rules of the edition, as the deposit told them on its day. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:fr:ccs:dossier:fonctions" xmlns="fr:gouv:culture:archivesdefrance:seda:v2.3"
    xpath-default-namespace="urn:fr:ccs:dossier:1" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The class that holds for all that has no other. -->
  <xsl:variable name="classe" as="xs:string" select="local-name($principal)"/>

  <!-- Each line of CCS-Conservation as a map: type, duree, depart, debut, fin, sort. -->
  <xsl:variable name="conservations" as="map(*)*" select="$sip?infos[?label = 'CCS-Conservation'] ! map:merge(
      tokenize(?valeur, ';\s*') ! map { substring-before(., '='): substring-after(., '=') })" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>

  <!-- A unit says its own rules only where they differ from those above it, and then shuts those out. -->
  <xsl:function name="f:gestion-propre" as="element()?">
    <xsl:param name="propres" as="xs:string+"/>
    <xsl:if test="not(deep-equal($propres, $classe))">
      <Management>
        <xsl:sequence select="f:gestion($propres, true())"/>
      </Management>
    </xsl:if>
  </xsl:function>

  <!-- The rules of one class, or of several for what serves documents of all of them: the one that runs longest then holds. -->
  <xsl:function name="f:gestion" as="element()*">
    <xsl:param name="propres" as="xs:string+"/>
    <xsl:param name="seul" as="xs:boolean"/>
    <xsl:variable name="regles" as="map(*)*" select="$conservations[?type = $propres]"/>
    <xsl:variable name="destructible" as="xs:boolean" select="(every $propre in $propres satisfies $regles?type = $propre)
        and (every $regle in $regles satisfies $regle?sort = 'DETRUIRE' and $regle?duree != 'INCONNUE')"/>
    <AppraisalRule>
      <xsl:for-each select="$regles[?duree != 'INCONNUE']">
        <Rule>CCS-{?type}-{?duree}</Rule>
        <xsl:if test="?debut castable as xs:date">
          <StartDate>{?debut}</StartDate>
        </xsl:if>
      </xsl:for-each>
      <xsl:sequence select="f:seul($seul)"/>
      <!-- What is not known for certain to go, stays. -->
      <FinalAction>{if ($destructible) then 'Destroy' else 'Keep'}</FinalAction>
    </AppraisalRule>
    <AccessRule>
      <xsl:for-each select="$propres">
        <Rule>CCS-ACCES-{upper-case(.)}</Rule>
      </xsl:for-each>
      <xsl:sequence select="f:seul($seul)"/>
    </AccessRule>
    <!-- Nothing goes without two persons who decide it. -->
    <xsl:if test="not($seul)">
      <NeedAuthorization>true</NeedAuthorization>
      <xsl:sequence select="f:gel()"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:seul" as="element()?">
    <xsl:param name="seul" as="xs:boolean"/>
    <xsl:if test="$seul">
      <PreventInheritance>true</PreventInheritance>
    </xsl:if>
  </xsl:function>

  <!-- What holds on the day of the transfer, as Suspension has it. Why it is held is told by the dossier, to those who may read it. -->
  <xsl:function name="f:gel" as="element()?">
    <xsl:variable name="jour" as="xs:date" select="xs:date(substring($sip?date, 1, 10))"/>
    <xsl:variable name="gels" as="element()*" select="$principal/gel[not(@fin castable as xs:date) or xs:date(@fin) ge $jour]"/>
    <xsl:variable name="suspension" as="element()?" select="$principal/journal/evenement[@type = ('GEL', 'LEVEE_GEL')][last()][@type = 'GEL'][empty($gels)]"/>
    <xsl:if test="exists(($gels, $suspension))">
      <HoldRule>
        <xsl:for-each select="$suspension">
          <Rule>CCS-GEL</Rule>
          <StartDate>{(@jour, substring(@date, 1, 10))[1]}</StartDate>
        </xsl:for-each>
        <xsl:for-each select="$gels">
          <Rule>CCS-GEL</Rule>
          <StartDate>{@debut}</StartDate>
          <xsl:if test="@fin castable as xs:date">
            <HoldEndDate>{@fin}</HoldEndDate>
          </xsl:if>
          <xsl:if test="normalize-space(@decidePar) != ''">
            <HoldOwner>{normalize-space(@decidePar)}</HoldOwner>
          </xsl:if>
        </xsl:for-each>
      </HoldRule>
    </xsl:if>
  </xsl:function>

  <!-- Who may read a class, in the words of the editions. -->
  <xsl:function name="f:acces" as="xs:string*">
    <xsl:param name="propre" as="xs:string"/>
    <xsl:sequence select="distinct-values(f:documents('data/formes/referentiels/')/referentiel/conservation/regle[@type = $propre]/@acces
        /normalize-space())[. != '']"/>
  </xsl:function>

  <!-- The pièces that follow a rule of their own, as PieceGardee has it; all others follow that of the dossier. -->
  <xsl:variable name="classes-propres" as="map(xs:string, xs:string)"
      select="map { 'LIVRET': 'livret', 'EXTRAIT_PROCES_VERBAL': 'procesVerbal', 'CERTIFICAT': 'certificat' }"/>

  <!-- Which class a pièce is of; a page signed by hand, of those of all documents whose signatures it shows or may show. -->
  <xsl:function name="f:classe" as="xs:string+">
    <xsl:param name="piece" as="element()"/>
    <xsl:variable name="signes" as="element()*" select="$principal/pieces/piece[f:cite(f:chemin(.), $piece)], $non-lus"/>
    <xsl:sequence select="if ($piece/@type = 'PAGE_SIGNEE' and exists($signes)) then sort(distinct-values($signes ! f:classe-du-genre(@type)))
        else f:classe-du-genre($piece/@type)"/>
  </xsl:function>

  <xsl:function name="f:classe-du-genre" as="xs:string">
    <xsl:param name="genre" as="xs:string"/>
    <xsl:sequence select="($classes-propres($genre), $classe)[1]"/>
  </xsl:function>

  <!-- The documents that cannot be looked into, lost ones too: any page may show their signatures. What was eliminated has had its time. -->
  <xsl:variable name="non-lus" as="element()*" select="$principal/pieces/piece[@media = ('application/xml', 'text/xml')][not(@disponibilite = 'ELIMINEE')]
      [empty($sip?documents(f:chemin(.))) and empty($sip?documents(concat(f:chemin(.), $tombe)))]"/>

  <!-- Whether a signature of this document cites the page, by its digest, its number or its path: from the dossier, or from the document. -->
  <xsl:function name="f:cite" as="xs:boolean">
    <xsl:param name="chemin" as="xs:string"/>
    <xsl:param name="page" as="element()"/>
    <xsl:sequence select="some $signature in $sip?documents($chemin)/*/signatures/signature satisfies
        normalize-space($signature/@empreinte) = normalize-space($page/@empreinte) or f:renvoie($signature, $chemin, $page)"/>
  </xsl:function>

  <xsl:function name="f:renvoie" as="xs:boolean">
    <xsl:param name="signature" as="element()"/>
    <xsl:param name="chemin" as="xs:string"/>
    <xsl:param name="page" as="element()"/>
    <xsl:variable name="nom" as="xs:string" select="normalize-space($signature/@piece)"/>
    <xsl:sequence select="$nom != '' and ($nom = normalize-space($page/@id)
        or f:chemin-net(f:chemin($page)) = (concat($sip?repertoire, $nom), concat(replace($chemin, '[^/]+$', ''), $nom)) ! f:chemin-net(.))"/>
  </xsl:function>

  <!-- Where a pièce stands in the deposit. -->
  <xsl:function name="f:chemin" as="xs:string">
    <xsl:param name="piece" as="element()"/>
    <xsl:sequence select="concat($sip?repertoire, normalize-space($piece/@chemin))"/>
  </xsl:function>

  <!-- A path without detours. -->
  <xsl:function name="f:chemin-net" as="xs:string">
    <xsl:param name="chemin" as="xs:string"/>
    <xsl:sequence select="string-join(fold-left(tokenize(normalize-unicode($chemin), '/')[not(. = ('', '.'))], (),
        function($avant, $part) { if ($part = '..') then $avant[position() lt last()] else ($avant, $part) }), '/')"/>
  </xsl:function>

  <!-- The same of what is no pièce. -->
  <xsl:function name="f:classe-fichier" as="xs:string">
    <xsl:param name="chemin" as="xs:string"/>
    <xsl:variable name="genre" as="xs:string?" select="$sip?documents($chemin)/*/local-name()"/>
    <xsl:sequence select="if (starts-with($chemin, 'data/formes/referentiels/') or $chemin = 'data/formes/formes.zip') then 'referentiel'
        else if ($genre = ('procesVerbal', 'extraitProcesVerbal')) then 'procesVerbal' else $classe"/>
  </xsl:function>

  <!-- The classes of all documents: what the bag says of its files is kept as long as any of them. -->
  <xsl:function name="f:classes" as="xs:string+">
    <xsl:sequence select="sort(distinct-values(($classe, $principal/pieces/piece ! f:classe(.), map:keys($sip?documents)[starts-with(., $sip?repertoire)]
        ! f:classe-fichier(.))))" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <xsl:function name="f:documents" as="document-node()*">
    <xsl:param name="repertoire" as="xs:string"/>
    <xsl:variable name="chemins" as="xs:string*" select="sort(map:keys($sip?documents))" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    <xsl:sequence select="$chemins[starts-with(., $repertoire)] ! $sip?documents(.)"/>
  </xsl:function>
</xsl:stylesheet>
