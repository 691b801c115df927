/**
 * One document out: XML through XSLT into XSL-FO, then into an archival, accessible PDF that carries its own source.
 *
 * <p>May use {@code document}. FOP and PDFBox are locked here, and Saxon for the stylesheets. What a page looks like is in
 * {@code stylesheets/}, never in this package.
 */
package fr.ccs.dossier.render;
