/**
 * The life of a candidate's file: what happens to it, its pièces and journal, the branch's registers; every change whole or not at all.
 *
 * <p>May use {@code document}, {@code model}, {@code finding} and {@code jury}. Commons IO and Saxon's trees may be used here.
 */
package fr.ccs.dossier.dossier;
