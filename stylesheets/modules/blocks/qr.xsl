<?xml version="1.0" encoding="UTF-8"?>
<!-- A QR code: the typesetter draws the text it is given, as vectors with their quiet zone; no address is ever opened for it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
                xmlns:p="urn:fr:ccs:dossier:impression" exclude-result-prefixes="xs p">

  <!-- text: what a telephone reads, best without accents, which some misread; alt: the same for who hears the page. -->
  <xsl:template name="qr">
    <xsl:param name="text" as="xs:string" required="yes"/>
    <xsl:param name="size" as="xs:string" required="yes"/>
    <xsl:param name="alt" as="xs:string" required="yes"/>
    <fo:block font-size="1pt" line-height="1pt">
      <fo:instream-foreign-object content-width="{$size}" content-height="{$size}" scaling="uniform" fox:alt-text="{p:simple($alt)}">
        <p:qr texte="{$text}"/>
      </fo:instream-foreign-object>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
