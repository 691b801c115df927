/**
 * New documents from templates, from the référentiel, from a filled form or out of minutes (extracts), and the closing of a booklet.
 *
 * <p>May use {@code document}, {@code model} and {@code render}.
 */
package fr.ccs.dossier.draft;
