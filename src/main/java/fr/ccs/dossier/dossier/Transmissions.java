package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The certificates of a registered certification that are still to be sent to the Caisse des Dépôts, from the register's lines. */
final class Transmissions {

    private Transmissions() {}

    /** By the number of the dossier. */
    static Map<String, List<Attente>> of(Document registre) {
        Map<String, List<Attente>> byDossier = new LinkedHashMap<>();
        AttenteCpf.of(TransmissionsCpf.of(registre)).forEach(due -> byDossier.merge(due.dossier(), List.of(attente(due)), Transmissions::both));
        return byDossier;
    }

    private static Attente attente(AttenteCpf due) {
        return new Attente(Attendu.TRANSMISSION_CPF, Optional.of(Qualite.BRANCHE), due.delivreLe(), Optional.of(due.jusque()), false, due.certificat());
    }

    private static List<Attente> both(List<Attente> some, List<Attente> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
