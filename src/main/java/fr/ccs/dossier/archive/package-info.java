/**
 * Deposits of dossiers and meetings for the archive, the forms in which they are handed over, their evidence records and eliminations, and their audit
 * years later.
 *
 * <p>May use {@code dossier}, {@code document}, {@code finding}, {@code check}, {@code seal} and {@code report}: a deposit only gathers what other
 * stages made.
 */
package fr.ccs.dossier.archive;
