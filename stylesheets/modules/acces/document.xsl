<?xml version="1.0" encoding="UTF-8"?>
<!-- The page from top to bottom. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:fr:ccs:dossier:1" xmlns:p="urn:fr:ccs:dossier:impression"
    xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <xsl:output method="xhtml" html-version="5" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <xsl:template match="/">
    <html lang="fr" xml:lang="fr">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
        <title><xsl:value-of select="p:mot('titre', $dossier/@numero)"/></title>
        <xsl:call-template name="style"/>
      </head>
      <body>
        <xsl:call-template name="lettre"/>
        <h2><xsl:value-of select="p:mot('donnees')"/></h2>
        <p class="discret"><xsl:value-of select="p:mot('donnees.texte')"/></p>
        <xsl:call-template name="donnees"/>
        <h2><xsl:value-of select="p:mot('pieces')"/></h2>
        <xsl:call-template name="pieces"/>
        <h2><xsl:value-of select="p:mot('journal')"/></h2>
        <xsl:call-template name="journal"/>
        <h2><xsl:value-of select="p:mot('verifier')"/></h2>
        <p><xsl:value-of select="p:mot('verifier.texte')"/></p>
        <p><code>sha512sum -c manifest-sha512.txt</code></p>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
