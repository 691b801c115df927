package fr.ccs.dossier.exchange;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.dossier.Delivrance;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/**
 * The registration that a certificate mentions, as its edition tells it.
 *
 * @param manques why it can't be told to the Caisse des Dépôts
 */
record EnregistrementCpf(CertificationCpf certification, List<String> manques) {

    static EnregistrementCpf essai(CertificationCpf pretended) {
        return new EnregistrementCpf(pretended, List.of());
    }

    /** @param edition the one that the jury applied; empty when no extract tells it, which is told elsewhere */
    static EnregistrementCpf of(Optional<Citation> edition, Function<Citation, Optional<Document>> editions, Delivrance delivrance) {
        String code = delivrance.sousEnregistrement().orElse("");
        if (edition.isEmpty()) {
            return new EnregistrementCpf(new CertificationCpf("", code), List.of());
        }
        String place = "referentiel[" + edition.get() + "]";
        Optional<Document> found = editions.apply(edition.get());
        if (found.isEmpty()) {
            return new EnregistrementCpf(new CertificationCpf("", code), List.of(place));
        }
        String own = place + "/enregistrement[" + code + "]";
        List<XdmNode> registrations = found.get().root().select(Steps.child(Kind.NAMESPACE, "enregistrement")).asListOfNodes().stream()
                .filter(one -> code.equals(one.attribute("code"))).toList();
        if (registrations.isEmpty()) {
            return new EnregistrementCpf(new CertificationCpf("", code), List.of(own));
        }
        Optional<XdmNode> usable = registrations.stream().filter(one -> utilisable(one, delivrance.delivreLe().toString())).findFirst();
        String type = usable.orElse(registrations.get(0)).attribute("repertoire");
        return new EnregistrementCpf(new CertificationCpf(type, code), usable.isEmpty() ? List.of(own + "/@debut, @fin, @dateLimiteDelivrance")
                : type.equals("RS") || type.equals("RNCP") ? List.of() : List.of(own + "/@repertoire"));
    }

    /** As rule CER-005 has it. */
    private static boolean utilisable(XdmNode registration, String jour) {
        String limit = registration.attribute("dateLimiteDelivrance") == null ? registration.attribute("fin") : registration.attribute("dateLimiteDelivrance");
        return registration.attribute("debut").compareTo(jour) <= 0 && limit.compareTo(jour) >= 0;
    }
}
