package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.render.EmbeddedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs extract}: takes the document out of a PDF of ours, byte for byte, and says whether it is the one that was printed. */
@Command(name = "extract", aliases = "extraire", sortOptions = false)
final class ExtractCommand implements Callable<Integer> {
    private static final Path STANDARD_OUTPUT = Path.of("-");

    @ParentCommand
    private Ccs ccs;

    @Parameters(paramLabel = "FILE.pdf", descriptionKey = "file")
    private Path file;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE|DIR")
    private Path output;

    @Option(names = "--force")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        EmbeddedSource source = CarriedDocument.of(ccs, file, CarriedDocument.bytes(ccs, file));
        if (!source.intact()) {
            throw Stop.blocked(ccs.say("Le document joint à " + file + " n’est pas celui qui a été imprimé : rien n’a été écrit.\n"
                    + "  empreinte du document joint    " + source.sha256() + "\n  empreinte qu’annonce le PDF    " + source.announced().orElse("aucune"),
                    "The document in " + file + " is not the one that was printed: nothing was written.\n"
                    + "  digest of the document inside  " + source.sha256() + "\n  digest announced by the PDF    " + source.announced().orElse("none")));
        }
        if (STANDARD_OUTPUT.equals(output)) {
            ccs.out.write(source.bytes());
            ccs.out.flush();
            return Ccs.CLEAN;
        }
        Path target = output == null ? file.resolveSibling(source.name()) : Files.isDirectory(output) ? output.resolve(source.name()) : output;
        if (Files.exists(target) && !force && !Arrays.equals(Files.readAllBytes(target), source.bytes())) {
            throw Stop.usage(ccs.say(target + " existe déjà et contient autre chose : rien n’a été écrit (--force pour le remplacer).",
                    target + " exists already and holds something else: nothing was written (--force to replace it)."));
        }
        WholeFile.write(target, source.bytes());
        if (!ccs.quiet) {
            ccs.out.println(target + "\nSHA-256 " + source.sha256() + ccs.say(", la même que celle du document imprimé.", ", the same as that of the document printed."));
        }
        return Ccs.CLEAN;
    }
}
