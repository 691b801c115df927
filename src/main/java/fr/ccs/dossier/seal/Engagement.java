package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import java.util.List;
import java.util.Set;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Predicates;
import net.sf.saxon.s9api.streams.Steps;

/**
 * What an edition of the référentiel asks of one role that signs: whether it must, and in which ways it may.
 *
 * @param role code of the role
 * @param obligatoire whether the document counts only with this signature
 * @param modes {@code ELECTRONIQUE}, {@code MANUSCRITE} or both, the preferred one first
 */
public record Engagement(String role, boolean obligatoire, List<String> modes) {

    /** What an edition asks for a kind of document, in its order; empty for a kind that nobody signs. */
    public static List<Engagement> of(Document edition, Kind kind) {
        return edition.root().select(Steps.child(Kind.NAMESPACE, "signataires")
                .then(Steps.child(Kind.NAMESPACE, "document")).where(Predicates.attributeEq("type", kind.root()))
                .then(Steps.child(Kind.NAMESPACE, "signataire"))).map(Engagement::of).toList();
    }

    private static Engagement of(XdmNode signataire) {
        return new Engagement(attribute(signataire, "role"), Set.of("true", "1").contains(attribute(signataire, "obligatoire")),
                List.of(attribute(signataire, "mode").split("\\s+")));
    }

    private static String attribute(XdmNode element, String name) {
        return element.getAttributeValue(new QName(name)).strip();
    }
}
