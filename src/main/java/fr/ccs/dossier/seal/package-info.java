/**
 * Who signed a document, in which role, unaltered: signing, judging signatures, sealing PDFs, signed
 * containers, evidence records, throw-away keys to try it all.
 *
 * <p>May use {@code document} and {@code finding}. EU DSS and Bouncy Castle are locked here; PDFBox seals PDFs and opens scanned pages,
 * ZXing reads the codes on them. Nothing of DSS and Bouncy Castle is loaded before a document carries an electronic signature: callers ask
 * {@link fr.ccs.dossier.seal.Slot} first, which knows neither.
 */
package fr.ccs.dossier.seal;
