package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.draft.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs new}: a valid skeleton of any kind; a livret gets the competencies and criteria of its edition. */
@Command(name = "new", aliases = "nouveau", sortOptions = false)
final class NewCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(paramLabel = "KIND", descriptionKey = "kind")
    private String word;

    @Option(names = "--referentiel", paramLabel = "FILE")
    private Path referentiel;

    @Option(names = "--from-pdf", paramLabel = "FILE")
    private Path fromPdf;

    @Option(names = "--numero", paramLabel = "NUMERO")
    private String numero;

    @Option(names = "--dossier", paramLabel = "NUMERO")
    private String dossier;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private Path output;

    @Option(names = "--force")
    private boolean force;

    @Mixin
    private NewDossiers dossiers;

    @Mixin
    private Reassessment reassessment;

    @Override
    public Integer call() throws IOException {
        Kind kind = Kind.named(word).filter(Kind::hasTemplate).orElseThrow(() -> Stop.usage(ccs.say(
                "Genre de document inconnu « " + word + " » : choisissez ", "Unknown kind of document “" + word + "”: choose ") + names() + "."));
        boolean again = kind == Kind.LIVRET && dossiers.from() != null;
        if (!again && reassessment.asked()) {
            throw Stop.usage(ccs.say("--candidat choisit une décision : « ccs new livret --from PV.xml --candidat P-… ».",
                    "--candidat chooses a decision: “ccs new livret --from PV.xml --candidat P-…”."));
        }
        if (again && (referentiel != null || fromPdf != null)) {
            throw Stop.usage(ccs.say("--from prend l’édition que la décision applique : retirez --referentiel ou --from-pdf.",
                    "--from takes the edition that the decision applies: leave out --referentiel or --from-pdf."));
        }
        if (dossiers.asked() && !again) {
            if (kind != Kind.DOSSIER) {
                throw Stop.usage(ccs.say("--from et --champ ouvrent un dossier (« ccs new dossier --from inscriptions.csv ») ; "
                        + "--from, un livret de réévaluation (« ccs new livret --from PV.xml »).",
                        "--from and --champ open a dossier (“ccs new dossier --from inscriptions.csv”); "
                                + "--from, a livret of reassessment (“ccs new livret --from PV.xml”)."));
            }
            return dossiers.open(ccs);
        }
        if (fromPdf != null && (kind != Kind.LIVRET || referentiel != null)) {
            throw Stop.usage(ccs.say("--from-pdf reprend un formulaire de livret, qui porte déjà son édition : « ccs new livret --from-pdf FICHIER ».",
                    "--from-pdf takes up the form of a livret, which has its edition already: “ccs new livret --from-pdf FILE”."));
        }
        if (kind == Kind.LIVRET && referentiel == null && fromPdf == null && !again) {
            throw Stop.usage(ccs.say("Un livret se fait à partir d’une édition du référentiel : ajoutez --referentiel FICHIER.",
                    "A livret is made from an edition of the référentiel: add --referentiel FILE."));
        }
        if (output != null && Files.exists(output) && !force) {
            throw Stop.usage(ccs.say(output + " existe déjà : rien n’a été écrit (--force pour le remplacer).",
                    output + " exists already: nothing was written (--force to replace it)."));
        }
        Draft.Wishes wishes = new Draft.Wishes(referentiel == null ? null : edition(), numero, dossier, schemas());
        byte[] bytes = again ? reassessment.livret(ccs, dossiers.from(), dossiers.sources(), wishes)
                : fromPdf == null ? Draft.of(kind, wishes) : new FormTaking(ccs).livret(fromPdf, wishes);
        if (output == null) {
            ccs.out.write(bytes);
            return Ccs.CLEAN;
        }
        WholeFile.write(output, bytes);
        if (!ccs.quiet) {
            ccs.err.println(ccs.say("Écrit : " + output + ". À remplir, puis à vérifier avec « ccs check " + output + " ».",
                    "Written: " + output + ". Fill it in, then check it with “ccs check " + output + "”."));
        }
        return Ccs.CLEAN;
    }

    private static String names() {
        return Arrays.stream(Kind.values()).filter(Kind::hasTemplate).map(Kind::root).collect(Collectors.joining(", "));
    }

    private Document edition() throws IOException {
        Reading reading = new DocumentReader(Limits.DEFAULT).read(referentiel);
        if (reading instanceof Reading.Read read && read.document().kind() == Kind.REFERENTIEL) {
            return read.document();
        }
        throw Stop.blocked(ccs.say(referentiel + " n’est pas un référentiel lisible : « ccs check " + referentiel + " » dit pourquoi.",
                referentiel + " is not a readable référentiel: “ccs check " + referentiel + "” says why."));
    }

    /** The installation's schemas as seen from the new file, so that an editor helps from the first line; null when they are not at hand. */
    private String schemas() {
        String home = System.getProperty("ccs.home");
        if (home == null || output == null || !Files.isDirectory(Path.of(home, "schemas", "1"))) {
            return null;
        }
        Path folder = output.toAbsolutePath().normalize().getParent();
        Path schemas = Path.of(home, "schemas", "1").toAbsolutePath().normalize();
        return folder.getRoot().equals(schemas.getRoot()) ? encoded(folder.relativize(schemas)) : schemas.toUri().toString();
    }

    private static String encoded(Path relative) {
        StringBuilder path = new StringBuilder();
        for (Path part : relative) {
            path.append(path.isEmpty() ? "" : "/").append(part.toString().replace("%", "%25").replace(" ", "%20").replace("\"", "%22"));
        }
        return path.toString();
    }
}
