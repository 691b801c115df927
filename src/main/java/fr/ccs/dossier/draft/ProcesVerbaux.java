package fr.ccs.dossier.draft;

import fr.ccs.dossier.document.CitedDocuments;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.document.Transformation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Prepares minutes, so that the secretary only writes what the jury says. */
public final class ProcesVerbaux {
    private static final String OF_A_SESSION = "stylesheets/proces-verbal-session.xsl";
    private static final String RECTIFYING = "stylesheets/proces-verbal-rectificatif.xsl";

    private ProcesVerbaux() {}

    /**
     * The bytes of the minutes of a meeting: who sits, and for each livret of the lot what is known before the jury speaks.
     *
     * @param session dated, with a lot whose livrets, dossiers and editions the resolver finds, beside the annuaire
     * @param decides livrets of the lot that other minutes have decided on: they are left out
     * @param schemas where the schemas lie as seen from the new file; null when they are not at hand
     */
    public static byte[] seance(Document session, Collection<String> decides, String numero, String schemas, Resolver resolver) {
        return new Transformation(OF_A_SESSION).apply(session.tree(), parameters(schemas, Map.of("numero", numero, "decides",
                String.join(" ", decides))), new CitedDocuments(resolver));
    }

    /**
     * The bytes of minutes that rectify others: the same meeting, and decisions as they were taken, for the jury to change what was wrong.
     *
     * @param procesVerbal the minutes to rectify
     * @param motif what was wrong, in the jury's words
     * @param dossiers whose decisions are taken again; empty for all
     * @param schemas where the schemas lie as seen from the new file; null when they are not at hand
     */
    public static byte[] rectificatif(Document procesVerbal, String numero, String motif, Collection<String> dossiers, String schemas) {
        return new Transformation(RECTIFYING).apply(procesVerbal.tree(), parameters(schemas, Map.of("numero", numero, "motif", motif,
                "dossiers", String.join(" ", dossiers), "empreinte", procesVerbal.sha256())));
    }

    private static Map<String, Object> parameters(String schemas, Map<String, Object> known) {
        Map<String, Object> parameters = new HashMap<>(known);
        if (schemas != null) {
            parameters.put("schemas", schemas);
        }
        return parameters;
    }
}
