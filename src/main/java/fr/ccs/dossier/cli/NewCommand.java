package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.draft.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ccs new}: a valid skeleton of any kind, or a document made from another ({@link Origins}). */
@Command(name = "new", aliases = "nouveau", sortOptions = false)
final class NewCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "KIND", descriptionKey = "kind")
    private String word;

    @Mixin
    private NewOptions asked;

    @Option(names = "--from-pdf", paramLabel = "FILE")
    private Path fromPdf;

    @Option(names = "--force")
    private boolean force;

    @Mixin
    private NewDossiers dossiers;

    @Override
    public Integer call() throws IOException {
        Kind kind = Kind.named(word).filter(Kind::hasTemplate).orElseThrow(() -> Stop.usage(ccs.say(
                "Genre de document inconnu « " + word + " » : choisissez ", "Unknown kind of document “" + word + "”: choose ") + names() + "."));
        if (kind == Kind.DOSSIER && dossiers.asked(asked)) {
            return dossiers.open(ccs, asked);
        }
        if (dossiers.asked(asked) && !(asked.from() != null && Origins.make(kind))) {
            throw Stop.usage(ccs.say("--from et --champ ouvrent un dossier (« ccs new dossier --from inscriptions.csv ») ; "
                    + "--from fait aussi un livret, un procès-verbal ou un certificat à partir d’un autre document.",
                    "--from and --champ open a dossier (“ccs new dossier --from inscriptions.csv”); "
                            + "--from also makes a livret, minutes or a certificate from another document."));
        }
        return write(bytes(kind));
    }

    private byte[] bytes(Kind kind) throws IOException {
        requireRoom();
        List<String> given = spec.commandLine().getParseResult().matchedOptions().stream().map(OptionSpec::longestName).toList();
        if (asked.from() != null) {
            return Origins.bytes(ccs, kind, asked, given);
        }
        Origins.requireNone(ccs, given);
        if (fromPdf != null && (kind != Kind.LIVRET || asked.referentiel() != null)) {
            throw Stop.usage(ccs.say("--from-pdf reprend un formulaire de livret, qui porte déjà son édition : « ccs new livret --from-pdf FICHIER ».",
                    "--from-pdf takes up the form of a livret, which has its edition already: “ccs new livret --from-pdf FILE”."));
        }
        if (kind == Kind.LIVRET && asked.referentiel() == null && fromPdf == null) {
            throw Stop.usage(ccs.say("Un livret se fait à partir d’une édition du référentiel (--referentiel FICHIER), d’un dossier ou d’un procès-verbal "
                    + "(--from FICHIER).",
                    "A livret is made from an edition of the référentiel (--referentiel FILE), from a dossier or from minutes (--from FILE)."));
        }
        return fromPdf == null ? Draft.of(kind, asked.wishes(ccs)) : new FormTaking(ccs).livret(fromPdf, asked.wishes(ccs));
    }

    private void requireRoom() {
        if (asked.output() != null && Files.exists(asked.output()) && !force) {
            throw Stop.usage(ccs.say(asked.output() + " existe déjà : rien n’a été écrit (--force pour le remplacer).",
                    asked.output() + " exists already: nothing was written (--force to replace it)."));
        }
    }

    private int write(byte[] bytes) throws IOException {
        Path output = asked.output();
        if (output == null) {
            ccs.out.write(bytes);
            return Ccs.CLEAN;
        }
        WholeFile.write(output, bytes);
        if (!ccs.quiet && Kind.named(word).equals(Optional.of(Kind.CERTIFICAT)) && asked.from() != null) {
            ccs.err.println(ccs.say("Écrit : " + output + ", clos. À signer (« ccs sign " + output + " --role COMITE_CCS »), puis à remettre (« ccs deliver "
                    + output + " »).",
                    "Written: " + output + ", closed. Sign it (“ccs sign " + output + " --role COMITE_CCS”), then hand it over (“ccs deliver " + output + "”)."));
        } else if (!ccs.quiet) {
            ccs.err.println(ccs.say("Écrit : " + output + ". À remplir, puis à vérifier avec « ccs check " + output + " ».",
                    "Written: " + output + ". Fill it in, then check it with “ccs check " + output + "”."));
        }
        return Ccs.CLEAN;
    }

    private static String names() {
        return Arrays.stream(Kind.values()).filter(Kind::hasTemplate).map(Kind::root).collect(Collectors.joining(", "));
    }
}
