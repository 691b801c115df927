package fr.ccs.dossier.draft;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Transformation;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.xml.sax.helpers.DefaultHandler;

/** Starts new documents, so that nobody copies an old one and forgets a name in it. */
public final class Draft {
    private static final String STYLESHEET = "stylesheets/draft.xsl";

    private Draft() {}

    /**
     * What a new document is made with; every part may be absent.
     *
     * @param referentiel the edition that a livret is made from
     * @param schemas where the schemas lie as seen from the new file ({@code ../schemas/1}), for the editor's completion
     */
    public record Wishes(Document referentiel, String numero, String dossier, String schemas) {}

    /** The bytes of a new document of this kind: its template, filled with what is known. */
    public static byte[] of(Kind kind, Wishes wishes) throws IOException {
        return of(kind, wishes, Map.of());
    }

    /** @param more what a document is made with besides, by the names of the stylesheet's parameters */
    static byte[] of(Kind kind, Wishes wishes, Map<String, Object> more) throws IOException {
        Map<String, Object> parameters = new HashMap<>(more);
        if (wishes.referentiel() != null) {
            parameters.put("referentiel", wishes.referentiel().tree());
            parameters.put("empreinte", wishes.referentiel().sha256());
        }
        put(parameters, "numero", wishes.numero());
        put(parameters, "dossier", wishes.dossier());
        put(parameters, "schemas", wishes.schemas());
        parameters.put("files", kind.files());
        return new Transformation(STYLESHEET).apply(template(kind).tree(), parameters);
    }

    private static void put(Map<String, Object> parameters, String name, String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static Document template(Kind kind) throws IOException {
        DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        try (InputStream in = Draft.class.getResourceAsStream("/" + kind.template())) {
            if (in == null) {
                throw new IllegalStateException(kind.template() + " is missing in this installation");
            }
            Reading reading = reader.read(kind.template(), reader.bytes(in), (root, cursor) -> new DefaultHandler());
            if (reading instanceof Reading.Read read) {
                return read.document();
            }
            throw new IllegalStateException(kind.template() + " is broken in this installation");
        }
    }
}
