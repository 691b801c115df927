package fr.ccs.dossier.draft;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Transformation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xml.sax.helpers.DefaultHandler;

/** Draws from a procès-verbal the extract of each decision, so that nobody's file or letter shows another candidate. */
public final class Extraits {

    /** Compiled at its first use, and once. */
    private static final class Sheet {
        private static final Transformation EXTRAIT = new Transformation("stylesheets/extrait.xsl");
    }

    private Extraits() {}

    /**
     * The extract of one decision.
     *
     * @param dossier number of the candidate's dossier
     * @param livret number of the livret that was decided on
     * @param decision code of the decision as a whole; empty when the jury has not decided yet
     * @param bytes the extraitProcesVerbal, in the house form
     */
    public record Extrait(String dossier, String livret, String decision, byte[] bytes) {

        /** The extract as a document of that name. */
        public Document document(String name) {
            if (new DocumentReader(Limits.DEFAULT).read(name, bytes, (kind, cursor) -> new DefaultHandler()) instanceof Reading.Read read) {
                return read.document();
            }
            throw new IllegalStateException("an extract that cannot be read: " + name);
        }
    }

    /** The extracts of a procès-verbal, in the order of its decisions; they name no schema. */
    public static List<Extrait> of(Document procesVerbal) {
        return of(procesVerbal, Optional.empty());
    }

    /** @param schemas where the schemas lie as seen from the extracts ({@code ../../../schemas/1}), for an editor's completion */
    public static List<Extrait> of(Document procesVerbal, Optional<String> schemas) {
        List<String> dossiers = procesVerbal.values("decision", "dossier");
        List<String> livrets = procesVerbal.values("decision", "livret");
        List<String> decisions = procesVerbal.values("decision", "decisionFinale");
        return IntStream.range(0, dossiers.size()).mapToObj(i -> {
            Map<String, Object> parameters = new HashMap<>(Map.of("rang", i + 1, "empreinte", procesVerbal.sha256()));
            schemas.ifPresent(place -> parameters.put("schemas", place));
            return new Extrait(dossiers.get(i), livrets.get(i), decisions.get(i), Sheet.EXTRAIT.apply(procesVerbal.tree(), parameters));
        }).toList();
    }
}
