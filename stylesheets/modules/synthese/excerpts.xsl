<?xml version="1.0" encoding="UTF-8"?>
<!-- Excerpts of the livret: whole sentences, and a word that says where the rest is. Nothing is cut in a sentence or in silence. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs c p">

  <!-- The sentences of a text. A point after « M. » or an initial ends none. -->
  <xsl:function name="p:phrases" as="xs:string*">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="tokenize(replace(normalize-space($text),
        '(?&lt;!(?:^|[^\p{L}])(?:M|MM|Me|Dr|Pr|St|Ste|cf|p|art|ex|etc|\p{Lu}))([.!?…]+(?:[ &#xA0;&#x202F;]?[»”)])?) +(?=[\p{Lu}\p{N}«“(—])', '$1&#xE000;', ';j'), '&#xE000;')[. ne '']"/>
  </xsl:function>

  <!-- Does a text close the guillemets and the brackets that it opens? -->
  <xsl:function name="p:ferme" as="xs:boolean">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="string-length(translate($text, translate($text, '«', ''), '')) eq string-length(translate($text, translate($text, '»', ''), ''))
        and string-length(translate($text, translate($text, '(', ''), '')) eq string-length(translate($text, translate($text, ')', ''), ''))"/>
  </xsl:function>

  <!-- Where a text may end: after its first sentence, its second … as long as that leaves no guillemet or bracket open; at last the whole. -->
  <xsl:function name="p:debuts" as="xs:string*">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:variable name="whole" select="normalize-space($text)"/>
    <xsl:variable name="sentences" select="p:phrases($whole)"/>
    <xsl:sequence select="if ($whole eq '') then () else
        ((for $n in 1 to min((count($sentences) - 1, 12)) return string-join(subsequence($sentences, 1, $n), ' '))[p:ferme(.)][string-length(.) le $p:plus-long-extrait],
         $whole[string-length(.) le $p:plus-long-extrait])"/>
  </xsl:function>

  <xsl:variable name="p:plus-long-extrait" as="xs:integer" select="480"/>

  <!-- The texts that the page may quote: @cle, @code, what it is (@genre), its first words (@tete), its turn (@tour: 1 is served first), and p:debut, its
       possible excerpts from short to long; the last is @entier when it is the whole. -->
  <xsl:variable name="p:textes" as="element(p:texte)*">
    <xsl:for-each select="$p:evaluees">
      <xsl:variable name="code" select="@code"/>
      <xsl:variable name="place" select="position()"/>
      <xsl:variable name="awaited" select="not(@proposition = 'ACQUISE')"/>
      <xsl:for-each select="c:derogation, c:avis, c:argumentation, c:critere[@resultat = 'NON_ATTEINT']">
        <xsl:variable name="text" select="if (self::c:critere) then c:constat/c:texte else ."/>
        <xsl:variable name="starts" select="p:debuts($text)"/>
        <p:texte cle="{$place}.{position()}" place="{$place}" code="{$code}" genre="{if (self::c:critere) then 'constat' else local-name()}"
                 tour="{if (self::c:derogation) then 1 else if (self::c:avis) then 2 else if (self::c:critere) then 5 else if ($awaited) then 3 else 4}"
                 tete="{if (self::c:derogation) then p:label('synthese.derogation')
                        else if (self::c:avis) then p:avis(.)
                        else if (self::c:critere) then p:label('synthese.nonAtteint', string(@code)) else ''}"
                 critere="{self::c:critere/@code}" vide="{normalize-space($text) eq ''}">
          <xsl:for-each select="$starts"><p:debut entier="{. eq normalize-space($text)}"><xsl:value-of select="."/></p:debut></xsl:for-each>
        </p:texte>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:variable>

  <!-- The excerpts of a competency: state tells for each text which of its possible excerpts stands, 0 for none. -->
  <xsl:function name="p:extraits" as="element(p:extrait)*">
    <xsl:param name="place" as="xs:integer"/>
    <xsl:param name="state" as="map(xs:string, xs:integer)"/>
    <xsl:variable name="texts" select="$p:textes[@place = $place]"/>
    <xsl:variable name="told" as="element(p:extrait)*">
      <xsl:for-each select="$texts">
        <xsl:variable name="start" select="p:debut[position() eq $state(current()/@cle)]"/>
        <p:extrait genre="{@genre}" tete="{if (@genre = 'argumentation' and not($start)) then p:label('synthese.texte') else @tete}" texte="{$start}" critere="{@critere}"
                   suite="{if (@vide = 'true' or $start/@entier = 'true') then '' else p:label(if ($start) then 'synthese.suite' else 'synthese.renvoi', @code)}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="$told[not(@genre = 'constat' and @texte eq '')]"/>
    <!-- criteria of which nothing is told stand on one line -->
    <xsl:for-each-group select="$told[@genre = 'constat'][@texte eq '']" group-by="@suite">
      <p:extrait genre="constat" tete="{p:label(if (count(current-group()) gt 1) then 'synthese.nonAtteints' else 'synthese.nonAtteint', p:liste(current-group()/@critere/string()))}" texte="" suite="{@suite}"/>
    </xsl:for-each-group>
    <xsl:variable name="open" select="$p:evaluees[$place]/c:critere[not(@resultat = ('ATTEINT', 'NON_ATTEINT'))]/@code/string()"/>
    <xsl:if test="exists($open)"><p:extrait genre="ouvert" tete="{p:label('synthese.nonObserve', p:liste($open))}" texte="" suite=""/></xsl:if>
  </xsl:function>

  <!-- The competencies assessed, those of the page only, in the order of the livret. -->
  <xsl:variable name="p:evaluees" as="element(c:competence)*" select="$livret/c:evaluation/c:competence[@code = $codes]"/>

  <!-- « Avis du référent : acquise. » -->
  <xsl:function name="p:avis" as="xs:string">
    <xsl:param name="opinion" as="element(c:avis)"/>
    <xsl:variable name="proposal" select="p:minuscule(p:code('proposition', $opinion/@proposition))"/>
    <xsl:sequence select="if ($livret/c:referentEntreprise/@id = $opinion/@par) then p:label('synthese.avis.referent', $proposal)
                          else if ($externe/@id = $opinion/@par) then p:label('synthese.avis.externe', $proposal)
                          else p:label('synthese.avis', (p:de(p:nom-court($opinion/@par)), $proposal))"/>
  </xsl:function>

  <!-- « S. Rouquette »: initial and name of a person of the livret; the number when nobody bears it. -->
  <xsl:function name="p:nom-court" as="xs:string?">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:variable name="person" select="$livret/(c:candidat | c:referentEntreprise | c:evaluateurExterne)[@id = $id][1]"/>
    <xsl:variable name="name" select="$person/(c:nomUsage, c:nomNaissance, c:nom)[1] ! normalize-space(.)"/>
    <xsl:sequence select="if ($name) then string-join(($person/c:prenom[1] ! (substring(normalize-space(.), 1, 1) || '.'), $name), '&#xA0;') else $id"/>
  </xsl:function>
</xsl:stylesheet>
