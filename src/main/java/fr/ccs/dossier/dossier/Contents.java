package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import java.util.Optional;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a document of ours that enters a dossier says of itself.
 *
 * @param numero its number; of an extract, that of its procès-verbal
 * @param dossier the dossier that it belongs to
 */
record Contents(Kind kind, Optional<String> numero, Optional<String> dossier) {

    /** The contents of an XML file; empty when it is none of ours. */
    static Optional<Contents> of(String name, byte[] bytes) {
        return new DocumentReader(Limits.DEFAULT).read(name, bytes, (kind, cursor) -> new DefaultHandler()) instanceof Reading.Read read
                ? Optional.of(of(read.document())) : Optional.empty();
    }

    private static Contents of(Document document) {
        return document.kind() == Kind.EXTRAIT
                ? new Contents(Kind.EXTRAIT, document.attribute("procesVerbal"), Query.string(document.root(), "decision/@dossier"))
                : new Contents(document.kind(), document.attribute("numero"), document.attribute("dossier"));
    }
}
