/**
 * New documents from templates, the référentiel, a filled form, a dossier, a session or minutes, and the closing of a document.
 *
 * <p>May use {@code document}, {@code model} and {@code render}.
 */
package fr.ccs.dossier.draft;
