package fr.ccs.dossier.finding;

/**
 * Which rule set judged: named in every report, so that a verdict can be explained years later.
 *
 * @param sha256 lower-case hex digest over every schema, rule and code list
 */
public record RuleSet(String version, String sha256) {}
