<?xml version="1.0" encoding="UTF-8"?>
<!-- How the rules of a session read it beside the minutes that came of it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:f="urn:fr:ccs:dossier:fonctions" exclude-result-prefixes="#all">

  <!-- In the session: what is presented or set aside, by file; members, by id. In the minutes: members, by id. -->
  <xsl:key name="dossier" match="c:lot/c:livret | c:session/c:misDeCote" use="@dossier"/>
  <xsl:key name="presente" match="c:lot/c:livret" use="@numero"/>
  <xsl:key name="convocation" match="c:session/c:convocation" use="@membre"/>
  <xsl:key name="emargement" match="c:session/c:emargement" use="@membre"/>
  <xsl:key name="derogation" match="c:session/c:derogation" use="(@document, @dossier)[1]"/>
  <xsl:key name="membre" match="c:composition/c:membre" use="@id"/>

  <!-- When a member came and left, as pairs of instants in order; where nothing is written, from the opening, until the close. -->
  <xsl:function name="f:periodes" as="xs:string*">
    <xsl:param name="lignes" as="element()*"/>
    <xsl:param name="seance" as="element(c:seance)?"/>
    <xsl:sequence select="sort($lignes ! f:periode((@arrivee, @de)[1], (@depart, @a)[1], $seance))"/>
  </xsl:function>

  <xsl:function name="f:periode" as="xs:string">
    <xsl:param name="de" as="attribute()?"/>
    <xsl:param name="a" as="attribute()?"/>
    <xsl:param name="seance" as="element(c:seance)?"/>
    <xsl:variable name="bornes" as="xs:string+" select="($de, $seance/c:debut)[1] ! f:instant(.), ($a, $seance/c:fin)[1] ! f:instant(.), '…'[empty(($a, $seance/c:fin))]"/>
    <xsl:sequence select="string-join($bornes, ' – ')"/>
  </xsl:function>

  <!-- An instant to the second, in one time zone, so that texts compare as instants do. -->
  <xsl:function name="f:instant" as="xs:string">
    <xsl:param name="instant" as="node()"/>
    <xsl:sequence select="format-dateTime(adjust-dateTime-to-timezone(xs:dateTime($instant), xs:dayTimeDuration('PT0S')), '[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01]Z')"/>
  </xsl:function>

  <!-- The same as a message shows it: as it is written, to the minute. -->
  <xsl:function name="f:periodes-ecrites" as="xs:string">
    <xsl:param name="lignes" as="element()*"/>
    <xsl:sequence select="string-join($lignes ! concat(((@arrivee, @de)[1] ! substring(., 1, 16), '…')[1], ' – ', ((@depart, @a)[1] ! substring(., 1, 16), '…')[1]), ', ')"/>
  </xsl:function>

  <!-- What is wrong with a line of the attendance sheet: INVERSE (it does not end after it began), JOUR (it is not of the day of the
       meeting), CHEVAUCHE (it begins before the same member’s line before it ended). -->
  <xsl:function name="f:faute-d-emargement" as="xs:string?">
    <xsl:param name="ligne" as="element(c:emargement)"/>
    <xsl:param name="jour" as="xs:date?"/>
    <xsl:variable name="arrivee" as="xs:dateTime?" select="$ligne/@arrivee/xs:dateTime(.)"/>
    <xsl:variable name="depart" as="xs:dateTime?" select="$ligne/@depart/xs:dateTime(.)"/>
    <xsl:variable name="lignes" as="element(c:emargement)+" select="key('emargement', $ligne/@membre, root($ligne))"/>
    <xsl:variable name="precedente" as="element(c:emargement)?" select="$lignes[. &lt;&lt; $ligne][last()]"/>
    <xsl:choose>
      <xsl:when test="$depart le $arrivee">INVERSE</xsl:when>
      <xsl:when test="$arrivee ! f:jour(.) ne $jour or $depart ! f:jour(.) lt $jour or $depart ! f:jour(.) gt $jour + xs:dayTimeDuration('P1D')">JOUR</xsl:when>
      <xsl:when test="$precedente and (empty($arrivee) or empty($precedente/@depart) or $precedente/@depart/xs:dateTime(.) gt $arrivee)">CHEVAUCHE</xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- The parts that a session, once it has been held, lacks. -->
  <xsl:function name="f:parties-vides" as="xs:string*">
    <xsl:param name="porteur" as="element()"/>
    <xsl:variable name="parties" as="xs:string*" select="map { 'session': ('@numero', 'seance', 'lot'), 'lot': 'livret', 'seance': ('lieu', 'debut', 'fin'),
        'convocation': ('@college', '@moyen', 'nom', 'prenom'), 'emargement': ('@arrivee', '@depart', '@piece') }(local-name($porteur))"/>
    <xsl:sequence select="$parties[not(. = $porteur/(@*/concat('@', local-name()), */local-name()))]"/>
  </xsl:function>

</xsl:stylesheet>
