package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Elements;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.Scope;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;

/**
 * A place that a document keeps for one signature: {@code signatures/signature}, whose attributes are signed content.
 *
 * @param role code of the role to sign in
 * @param signataire id of the person who must sign
 * @param rank how many slots stand before it
 * @param signature the {@code ds:Signature} in it; empty while nobody has signed electronically
 */
public record Slot(String role, String signataire, int rank, XdmNode element, Optional<XdmNode> signature) {
    /** The namespace of XML signatures. */
    public static final String XMLDSIG = "http://www.w3.org/2000/09/xmldsig#";

    /** The slots of a document, in its order. */
    public static List<Slot> of(Document document) {
        List<XdmNode> elements = Elements.children(document.root(), Kind.NAMESPACE, "signatures").stream()
                .flatMap(signatures -> Elements.children(signatures, Kind.NAMESPACE, "signature").stream()).toList();
        return java.util.stream.IntStream.range(0, elements.size()).mapToObj(rank -> of(elements.get(rank), rank)).toList();
    }

    /** Whether there is an electronic signature anywhere in a document, be it where it may stand or not. */
    public static boolean signedElectronically(Document document) {
        return Elements.anyBelow(document.tree(), XMLDSIG, "Signature");
    }

    /** Whether it is to be signed on paper. */
    public boolean handwritten() {
        return attribute("mode").filter("MANUSCRITE"::equals).isPresent();
    }

    /** An attribute of the slot. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(element.getAttributeValue(new QName(name)));
    }

    /** What is known of it without judging any signature: signed by hand, or not signed yet. */
    public SignatureVerdict verdict() {
        return new SignatureVerdict(role, signataire, "", Optional.empty(), Optional.empty(), Level.NONE, Scope.NONE,
                handwritten() ? State.MANUSCRITE : State.ATTENDUE, List.of());
    }

    private static Slot of(XdmNode element, int rank) {
        return new Slot(element.getAttributeValue(new QName("role")), element.getAttributeValue(new QName("signataire")), rank, element,
                Elements.children(element, XMLDSIG, "Signature").stream().findFirst());
    }
}
