package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.Irregularity.shown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/** Compares one signature with {@link SignatureGrammar}, and stops at the first thing that is not of it: nothing below it is looked at. */
record Structure(Irregularity irregularity) {

    /** The first fault of a slot's signature, in document order; empty when its form is the foreseen one. */
    static Optional<Fault> fault(Slot slot, XdmNode signature) {
        return new Structure(new Irregularity(slot)).inside(signature);
    }

    private Optional<Fault> inside(XdmNode element) {
        SignatureGrammar.Element model = SignatureGrammar.of(element.getNodeName());
        return attributes(element, model.attributes()).or(() -> algorithm(element))
                .or(() -> model.text().isPresent() ? text(element, model.text().get()) : children(element, model.children()));
    }

    private Optional<Fault> attributes(XdmNode element, Map<String, Boolean> foreseen) {
        for (XdmNode attribute : (Iterable<XdmNode>) () -> element.axisIterator(Axis.ATTRIBUTE)) {
            String name = attribute.getNodeName().getEQName();
            if (!foreseen.containsKey(attribute.getNodeName().getClarkName())) {
                return Optional.of(irregularity.foreign(element, element, "l’attribut « " + shown(name) + " »", "the attribute “" + shown(name) + "”"));
            }
        }
        return foreseen.keySet().stream().filter(foreseen::get).filter(name -> element.getAttributeValue(new QName(name)) == null).findFirst()
                .map(name -> irregularity.lacking(element, "@" + name));
    }

    private Optional<Fault> algorithm(XdmNode element) {
        String named = element.getAttributeValue(new QName("Algorithm"));
        return named == null || Algorithms.admitted(element.getNodeName().getLocalName(), named) ? Optional.empty()
                : Optional.of(irregularity.algorithm(element, named));
    }

    private Optional<Fault> text(XdmNode element, SignatureGrammar.Text model) {
        for (XdmNode child : element.children()) {
            if (child.getNodeKind() != XdmNodeKind.TEXT) {
                return foreign(element, child);
            }
        }
        return model.admits(element.getStringValue()) ? Optional.empty() : Optional.of(irregularity.notCovered(element,
                "porte dans " + Irregularity.name(element) + " une valeur trop longue ou qui n’a pas la forme prévue.",
                "bears in " + Irregularity.name(element) + " a value that is too long or not of the foreseen form."));
    }

    private Optional<Fault> children(XdmNode element, List<SignatureGrammar.Child> model) {
        int place = 0;
        int taken = 0;
        for (XdmNode child : element.children()) {
            if (child.getNodeKind() == XdmNodeKind.TEXT && child.getStringValue().isBlank()) {
                continue;
            }
            while (place < model.size() && !(model.get(place).name().equals(child.getNodeName()) && taken < model.get(place).most())) {
                if (taken < model.get(place).least()) {
                    boolean known = model.stream().anyMatch(foreseen -> foreseen.name().equals(child.getNodeName()));
                    return known ? lacking(element, model.get(place)) : foreign(element, child);
                }
                place++;
                taken = 0;
            }
            if (place == model.size()) {
                return foreign(element, child);
            }
            taken++;
            Optional<Fault> fault = inside(child);
            if (fault.isPresent()) {
                return fault;
            }
        }
        int rest = taken > 0 ? place + 1 : place;
        return model.subList(rest, model.size()).stream().filter(child -> child.least() > 0).findFirst().flatMap(child -> lacking(element, child));
    }

    private Optional<Fault> lacking(XdmNode element, SignatureGrammar.Child child) {
        return Optional.of(irregularity.lacking(element, child.name().getLocalName()));
    }

    private Optional<Fault> foreign(XdmNode parent, XdmNode child) {
        String name = child.getNodeKind() == XdmNodeKind.ELEMENT ? Irregularity.name(child) : "";
        return Optional.of(switch (child.getNodeKind()) {
            case ELEMENT -> irregularity.foreign(parent, child, "« " + name + " »", "“" + name + "”");
            case COMMENT -> irregularity.foreign(parent, parent, "un commentaire", "a comment");
            case PROCESSING_INSTRUCTION -> irregularity.foreign(parent, parent, "une instruction de traitement", "a processing instruction");
            default -> irregularity.foreign(parent, parent, "du texte", "text");
        });
    }
}
