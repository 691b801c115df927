<?xml version="1.0" encoding="UTF-8"?>
<!-- How the page looks: the colours of the reader's own screen, one column, and paper when it is printed. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <xsl:template name="style">
    <style>
:root { color-scheme: light dark; font: 1.05rem/1.55 Georgia, 'Times New Roman', serif; }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1.2rem 4rem; overflow-wrap: break-word; }
h1, h2, h3, th, dt { font-family: system-ui, sans-serif; line-height: 1.25; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.4rem; border-bottom: 1px solid; padding-bottom: .2rem; } h3 { font-size: 1.02rem; margin: 1.5rem 0 .3rem; }
address { font-style: normal; }
.tete { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1.5rem; margin-bottom: 2rem; }
.objet { font-family: system-ui, sans-serif; }
dl { display: grid; grid-template-columns: minmax(9rem, 15rem) 1fr; gap: .2rem 1.2rem; margin: .3rem 0 .8rem; }
dt { font-size: .88rem; opacity: .8; padding-top: .12rem; } dd { margin: 0; }
dt.groupe, dd.dedans { grid-column: 1 / -1; } dt.groupe { opacity: 1; margin-top: .4rem; } dd.dedans { border-left: 3px solid; padding-left: .9rem; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; margin: .6rem 0 1rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid; }
caption { text-align: left; font-style: italic; padding-bottom: .3rem; }
.discret { font-size: .9rem; opacity: .8; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .4rem; } }
@media print { :root { font-size: 10pt; } body { max-width: none; padding: 0; } h2, h3 { break-after: avoid; } tr { break-inside: avoid; } thead { break-after: avoid; } a { color: inherit; } }
    </style>
  </xsl:template>
</xsl:stylesheet>
