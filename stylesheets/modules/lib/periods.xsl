<?xml version="1.0" encoding="UTF-8"?>
<!-- Days of the week, hours, periods and durations in French words; local time as it was written, no zone is ever converted. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <xsl:variable name="p:jours" as="xs:string*" select="'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'"/>

  <!-- « mardi 31 mars 2026 » -->
  <xsl:function name="p:date-longue" as="xs:string?">
    <xsl:param name="date" as="xs:date?"/>
    <xsl:sequence select="$date ! ($p:jours[p:rang-jour($date)] || '&#xA0;' || p:date($date))"/>
  </xsl:function>

  <!-- « le 2 mars 2026 », « du 2 au 4 mars 2026 », « du 28 février au 2 mars 2026 »; « du … » or « au … » alone where one end is not known. -->
  <xsl:function name="p:periode" as="xs:string?">
    <xsl:param name="start" as="xs:anyAtomicType?"/>
    <xsl:param name="end" as="xs:anyAtomicType?"/>
    <xsl:variable name="from" select="$start[string(.) castable as xs:date] ! xs:date(string(.))"/>
    <xsl:variable name="to" select="$end[string(.) castable as xs:date] ! xs:date(string(.))"/>
    <xsl:choose>
      <xsl:when test="empty($from) or empty($to) or $from gt $to">
        <xsl:sequence select="string-join(($start ! p:label('periode.du', p:date(.)), $end ! p:label('periode.au', p:date(.))), ' ')[. ne '']"/>
      </xsl:when>
      <xsl:when test="$from eq $to"><xsl:sequence select="p:label('periode.jour', p:date($from))"/></xsl:when>
      <xsl:otherwise>
        <!-- what both ends share is said once -->
        <xsl:variable name="first" select="p:quantieme(day-from-date($from)), $p:mois[month-from-date($from)], string(year-from-date($from))"/>
        <xsl:variable name="shared" select="if (year-from-date($from) ne year-from-date($to)) then 0 else if (month-from-date($from) ne month-from-date($to)) then 1 else 2"/>
        <xsl:sequence select="p:label('periode.du', string-join($first[position() le 3 - $shared], '&#xA0;')) || ' ' || p:label('periode.au', p:date($to))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- 1 is Monday. -->
  <xsl:function name="p:rang-jour" as="xs:integer">
    <xsl:param name="date" as="xs:date"/>
    <!-- 5 January 1970 was a Monday -->
    <xsl:variable name="days" select="days-from-duration(xs:date(substring(string($date), 1, 10)) - xs:date('1970-01-05'))"/>
    <xsl:sequence select="(($days mod 7) + 7) mod 7 + 1"/>
  </xsl:function>

  <!-- « 8 h 05 » -->
  <xsl:function name="p:heure" as="xs:string?">
    <xsl:param name="instant" as="xs:dateTime?"/>
    <xsl:sequence select="$instant ! (hours-from-dateTime(.) || '&#xA0;h&#xA0;' || format-number(minutes-from-dateTime(.), '00'))"/>
  </xsl:function>

  <!-- The local day of an instant, its offset dropped. -->
  <xsl:function name="p:jour" as="xs:date?">
    <xsl:param name="instant" as="xs:dateTime?"/>
    <xsl:sequence select="$instant ! xs:date(substring(string(.), 1, 10))"/>
  </xsl:function>

  <!-- « mardi 31 mars 2026, de 8 h 15 à 9 h 50 (1 h 35) »; over midnight « du mardi … à 22 h 00 au mercredi … à 1 h 30 (3 h 30) ». -->
  <xsl:function name="p:intervalle" as="xs:string?">
    <xsl:param name="start" as="xs:string?"/>
    <xsl:param name="end" as="xs:string?"/>
    <xsl:variable name="from" select="$start[. castable as xs:dateTime] ! xs:dateTime(.)"/>
    <xsl:variable name="to" select="$end[. castable as xs:dateTime] ! xs:dateTime(.)"/>
    <xsl:choose>
      <xsl:when test="empty($from) and empty($to)"/>
      <xsl:when test="empty($to)">
        <xsl:sequence select="p:label('intervalle.debut', (p:date-longue(p:jour($from)), p:heure($from)))"/>
      </xsl:when>
      <xsl:when test="empty($from)">
        <xsl:sequence select="p:label('intervalle.fin', (p:date-longue(p:jour($to)), p:heure($to)))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="minutes" select="xs:integer(round(($to - $from) div xs:dayTimeDuration('PT1M')))"/>
        <xsl:variable name="length" select="if ($minutes gt 0) then ' (' || p:minutes($minutes) || ')' else ''"/>
        <xsl:sequence select="if (p:jour($from) eq p:jour($to))
            then p:label('intervalle.jour', (p:date-longue(p:jour($from)), p:heure($from), p:heure($to))) || $length
            else p:label('intervalle.nuit', (p:date-longue(p:jour($from)), p:heure($from), p:date-longue(p:jour($to)), p:heure($to))) || $length"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- 45 is « 45 min », 60 « 1 h », 90 « 1 h 30 ». -->
  <xsl:function name="p:minutes" as="xs:string?">
    <xsl:param name="minutes" as="xs:anyAtomicType?"/>
    <xsl:sequence select="$minutes ! (if (not(string(.) castable as xs:integer)) then string(.)
        else if (xs:integer(string(.)) lt 60) then . || '&#xA0;min'
        else (xs:integer(string(.)) idiv 60) || '&#xA0;h'
             || (if (xs:integer(string(.)) mod 60 eq 0) then '' else '&#xA0;' || format-number(xs:integer(string(.)) mod 60, '00')))"/>
  </xsl:function>

  <!-- P5Y is « 5 ans », P1Y6M « 1 an et 6 mois », P30D « 30 jours ». -->
  <xsl:function name="p:duree" as="xs:string?">
    <xsl:param name="duration" as="xs:string?"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:for-each select="('Y', 'M', 'D')">
        <xsl:variable name="unit" select="."/>
        <xsl:variable name="number" select="analyze-string(string($duration), '([0-9]+)' || $unit)//*:group[@nr = '1']"/>
        <xsl:if test="$number">
          <xsl:sequence select="p:nombre('duree.' || $unit, xs:integer($number[1]))"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="p:liste($parts) ! translate(., ' ', '&#xA0;')"/>
  </xsl:function>
</xsl:stylesheet>
