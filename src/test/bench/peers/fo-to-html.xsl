<?xml version="1.0" encoding="UTF-8"?>
<!-- The formatting objects of a livret as HTML with the same texts, tables, colours and sizes, for programs that print HTML. What is said twice on
     the way (a row that tells that a table goes on) and what a page decides (the competency at its head) is left out. -->
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" version="3.0">
  <xsl:param name="fonts" as="xs:string" required="yes"/>
  <xsl:output method="xhtml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <xsl:variable name="same" as="xs:string*" select="'color', 'background-color', 'font-size', 'font-weight', 'font-style', 'font-family', 'line-height', 'letter-spacing', 'text-align',
    'text-indent', 'border-top', 'border-bottom', 'padding', 'padding-top', 'padding-bottom', 'padding-left', 'padding-right', 'margin-left', 'margin-right', 'margin-top'"/>

  <xsl:template match="fo:root">
    <html lang="fr">
      <head>
        <title><xsl:value-of select="normalize-space((//*:title)[1])"/></title>
        <style>
          @font-face { font-family: "Source Sans"; src: url("<xsl:value-of select="$fonts"/>SourceSans3-Regular.ttf"); }
          @font-face { font-family: "Source Sans"; font-style: italic; src: url("<xsl:value-of select="$fonts"/>SourceSans3-It.ttf"); }
          @font-face { font-family: "Source Sans"; font-weight: 600; src: url("<xsl:value-of select="$fonts"/>SourceSans3-Semibold.ttf"); }
          @font-face { font-family: "Source Sans"; font-weight: 700; src: url("<xsl:value-of select="$fonts"/>SourceSans3-Bold.ttf"); }
          @font-face { font-family: "Source Serif"; src: url("<xsl:value-of select="$fonts"/>SourceSerif4-Regular.ttf"); }
          @font-face { font-family: "Source Serif"; font-weight: 600; src: url("<xsl:value-of select="$fonts"/>SourceSerif4-Semibold.ttf"); }
          @page { size: A4; margin: 29mm 22mm 23mm 22mm;
            @top-left { content: "<xsl:value-of select="normalize-space(string-join(//fo:static-content[@flow-name = 'tete']//text()))"/>"; font: 8pt "Source Sans" }
            @bottom-right { content: "Page " counter(page) " sur " counter(pages); font: 8pt "Source Sans" } }
          body { margin: 0; <xsl:call-template name="style"/> }
          table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate } td { vertical-align: top } tr { page-break-inside: avoid }
          a { color: inherit; text-decoration: none } .page:after { content: target-counter(attr(href), page) }
        </style>
      </head>
      <body>
        <xsl:apply-templates select="//fo:static-content[@flow-name = 'tete-premiere']/node(), //fo:flow/node()"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="fo:block | fo:list-item-body"><div><xsl:call-template name="body"/></div></xsl:template>
  <xsl:template match="fo:inline"><span><xsl:call-template name="body"/></span></xsl:template>
  <xsl:template match="fo:table"><table><xsl:call-template name="body"/></table></xsl:template>
  <xsl:template match="fo:table-column"><col style="width: {replace(@column-width, 'proportional-column-width\(([\d.]+)\)', '$1%')}"/></xsl:template>
  <xsl:template match="fo:table-header"><thead><xsl:call-template name="body"/></thead></xsl:template>
  <xsl:template match="fo:table-body"><tbody><xsl:call-template name="body"/></tbody></xsl:template>
  <xsl:template match="fo:table-row"><tr><xsl:call-template name="body"/></tr></xsl:template>
  <xsl:template match="fo:table-cell"><td colspan="{(@number-columns-spanned, 1)[1]}"><xsl:call-template name="body"/></td></xsl:template>
  <xsl:template match="fo:list-block"><table><xsl:call-template name="body"/></table></xsl:template>
  <xsl:template match="fo:list-item"><tr><td style="width: {../@provisional-distance-between-starts}"><xsl:apply-templates select="fo:list-item-label/node()"/></td><td><xsl:apply-templates select="fo:list-item-body/node()"/></td></tr></xsl:template>
  <xsl:template match="fo:basic-link"><a href="{(@internal-destination ! concat('#', .), @external-destination)[1]}"><xsl:call-template name="body"/></a></xsl:template>
  <xsl:template match="fo:page-number-citation"><a class="page" href="#{@ref-id}"/></xsl:template>
  <xsl:template match="fo:leader"><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="fo:marker | fo:retrieve-marker | fo:retrieve-table-marker"/>
  <xsl:template match="fo:*"><xsl:apply-templates/></xsl:template>

  <xsl:template name="body">
    <xsl:copy-of select="@id"/>
    <xsl:variable name="style"><xsl:call-template name="style"/></xsl:variable>
    <xsl:if test="$style != ''"><xsl:attribute name="style" select="$style"/></xsl:if>
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template name="style">
    <xsl:value-of select="string-join((@*[name() = $same] ! concat(name(), ': ', .), @space-before ! concat('margin-top: ', .), @space-after ! concat('margin-bottom: ', .),
      @keep-together.within-page ! 'page-break-inside: avoid', @keep-with-next.within-page ! 'page-break-after: avoid'), '; ')"/>
  </xsl:template>
</xsl:stylesheet>
