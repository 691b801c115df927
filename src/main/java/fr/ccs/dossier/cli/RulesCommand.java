package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.report.RuleBookText;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs rules}: the rule book, or one rule explained. */
@Command(name = "rules", aliases = "regles", sortOptions = false)
final class RulesCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(arity = "0..*", paramLabel = "ID", descriptionKey = "ids")
    private List<String> ids = List.of();

    @Option(names = "--format", paramLabel = "text|md", defaultValue = "text")
    private String format;

    @Override
    public Integer call() throws IOException {
        RuleBook book = RuleBook.shipped();
        List<Rule> rules = ids.isEmpty() ? book.rules() : ids.stream().map(id -> book.rule(id).orElseThrow(() -> Stop.usage(
                ccs.say("Règle inconnue « " + id + " » : « ccs rules » les montre toutes.", "Unknown rule “" + id + "”: “ccs rules” shows them all.")))).toList();
        RuleBookText text = new RuleBookText(ccs.language);
        ccs.out.print(switch (format) {
            case "text" -> ids.isEmpty() ? text.list(rules, book.ruleSet()) : explained(rules, text);
            case "md" -> text.markdown(rules);
            default -> throw Stop.usage(ccs.say("Format inconnu « " + format + " » : choisissez text ou md.", "Unknown format “" + format + "”: choose text or md."));
        });
        return Ccs.CLEAN;
    }

    private String explained(List<Rule> rules, RuleBookText text) throws IOException {
        StringBuilder pages = new StringBuilder();
        RuleExamples examples = new RuleExamples(ccs);
        for (Rule rule : rules) {
            pages.append(pages.isEmpty() ? "" : "\n").append(text.explained(rule)).append(examples.of(rule));
        }
        return pages.toString();
    }
}
