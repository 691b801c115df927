package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.Language;

/**
 * What every page of ours stands in: it needs nothing else, and a browser runs and loads nothing else in it.
 *
 * @param style how it looks, {@code script} what filters it; both stand in the page itself
 */
record PageFrame(Markup page, Language language, PageAsset style, PageAsset script) {

    /** Opens the page up to its body; the first link leads keyboards and screen readers to what they came for. */
    void open(String title, String main, String skip) {
        page.open("html", "lang", language.locale().getLanguage()).line();
        page.open("head").line().open("meta", "charset", "utf-8").line()
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line()
                .open("meta", "http-equiv", "Content-Security-Policy", "content", "default-src 'none'; style-src " + style.source()
                        + "; script-src " + script.source() + "; base-uri 'none'; form-action 'none'").line()
                .open("meta", "name", "color-scheme", "content", "light dark").line()
                .element("title", title).line()
                .open("style").raw(style.text()).close().line().close().line();
        page.open("body").line().element("a", skip, "class", "skip", "href", "#" + main).line();
    }

    void close() {
        page.open("script").raw(script.text()).close().line().close().close().end();
    }
}
