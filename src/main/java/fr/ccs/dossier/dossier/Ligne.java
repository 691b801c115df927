package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Saxon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.push.Document;
import net.sf.saxon.s9api.push.Element;

/** A new line of a register, as it will stand there to the last space: its digest is what the next one bears. */
final class Ligne {
    private static final String UNDER_THE_LINE = "\n    ";
    private static final String AT_ITS_END = "\n  ";

    private Ligne() {}

    /** @param genre the element that the line holds, with its attributes and the text that it explains itself with */
    static XdmNode of(int n, String date, Optional<String> precedent, String genre, Map<String, String> attributes, Optional<String> texte) {
        try {
            XdmDestination destination = new XdmDestination();
            Document document = Saxon.PROCESSOR.newPush(destination).document(true);
            document.setDefaultNamespace(Kind.NAMESPACE);
            Element ligne = document.element("ligne").attribute("n", String.valueOf(n)).attribute("date", date);
            if (precedent.isPresent()) {
                ligne.attribute("precedent", precedent.get());
            }
            Element held = ligne.text(UNDER_THE_LINE).element(genre);
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                held.attribute(attribute.getKey(), attribute.getValue());
            }
            if (texte.isPresent()) {
                held.text(UNDER_THE_LINE + "  ").element(genre.equals("recepisseCpf") ? "precision" : "motif").text(texte.get()).close();
                held.text(UNDER_THE_LINE);
            }
            held.close();
            ligne.text(AT_ITS_END).close();
            document.close();
            return destination.getXdmNode().axisIterator(Axis.CHILD).next();
        } catch (SaxonApiException e) {
            throw new IllegalStateException("a line of a register cannot be made", e);
        }
    }

    /** The line of an elimination, with the rule that it follows and those who decided. */
    static XdmNode elimination(int n, String date, Optional<String> precedent, Map<String, String> attributes, String motif, List<Decideur> decideurs) {
        try {
            XdmDestination destination = new XdmDestination();
            Document document = Saxon.PROCESSOR.newPush(destination).document(true);
            document.setDefaultNamespace(Kind.NAMESPACE);
            Element ligne = document.element("ligne").attribute("n", String.valueOf(n)).attribute("date", date);
            if (precedent.isPresent()) {
                ligne.attribute("precedent", precedent.get());
            }
            Element held = ligne.text(UNDER_THE_LINE).element("elimination");
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                held.attribute(attribute.getKey(), attribute.getValue());
            }
            held.text(UNDER_THE_LINE + "  ").element("motif").text(motif).close();
            for (Decideur decideur : decideurs) {
                Element one = held.text(UNDER_THE_LINE + "  ").element("decideur").attribute("id", decideur.id());
                if (decideur.qualite().isPresent()) {
                    one.attribute("qualite", decideur.qualite().get());
                }
                one.text(decideur.nom()).close();
            }
            held.text(UNDER_THE_LINE).close();
            ligne.text(AT_ITS_END).close();
            document.close();
            return destination.getXdmNode().axisIterator(Axis.CHILD).next();
        } catch (SaxonApiException e) {
            throw new IllegalStateException("a line of a register cannot be made", e);
        }
    }

    static Delivrance delivrance(XdmNode ligne) {
        XdmNode delivrance = Query.nodes(ligne, "delivrance").get(0);
        return Delivrance.of(name -> delivrance.getAttributeValue(new QName(name)), Query.string(delivrance, "motif"));
    }
}
