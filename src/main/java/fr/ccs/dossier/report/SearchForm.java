package fr.ccs.dossier.report;

import java.util.Map;

/** The form that narrows a report down; it stays hidden until the script that serves it is there. */
record SearchForm(Markup page, RuleWords say) {

    void open(String label, String hint) {
        page.open("form", "role", "search", "class", "search", "id", "filtre", "hidden", "").line()
                .element("label", label, "for", "mots").open("input", "type", "search", "id", "mots", "autocomplete", "off", "placeholder", hint).line();
    }

    /** Boxes to tick; none ticked asks for all. */
    void choices(String name, String legend, Map<String, String> values) {
        page.open("fieldset").element("legend", legend);
        values.forEach((value, label) -> page.open("label", "class", "choice").open("input", "type", "checkbox", "name", name, "value", value).text(label).close());
        page.close().line();
    }

    /** A list to choose one of. */
    void select(String name, String label, String all, Map<String, String> values) {
        page.open("p", "class", "pick").element("label", label, "for", "choix-" + name).open("select", "name", name, "id", "choix-" + name).element("option", all, "value", "");
        values.forEach((value, words) -> page.element("option", words, "value", value));
        page.close().close().line();
    }

    /** @param many with {@code #} where the number goes */
    void close(String one, String many, String none) {
        page.open("p", "class", "found").open("output", "id", "compte", "for", "mots", "data-one", one, "data-many", many, "data-none", none).close().text(" ")
                .element("button", say.say("Tout montrer", "Show all"), "type", "reset", "hidden", "").close().close().line();
    }
}
