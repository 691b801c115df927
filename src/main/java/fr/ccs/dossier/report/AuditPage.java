package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.AuditRun;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.finding.Language;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** An audit as one web page that needs nothing else, for an archivist: a table of the deposits, then what is to be said of each; it names nobody. */
public final class AuditPage {
    private final RuleWords say;

    public AuditPage(Language language) {
        this.say = new RuleWords(language);
    }

    /** Writes the whole page; the same audit gives the same characters. */
    public void write(AuditRun run, Appendable out) {
        Markup page = new Markup(out);
        PageFrame frame = new PageFrame(page, say.language(), PageAsset.named("rule-book.css", "report.css"), PageAsset.named("report.js"));
        String title = say.say("Rapport d’audit des archives", "Report of an audit of the archive");
        boolean sound = run.count(BagVerdict.State.CONFORME) == run.bags().size();
        frame.open(title, "rapport", say.say("Aller au rapport", "Skip to the report"));
        page.open("header").line().element("h1", title).line()
                .element("p", sound ? say.say("Tout est conforme.", "All is sound.") : say.say("Tout n’est pas conforme.", "Not all is sound."), "class", "outcome " + (sound ? "good" : "bad"))
                .line().element("p", AuditText.sum(run, say.language()), "class", "lead").close().line();
        page.open("main", "id", "rapport", "tabindex", "-1", "class", "sheet").line();
        search(page);
        table(run, page);
        details(run, page);
        page.close().line();
        page.open("footer").open("p").text(JsonObject.TOOL + " " + run.toolVersion()
                + say.say(", « ccs audit --format html ». Règles ", ", “ccs audit --format html --lang en”. Rules ") + run.ruleSet().version() + ", SHA-256 ")
                .element("code", run.ruleSet().sha256()).text(say.say(". Signatures jugées au ", ". Signatures judged on ") + run.referenceDate() + ".").close().close().line();
        frame.close();
    }

    private void search(Markup page) {
        SearchForm form = new SearchForm(page, say);
        form.open(say.say("Chercher un paquet", "Search the bags"), say.say("nom, dossier, remarque…", "name, dossier, remark…"));
        Map<String, String> states = new LinkedHashMap<>();
        for (BagVerdict.State state : BagVerdict.State.values()) {
            states.put(state.name(), word(state));
        }
        form.choices("verdict", say.say("Verdict", "Verdict"), states);
        form.close(say.say("1 paquet", "1 bag"), say.say("# paquets", "# bags"), say.say("Aucun paquet ne répond à ces critères.", "No bag matches."));
    }

    private void table(AuditRun run, Markup page) {
        page.open("section", "class", "chapter", "aria-labelledby", "paquets").element("h2", say.say("Les paquets", "The bags"), "id", "paquets").line();
        page.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-labelledby", "paquets").open("table", "class", "deposits").open("thead").open("tr")
                .element("th", say.say("Verdict", "Verdict"), "scope", "col").element("th", say.say("Paquet", "Bag"), "scope", "col")
                .element("th", say.say("Dossier", "Dossier"), "scope", "col").element("th", say.say("Versé le", "Deposited"), "scope", "col")
                .element("th", say.say("Fichiers", "Files"), "scope", "col", "class", "number").element("th", say.say("Octets", "Bytes"), "scope", "col", "class", "number")
                .element("th", say.say("Signatures", "Signatures"), "scope", "col", "class", "number")
                .element("th", say.say("Remarques", "Remarks"), "scope", "col", "class", "number").close().close().open("tbody").line();
        int number = 0;
        for (BagVerdict bag : run.bags()) {
            page.open("tr", "class", bag.state().name().toLowerCase(Locale.ROOT), "data-entry", "0", "data-verdict", bag.state().name())
                    .open("td").element("strong", word(bag.state()), "class", "verdict").close()
                    .open("th", "scope", "row").open("a", "href", "#paquet-" + ++number).path(bag.path()).close().close()
                    .element("td", known(bag.dossier())).element("td", known(bag.day())).element("td", count(bag.files()), "class", "number")
                    .element("td", count(bag.bytes()), "class", "number").element("td", count(bag.signatures().size()), "class", "number")
                    .element("td", count(bag.remarks().size()), "class", "number").close().line();
        }
        page.close().close().close().close().line();
    }

    private void details(AuditRun run, Markup page) {
        DepositSection section = new DepositSection(page, say);
        page.open("section", "class", "chapter", "aria-labelledby", "detail").element("h2", say.say("Paquet par paquet", "Bag by bag"), "id", "detail").line();
        int number = 0;
        for (BagVerdict bag : run.bags()) {
            section.write(bag, word(bag.state()), ++number);
        }
        page.close().line();
    }

    private String word(BagVerdict.State state) {
        return switch (state) {
            case CONFORME -> say.say("conforme", "sound");
            case NON_CONFORME -> say.say("non conforme", "not sound");
            case ILLISIBLE -> say.say("illisible", "unreadable");
            case PSEUDONYMISE -> say.say("copie pseudonymisée", "pseudonymised copy");
        };
    }

    private static String known(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private String count(long number) {
        return String.format(say.language().locale(), "%,d", number);
    }
}
