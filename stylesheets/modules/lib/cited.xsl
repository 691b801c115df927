<?xml version="1.0" encoding="UTF-8"?>
<!-- Other documents at hand, by the names that documents give one another; nothing where there is none. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="#all">

  <!-- p:cite('livret', 'CCS-2026-00017-L1') is that livret; a certificat may be named with its exemplaire, a référentiel with its edition. -->
  <xsl:function name="p:cite" as="element()?">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="name" as="xs:string*"/>
    <xsl:sequence select="if (normalize-space($name[1])) then document('ccs:/' || string-join(($kind, $name ! encode-for-uri(.)), '/'))/c:*[local-name() = $kind] else ()"/>
  </xsl:function>

  <!-- The edition that an element with its own editionAppliquee applies: a decision, a livret; else that of the whole document. -->
  <xsl:function name="p:edition" as="element(c:referentiel)?">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="($element/c:editionAppliquee/p:cite('referentiel', (@id, @edition)), $edition)[1]"/>
  </xsl:function>
</xsl:stylesheet>
