package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.Severity;
import java.util.Map;

/** The words that every form of the rule book shares, in one language. */
record RuleWords(Language language) {
    private static final Map<String, Rule.Text> CHAPTERS = Map.of(
            "", new Rule.Text("Lecture et citations", "Reading and citing"),
            "referentiel", new Rule.Text("Référentiel", "Framework (référentiel)"),
            "livret", new Rule.Text("Livret d’évaluation", "Booklet (livret)"),
            "session", new Rule.Text("Session du jury", "Session of the jury"),
            "proces-verbal", new Rule.Text("Procès-verbal", "Minutes (procès-verbal)"),
            "certificat", new Rule.Text("Certificat", "Certificate (certificat)"),
            "dossier", new Rule.Text("Dossier", "File (dossier)"),
            "registre", new Rule.Text("Registre", "Register (registre)"),
            "annuaire", new Rule.Text("Annuaire", "Directory (annuaire)"));

    /** The heading of the rules of a kind. */
    String chapter(String kind) {
        return CHAPTERS.getOrDefault(kind, new Rule.Text(kind, kind)).in(language);
    }

    String words(Rule.Text text) {
        return language.choose(text.french(), text.english());
    }

    String severity(Severity severity) {
        return severity.word(language);
    }

    /** How a finding counts, by the name that programs know it by. */
    String state(String code) {
        return switch (code) {
            case "open" -> say("à traiter", "open");
            case "known" -> say("déjà connu", "known");
            default -> say("dérogé", "waived");
        };
    }

    String phases(Rule rule) {
        return rule.phases().isEmpty() ? language.choose("toujours", "always") : String.join(", ", rule.phases());
    }

    /** A French text gets its no-break spaces here. */
    String say(String french, String english) {
        return language.choose(Message.french(french, "").problem(), english);
    }

    /** Words with a colon after them, as the language sets it. */
    String label(String french, String english) {
        return language.choose(french + "\u00A0:", english + ":");
    }

    /** Whether a message has words of its own, before any value is filled in. */
    static boolean says(Message message) {
        return open(message.problem()).codePoints().anyMatch(Character::isLetter);
    }

    /** A message for people who read no XPath: what it will name is left open. */
    static String open(String words) {
        return words.replaceAll("‹[^›]*›", "…").replaceAll("…(?: ?…)+", "…").replace("….", "…");
    }
}
