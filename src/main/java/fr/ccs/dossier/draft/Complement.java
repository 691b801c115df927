package fr.ccs.dossier.draft;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Transformation;
import java.util.Map;
import org.xml.sax.helpers.DefaultHandler;

/** Draws from a dossier its last request for what is missing, so that the letter to the evaluator carries nothing else of the candidate's file. */
public final class Complement {
    private static final String STYLESHEET = "stylesheets/complement.xsl";

    private Complement() {}

    /** The dossier with its number, the person's name, the cycle under way and that one event. */
    public static Document of(Document dossier) {
        String name = dossier.attribute("numero").orElse("dossier") + "-complement.xml";
        byte[] bytes = new Transformation(STYLESHEET).apply(dossier.tree(), Map.of());
        if (new DocumentReader(Limits.DEFAULT).read(name, bytes, (kind, cursor) -> new DefaultHandler()) instanceof Reading.Read read) {
            return read.document();
        }
        throw new IllegalStateException("a request of ours that cannot be read: " + name);
    }
}
