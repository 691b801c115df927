package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.draft.Closing;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.report.Colours;
import fr.ccs.dossier.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xml.sax.helpers.DefaultHandler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs close}: a livret that is complete gets its signature slots and becomes CLOS; one that is not says what it lacks. */
@Command(name = "close", aliases = "clore", sortOptions = false)
final class CloseCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--handwritten", paramLabel = "ROLE", split = ",")
    private List<Role> handwritten = List.of();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private Path output;

    @Option(names = "--force")
    private boolean force;

    @Mixin
    private Sources sources;

    @Option(names = "--date", paramLabel = "AAAA-MM-JJ")
    private LocalDate date;

    /** The roles that may sign a livret. */
    enum Role { CANDIDAT, REFERENT_ENTREPRISE, EVALUATEUR_EXTERNE }

    @Override
    public Integer call() throws IOException {
        if (output != null && Files.exists(output) && !force) {
            throw Stop.usage(ccs.say(output + " existe déjà : rien n’a été écrit (--force pour le remplacer).",
                    output + " exists already: nothing was written (--force to replace it)."));
        }
        DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        byte[] bytes = reader.bytes(file);
        LocalDate reference = date == null ? LocalDate.now() : date;
        Resolver resolver = sources.resolverOfPlacesThatExist(ccs, List.of(file));
        FileVerdict verdict = new Checker(resolver, reference).check(file.toString(), bytes, Optional.of(Phase.SIGNATURE));
        if (verdict.verdict() instanceof Verdict.RulesNotRun || verdict.blocks(Severity.ERREUR)) {
            new TextReport(ccs.language, Colours.NONE).write(
                    new CheckRun(Ccs.toolVersion(), RuleBook.shipped().ruleSet(), reference, List.of(verdict), List.of()), ccs.out);
            String reason = ccs.say(file + " n’est pas prêt à être clos ; le fichier n’a pas été modifié.", file + " is not ready to be closed; the file was left as it is.");
            throw verdict.verdict() instanceof Verdict.RulesNotRun ? Stop.couldNot(reason) : Stop.blocked(reason);
        }
        Document livret = ((Reading.Read) reader.read(file.toString(), bytes, (kind, cursor) -> new DefaultHandler())).document();
        if (livret.kind() != Kind.LIVRET) {
            throw Stop.usage(ccs.say(file + " est un document « " + livret.kind().root() + " » : seul un livret se clôt.",
                    file + " is a “" + livret.kind().root() + "”: only a livret is closed."));
        }
        if (livret.attribute("etat").filter("CLOS"::equals).isPresent()) {
            throw Stop.usage(ccs.say(file + " est déjà clos : un livret clos ne change plus.", file + " is closed already: a closed livret never changes."));
        }
        Output.write(output == null ? file : output, Closing.of(livret, edition(livret, resolver), handwritten.stream().map(Enum::name).toList()));
        if (!ccs.quiet) {
            ccs.err.println(ccs.say("Clos : " + (output == null ? file : output) + ". Les emplacements de signature sont écrits ; le texte ne change plus.",
                    "Closed: " + (output == null ? file : output) + ". The signature slots are written; the text no longer changes."));
        }
        return Ccs.CLEAN;
    }

    private static Document edition(Document livret, Resolver resolver) {
        Lookup lookup = resolver.find(livret.editionAppliquee().orElseThrow());
        if (lookup instanceof Lookup.Found found) {
            return found.document();
        }
        throw new IllegalStateException("the livret was checked with an edition that is gone now");
    }
}
