package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Fingerprints;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.Severity;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A run as one web page that needs nothing else: summary, each finding with its place, its line and what to do, the rules that were broken.
 *
 * <p>It works without its script as a plain page; with it, it can be searched and narrowed down.
 */
public final class CheckPage {
    private final RuleWords say;
    private final List<Rule> book;
    private final Severity threshold;
    private final boolean redacted;

    /**
     * @param book the rules of this installation, each with the ways to break it
     * @param threshold from which gravity a finding blocks
     * @param redacted whether the run shows no value, which the page then says
     */
    public CheckPage(Language language, List<Rule> book, Severity threshold, boolean redacted) {
        this.say = new RuleWords(language);
        this.book = List.copyOf(book);
        this.threshold = threshold;
        this.redacted = redacted;
    }

    /** Writes the whole page, finding by finding; the same run gives the same characters. */
    public void write(CheckRun run, Appendable out) {
        Markup page = new Markup(out);
        PageFrame frame = new PageFrame(page, say.language(), PageAsset.named("rule-book.css", "report.css"), PageAsset.named("report.js"));
        TreeSet<String> broken = run.files().stream().flatMap(file -> file.verdict().findings().stream()).map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
        List<Rule> rules = book.stream().filter(rule -> broken.contains(rule.id())).toList();
        String title = say.say("Rapport de contrôle", "Report of a check");
        frame.open(title, "rapport", say.say("Aller au rapport", "Skip to the report"));
        header(run, title, page);
        page.open("main", "id", "rapport", "tabindex", "-1", "class", "sheet").line();
        new CheckSummary(page, say).write(run, rules);
        if (!broken.isEmpty()) {
            new CheckSearch(page, say).write(run, rules);
        }
        files(run, page);
        if (!rules.isEmpty()) {
            page.open("section", "class", "chapter rules", "aria-labelledby", "regles").element("h2", say.say("Les règles en cause", "The rules concerned"), "id", "regles").line();
            RuleSection section = new RuleSection(page, say, rule -> List.of());
            rules.forEach(section::write);
            page.close().line();
        }
        page.close().line();
        footer(run, page);
        frame.close();
    }

    private void header(CheckRun run, String title, Markup page) {
        String verdict = run.unreached() > 0 ? new RunWords(say.language()).interrupted(run) : run.couldNotCheck() ? say.say("Des documents n’ont pas pu être contrôlés : rien n’est établi à leur sujet.",
                "Some documents could not be checked: nothing is known of them.")
                : run.blocks(threshold) ? say.say("Des constatations bloquent.", "Some findings block.") : say.say("Rien ne bloque.", "Nothing blocks.");
        page.open("header").line().element("h1", title).line()
                .element("p", verdict, "class", run.couldNotCheck() || run.blocks(threshold) ? "outcome bad" : "outcome good").line()
                .element("p", new RunWords(say.language()).summary(run), "class", "lead").line();
        run.comparison().ifPresent(comparison -> page.element("p", new RunWords(say.language()).compared(comparison), "class", "note").line());
        if (redacted) {
            page.element("p", say.say("Ce rapport ne montre ni valeur, ni extrait, ni nom : les règles, les fichiers et les places seulement (« --show-values » les montre).",
                    "This report shows no value, excerpt or name: rules, files and places only (“--show-values” shows them)."), "class", "note").line();
        }
        page.close().line();
    }

    private void files(CheckRun run, Markup page) {
        Fingerprints fingerprints = new Fingerprints();
        FileSection section = new FileSection(page, say);
        if (run.files().stream().anyMatch(file -> !file.verdict().findings().isEmpty())) {
            page.open("section", "class", "chapter", "aria-labelledby", "fichiers").element("h2", say.say("Fichier par fichier", "File by file"), "id", "fichiers").line();
            int number = 0;
            for (FileVerdict file : run.files()) {
                number++;
                if (!file.verdict().findings().isEmpty()) {
                    section.write(file, number, fingerprints);
                }
            }
            page.close().line();
        }
        if (!run.skipped().isEmpty()) {
            page.open("section", "class", "chapter", "aria-labelledby", "reste").element("h2", say.say("Laissés de côté", "Left aside"), "id", "reste")
                    .element("p", say.say("Des fichiers XML d’un autre espace de noms, dans les dossiers parcourus :", "XML files of a foreign namespace, in the folders that were walked:"))
                    .open("ul");
            run.skipped().forEach(skipped -> page.open("li").open("code").path(skipped).close().close());
            page.close().close().line();
        }
    }

    private void footer(CheckRun run, Markup page) {
        page.open("footer").open("p").text(JsonObject.TOOL + " " + run.toolVersion()
                + say.say(", « ccs check --format html ». Règles ", ", “ccs check --format html --lang en”. Rules ") + run.ruleSet().version() + ", SHA-256 ")
                .element("code", run.ruleSet().sha256()).text(say.say(". Date de référence : ", ". Reference date: ") + run.referenceDate() + ".").close().close().line();
    }
}
