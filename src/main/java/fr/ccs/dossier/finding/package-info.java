/**
 * What the machine has to say about a document: findings, verdicts, rules, and the run that made them.
 *
 * <p>Depends on nothing of ours, so that every other package may speak this language.
 */
package fr.ccs.dossier.finding;
