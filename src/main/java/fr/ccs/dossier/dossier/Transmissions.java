package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;

/** The certificates of a registered certification that are still to be sent to the Caisse des Dépôts, from the register's lines. */
final class Transmissions {
    /** The law gives three months from the delivery. */
    private static final Period DELAI = Period.ofMonths(3);

    private Transmissions() {}

    /** By the number of the dossier; the last line on a certificate tells its état, a sending that was rejected counts for none. */
    static Map<String, List<Attente>> of(Document registre) {
        Map<String, Delivrance> due = new LinkedHashMap<>();
        Map<String, Boolean> sent = new LinkedHashMap<>();
        for (XdmNode ligne : Query.nodes(registre.root(), "ligne")) {
            if (!Query.nodes(ligne, "delivrance[not(@nature = 'DUPLICATA')]").isEmpty()) {
                Delivrance delivrance = Ligne.delivrance(ligne);
                due.put(delivrance.numero(), delivrance);
            }
            Query.string(ligne, "transmissionCpf/@certificat").ifPresent(numero -> sent.put(numero, true));
            Query.string(ligne, "recepisseCpf[@resultat = 'REJETE']/@certificat").ifPresent(numero -> sent.put(numero, false));
        }
        Map<String, List<Attente>> byDossier = new LinkedHashMap<>();
        due.values().stream().filter(line -> line.etat().equals("DELIVRE") && line.sousEnregistrement().isPresent() && !sent.getOrDefault(line.numero(), false))
                .forEach(line -> byDossier.merge(line.dossier(), List.of(attente(line)), Transmissions::both));
        return byDossier;
    }

    private static Attente attente(Delivrance line) {
        LocalDate day = line.delivreLe();
        return new Attente(Attendu.TRANSMISSION_CPF, Optional.of(Qualite.BRANCHE), day, Optional.of(day.plus(DELAI)), false, line.numero());
    }

    private static List<Attente> both(List<Attente> some, List<Attente> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
