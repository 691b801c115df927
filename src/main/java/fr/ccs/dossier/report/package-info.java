/**
 * A run's verdicts out, in the forms that people and systems read.
 *
 * <p>May use {@code finding}, and {@code dossier} for the records of a follow-up: a report says what was found and finds nothing itself. JSON is
 * locked here.
 */
package fr.ccs.dossier.report;
