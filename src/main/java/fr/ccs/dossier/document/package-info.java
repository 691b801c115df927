/**
 * One file in: hardened parse, which kind it is, its tree, and the other documents it cites.
 *
 * <p>May use {@code finding} and {@code model}. The XML parsers and Saxon's tree are locked here: nobody else builds a reader.
 */
package fr.ccs.dossier.document;
