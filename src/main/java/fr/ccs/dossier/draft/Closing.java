package fr.ccs.dossier.draft;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Transformation;
import java.util.Collection;
import java.util.Map;

/**
 * Closes a livret: writes the signature slots that its référentiel foresees and sets CLOS.
 *
 * <p>Slots are signed content and never change afterwards, so all of them are written at once, before anyone signs.
 */
public final class Closing {
    private static final String STYLESHEET = "stylesheets/close.xsl";

    private Closing() {}

    /**
     * The closed livret's bytes.
     *
     * @param referentiel the edition it was assessed with, which says who signs
     * @param handwritten codes of the roles that sign on paper
     */
    public static byte[] of(Document livret, Document referentiel, Collection<String> handwritten) {
        return new Transformation(STYLESHEET).apply(livret.tree(),
                Map.of("referentiel", referentiel.tree(), "manuscrits", String.join(" ", handwritten)));
    }
}
