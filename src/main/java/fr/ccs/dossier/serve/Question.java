package fr.ccs.dossier.serve;

import fr.ccs.dossier.finding.Language;

/**
 * A document that somebody wants judged, and how the answer is to be told.
 *
 * @param document as it came, within its medium
 * @param name by which the report calls it: a plain file name, never a path
 * @param phase one of those on offer
 * @param form one of those on offer
 */
public record Question(byte[] document, Medium medium, String name, String phase, String form, Language language) {}
