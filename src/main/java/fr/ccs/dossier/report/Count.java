package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.Language;

/** A number with its noun: in French the plural begins at two, in English at every number but one. */
final class Count {

    private Count() {}

    static String of(long count, Language language, String french, String english) {
        boolean plural = language == Language.FRENCH ? count > 1 : count != 1;
        String noun = language.choose(french, english);
        boolean countable = !noun.equals("advice");
        return count + " " + noun + (plural && countable ? "s" : "");
    }
}
