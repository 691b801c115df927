package fr.ccs.dossier.draft;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Transformation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Leaves out of a dossier's documents what is not its candidate's to know: votes and recusals of the jury, who worked for a service, and the words that
 * the branch wants masked because they name somebody else.
 *
 * @param noms the words, however they are typed where they stand
 */
public record Masquage(List<String> noms) {

    /** Compiled at its first use, and once. */
    private static final class Sheet {
        private static final Transformation ACCES = new Transformation("stylesheets/acces.xsl");
    }

    /** The same document without what is masked; itself, byte for byte, when that is nothing. */
    public Document of(Document document) {
        return of(document, Map.of());
    }

    /**
     * The same for a dossier, whose pièces lie elsewhere in a copy.
     *
     * @param chemins by the id of a pièce, where its copy lies
     */
    public Document of(Document document, Map<String, String> chemins) {
        byte[] masked = apply(document, "oui", chemins);
        return Arrays.equals(masked, apply(document, "non", chemins)) ? document : read(document.name(), masked);
    }

    private byte[] apply(Document document, String masquer, Map<String, String> chemins) {
        return Sheet.ACCES.apply(document.tree(), Map.of("masquer", masquer, "paquet", Map.of(), "demande", Map.of("noms", noms, "chemins", chemins)));
    }

    private static Document read(String name, byte[] bytes) {
        if (new DocumentReader(Limits.DEFAULT).read(name, bytes, (kind, cursor) -> new DefaultHandler()) instanceof Reading.Read read) {
            return read.document();
        }
        throw new IllegalStateException("a masked document that cannot be read: " + name);
    }
}
