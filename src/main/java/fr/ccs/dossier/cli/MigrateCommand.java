package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Migration;
import fr.ccs.dossier.document.Migration.Outcome;
import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.finding.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs migrate}: a document of an older version of the schemas as a new one of the newest; the old file is never touched. */
@Command(name = "migrate", aliases = "migrer", sortOptions = false)
final class MigrateCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private Path output;

    @Override
    public Integer call() throws IOException {
        byte[] bytes = new DocumentReader(Limits.DEFAULT).bytes(file);
        Outcome outcome = Migration.shipped().of(file.toString(), bytes);
        if (outcome instanceof Outcome.Migrated migrated) {
            Path target = output == null ? beside(file, migrated.to()) : output;
            write(target, migrated.bytes());
            say(said(ccs.language, file, target, migrated));
            return Ccs.CLEAN;
        }
        if (outcome instanceof Outcome.Newest newest) {
            if (output != null) {
                write(output, bytes);
            }
            say(file + ccs.say(" est déjà à la version " + newest.version() + " : rien à faire.",
                    " is of version " + newest.version() + " already: nothing to do.")
                    + (output == null ? "" : ccs.say(" Copié tel quel : " + output, " Copied as it is: " + output)));
            return Ccs.CLEAN;
        }
        throw Stop.blocked(outcome instanceof Outcome.Later later
                ? ccs.say(file + " est à la version " + later.version() + " des schémas ; ce logiciel ne va que jusqu’à la " + later.newest()
                                + " : mettez-le à jour.",
                        file + " is of version " + later.version() + " of the schemas; this software goes no further than " + later.newest() + ": update it.")
                : ccs.say(file + " n’est pas un document CCS lisible : « ccs check " + file + " » dit pourquoi. Rien n’a été écrit.",
                        file + " is not a readable CCS document: “ccs check " + file + "” says why. Nothing was written."));
    }

    /** Beside the old document, its version in the name. */
    static Path beside(Path file, int version) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("(\\.xml)?$", ".v" + version + ".xml"));
    }

    /** What has come of the old document, and what to do with the new one. */
    static String said(Language language, Path file, Path target, Outcome.Migrated migrated) {
        return language.choose(target + " : version " + migrated.to() + ", tirée de " + file + " (version " + migrated.from()
                        + "), qui est resté tel quel et dont il cite l’empreinte.",
                target + ": version " + migrated.to() + ", made from " + file + " (version " + migrated.from()
                        + "), which was left as it is and whose digest it cites.")
                + (migrated.signed() ? language.choose(" Les signatures restent avec l’ancien document : c’est lui qui fait foi, gardez-le.",
                        " The signatures stay with the old document: that is the one that counts, keep it.") : "")
                + language.choose(" Contrôlez le nouveau : ccs check ", " Check the new one: ccs check ") + target;
    }

    /** Over nothing: neither the old document nor another; the very same bytes are left as they are. */
    private void write(Path target, byte[] bytes) throws IOException {
        if (Files.exists(target)) {
            if (!Files.isSameFile(target, file) && Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), bytes)) {
                return;
            }
            throw Stop.usage(ccs.say(target + " existe déjà : rien n’a été écrit. Choisissez un autre nom avec -o.",
                    target + " exists already: nothing was written. Choose another name with -o."));
        }
        WholeFile.write(target, bytes);
    }

    private void say(String sentence) {
        if (!ccs.quiet) {
            ccs.err.println(sentence);
        }
    }
}
