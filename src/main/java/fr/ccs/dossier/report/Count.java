package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.Language;

/** A number with its noun: in French the plural begins at two, in English at every number but one. */
final class Count {

    private Count() {}

    static String of(long count, Language language, String french, String english) {
        boolean countable = !english.equals("advice");
        return of(count, language, new Forms(french, french + "s"), new Forms(english, countable ? english + "s" : english));
    }

    /** The singular and the plural of what is counted. */
    record Forms(String one, String more) {}

    static String of(long count, Language language, Forms french, Forms english) {
        boolean plural = language == Language.FRENCH ? count > 1 : count != 1;
        Forms forms = language.choose(french, english);
        return count + " " + (plural ? forms.more : forms.one);
    }
}
