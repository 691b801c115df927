/**
 * One file in: hardened parse, which kind it is, its tree, and the other documents it cites; and zip files that may be unfolded.
 *
 * <p>May use {@code finding} and {@code model}. Every document that comes from outside is read here and nowhere else.
 */
package fr.ccs.dossier.document;
