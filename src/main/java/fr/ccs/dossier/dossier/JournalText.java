package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Canonical;
import fr.ccs.dossier.document.Document;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;

/** A journal as lines that follow one another by digest: readable, and checkable, without any XML. */
public final class JournalText {

    private JournalText() {}

    /** A line an event: identifier, date, type, SHA-256 of its Exclusive C14N, that of the one before or {@code -}; tabs between. */
    public static String of(Document dossier) {
        return Chain.links(dossier).stream().map(JournalText::line).collect(Collectors.joining());
    }

    private static String line(XdmNode link) {
        String precedent = link.getAttributeValue(new QName("precedent"));
        return String.join("\t", link.attribute("id"), link.attribute("date"), link.attribute("type"), Canonical.sha256(link),
                precedent == null ? "-" : precedent.strip()) + "\n";
    }
}
