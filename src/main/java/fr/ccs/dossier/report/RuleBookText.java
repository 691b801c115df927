package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.Assertion;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.RuleSet;
import fr.ccs.dossier.finding.Severity;
import java.util.List;

/** The rule book as a reader wants it: a list to find a rule, a page to understand one, Markdown to publish. */
public final class RuleBookText {
    private final RuleWords say;

    public RuleBookText(Language language) {
        this.say = new RuleWords(language);
    }

    /** One line a rule, under its chapter. */
    public String list(List<Rule> rules, RuleSet set) {
        StringBuilder text = new StringBuilder();
        String chapter = null;
        for (Rule rule : rules) {
            if (!rule.kind().equals(chapter)) {
                chapter = rule.kind();
                text.append(text.isEmpty() ? "" : "\n").append(say.chapter(chapter)).append('\n');
            }
            text.append("  ").append(rule.id()).append("  ").append(say.words(rule.title())).append(weight(rule)).append('\n');
        }
        return text.append('\n').append(say.say(rules.size() + " règles, version " + set.version() + ". « ccs rules LIV-001 » en explique une.",
                rules.size() + " rules, version " + set.version() + ". “ccs rules LIV-001” explains one.")).append('\n').toString();
    }

    /** A rule with its weight, its reason, its phases, and each way to break it in words and in XPath. */
    public String explained(Rule rule) {
        return explained(rule, true);
    }

    /** The same without XPath, for who writes documents. */
    String inWords(Rule rule) {
        return explained(rule, false);
    }

    private String explained(Rule rule, boolean experts) {
        StringBuilder text = new StringBuilder(rule.id()).append(" (").append(say.severity(rule.severity()))
                .append(say.say(", depuis la version ", ", since version ")).append(rule.since()).append(")\n  ").append(say.words(rule.title()))
                .append("\n  ").append(say.label("Pourquoi", "Why")).append(' ').append(say.words(rule.reason()))
                .append("\n  ").append(say.label("Phases", "Phases")).append(' ').append(say.phases(rule)).append('\n');
        rule.measures().forEach(measure -> text.append("  ").append(say.label("Mesure", "Measure")).append(' ').append(say.words(measure)).append('\n'));
        List<Assertion> ways = ways(rule);
        if (!ways.isEmpty()) {
            text.append("  ").append(say.label("Ce qu’elle relève", "What it reports")).append('\n');
        }
        for (Assertion way : ways) {
            Message message = way.message(say.language());
            text.append("    – ").append(way.severity() == rule.severity() ? "" : "(" + say.severity(way.severity()) + ") ").append(words(message.problem(), experts)).append('\n');
            if (!message.remedy().isEmpty()) {
                text.append("      → ").append(words(message.remedy(), experts)).append('\n');
            }
            if (experts && way.hasXPath()) {
                text.append("      XPath  ").append(way.context()).append('\n');
                way.lets().forEach(let -> text.append("             ").append(let).append('\n'));
                text.append("             ").append(way.demanded() ? say.say("exige ", "demands ") : say.say("refuse ", "refuses ")).append(way.test()).append('\n');
            }
        }
        return text.toString();
    }

    private static String words(String words, boolean experts) {
        return experts ? words : RuleWords.open(words);
    }

    /** {@code docs/regles.md}: an anchor a rule, to which every finding's {@code see} leads. */
    public String markdown(List<Rule> rules) {
        StringBuilder text = new StringBuilder("# ").append(say.say("Les règles", "The rules")).append("\n\n")
                .append(say.say("Page produite par `./ccs rules --format md` ; ne pas la modifier à la main.",
                        "Page made by `./ccs rules --format md --lang en`; not to be edited by hand.")).append('\n');
        String chapter = null;
        for (Rule rule : rules) {
            if (!rule.kind().equals(chapter)) {
                chapter = rule.kind();
                text.append("\n## ").append(say.chapter(chapter)).append('\n');
            }
            text.append("\n<a id=\"").append(rule.id()).append("\"></a>\n### ").append(rule.id()).append(" (").append(say.severity(rule.severity()))
                    .append(")\n\n").append(body(rule));
        }
        return text.toString();
    }

    /** The same of one rule, as it stands below its heading. */
    String body(Rule rule) {
        StringBuilder text = new StringBuilder(say.words(rule.title())).append("\n\n*").append(say.label("Pourquoi", "Why")).append("* ")
                .append(say.words(rule.reason())).append("\n\n");
        List<Assertion> ways = ways(rule);
        ways.forEach(way -> text.append("- ").append(markdown(rule, way)).append('\n'));
        text.append(ways.isEmpty() ? "" : "\n");
        rule.measures().forEach(measure -> text.append('*').append(say.label("Mesure", "Measure")).append("* ").append(say.words(measure)).append("\n\n"));
        return text.append('*').append(say.label("Phases", "Phases")).append("* ").append(say.phases(rule))
                .append(say.say(" ; depuis la version ", "; since version ")).append(rule.since()).append('\n').toString();
    }

    private List<Assertion> ways(Rule rule) {
        return rule.assertions().stream().filter(way -> RuleWords.says(way.message(say.language()))).toList();
    }

    private String markdown(Rule rule, Assertion way) {
        Message message = way.message(say.language());
        return (way.severity() == rule.severity() ? "" : "(" + say.severity(way.severity()) + ") ") + plain(message.problem())
                + (message.remedy().isEmpty() ? "" : " *" + plain(message.remedy()) + "*");
    }

    /** Words that Markdown must not take for its own marks. */
    private static String plain(String words) {
        return RuleWords.open(words).replaceAll("[\\\\`*_<>\\[\\]]", "\\\\$0");
    }

    private String weight(Rule rule) {
        return rule.severity() == Severity.ERREUR ? "" : " (" + say.severity(rule.severity()) + ")";
    }
}
