package fr.ccs.dossier.exchange;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.dossier.Delivrance;
import fr.ccs.dossier.dossier.Dossier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads from a dossier what the Caisse des Dépôts is told of one certificate: civil status in force, enrolment, days of the jury, registration.
 *
 * @param editions finds an edition of the référentiel; empty when it is not at hand
 * @param jour the day of the flux, on which the civil status is in force
 * @param essai the certification that a rehearsal pretends; empty for a flux that is sent
 */
public record PassagesCpf(VersionCpf version, Function<Citation, Optional<Document>> editions, LocalDate jour, Optional<CertificationCpf> essai) {

    /**
     * What is told of one.
     *
     * @param folder the dossier's
     * @param racine the first certificate, of which this one may be the correction
     */
    public PassageCpf of(Path folder, Dossier dossier, Delivrance delivrance, Delivrance racine) throws IOException {
        Map<String, String> donnees = new LinkedHashMap<>();
        List<String> manques = new ArrayList<>();
        if (!dossier.personne().equals(Optional.of(delivrance.personne()))) {
            manques.add("dossier/@personne");
        }
        donnees.put("debutValidite", racine.delivreLe().toString());
        etatCivil(dossier, donnees);
        put(donnees, "dateInscription", dossier.value("(cycle/inscription/@date)[last()]/string()"));
        put(donnees, "modaliteAcces", dossier.value("(cycle/inscription/@modaliteAcces)[last()]/string()"));
        manques.addAll(version.manques(donnees));
        SeancesCpf seances = SeancesCpf.of(folder, dossier, delivrance.procesVerbaux());
        manques.addAll(seances.manques());
        put(donnees, "debutExamen", seances.premiere());
        put(donnees, "finExamen", seances.derniere());
        EnregistrementCpf enregistrement = essai.map(EnregistrementCpf::essai)
                .orElseGet(() -> EnregistrementCpf.of(seances.edition(), editions, delivrance));
        manques.addAll(enregistrement.manques());
        String idTechnique = (essai.isPresent() ? "ESSAI-" : "") + racine.numero();
        donnees.put("idTechnique", idTechnique);
        return new PassageCpf(dossier.numero(), delivrance.numero(), idTechnique, enregistrement.certification(), donnees, List.copyOf(manques));
    }

    /** The identity in force, by the rules' own definition: the last one that held since that day or before, else the first. */
    private void etatCivil(Dossier dossier, Map<String, String> donnees) {
        String identite = "(sort(identite[not(xs:date(@depuis) gt xs:date('" + jour + "'))], (), function($i) { ($i/@depuis/xs:date(.), xs:date('0001-01-01'))[1] })"
                + "[last()], identite[1])[1]/";
        Map.of("nomNaissance", "nomNaissance", "nomUsage", "nomUsage", "prenom1", "prenom[1]", "prenom2", "prenom[2]", "prenom3", "prenom[3]", "sexe", "sexe",
                "dateNaissance", "dateNaissance[. castable as xs:date]", "commune", "communeNaissance", "pays", "pays")
                .forEach((name, path) -> put(donnees, name, dossier.value(identite + path + "/normalize-space(.)")));
        Map.of("communeInsee", "communeNaissance/@codeInsee", "communePostal", "communeNaissance/@codePostal", "paysInsee", "pays/@codeInsee")
                .forEach((name, path) -> put(donnees, name, dossier.value(identite + path + "/normalize-space(.)")));
    }

    private static void put(Map<String, String> donnees, String name, Optional<String> value) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> donnees.put(name, text));
    }
}
