package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.Irregularity.shown;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** What a signature says that it signs: the document less all signatures, and its own properties. Asked once {@link Structure} is content. */
record References(XdmNode signature, Irregularity irregularity) {
    private static final String SIGNED_PROPERTIES = "http://uri.etsi.org/01903#SignedProperties";
    private static final Set<String> COMMITMENTS =
            Set.of("http://uri.etsi.org/01903/v1.2.2#ProofOfReceipt", "http://uri.etsi.org/01903/v1.2.2#ProofOfApproval");
    private static final String ALL_SIGNATURES = "/descendant::ds:Signature";

    /** The first fault in what a slot's signature refers to. */
    static Optional<Fault> fault(Slot slot, XdmNode signature) {
        return new References(signature, new Irregularity(slot)).fault();
    }

    private Optional<Fault> fault() {
        List<XdmNode> references = all(signature, "ds:Reference");
        XdmNode document = references.get(0);
        XdmNode properties = references.get(1);
        return refers(document, "URI", "").or(() -> refers(document, "Type", null))
                .or(() -> transforms(document, Algorithms.FILTER, Algorithms.CANONICAL)).or(() -> filter(document))
                .or(() -> refers(properties, "Type", SIGNED_PROPERTIES)).or(() -> refers(properties, "URI", to(one("xades:SignedProperties"))))
                .or(() -> transforms(properties, Algorithms.CANONICAL))
                .or(() -> refers(one("xades:QualifyingProperties"), "Target", to(signature)))
                .or(() -> refers(one("xades:DataObjectFormat"), "ObjectReference", to(document)))
                .or(() -> commitment(one("xades:Identifier")));
    }

    private Optional<Fault> refers(XdmNode element, String attribute, String expected) {
        String value = element.getAttributeValue(new QName(attribute));
        return Objects.equals(value, expected) ? Optional.empty() : Optional.of(irregularity.notCovered(element,
                "ne se rapporte pas à tout ce document et à lui seul : " + attribute + " y vaut « " + said(value) + " ».",
                "does not refer to this whole document and to it alone: its " + attribute + " is “" + said(value) + "”."));
    }

    private Optional<Fault> transforms(XdmNode reference, String... expected) {
        List<String> named = all(reference, "ds:Transform").stream().map(References::algorithm).toList();
        boolean filtersAlone = all(reference, "dsig-filter2:XPath").stream().allMatch(xpath -> algorithm(xpath.getParent()).equals(Algorithms.FILTER));
        return named.equals(List.of(expected)) && filtersAlone ? Optional.empty() : Optional.of(irregularity.forbidden(reference,
                "transforme ce qu’elle signe autrement que prévu.", "transforms what it signs otherwise than foreseen."));
    }

    private Optional<Fault> filter(XdmNode reference) {
        Optional<XdmNode> filter = all(reference, "dsig-filter2:XPath").stream().findFirst();
        String text = said(filter.map(XdmNode::getStringValue).orElse(null));
        return filter.filter(References::subtractsAllSignatures).isPresent() ? Optional.empty() : Optional.of(irregularity.notCovered(reference,
                "ne couvre pas tout le document : son filtre en retranche autre chose que les signatures, « " + text + " ».",
                "does not cover the whole document: its filter takes out something other than the signatures, “" + text + "”."));
    }

    /** The prefix counts: bound to another namespace, the same text would take out something else. */
    private static boolean subtractsAllSignatures(XdmNode filter) {
        return "subtract".equals(filter.getAttributeValue(new QName("Filter"))) && filter.getStringValue().strip().equals(ALL_SIGNATURES)
                && String.valueOf(filter.getUnderlyingNode().getAllNamespaces().getURIForPrefix("ds", false)).equals(Slot.XMLDSIG);
    }

    private Optional<Fault> commitment(XdmNode identifier) {
        return COMMITMENTS.contains(identifier.getStringValue()) ? Optional.empty() : Optional.of(irregularity.notCovered(identifier,
                "engage à autre chose qu’à prendre connaissance ou à approuver : « " + said(identifier.getStringValue()) + " ».",
                "commits to something other than taking note or approving: “" + said(identifier.getStringValue()) + "”."));
    }

    private XdmNode one(String name) {
        return all(signature, name).get(0);
    }

    private static List<XdmNode> all(XdmNode within, String name) {
        return within.select(Steps.descendant(SignatureGrammar.name(name).getNamespace(), SignatureGrammar.name(name).getLocalName())).toList();
    }

    private static String algorithm(XdmNode transform) {
        return transform.getAttributeValue(new QName("Algorithm"));
    }

    private static String to(XdmNode element) {
        return "#" + element.getAttributeValue(new QName("Id"));
    }

    private static String said(String value) {
        return value == null ? "–" : shown(value);
    }
}
