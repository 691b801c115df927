package fr.ccs.dossier.finding;

/**
 * What is old and what is new in a run, since the report that it is compared with.
 *
 * @param known findings that the report has already
 * @param fresh findings that it has not, and that no derogation covers
 * @param resolved its findings that are gone from documents that were judged again, at least as strictly
 */
public record Comparison(long known, long fresh, long resolved) {}
