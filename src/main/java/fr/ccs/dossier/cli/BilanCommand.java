package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Bilan;
import fr.ccs.dossier.dossier.Bilans;
import fr.ccs.dossier.report.BilanCsv;
import fr.ccs.dossier.report.BilanJson;
import fr.ccs.dossier.report.BilanText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs export bilan}: a year's figures of a branch, in which nobody can be found. */
@Command(name = "bilan", sortOptions = false)
final class BilanCommand implements Callable<Integer> {
    private static final Set<String> FORMATS = Set.of("text", "json", "csv");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    @ParentCommand
    private ExportCommand export;

    @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "folders")
    private List<Path> folders;

    @Option(names = "--annee", paramLabel = "AAAA", required = true)
    private int year;

    @Option(names = "--seuil", paramLabel = "N", defaultValue = "5")
    private int threshold;

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text")
    private String format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private Path output;

    @Option(names = "--registre", paramLabel = "FILE")
    private Path register;

    @Mixin
    private Sources sources;

    @Override
    public Integer call() throws IOException {
        Ccs ccs = export.ccs();
        requireSense(ccs);
        List<Path> files = DossiersBelow.some(ccs, sources.project(ccs), folders);
        Resolver resolver = sources.resolverOfPlacesThatExist(ccs, folders);
        AtHand atHand = AtHand.of(folders, register, sources.project(ccs), resolver);
        List<Document> editions = resolver.documents(Kind.REFERENTIEL).toList();
        if (atHand.branche().registre().isEmpty() && (register != null || sources.project(ccs).registre().isPresent())) {
            String file = String.valueOf(register == null ? sources.project(ccs).registre().get() : register);
            throw Stop.couldNot(ccs.say("Le registre " + file + " n’a pu être lu : « ccs check " + file + " » dit pourquoi.",
                    "The register " + file + " could not be read: “ccs check " + file + "” says why."));
        }
        Bilan bilan = Bilans.of(files, editions, atHand.branche().registre(), year, threshold);
        ReportForm.write(output, ccs, out -> {
            switch (format) {
                case "json" -> new BilanJson().write(bilan, out);
                case "csv" -> new BilanCsv(ccs.language).write(bilan, out);
                default -> new BilanText(ccs.language, Terminal.colours(output)).write(bilan, out);
            }
        });
        ccs.out.flush();
        remarks(ccs, bilan);
        return bilan.illisibles().isEmpty() ? Ccs.CLEAN : Ccs.COULD_NOT;
    }

    private void requireSense(Ccs ccs) {
        if (!FORMATS.contains(format)) {
            throw Stop.usage(ccs.say("Format inconnu « " + format + " » : choisissez text, json ou csv.", "Unknown format “" + format
                    + "”: choose text, json or csv."));
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Stop.usage(ccs.say("--annee " + year + " n’est pas une année : écrivez AAAA.", "--annee " + year + " is no year: write YYYY."));
        }
        if (threshold < 1) {
            throw Stop.usage(ccs.say("--seuil est au moins 1, qui montre tous les nombres.", "--seuil is 1 at least, which shows all numbers."));
        }
    }

    /** On the error stream, for they name files and numbers of dossiers: the figures themselves can be passed on. */
    private void remarks(Ccs ccs, Bilan bilan) {
        bilan.illisibles().forEach(path -> ccs.err.println(ccs.say(path + " n’est pas compté : il n’a pu être lu en entier, ou porte le numéro d’un autre. "
                + "« ccs check " + path + " » dit pourquoi.",
                path + " is not counted: it could not be read wholly, or bears the number of another. “ccs check " + path + "” says why.")));
        if (bilan.complet().filter(complete -> !complete).isPresent()) {
            ccs.err.println(ccs.say("Le registre porte des délivrances de " + year + " dont le dossier n’est pas compté ici : nommez les répertoires de tous les "
                    + "dossiers.",
                    "The register holds deliveries of " + year + " whose dossier is not counted here: name the folders of all dossiers."));
        }
    }
}
