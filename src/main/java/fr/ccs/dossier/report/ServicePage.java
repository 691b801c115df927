package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.RuleSet;
import java.util.Collection;

/** The page that tells somebody who opens the service in a browser what is there. */
public final class ServicePage {
    private final Language language;
    private final StringBuilder html = new StringBuilder();
    private final Markup page = new Markup(html);

    public ServicePage(Language language) {
        this.language = language;
    }

    /** The whole page. */
    public String html(int port, Collection<String> phases, Collection<String> forms, RuleSet rules) {
        PageFrame frame = new PageFrame(page, language, PageAsset.named("rule-book.css", "report.css"), PageAsset.named());
        frame.open(say("CCS Dossier, service local", "CCS Dossier, local service"), "adresses", say("Aller aux adresses", "Skip to the addresses"));
        page.open("header").element("h1", say("CCS Dossier, service local", "CCS Dossier, local service"))
                .element("p", say("Contrôle les documents qu’on lui envoie, comme « ccs check ». N’écoute que cette machine et ne garde rien.",
                        "Checks the documents that it is sent, as “ccs check” does. Listens to this machine alone and keeps nothing.")).close().line();
        page.open("main", "id", "adresses", "tabindex", "-1", "class", "sheet").line().element("h2", say("Adresses", "Addresses")).open("ul").line();
        page.open("li").element("code", "POST /check").text(say("\u00A0: dans le corps un document XML, un PDF imprimé par ccs ou un paquet d’archives en zip\u202F; en réponse, le rapport. "
                + "Content-Type dit ce que c’est. Dans l’adresse, si l’on veut\u00A0:", ": in the body an XML document, a PDF printed by ccs or a zipped archive bag; "
                + "in the answer, the report. Content-Type tells which it is. In the address, if wanted:")).open("ul");
        choice("phase", String.join(", ", phases));
        choice("format", String.join(", ", forms));
        choice("lang", "fr, en");
        choice("name", say("le nom du document dans le rapport", "the name of the document in the report"));
        page.close().close().line();
        page.open("li").element("code", "GET /health").text(say(" : prêt, version, règles.", ": ready, version, rules.")).close().line().close();
        page.element("h2", say("Exemple", "Example")).element("pre", "curl --data-binary @livret.xml -H 'Content-Type: application/xml' \\\n"
                + "  'http://127.0.0.1:" + port + "/check?phase=transmission&format=json'", "class", "command").line();
        page.element("p", say("L’en-tête Ccs-Verdict dit « clean » ou « blocked ». Sans statut 200, le document n’est pas contrôlé.",
                "The header Ccs-Verdict says “clean” or “blocked”. Without status 200 the document is not checked."));
        page.close().line().open("footer").open("p").text(say("Règles " + rules.version() + ", SHA-256 ", "Rules " + rules.version() + ", SHA-256 "))
                .element("code", rules.sha256()).close().close().line();
        frame.close();
        return html.toString();
    }

    private void choice(String word, String values) {
        page.open("li").element("code", word).text(say(" : ", ": ") + values).close();
    }

    private String say(String french, String english) {
        return language.choose(french, english);
    }
}
