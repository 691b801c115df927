package fr.ccs.dossier.check;

import java.time.Instant;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.trans.XPathException;

/** An observation or interview of a livret with its instants, either of which may be missing. */
record Evenement(NodeInfo element, Instant debut, Instant fin) {
    static Evenement of(NodeInfo element) throws XPathException {
        return new Evenement(element, at(element, "debut"), at(element, "fin"));
    }

    private static Instant at(NodeInfo element, String side) throws XPathException {
        NodeInfo instant = Elements.child(element, side);
        return instant == null ? null : Jours.instant(instant.getStringValue());
    }

    Instant first() {
        return fin == null || debut != null && debut.isBefore(fin) ? debut : fin;
    }

    Instant last() {
        return fin == null || debut != null && debut.isAfter(fin) ? debut : fin;
    }

    boolean dated() {
        return debut != null || fin != null;
    }

    /** Whether it ends before it begins, or as it begins. */
    boolean inverse() {
        return debut != null && fin != null && !fin.isAfter(debut);
    }

    /** @param child who observes, or takes part */
    boolean attendedBy(String child, String id) {
        return Elements.children(element, child).stream().anyMatch(person -> id.equals(Elements.attribute(person, "ref")));
    }
}
