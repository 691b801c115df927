/**
 * What goes out to others in their own formats: the flux for the Caisse des Dépôts, badges.
 *
 * <p>May use {@code document} and {@code dossier}: what goes out is made from the register and the dossiers, and knows no
 * command. The library for JSON Web Tokens is locked here.
 */
package fr.ccs.dossier.exchange;
