/**
 * The flow of a check on one page: XSD, citations, rules, signatures, files, chains and registers.
 *
 * <p>May use {@code document}, {@code dossier}, {@code finding}, {@code model}, {@code jury}, {@code seal}. XSD validation, the Schematron transpiler
 * and the running of rules are locked here.
 */
package fr.ccs.dossier.check;
