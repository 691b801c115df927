package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a report opens with: how each file fares, which rules were broken how often, and the files in which nothing was found. */
record CheckSummary(Markup page, RuleWords say) {

    void write(CheckRun run, List<Rule> rules) {
        page.open("section", "class", "summary", "aria-labelledby", "resume").element("h2", say.say("En bref", "At a glance"), "id", "resume").line();
        if (!rules.isEmpty()) {
            files(run);
            rules(run, rules);
        }
        clean(run);
        page.close().line();
    }

    private void files(CheckRun run) {
        page.open("table", "class", "wide").element("caption", say.say("Constatations par fichier", "Findings by file")).open("thead").open("tr")
                .element("th", say.say("Fichier", "File"), "scope", "col");
        for (Severity severity : Severity.values()) {
            page.element("th", say.severity(severity), "scope", "col");
        }
        page.close().close().open("tbody").line();
        int number = 0;
        for (FileVerdict file : run.files()) {
            number++;
            if (!file.verdict().findings().isEmpty()) {
                file(file, number);
            }
        }
        page.close().close().line();
    }

    private void file(FileVerdict file, int number) {
        page.open("tr").open("th", "scope", "row").open("a", "href", "#fichier-" + number).path(file.file()).close().text(" ").element("span", what(file), "class", "small").close();
        for (Severity severity : Severity.values()) {
            long count = file.verdict().findings().stream().filter(finding -> finding.severity() == severity && finding.waiver().isEmpty()).count();
            page.element("td", count == 0 ? "–" : String.valueOf(count));
        }
        page.close().line();
    }

    private String what(FileVerdict file) {
        FileState state = new FileState(say.language());
        return state.document(file) + state.how(file);
    }

    /** What nothing was found in is told too, digest by digest: who reads a report must see that it was checked. */
    private void clean(CheckRun run) {
        List<FileVerdict> clean = run.files().stream().filter(file -> file.verdict().findings().isEmpty()).toList();
        if (clean.isEmpty()) {
            return;
        }
        page.open("details", "open", clean.size() == run.files().size() ? "" : null).element("summary", Count.of(clean.size(), say.language(),
                new Count.Forms("fichier sans constatation", "fichiers sans constatation"), new Count.Forms("file without a finding", "files without a finding")))
                .open("ul", "class", "clean").line();
        for (FileVerdict file : clean) {
            page.open("li").open("span", "class", "path").path(file.file()).close().text(" ").element("span", what(file), "class", "small").text(" ")
                    .open("span", "class", "small digest").text("SHA-256 ").element("code", file.sha256()).close();
            new SignatureRows(page, say).write(file);
            page.close().line();
        }
        page.close().close().line();
    }

    private void rules(CheckRun run, List<Rule> rules) {
        Map<String, Integer> counts = new HashMap<>();
        run.files().stream().flatMap(file -> file.verdict().findings().stream()).map(Finding::rule).forEach(id -> counts.merge(id, 1, Integer::sum));
        page.open("details").element("summary", say.say("Constatations par règle", "Findings by rule")).open("table", "class", "wide rules")
                .open("thead").open("tr").element("th", say.say("Règle", "Rule"), "scope", "col").element("th", say.say("Constatations", "Findings"), "scope", "col")
                .close().close().open("tbody").line();
        for (Rule rule : rules) {
            page.open("tr").open("th", "scope", "row").element("a", rule.id(), "href", "#" + rule.id()).text(" ").text(say.words(rule.title())).close()
                    .element("td", String.valueOf(counts.get(rule.id()))).close().line();
        }
        page.close().close().close().line();
    }
}
