package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.report.RuleBookPage;
import fr.ccs.dossier.report.RuleBookText;
import fr.ccs.dossier.report.RuleExample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs rules}: the rule book as text, Markdown or one web page, or some rules explained. */
@Command(name = "rules", aliases = "regles", sortOptions = false)
final class RulesCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(arity = "0..*", paramLabel = "ID", descriptionKey = "ids")
    private List<String> ids = List.of();

    @Option(names = "--format", paramLabel = "text|md|html", defaultValue = "text")
    private String format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private Path output;

    @Override
    public Integer call() throws IOException {
        RuleBook book = RuleBook.explained();
        List<Rule> rules = ids.isEmpty() ? book.rules() : ids.stream().map(id -> book.rule(id).orElseThrow(() -> Stop.usage(
                ccs.say("Règle inconnue « " + id + " » : « ccs rules » les montre toutes.", "Unknown rule “" + id + "”: “ccs rules” shows them all.")))).toList();
        if (output != null && Files.isDirectory(output)) {
            throw Stop.usage(ccs.say("--output " + output + " est un dossier : donnez un nom de fichier.", "--output " + output + " is a folder: name a file."));
        }
        RuleBookText text = new RuleBookText(ccs.language);
        write(switch (format) {
            case "text" -> ids.isEmpty() ? text.list(rules, book.ruleSet()) : explained(rules, text);
            case "md" -> text.markdown(rules);
            case "html" -> new RuleBookPage(ccs.language, new RuleExamples()::of).html(rules, book.ruleSet());
            default -> throw Stop.usage(ccs.say("Format inconnu « " + format + " » : choisissez text, md ou html.",
                    "Unknown format “" + format + "”: choose text, md or html."));
        });
        return Ccs.CLEAN;
    }

    private void write(String text) throws IOException {
        if (output == null) {
            ccs.out.print(text);
        } else {
            WholeFile.write(output, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String explained(List<Rule> rules, RuleBookText text) throws IOException {
        StringBuilder pages = new StringBuilder();
        RuleExamples examples = new RuleExamples();
        for (Rule rule : rules) {
            pages.append(pages.isEmpty() ? "" : "\n").append(text.explained(rule)).append(examples(rule, examples));
        }
        return pages.toString();
    }

    private String examples(Rule rule, RuleExamples examples) throws IOException {
        Optional<Path> folder = examples.folder(rule);
        if (folder.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(ccs.say("  Refusé, par exemple\u00A0:\n", "  Refused, for instance:\n"));
        for (RuleExample example : examples.of(rule)) {
            if (example.finding().isPresent()) {
                Finding finding = example.finding().get();
                text.append("    ").append(example.file()).append("\n      ").append(finding.location().excerpt().strip()).append("\n      ")
                        .append(finding.message(ccs.language).text()).append('\n');
            }
        }
        text.append(ccs.say("  Accepté, par exemple\u00A0:\n", "  Accepted, for instance:\n"));
        examples.accepted(folder.get()).forEach(name -> text.append("    ").append(name).append('\n'));
        return text.append(ccs.say("  Ces documents sont dans ", "  These documents are in ")).append(folder.get()).append(".\n").toString();
    }
}
