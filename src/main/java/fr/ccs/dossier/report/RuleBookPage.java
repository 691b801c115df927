package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.RuleSet;
import fr.ccs.dossier.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rule book as one web page that needs nothing else: to be read by editors, searched by juries, printed for a regulation's annex.
 *
 * <p>It works without its script as a plain page; with it, it can be searched and narrowed down.
 */
public final class RuleBookPage {
    private final RuleWords say;
    private final RuleSection section;
    private final StringBuilder html = new StringBuilder();
    private final Markup page = new Markup(html);

    /** @param examples those of a rule, the first it refuses beside the one it accepts; none for an installation without fixtures */
    public RuleBookPage(Language language, Function<Rule, List<RuleExample>> examples) {
        this.say = new RuleWords(language);
        this.section = new RuleSection(page, say, examples);
    }

    /** The whole page; the same rules give the same bytes. */
    public String html(List<Rule> rules, RuleSet set) {
        Map<String, List<Rule>> chapters = rules.stream().collect(Collectors.groupingBy(Rule::kind, LinkedHashMap::new, Collectors.toList()));
        PageFrame frame = new PageFrame(page, say.language(), PageAsset.named("rule-book.css"), PageAsset.named("rule-book.js"));
        frame.open(say.say("Les règles du CCS Relation client", "The rules of the CCS Relation client"), "regles", say.say("Aller aux règles", "Skip to the rules"));
        header(rules, set);
        page.open("div", "class", "page").line();
        contents(chapters);
        page.open("main", "id", "regles", "tabindex", "-1").line();
        summary(chapters);
        new RuleSearch(page, say).write(chapters.keySet());
        chapters.forEach(this::chapter);
        page.close().close().line();
        footer(set);
        frame.close();
        return html.toString();
    }

    private void header(List<Rule> rules, RuleSet set) {
        page.open("header").line().element("h1", say.say("Les règles du CCS Relation client", "The rules of the CCS Relation client")).line()
                .element("p", say.say("Ce que le contrôle exige d’un dossier, pourquoi, et ce qu’il en dit : " + rules.size() + " règles, version "
                        + set.version() + ".", "What the check demands of a file, why, and what it says: " + rules.size() + " rules, version " + set.version() + "."),
                        "class", "lead").close().line();
    }

    private void contents(Map<String, List<Rule>> chapters) {
        page.open("nav", "aria-labelledby", "sommaire").line().open("details", "open", "", "id", "plan").open("summary")
                .element("span", say.say("Sommaire", "Contents"), "id", "sommaire").close().line();
        chapters.forEach((kind, rules) -> {
            page.open("section", "class", "plan").open("h2").element("a", say.chapter(kind), "href", "#" + anchor(kind)).close().open("ul");
            rules.forEach(rule -> page.open("li").element("a", rule.id(), "href", "#" + rule.id(), "data-rule", rule.id(), "title", say.words(rule.title())).close());
            page.close().close().line();
        });
        page.close().close().line();
    }

    private void summary(Map<String, List<Rule>> chapters) {
        page.open("section", "class", "summary", "aria-labelledby", "resume").element("h2", say.say("En bref", "At a glance"), "id", "resume").open("table")
                .element("caption", say.say("Nombre de règles par genre de document et par gravité", "Number of rules by kind of document and severity"))
                .open("thead").open("tr").element("th", say.say("Genre", "Kind"), "scope", "col");
        for (Severity severity : Severity.values()) {
            page.element("th", say.severity(severity), "scope", "col");
        }
        page.element("th", "total", "scope", "col").close().close().open("tbody");
        chapters.forEach((kind, rules) -> row(say.chapter(kind), "#" + anchor(kind), rules));
        page.close().open("tfoot");
        row("Total", null, chapters.values().stream().flatMap(List::stream).toList());
        page.close().close();
        page.element("p", say.say("Une erreur retient le dossier ; un avertissement demande un regard avant le jury ; un conseil aide à mieux écrire. "
                + "Une règle s’applique dans les phases qu’elle nomme : brouillon (seulement ce qui est déjà faux), signature, transmission au jury, archive.",
                "An error holds the file back; a warning asks for a look before the jury; advice helps to write better. "
                + "A rule applies in the phases that it names: brouillon (draft: only what is already wrong), signature, transmission to the jury, archive."));
        page.close().line();
    }

    private void row(String name, String href, List<Rule> rules) {
        page.open("tr").open("th", "scope", "row");
        if (href == null) {
            page.text(name);
        } else {
            page.element("a", name, "href", href);
        }
        page.close();
        for (Severity severity : Severity.values()) {
            long count = rules.stream().filter(rule -> rule.severity() == severity).count();
            page.element("td", count == 0 ? "–" : String.valueOf(count));
        }
        page.element("td", String.valueOf(rules.size())).close();
    }

    private void chapter(String kind, List<Rule> rules) {
        page.open("section", "class", "chapter", "aria-labelledby", anchor(kind)).element("h2", say.chapter(kind), "id", anchor(kind)).line();
        rules.forEach(section::write);
        page.close().line();
    }

    private void footer(RuleSet set) {
        page.open("footer").open("p").text(say.say("Page produite par « ccs rules --format html ». Règles " + set.version() + ", SHA-256 ",
                "Page made by “ccs rules --format html --lang en”. Rules " + set.version() + ", SHA-256 ")).element("code", set.sha256()).text(".").close();
        if (!section.hadExamples()) {
            page.element("p", say.say("Cette installation n’a pas les documents d’essai : les exemples manquent.",
                    "This installation lacks the test documents: there are no examples."), "class", "note");
        }
        page.close().line();
    }

    private static String anchor(String kind) {
        return "genre-" + (kind.isEmpty() ? "machine" : kind);
    }
}
