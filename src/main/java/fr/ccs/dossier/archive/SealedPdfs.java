package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.FileNames;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Which PDFs of a dossier carry a signature of their own: told by the word that such a signature cannot do without, the PDF never opened. */
public final class SealedPdfs {
    private static final byte[] WORD = "/ByteRange".getBytes(StandardCharsets.US_ASCII);

    private SealedPdfs() {}

    /** @param chemins paths within the folder; those that name a sealed PDF, in the order of their names */
    public static List<String> among(Path folder, Collection<String> chemins) throws IOException {
        List<String> sealed = new ArrayList<>();
        for (String chemin : new TreeSet<>(chemins)) {
            if (chemin.endsWith(".pdf") && FileNames.plain(chemin) && Files.isRegularFile(folder.resolve(chemin))
                    && holdsTheWord(folder.resolve(chemin))) {
                sealed.add(chemin);
            }
        }
        return sealed;
    }

    private static boolean holdsTheWord(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int matched = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                matched = next == WORD[matched] ? matched + 1 : next == WORD[0] ? 1 : 0;
                if (matched == WORD.length) {
                    return true;
                }
            }
            return false;
        }
    }
}
