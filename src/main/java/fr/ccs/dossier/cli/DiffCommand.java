package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Differences;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.EditionRemarks;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.finding.Difference;
import fr.ccs.dossier.finding.DocumentComparison;
import fr.ccs.dossier.report.DifferenceJson;
import fr.ccs.dossier.report.DifferenceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs diff}: in what two editions, or two states of a document, differ; 0 when they say the same, 1 when they do not. */
@Command(name = "diff", aliases = "comparer", sortOptions = false)
final class DiffCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "older")
    private Path older;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "newer")
    private Path newer;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private String format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private Path output;

    @Mixin
    private Redacting redacting;

    @Override
    public Integer call() throws IOException {
        if (!format.equals("text") && !format.equals("json")) {
            throw Stop.usage(ccs.say("Format inconnu « " + format + " » : choisissez text ou json.", "Unknown format “" + format + "”: choose text or json."));
        }
        if (output != null && List.of(AskedReport.identity(older), AskedReport.identity(newer)).contains(AskedReport.identity(output))) {
            throw Stop.usage(ccs.say(output + " est un des documents comparés : rien n’a été écrit. Donnez un autre fichier au rapport.",
                    output + " is one of the documents compared: nothing was written. Name another file for the report."));
        }
        Document before = read(older);
        Document after = read(newer);
        if (before.kind() != after.kind()) {
            throw Stop.usage(ccs.say("Deux documents de genres différents ne se comparent pas : " + before.kind().root() + " et " + after.kind().root() + ".",
                    "Two documents of different kinds cannot be compared: " + before.kind().root() + " and " + after.kind().root() + "."));
        }
        List<Difference> differences = Differences.between(before, after);
        DocumentComparison whole = new DocumentComparison(after.kind().root(), side(before), side(after), differences, EditionRemarks.of(before, after, differences));
        DocumentComparison shown = redacting.wanted() ? whole.redacted() : whole;
        if (!ccs.quiet || output != null || format.equals("json")) {
            ReportForm.write(output, ccs, out -> {
                if (format.equals("json")) {
                    DifferenceJson.write(Ccs.toolVersion(), shown, out);
                } else {
                    new DifferenceText(ccs.language, Terminal.colours(output)).write(shown, out);
                }
            });
        }
        return differences.isEmpty() ? Ccs.CLEAN : Ccs.BLOCKED;
    }

    private Document read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw Stop.couldNot(file + ccs.say(" est un dossier : comparez deux fichiers.", " is a folder: compare two files."));
        }
        Reading reading = new DocumentReader(Limits.DEFAULT).read(file);
        if (reading instanceof Reading.Refused refused) {
            throw Stop.couldNot(file + ccs.say(" ne peut être comparé. ", " cannot be compared. ") + refused.finding().rule() + " – "
                    + refused.finding().message(ccs.language).text());
        }
        return ((Reading.Read) reading).document();
    }

    private static DocumentComparison.Side side(Document document) {
        return new DocumentComparison.Side(document.name(), document.sha256(), document.citation().map(Object::toString).orElse(""));
    }
}
