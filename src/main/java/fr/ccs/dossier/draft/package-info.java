/**
 * New documents from templates and from the référentiel, and the closing of a booklet.
 *
 * <p>May use {@code document}, {@code model} and {@code render}.
 */
package fr.ccs.dossier.draft;
