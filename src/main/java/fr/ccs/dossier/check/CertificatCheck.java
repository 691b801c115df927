package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** Whether a certificate is the one of which the register speaks, and the only one of its holder (CER-009, CER-010, REG-003). */
final class CertificatCheck {
    private CertificatCheck() {}

    /** @return the first that is wrong; empty for a certificate without a number, which CER-003 names */
    static Optional<Breach> breach(Document certificat, Deliveries deliveries) {
        String numero = certificat.attribute("numero").map(String::trim).orElse("");
        if (numero.isEmpty()) {
            return Optional.empty();
        }
        String exemplaire = certificat.attribute("exemplaire").map(String::trim).orElse("1");
        Optional<Deliveries.Line> line = deliveries.copy(numero, exemplaire);
        if (line.isEmpty()) {
            return Optional.of(Breach.of("REG-003", certificat.root(), "Le certificat " + numero + ", exemplaire " + exemplaire
                    + ", n’a aucune ligne au registre.",
                    "Cherchez d’où il vient : un certificat que la branche a délivré est inscrit au registre du même coup (« ccs deliver »).",
                    "Certificate " + numero + ", copy " + exemplaire + ", has no line in the register.",
                    "Find out where it comes from: a certificate that the branch delivered was entered in the register by the same act (“ccs deliver”)."));
        }
        return code(certificat, line.get()).or(() -> line.get().isFull() ? second(certificat, line.get(), deliveries) : duplicate(certificat, line.get(),
                deliveries));
    }

    private static Optional<Breach> code(Document certificat, Deliveries.Line line) {
        Optional<XdmNode> code = certificat.root().select(Steps.child(Kind.NAMESPACE, "codeVerification")).asOptionalNode();
        return code.filter(borne -> !borne.getStringValue().trim().equals(line.get("codeVerification"))).map(borne -> Breach.of("CER-009", borne,
                "Le code de vérification est " + borne.getStringValue().trim() + ", et celui du registre (ligne " + line.n() + ") "
                        + line.get("codeVerification") + ".",
                "Ne changez pas le registre : retirez ce certificat et délivrez-en un rectificatif, avec le code que le registre donne.",
                "The verification code is " + borne.getStringValue().trim() + ", that of the register (line " + line.n() + ") "
                        + line.get("codeVerification") + ".",
                "Do not change the register: withdraw this certificate and deliver a correction, with the code that the register gives."));
    }

    /** Of two that are valid the later one is named. */
    private static Optional<Breach> second(Document certificat, Deliveries.Line line, Deliveries deliveries) {
        return !line.isLiving() ? Optional.empty() : deliveries.living(line.get("personne")).stream().filter(other -> other.rank() < line.rank()).findFirst()
                .map(other -> Breach.of("CER-010", certificat.root(), "La personne " + line.get("personne") + " a déjà un certificat valable au registre : "
                                + other.get("numero") + ", exemplaire " + other.get("exemplaire") + " (ligne " + other.n() + ").",
                        "Inscrivez au registre que l’un remplace l’autre, ou retirez celui qui n’aurait pas dû être délivré.",
                        "Person " + line.get("personne") + " already has a valid certificate in the register: " + other.get("numero") + ", copy "
                                + other.get("exemplaire") + " (line " + other.n() + ").",
                        "Enter in the register that one replaces the other, or withdraw the one that ought not to have been delivered."));
    }

    private static Optional<Breach> duplicate(Document certificat, Deliveries.Line line, Deliveries deliveries) {
        boolean named = certificat.root().select(Steps.child(Kind.NAMESPACE, "remplace")).asOptionalNode()
                .filter(remplace -> !line.get("numero").equals(remplace.attribute("numero"))).isPresent();
        return named || deliveries.full(line.get("numero")).isPresent() ? Optional.empty()
                : Optional.of(Breach.of("CER-010", certificat.root(),
                        "Le duplicata " + line.get("numero") + " n’a pas d’original sous ce numéro au registre.",
                        "Un duplicata partage le numéro de son original : retrouvez celui-ci au registre.",
                        "Duplicate " + line.get("numero") + " has no original under that number in the register.",
                        "A duplicate shares the number of its original: find that in the register."));
    }
}
