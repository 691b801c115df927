package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.RuleSet;
import java.util.List;
import java.util.Map;

/** The rule book as a reader wants it: a list to find a rule, a page to understand one, Markdown to publish. */
public final class RuleBookText {
    private static final Map<String, Rule.Text> CHAPTERS = Map.of(
            "", new Rule.Text("Lecture et citations", "Reading and citing"),
            "referentiel", new Rule.Text("Référentiel", "Framework (référentiel)"),
            "livret", new Rule.Text("Livret d’évaluation", "Booklet (livret)"));
    private final Language language;

    public RuleBookText(Language language) {
        this.language = language;
    }

    /** One line a rule, under its chapter. */
    public String list(List<Rule> rules, RuleSet set) {
        StringBuilder text = new StringBuilder();
        String chapter = null;
        for (Rule rule : rules) {
            if (!rule.kind().equals(chapter)) {
                chapter = rule.kind();
                text.append(text.isEmpty() ? "" : "\n").append(title(chapter)).append('\n');
            }
            text.append("  ").append(rule.id()).append("  ").append(words(rule.title())).append(weight(rule)).append('\n');
        }
        return text.append('\n').append(language.choose(rules.size() + " règles, version " + set.version() + ". « ccs rules LIV-001 » en explique une.",
                rules.size() + " rules, version " + set.version() + ". “ccs rules LIV-001” explains one.")).append('\n').toString();
    }

    /** A rule with its weight, its reason and its phases. */
    public String explained(Rule rule) {
        return rule.id() + " (" + rule.severity().word(language) + language.choose(", depuis la version ", ", since version ") + rule.since() + ")\n  "
                + words(rule.title()) + "\n  " + language.choose("Pourquoi\u00A0: ", "Why: ") + words(rule.reason())
                + "\n  Phases" + language.choose("\u00A0: ", ": ") + phases(rule) + "\n";
    }

    /** {@code docs/regles.md}: an anchor a rule, to which every finding's {@code see} leads. */
    public String markdown(List<Rule> rules) {
        StringBuilder text = new StringBuilder("# ").append(language.choose("Les règles", "The rules")).append("\n\n")
                .append(language.choose("Page produite par `./ccs rules --format md` ; ne pas la modifier à la main.",
                        "Page made by `./ccs rules --format md --lang en`; not to be edited by hand.").replace(" ;", "\u202F;")).append('\n');
        String chapter = null;
        for (Rule rule : rules) {
            if (!rule.kind().equals(chapter)) {
                chapter = rule.kind();
                text.append("\n## ").append(title(chapter)).append('\n');
            }
            text.append("\n<a id=\"").append(rule.id()).append("\"></a>\n### ").append(rule.id()).append(" (").append(rule.severity().word(language))
                    .append(")\n\n").append(words(rule.title())).append("\n\n*").append(language.choose("Pourquoi\u00A0:", "Why:")).append("* ")
                    .append(words(rule.reason())).append("\n\n*Phases").append(language.choose("\u00A0:", ":")).append("* ").append(phases(rule)).append('\n');
        }
        return text.toString();
    }

    private String title(String kind) {
        return CHAPTERS.getOrDefault(kind, new Rule.Text(kind, kind)).in(language);
    }

    private String words(Rule.Text text) {
        return language.choose(Message.french(text.french(), "").problem(), text.english());
    }

    private String weight(Rule rule) {
        return rule.severity() == fr.ccs.dossier.finding.Severity.ERREUR ? "" : " (" + rule.severity().word(language) + ")";
    }

    private String phases(Rule rule) {
        return rule.phases().isEmpty() ? language.choose("toujours", "always") : String.join(", ", rule.phases());
    }
}
