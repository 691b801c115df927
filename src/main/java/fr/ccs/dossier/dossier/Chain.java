package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Canonical;
import fr.ccs.dossier.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;

/** Links each event of a journal, each line of a register, to the one before: none can be changed or taken out unseen. */
public final class Chain {
    private static final QName PRECEDENT = new QName("precedent");

    private Chain() {}

    /** The événements of a dossier's journal, or the lignes of a registre, in their order. */
    public static List<XdmNode> links(Document document) {
        return Query.nodes(document.root(), "journal/evenement | ligne");
    }

    /** What the next link of this document bears as {@code precedent}; empty for the first. */
    public static Optional<String> next(Document document) {
        List<XdmNode> links = links(document);
        return links.isEmpty() ? Optional.empty() : Optional.of(Canonical.sha256(links.get(links.size() - 1)));
    }

    /** The links that do not bear the digest of the one before, in document order; the first must bear none. */
    public static List<XdmNode> broken(Document document) {
        List<XdmNode> links = links(document);
        List<XdmNode> broken = new ArrayList<>();
        String expected = null;
        for (XdmNode link : links) {
            if (!Objects.equals(link.getAttributeValue(PRECEDENT), expected)) {
                broken.add(link);
            }
            expected = Canonical.sha256(link);
        }
        return broken;
    }
}
