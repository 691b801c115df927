package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.Assertion;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Rule;
import java.util.List;
import java.util.function.Function;

/** One rule of the page: what it demands and why, what it says, how it looks at work, and its XPath for experts. */
final class RuleSection {
    private final Markup page;
    private final RuleWords say;
    private final Function<Rule, List<RuleExample>> examples;
    private boolean hadExamples;

    RuleSection(Markup page, RuleWords say, Function<Rule, List<RuleExample>> examples) {
        this.page = page;
        this.say = say;
        this.examples = examples;
    }

    boolean hadExamples() {
        return hadExamples;
    }

    void write(Rule rule) {
        page.open("article", "class", "rule " + rule.severity().name().toLowerCase(java.util.Locale.ROOT), "id", rule.id(), "aria-labelledby", "t-" + rule.id(),
                "data-kind", rule.kind().isEmpty() ? "machine" : rule.kind(), "data-severity", rule.severity().name(),
                "data-phases", rule.phases().isEmpty() ? null : String.join(" ", rule.phases())).line();
        page.open("h3", "id", "t-" + rule.id()).element("a", rule.id(), "class", "id", "href", "#" + rule.id()).text(" ").text(say.words(rule.title())).close();
        page.open("p", "class", "facts").element("strong", say.severity(rule.severity()), "class", "severity").text(" ")
                .element("span", say.label("phases", "phases") + " " + say.phases(rule)).text(" ")
                .element("span", say.say("depuis la version ", "since version ") + rule.since()).close().line();
        page.open("p").element("strong", say.label("Pourquoi", "Why")).text(" " + say.words(rule.reason())).close().line();
        rule.measures().forEach(measure -> page.open("p").element("strong", say.label("Mesure", "Measure")).text(" " + say.words(measure)).close().line());
        ways(rule);
        examples(examples.apply(rule));
        xpath(rule);
        page.close().line();
    }

    private void ways(Rule rule) {
        List<Assertion> worded = rule.assertions().stream().filter(way -> RuleWords.says(way.message(say.language()))).toList();
        if (worded.isEmpty()) {
            return;
        }
        page.element("h4", say.say("Ce qu’elle relève", "What it reports")).open("ul", "class", "ways");
        for (Assertion way : worded) {
            page.open("li");
            if (way.severity() != rule.severity()) {
                page.element("strong", "(" + say.severity(way.severity()) + ")").text(" ");
            }
            message(way.message(say.language()), true);
            page.close();
        }
        page.close().line();
    }

    /** @param open whether values are still left open in the words */
    private void message(Message message, boolean open) {
        page.element("span", open ? RuleWords.open(message.problem()) : message.problem());
        if (!message.remedy().isEmpty()) {
            page.text(" ").element("span", open ? RuleWords.open(message.remedy()) : message.remedy(), "class", "remedy");
        }
    }

    private void examples(List<RuleExample> shown) {
        if (shown.isEmpty()) {
            return;
        }
        hadExamples = true;
        List<RuleExample> refused = shown.stream().filter(example -> example.finding().isPresent()).toList();
        page.element("h4", say.say("Exemple", "Example")).open("div", "class", "examples");
        refused.stream().limit(1).forEach(this::example);
        shown.stream().filter(example -> example.finding().isEmpty()).limit(1).forEach(this::example);
        page.close().line();
        if (refused.size() > 1) {
            page.open("details").element("summary", refused.size() == 2 ? say.say("Un autre exemple refusé", "Another refused example")
                    : say.say((refused.size() - 1) + " autres exemples refusés", (refused.size() - 1) + " other refused examples")).open("div", "class", "examples more");
            refused.stream().skip(1).forEach(this::example);
            page.close().close().line();
        }
    }

    private void example(RuleExample example) {
        boolean refused = example.finding().isPresent();
        page.open("figure", "class", refused ? "refused" : "accepted").open("figcaption").open("p", "class", "verdict")
                .element("strong", refused ? say.say("Refusé", "Refused") : say.say("Accepté", "Accepted")).text(" ").element("span", example.file(), "class", "file").close();
        example.finding().ifPresent(this::finding);
        page.close();
        if (!example.lines().isEmpty()) {
            page.open("pre").open("code");
            int before = example.lines().get(0).number() - 1;
            for (RuleExample.Line line : example.lines()) {
                page.element("span", line.text(), "class", (line.marked() ? "line marked" : "line") + (line.number() > before + 1 ? " gap" : ""),
                        "data-number", String.valueOf(line.number())).line();
                before = line.number();
            }
            page.close().close();
        }
        page.close().line();
    }

    private void finding(Finding finding) {
        page.open("p").text(say.label("Ligne " + finding.location().line(), "Line " + finding.location().line()) + " ");
        message(finding.message(say.language()), false);
        page.close();
    }

    private void xpath(Rule rule) {
        List<Assertion> ways = rule.assertions().stream().filter(Assertion::hasXPath).toList();
        if (ways.isEmpty()) {
            return;
        }
        page.open("details", "class", "xpath").element("summary", say.say("XPath, pour les experts", "XPath, for experts"));
        String context = null;
        for (Assertion way : ways) {
            if (!way.context().equals(context)) {
                context = way.context();
                page.open("p").element("span", say.label("Regarde", "Looks at"), "class", "term").text(" ").element("code", context).close();
                for (String let : way.lets()) {
                    page.open("p", "class", "let").element("code", let).close();
                }
            }
            page.open("p").element("span", way.demanded() ? say.label("Exige", "Demands") : say.label("Refuse", "Refuses"), "class", "term").text(" ")
                    .element("code", way.test()).close();
        }
        page.close().line();
    }
}
