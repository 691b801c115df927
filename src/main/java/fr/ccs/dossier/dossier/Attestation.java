package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Transformation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.QName;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What stands in the place of an eliminated file: it says what was there and who decided, so that “eliminated” is never taken for “missing”.
 *
 * @param piece its number in the dossier; empty for a whole dossier
 * @param empreinte the SHA-256 of what was eliminated; {@code decision} the bordereau
 */
public record Attestation(String dossier, Optional<String> piece, Optional<String> type, Optional<String> chemin, String empreinte, String decision,
        List<Decideur> decideurs) {
    /** The file that takes the place of a whole dossier's {@code dossier.xml}. */
    public static final String FILE = "elimine.xml";

    /** Compiled at its first use, and once. */
    private static final class Sheet {
        private static final Transformation ELIMINE = new Transformation("stylesheets/elimine.xsl");
    }

    /** Where the attestation of a pièce stands: beside where its file was. */
    public static String chemin(String piece) {
        return piece + "." + FILE;
    }

    /** The attestation of a pièce, as a file. */
    public static byte[] of(Dossier dossier, PieceTenue piece, DecisionElimination decision) {
        return Sheet.ELIMINE.apply(dossier.document().tree(), Map.of("piece", piece.id(), "empreinte", piece.empreinte(), "decision", decision.valeurs()));
    }

    /** The attestation of a whole dossier, as a file. */
    public static byte[] of(Dossier dossier, DecisionElimination decision, String empreinte) {
        return Sheet.ELIMINE.apply(dossier.document().tree(), Map.of("empreinte", empreinte, "decision", decision.valeurs()));
    }

    /** What an attestation says; empty when the bytes are none. */
    public static Optional<Attestation> read(String name, byte[] bytes) {
        return new DocumentReader(Limits.DEFAULT).read(name, bytes, (kind, cursor) -> new DefaultHandler()) instanceof Reading.Read read
                && read.document().kind() == Kind.ELIMINATION ? Optional.of(of(read.document())) : Optional.empty();
    }

    private static Attestation of(Document document) {
        return new Attestation(document.attribute("dossier").orElse(""), document.attribute("piece"), document.attribute("type"), document.attribute("chemin"),
                document.attribute("empreinte").orElse(""), document.attribute("decision").orElse(""), decideurs(document));
    }

    static List<Decideur> decideurs(Document document) {
        return Query.nodes(document.root(), "decideur").stream().map(decideur -> new Decideur(
                Optional.ofNullable(decideur.getAttributeValue(new QName("id"))).orElse("").strip(), decideur.getStringValue().strip().replaceAll("\\s+", " "),
                Optional.ofNullable(decideur.getAttributeValue(new QName("qualite"))).map(String::strip))).toList();
    }

    /** Whether it is of this pièce of this dossier, as the dossier describes it, decided by two. */
    public boolean de(Dossier dossier, PieceTenue listed) {
        return this.dossier.equals(dossier.numero()) && piece.equals(Optional.of(listed.id())) && type.equals(Optional.of(listed.type()))
                && empreinte.equals(listed.empreinte()) && decidee();
    }

    /** Whether two different people decided. */
    public boolean decidee() {
        return !decision.isBlank() && deux(decideurs);
    }

    /** Whether these are two people, whom neither one number nor one name makes the same. */
    static boolean deux(List<Decideur> decideurs) {
        Map<String, String> known = new HashMap<>();
        decideurs.forEach(one -> known.put(one.id(), one.nom().toLowerCase(java.util.Locale.ROOT)));
        return known.size() >= 2 && known.size() == decideurs.size() && List.copyOf(known.values()).stream().distinct().count() == known.size()
                && decideurs.stream().noneMatch(one -> one.id().isBlank() || one.nom().isBlank());
    }
}
