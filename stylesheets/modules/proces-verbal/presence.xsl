<?xml version="1.0" encoding="UTF-8"?>
<!-- Who was there, and when: presences read as hours, counted at an instant, said in words. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <!-- The beginning of a period, if it is later than the opening; its end, if it is earlier than the closing. -->
  <xsl:function name="p:arrivee" as="xs:dateTime?">
    <xsl:param name="period" as="element()"/>
    <xsl:sequence select="p:instant($period/@de)[empty($ouverture) or . gt $ouverture]"/>
  </xsl:function>
  <xsl:function name="p:depart" as="xs:dateTime?">
    <xsl:param name="period" as="element()"/>
    <xsl:sequence select="p:instant($period/@a)[empty($cloture) or . lt $cloture]"/>
  </xsl:function>

  <!-- The members who are there at an instant: both ends of a period belong to it. -->
  <xsl:function name="p:presents" as="element(c:membre)*">
    <xsl:param name="instant" as="xs:dateTime?"/>
    <xsl:sequence select="$instant ! (let $at := . return $membres[c:presence[not(p:instant(@de) gt $at) and not(p:instant(@a) lt $at)]])"/>
  </xsl:function>

  <!-- Those who stay after an instant: whoever leaves then is no longer one of them. -->
  <xsl:function name="p:restants" as="element(c:membre)*">
    <xsl:param name="instant" as="xs:dateTime"/>
    <xsl:sequence select="$membres[c:presence[not(p:instant(@de) gt $instant) and not(p:depart(.) le $instant) and not(p:instant(@a) lt $instant)]]"/>
  </xsl:function>

  <!-- « de 9 h 30 à 11 h 00 », « de l’ouverture à 11 h 00 » -->
  <xsl:function name="p:periode-de-seance" as="xs:string">
    <xsl:param name="period" as="element()"/>
    <xsl:sequence select="p:label('pv.periode', ((p:arrivee($period) ! p:heure-de-seance(.), p:label('pv.ouverture.mot'))[1],
                                                 (p:depart($period) ! p:heure-de-seance(.), p:label('pv.cloture.mot'))[1]))"/>
  </xsl:function>

  <!-- A member’s presence in words: all the meeting, late, leaving, away for a while, or not there at all. -->
  <xsl:function name="p:presence-en-mots" as="xs:string">
    <xsl:param name="member" as="element(c:membre)"/>
    <xsl:variable name="periods" select="$member/c:presence"/>
    <xsl:variable name="late" select="$periods[1] ! p:arrivee(.)"/>
    <xsl:variable name="early" select="$periods[last()] ! p:depart(.)"/>
    <xsl:sequence select="if (empty($periods)) then p:label('pv.presence.absence')
                          else if (count($periods) gt 1 or (exists($late) and exists($early))) then
                              p:label('pv.presence.periodes', string-join($periods ! p:periode-de-seance(.), ', ' || p:label('pv.presence.puis') || ' '))
                          else if (exists($late)) then p:label('pv.presence.arrivee', p:heure-de-seance($late))
                          else if (exists($early)) then p:label('pv.presence.depart', p:heure-de-seance($early))
                          else p:label('pv.presence.entiere')"/>
  </xsl:function>

  <!-- « employeurs : 1, salariés : 3 » -->
  <xsl:function name="p:par-college" as="xs:string">
    <xsl:param name="members" as="element(c:membre)*"/>
    <xsl:sequence select="string-join(for $college in ('EMPLOYEURS', 'SALARIES') return p:label('pv.par-college.' || $college, string(count($members[@college = $college]))), ', ')"/>
  </xsl:function>
</xsl:stylesheet>
