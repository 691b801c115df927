package fr.ccs.dossier.draft;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Transformation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The certificate that a jury's decision calls for, complete and not closed yet: made from documents and from what the register gave.
 *
 * @param decision the extract of the decision that validates
 * @param anterieures the extracts of the decisions by which it carries competencies over
 * @param edition the edition that it applies
 * @param dossier the holder's
 */
public record Certificats(Document decision, List<Document> anterieures, Document edition, Document dossier) {

    /** Compiled at its first use, and once. */
    private static final class Sheet {
        private static final Transformation CERTIFICAT = new Transformation("stylesheets/certificat.xsl");
    }

    /**
     * What the register and the Comité CCS give a certificate.
     *
     * @param nature ORIGINAL, DUPLICATA or RECTIFICATIF
     * @param jour the day of its delivery; {@code lieu} its place, that of the certifier where nothing is said
     * @param signataire number of the person who signs, with {@code nom} and {@code qualite}
     * @param code the verification code
     */
    public record Acte(String numero, int exemplaire, String nature, LocalDate jour, Optional<String> lieu, String signataire, String nom, String qualite,
            String code) {
        private Map<String, Object> valeurs() {
            Map<String, Object> valeurs = new HashMap<>(Map.of("numero", numero, "exemplaire", String.valueOf(exemplaire), "nature", nature, "jour",
                    jour.toString(), "signataire", signataire, "nom", nom, "qualite", qualite, "code", code));
            lieu.ifPresent(place -> valeurs.put("lieu", place));
            return valeurs;
        }
    }

    /**
     * The copy that another one takes the place of.
     *
     * @param empreinte digest of that copy, where it is known
     */
    public record Remplace(String numero, int exemplaire, Optional<String> empreinte, String motif) {
        private Map<String, Object> valeurs() {
            Map<String, Object> valeurs = new HashMap<>(Map.of("numero", numero, "exemplaire", String.valueOf(exemplaire), "motif", motif));
            empreinte.ifPresent(digest -> valeurs.put("empreinte", digest));
            return valeurs;
        }
    }

    /** The minutes by which a decision carries competencies over, in the order in which it names them. */
    public static List<String> acquis(Document extrait) {
        return extrait.values("acquis", "procesVerbal").stream().distinct().toList();
    }

    /** The code of the registration that a certificate delivered on a day mentions: the last of the edition that can be used then. */
    public static Optional<String> enregistrement(Document edition, LocalDate jour) {
        List<String> codes = edition.values("enregistrement", "code");
        List<String> debuts = edition.values("enregistrement", "debut");
        List<String> fins = edition.values("enregistrement", "fin");
        List<String> limites = edition.values("enregistrement", "dateLimiteDelivrance");
        return IntStream.range(0, codes.size()).filter(i -> !LocalDate.parse(debuts.get(i)).isAfter(jour))
                .filter(i -> !LocalDate.parse(limites.get(i).isEmpty() ? fins.get(i) : limites.get(i)).isBefore(jour))
                .mapToObj(codes::get).reduce((first, second) -> second);
    }

    /** How the edition writes the numbers of certificates; empty where it does not say. */
    public static Optional<String> formatNumero(Document edition) {
        return edition.values("delivrance", "formatNumero").stream().filter(text -> !text.isEmpty()).findFirst();
    }

    /** The bytes of an original, or of a correction that replaces another certificate. */
    public byte[] etabli(Acte acte, Optional<Remplace> remplace) {
        Map<String, Object> parameters = parameters(acte, remplace);
        parameters.put("edition", edition.tree());
        parameters.put("dossier", dossier.tree());
        parameters.put("anterieures", Map.of("extraits", anterieures.stream().map(Document::tree).toList()));
        return Sheet.CERTIFICAT.apply(decision.tree(), parameters);
    }

    /** The bytes of another copy, which changes nothing of the first but the day and the signature. */
    public static byte[] duplicata(Document original, Acte acte, Remplace remplace) {
        return Sheet.CERTIFICAT.apply(original.tree(), parameters(acte, Optional.of(remplace)));
    }

    private static Map<String, Object> parameters(Acte acte, Optional<Remplace> remplace) {
        Map<String, Object> parameters = new HashMap<>(Map.of("acte", acte.valeurs()));
        remplace.ifPresent(other -> parameters.put("remplace", other.valeurs()));
        return parameters;
    }
}
