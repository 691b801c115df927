package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Suivi;
import fr.ccs.dossier.dossier.Suivis;
import fr.ccs.dossier.report.SuiviJson;
import fr.ccs.dossier.report.SuiviText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs status}: who waits for whom in a branch, since when and until when, on one page. */
@Command(name = "status", aliases = "suivi", sortOptions = false)
final class StatusCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "folders")
    private List<Path> folders;

    @Option(names = "--date", paramLabel = "AAAA-MM-JJ")
    private LocalDate date;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private String format;

    @Option(names = "--noms")
    private boolean names;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private Path output;

    @Option(names = "--registre", paramLabel = "FILE")
    private Path register;

    @Mixin
    private Sources sources;

    @Override
    public Integer call() throws IOException {
        if (!format.equals("text") && !format.equals("json")) {
            throw Stop.usage(ccs.say("Format inconnu « " + format + " » : choisissez text ou json.", "Unknown format “" + format + "”: choose text or json."));
        }
        List<Path> files = DossiersBelow.some(ccs, sources.project(ccs), folders);
        Resolver resolver = sources.resolverOfPlacesThatExist(ccs, folders);
        AtHand atHand = AtHand.of(folders, register, sources.project(ccs), resolver);
        Suivi suivi = Suivis.of(files, atHand.branche(), resolver, Moment.day(date));
        Suivi all = suivi.avec(atHand.unreadable());
        ReportForm.write(output, ccs, out -> {
            if (format.equals("json")) {
                new SuiviJson(names).write(all, out);
            } else {
                new SuiviText(ccs.language, Terminal.colours(output), names).write(all, out);
            }
        });
        return all.illisibles().isEmpty() ? Ccs.CLEAN : Ccs.COULD_NOT;
    }
}
