package fr.ccs.dossier.serve;

/**
 * What came of a document that was judged to its end.
 *
 * @param blocks whether the command line would end with 1
 * @param report in the form that was asked for
 */
public record Answer(boolean blocks, byte[] report) {}
