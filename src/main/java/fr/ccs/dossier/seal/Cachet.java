package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Message;
import java.time.Instant;
import java.util.List;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/**
 * What the seal on a printed certificate says in plain sight: who put it, in which capacity, where; the day is that of the sealing.
 *
 * @param id number of the person in the branch; empty when the certificate does not give it
 * @param signataire their name as the certificate writes it
 * @param qualite their capacity
 * @param lieu where the certificate is delivered
 */
public record Cachet(String id, String signataire, String qualite, String lieu) {

    /** The seal that a certificate asks for: that of whoever delivers it. A part that it does not say is empty. */
    public static Cachet of(Document certificat) {
        String id = certificat.root().select(delivrance("signataire")).findFirst().map(node -> node.getAttributeValue(new QName("id"))).orElse("");
        return new Cachet(id == null ? "" : id, text(certificat, "signataire"), text(certificat, "qualite"), text(certificat, "lieu"));
    }

    /** Who must hold the key. */
    Signataire person() {
        return new Signataire(id, List.of(signataire), List.of());
    }

    /** Whether something is not said that the block must say. */
    boolean incomplete() {
        return signataire.isBlank() || qualite.isBlank() || lieu.isBlank();
    }

    /** The lines of the visible block, the first one the heaviest, the last one the lightest. */
    List<String> lines(Instant at) {
        return List.of("Cachet apposé par " + signataire, qualite, "À " + lieu + ", le " + Days.of(at, Language.FRENCH).replace(' ', '\u00a0'),
                "Cachet électronique : toute modification du fichier le rompt.").stream().map(line -> Message.french(line, "").problem()).toList();
    }

    /** The same as one sentence, for who hears the page. */
    String spoken(Instant at) {
        return "Cachet électronique apposé par " + signataire + ", " + qualite + ", à " + lieu + ", le " + Days.of(at, Language.FRENCH);
    }

    private static String text(Document certificat, String name) {
        return certificat.root().select(delivrance(name)).findFirst().map(node -> node.getStringValue().strip().replaceAll("\\s+", " ")).orElse("");
    }

    private static net.sf.saxon.s9api.streams.Step<XdmNode> delivrance(String name) {
        return Steps.child(Kind.NAMESPACE, "delivrance").then(Steps.child(Kind.NAMESPACE, name));
    }
}
