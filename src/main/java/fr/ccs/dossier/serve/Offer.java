package fr.ccs.dossier.serve;

import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What this service can do.
 *
 * @param phases that may be asked for, the usual one first
 * @param forms of report and their media types, the usual one first
 * @param ofOneDocument forms that cannot tell of several documents
 * @param language of those who ask for none
 */
public record Offer(String toolVersion, RuleSet rules, List<String> phases, Map<String, String> forms, Set<String> ofOneDocument, Language language) {}
