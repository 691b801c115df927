/**
 * The command line: one command a file, each composing the stages.
 *
 * <p>May use every other package; nobody uses it. picocli is locked here.
 */
package fr.ccs.dossier.cli;
