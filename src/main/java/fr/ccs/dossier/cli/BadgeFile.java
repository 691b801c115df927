package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.exchange.BadgeJwt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Where a badge goes: a file whose name says when nothing proves it.
 *
 * @param output a file, or a folder in which the badge gets its name
 */
record BadgeFile(Ccs ccs, Path output, boolean signed, boolean force) {
    private static final String UNSIGNED = "non-signe";

    /** Said before anything is read. */
    void mustSayItIsUnsigned() {
        if (!signed && !Files.isDirectory(output) && !output.getFileName().toString().toLowerCase(Locale.ROOT).contains(UNSIGNED)) {
            throw Stop.usage(ccs.say("Sans --key, le badge n’est pas signé et son nom doit le dire : -o …." + UNSIGNED + ".json, ou un répertoire.",
                    "Without --key the badge is not signed and its name must say so: -o …." + UNSIGNED + ".json, or a folder."));
        }
    }

    Path path(Document certificat) {
        return Files.isDirectory(output) ? output.resolve("badge-" + certificat.attribute("numero").orElse("").toLowerCase(Locale.ROOT).replace('/', '_') + "-"
                + certificat.attribute("exemplaire").orElse("1") + (signed ? ".jwt" : "." + UNSIGNED + ".json")) : output;
    }

    private boolean same(byte[] there, byte[] made) {
        return Arrays.equals(there, made) || signed && BadgeJwt.same(new String(there, StandardCharsets.US_ASCII), new String(made, StandardCharsets.US_ASCII));
    }

    /** Writes it; the very same badge is left as it is, another file only replaced when that is asked for. */
    void write(Path path, byte[] bytes) throws IOException {
        if (Files.exists(path)) {
            if (same(Files.readAllBytes(path), bytes)) {
                return;
            }
            if (!force) {
                throw Stop.usage(ccs.say(path + " existe déjà : rien n’a été écrit (--force pour le remplacer).",
                        path + " exists already: nothing was written (--force to replace it)."));
            }
        }
        WholeFile.write(path, bytes);
    }
}
