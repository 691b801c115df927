package fr.ccs.dossier.draft;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Transformation;
import fr.ccs.dossier.render.FormReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes a livret from a form that was filled in on the screen.
 *
 * <p>All or nothing: a livret that lacks what was typed would look complete, and the form is still there to be mended.
 */
public final class Formulaire {
    private static final String STYLESHEET = "stylesheets/formulaire.xsl";

    private Formulaire() {}

    /**
     * A value that was not understood.
     *
     * @param field what the form calls the field
     * @param read what stands in it
     * @param expected what should
     */
    public record Problem(String field, String read, String expected) {}

    /**
     * What came of a form.
     *
     * @param livret the livret's bytes; nothing when there are problems
     */
    public record Outcome(Optional<byte[]> livret, List<Problem> problems) {}

    /** Why no livret can be made from a form, whatever is typed in it. */
    public static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    /**
     * The livret of a form: a new one of the edition, or the one that the form was made from, with what was typed.
     *
     * @param wishes number, dossier and schemas for the new file; the edition comes out of the form
     */
    public static Outcome livret(FormReader.Form form, Draft.Wishes wishes) throws IOException, Unfit {
        Document source = document("source.xml", form.source());
        if (source.kind() != Kind.LIVRET && source.kind() != Kind.REFERENTIEL) {
            throw new Unfit("Le PDF a été fait à partir d’un document « " + source.kind().root() + " » : ce n’est pas un formulaire de livret.");
        }
        if (source.attribute("etat").equals(Optional.of("CLOS"))) {
            throw new Unfit("Le formulaire a été fait à partir d’un livret clos, qui ne change plus.");
        }
        FilledForm filled = new FilledForm(form.fields());
        if (!filled.problems().isEmpty()) {
            return new Outcome(Optional.empty(), filled.problems());
        }
        Document livret = source.kind() == Kind.LIVRET ? source
                : document("livret.xml", Draft.of(Kind.LIVRET, new Draft.Wishes(source, wishes.numero(), wishes.dossier(), wishes.schemas())));
        Map<String, List<String>> values = new HashMap<>(filled.values());
        Optional.ofNullable(wishes.numero()).ifPresent(numero -> values.put("livret/numero", List.of(numero)));
        Optional.ofNullable(wishes.dossier()).ifPresent(dossier -> values.put("livret/dossier", List.of(dossier)));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("champs", values);
        if (wishes.schemas() != null) {
            parameters.put("schemas", wishes.schemas());
        }
        return new Outcome(Optional.of(new Transformation(STYLESHEET).apply(livret.tree(), parameters)), List.of());
    }

    private static Document document(String name, byte[] bytes) throws Unfit {
        Reading reading = new DocumentReader(Limits.DEFAULT).read(name, bytes, (kind, cursor) -> new DefaultHandler());
        if (reading instanceof Reading.Read read) {
            return read.document();
        }
        throw new Unfit("Le document que le PDF porte n’est pas lisible : ce n’est pas un formulaire de livret, ou il est abîmé.");
    }
}
