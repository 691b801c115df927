<?xml version="1.0" encoding="UTF-8"?>
<!-- Words: every one that is printed stands in labels/, under an id. An id that is missing there is an error. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <xsl:key name="label" match="label" use="@id"/>

  <xsl:function name="p:label" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="(key('label', $id, $labels)/string(), error(xs:QName('p:LABEL'), 'Libellé absent de labels/' || $langue || '.xml : ' || $id))[1]"/>
  </xsl:function>

  <!-- A label with {1}, {2} … replaced by these values. -->
  <xsl:function name="p:label" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="fold-left(1 to count($values), p:label($id), function($text, $n) {
                            string-join(tokenize($text, '\{' || $n || '\}'), $values[$n]) })"/>
  </xsl:function>

  <!-- The label of a code of a list: p:code('resultat', 'ATTEINT') is the label resultat.ATTEINT. -->
  <xsl:function name="p:code" as="xs:string?">
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="code" as="xs:string?"/>
    <xsl:sequence select="if ($code) then p:label($list || '.' || $code) else ()"/>
  </xsl:function>

  <!-- The singular or the plural of a label, after a number: ids {id}.un and {id}.plusieurs, with {1} for the number. -->
  <xsl:function name="p:nombre" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="p:label($id || (if ($number lt 2) then '.un' else '.plusieurs'), string($number))"/>
  </xsl:function>

  <!-- « A, B et C » -->
  <xsl:function name="p:liste" as="xs:string?">
    <xsl:param name="items" as="xs:string*"/>
    <xsl:sequence select="if (count($items) lt 2) then $items
                          else string-join($items[position() lt last()], ', ') || ' ' || p:label('mot.et') || ' ' || $items[last()]"/>
  </xsl:function>
</xsl:stylesheet>
