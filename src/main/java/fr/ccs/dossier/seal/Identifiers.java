package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.Irregularity.shown;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** The ids of signatures, each of one element in the whole document: a second bearer is a copy, or content to be taken for what is signed. */
record Identifiers(Body body, Set<String> ids, Set<String> values) {
    private static final QName ID = new QName("Id");
    private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,120}");

    Identifiers(Body body) {
        this(body, new HashSet<>(), new HashSet<>());
    }

    /** The first fault in the ids of one more signature of the document. */
    Optional<Fault> fault(Slot slot, XdmNode signature) {
        String value = signature.select(Steps.child(Slot.XMLDSIG, "SignatureValue")).asNode().getStringValue().replaceAll("\\s", "");
        if (!values.add(value)) {
            return Optional.of(copy(slot));
        }
        List<XdmNode> bearers = signature.select(Steps.descendantOrSelf().where(node -> node.getAttributeValue(ID) != null)).toList();
        for (XdmNode bearer : bearers) {
            String id = bearer.getAttributeValue(ID);
            if (!FORM.matcher(id).matches()) {
                return Optional.of(new Irregularity(slot).notCovered(bearer, "porte un identifiant qui n’en a pas la forme : « " + shown(id) + " ».",
                        "bears an id that does not have the form of one: “" + shown(id) + "”."));
            }
            if (body.bears(id) || !ids.add(id)) {
                return Optional.of(twice(slot, id));
            }
        }
        return bearers.stream().filter(bearer -> !agrees(signature, bearer)).findFirst().map(bearer -> new Irregularity(slot).notCovered(bearer,
                "porte un identifiant qui ne répond pas aux autres : « " + shown(bearer.getAttributeValue(ID)) + " ».",
                "bears an id that does not answer to the others: “" + shown(bearer.getAttributeValue(ID)) + "”."));
    }

    /** Ids that no digest covers follow from one another, so that none can be changed alone. */
    private static boolean agrees(XdmNode signature, XdmNode bearer) {
        return switch (bearer.getNodeName().getLocalName()) {
            case "SignatureValue" -> bearer.getAttributeValue(ID).equals("value-" + signature.getAttributeValue(ID));
            case "EncapsulatedTimeStamp" -> bearer.getAttributeValue(ID).equals("e" + bearer.getParent().getAttributeValue(ID));
            default -> true;
        };
    }

    private static Fault copy(Slot slot) {
        return Irregularity.ofDocument(slot.element(),
                "L’emplacement du rôle " + shown(slot.role()) + " contient la copie d’une autre signature du document.",
                "The slot of role " + shown(slot.role()) + " holds a copy of another signature of the document.");
    }

    private static Fault twice(Slot slot, String id) {
        return Irregularity.ofDocument(slot.element(), "L’identifiant « " + shown(id) + " » de la signature du rôle " + shown(slot.role())
                + " est porté deux fois dans le document : on ne sait plus ce qui est signé.",
                "The id “" + shown(id) + "” of the signature of role " + shown(slot.role())
                + " is borne twice in the document: what is signed can no longer be told.");
    }
}
