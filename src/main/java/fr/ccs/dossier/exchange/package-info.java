/**
 * What goes out to others in their own formats: the flux for the Caisse des Dépôts.
 *
 * <p>May use {@code document} and {@code dossier}: a flux is made from the register and the dossiers, and knows no command.
 */
package fr.ccs.dossier.exchange;
