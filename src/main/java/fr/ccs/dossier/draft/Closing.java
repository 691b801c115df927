package fr.ccs.dossier.draft;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Transformation;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Closes a livret, a procès-verbal or a certificat: writes the signature slots that its référentiel foresees and sets CLOS.
 *
 * <p>Slots are signed content and never change afterwards, so all of them are written at once, before anyone signs.
 */
public final class Closing {
    private static final Set<Kind> SIGNED = EnumSet.of(Kind.LIVRET, Kind.PROCES_VERBAL, Kind.CERTIFICAT);

    /** Compiled at its first use, and once: a delivery closes thousands. */
    private static final class Sheet {
        private static final Transformation CLOSE = new Transformation("stylesheets/close.xsl");
    }

    private Closing() {}

    /** Whether documents of this kind are signed, so that they can be closed. */
    public static boolean fits(Kind kind) {
        return SIGNED.contains(kind);
    }

    /**
     * The closed document's bytes.
     *
     * @param referentiel the edition that says who signs it
     * @param handwritten codes of the roles that sign on paper
     */
    public static byte[] of(Document document, Document referentiel, Collection<String> handwritten) {
        return Sheet.CLOSE.apply(document.tree(),
                Map.of("referentiel", referentiel.tree(), "manuscrits", String.join(" ", handwritten)));
    }
}
