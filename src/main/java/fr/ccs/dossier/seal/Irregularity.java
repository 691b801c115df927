package fr.ccs.dossier.seal;

import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;

/** The words for what is not as {@link Signer} makes it; values of a hostile file are shown short and without what a terminal would obey. */
record Irregularity(Slot slot) {
    private static final int LONGEST = 80;

    /** Something inside an element that the structure does not foresee there. */
    Fault foreign(XdmNode parent, XdmNode at, String french, String english) {
        return fault(algorithmic(parent) ? "SIG-006" : "SIG-002", at,
                "contient " + french + " dans " + name(parent) + ", que rien ne prévoit : ce contenu échapperait à la signature.",
                "contains " + english + " in " + name(parent) + ", which nothing foresees: that content would escape the signature.");
    }

    /** Something that must be in an element and is not. */
    Fault lacking(XdmNode parent, String name) {
        return notCovered(parent, "est incomplète : « " + name + " » manque dans " + name(parent) + ".",
                "is incomplete: “" + name + "” is missing in " + name(parent) + ".");
    }

    /** An algorithm or transform that is not on the list. */
    Fault algorithm(XdmNode at, String algorithm) {
        return forbidden(at, "emploie « " + shown(algorithm) + " », qui est trop faible ou n’est pas prévu pour " + name(at) + ".",
                "uses “" + shown(algorithm) + "”, which is too weak or not foreseen for " + name(at) + ".");
    }

    /** Transforms that are not the foreseen ones. */
    Fault forbidden(XdmNode at, String french, String english) {
        return fault("SIG-006", at, french, english);
    }

    /** Whatever else would let something go unsigned. */
    Fault notCovered(XdmNode at, String french, String english) {
        return fault("SIG-002", at, french, english);
    }

    /** Something of the document itself, whoever signed it. */
    static Fault ofDocument(XdmNode at, String french, String english) {
        return Fault.of("SIG-002", at, french, "Reprenez le fichier tel qu’il a été signé ; s’il ne l’est pas encore, corrigez ceci avant de faire signer.",
                english, "Go back to the file as it was signed; if it is not signed yet, correct this before having it signed.");
    }

    private Fault fault(String rule, XdmNode at, String french, String english) {
        return Fault.of(rule, at, "La signature du rôle " + shown(slot.role()) + " " + french,
                "Une signature ne se retouche pas : reprenez le fichier tel qu’il a été signé, ou faites signer de nouveau cette personne.",
                "The signature of role " + shown(slot.role()) + " " + english,
                "A signature is never edited: go back to the file as it was signed, or have this person sign again.");
    }

    /** A value of the file as it may be shown. */
    static String shown(String value) {
        String text = String.valueOf(value);
        return (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text).replaceAll("[\\p{C}\\p{Z}&&[^ ]]", " ");
    }

    /** The local name of an element, as it may be shown. */
    static String name(XdmNode element) {
        return shown(element.getNodeName().getLocalName());
    }

    private static boolean algorithmic(XdmNode element) {
        QName name = element.getNodeName();
        return name.getLocalName().equals("Transforms") || Algorithms.namedBy(name.getLocalName());
    }
}
