package fr.ccs.dossier.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rules that the results of a SARIF report cite, as its readers show them.
 *
 * @param cited in the order of their ids
 * @param ranks where each stands among them, by its id
 */
record SarifRules(List<Rule> cited, Map<String, Integer> ranks) {

    /** @param book must have every rule that the run cites */
    static SarifRules of(CheckRun run, List<Rule> book) {
        Map<String, Rule> known = book.stream().collect(Collectors.toMap(Rule::id, rule -> rule, (one, same) -> one, TreeMap::new));
        TreeSet<String> ids = run.files().stream().flatMap(file -> file.verdict().findings().stream()).map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
        if (!known.keySet().containsAll(ids)) {
            throw new IllegalStateException("not in the rule book: " + ids);
        }
        Map<String, Integer> ranks = new TreeMap<>();
        ids.forEach(id -> ranks.put(id, ranks.size()));
        return new SarifRules(ids.stream().map(known::get).toList(), ranks);
    }

    /** How a result or a notification cites one. */
    void reference(JsonGenerator json, String id) throws IOException {
        json.writeStringField("id", id);
        json.writeNumberField("index", index(id));
    }

    int index(String id) {
        return ranks.get(id);
    }

    /** @param whole with what does not depend on the language */
    void write(JsonGenerator json, Language language, boolean whole) throws IOException {
        RuleWords say = new RuleWords(language);
        RuleBookText text = new RuleBookText(language);
        json.writeArrayFieldStart("rules");
        for (Rule rule : cited) {
            json.writeStartObject();
            json.writeStringField("id", rule.id());
            json.writeStringField("name", say.chapter(rule.kind()) + " " + rule.id());
            SarifReport.text(json, "shortDescription", say.words(rule.title()));
            SarifReport.text(json, "fullDescription", say.words(rule.reason()));
            json.writeObjectFieldStart("help");
            json.writeStringField("text", text.inWords(rule));
            json.writeStringField("markdown", text.body(rule));
            json.writeEndObject();
            if (whole) {
                json.writeObjectFieldStart("defaultConfiguration");
                json.writeStringField("level", level(rule.severity()));
                json.writeEndObject();
                properties(json, rule);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void properties(JsonGenerator json, Rule rule) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeStringField("kind", rule.kind());
        json.writeStringField("since", rule.since());
        json.writeStringField("severity", rule.severity().name());
        json.writeStringField("problem.severity", rule.severity() == Severity.CONSEIL ? "recommendation" : level(rule.severity()));
        json.writeArrayFieldStart("phases");
        for (String phase : rule.phases()) {
            json.writeString(phase);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tags");
        json.writeString(rule.kind().isEmpty() ? "machine" : rule.kind());
        json.writeEndArray();
        json.writeEndObject();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERREUR -> "error";
            case AVERTISSEMENT -> "warning";
            case CONSEIL -> "note";
        };
    }
}
