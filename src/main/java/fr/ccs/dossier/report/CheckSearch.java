package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.Severity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a report of a check is narrowed down by: words, gravity, rule, file, and whether something excuses a finding. */
record CheckSearch(Markup page, RuleWords say) {

    void write(CheckRun run, List<Rule> rules) {
        SearchForm form = new SearchForm(page, say);
        form.open(say.say("Chercher une constatation", "Search the findings"), say.say("mot, code, fichier…", "word, code, file…"));
        Map<String, String> severities = new LinkedHashMap<>();
        Arrays.stream(Severity.values()).forEach(severity -> severities.put(severity.name(), say.severity(severity)));
        form.choices("severity", say.say("Gravité", "Severity"), severities);
        if (run.files().stream().flatMap(file -> file.verdict().findings().stream()).anyMatch(finding -> finding.excuse().isPresent())) {
            Map<String, String> states = new LinkedHashMap<>();
            List.of("open", "known", "waived").forEach(state -> states.put(state, say.state(state)));
            form.choices("status", say.say("État", "State"), states);
        }
        Map<String, String> named = new TreeMap<>();
        rules.forEach(rule -> named.put(rule.id(), rule.id() + " – " + say.words(rule.title())));
        form.select("rule", say.say("Règle", "Rule"), say.say("toutes", "all"), named);
        Map<String, String> files = new LinkedHashMap<>();
        int number = 0;
        for (FileVerdict file : run.files()) {
            number++;
            if (!file.verdict().findings().isEmpty()) {
                files.put(String.valueOf(number), file.file());
            }
        }
        if (files.size() > 1) {
            form.select("file", say.say("Fichier", "File"), say.say("tous", "all"), files);
        }
        form.close(say.say("1 constatation", "1 finding"), say.say("# constatations", "# findings"),
                say.say("Aucune constatation ne répond à ces critères.", "No finding matches."));
    }
}
