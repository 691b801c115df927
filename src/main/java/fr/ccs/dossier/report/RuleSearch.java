package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.Severity;
import java.util.Collection;
import java.util.List;

/** The form that narrows the page down; it stays hidden until the script that serves it is there. */
record RuleSearch(Markup page, RuleWords say) {
    private static final List<String> PHASES = List.of("brouillon", "signature", "transmission", "archive");

    void write(Collection<String> kinds) {
        page.open("form", "role", "search", "class", "search", "id", "filtre", "hidden", "").line()
                .element("label", say.say("Chercher une règle", "Search the rules"), "for", "mots")
                .open("input", "type", "search", "id", "mots", "autocomplete", "off", "placeholder", say.say("mot, numéro, remède…", "word, number, remedy…")).line();
        page.open("fieldset").element("legend", say.say("Genre", "Kind"));
        kinds.forEach(kind -> choice("kind", kind.isEmpty() ? "machine" : kind, say.chapter(kind)));
        page.close().line().open("fieldset").element("legend", say.say("Gravité", "Severity"));
        for (Severity severity : Severity.values()) {
            choice("severity", severity.name(), say.severity(severity));
        }
        page.close().line().open("fieldset").element("legend", say.say("Active en phase", "Active in phase"));
        PHASES.forEach(phase -> choice("phase", phase, phase));
        page.close().line().open("p", "class", "found").open("output", "id", "compte", "for", "mots",
                        "data-one", say.say("1 règle", "1 rule"), "data-many", say.say("# règles", "# rules"),
                        "data-none", say.say("Aucune règle ne répond à ces critères.", "No rule matches."))
                .close().text(" ").element("button", say.say("Tout montrer", "Show all"), "type", "reset", "hidden", "").close().close().line();
    }

    private void choice(String group, String value, String label) {
        page.open("label", "class", "choice").open("input", "type", "checkbox", "name", group, "value", value).text(label).close();
    }
}
