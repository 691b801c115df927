package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Delivrance;
import fr.ccs.dossier.dossier.Exemplaires;
import fr.ccs.dossier.dossier.Gabarit;
import fr.ccs.dossier.dossier.Identifiers;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Registre;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Gives certificates their numbers and codes: the lines of a whole procès-verbal in one writing of the register.
 *
 * <p>A decision that has its line is never numbered again, whoever wrote that line and whatever was stopped since.
 */
record Numeros(Atelier atelier) {
    private static final String RETIRE = "RETIRE";
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Numbers what has no number yet, and withdraws what was numbered for a decision that no longer holds and never handed over.
     *
     * @param procesVerbal the minutes that decided
     */
    Exemplaires donner(List<Affaire> affaires, String procesVerbal) throws IOException, Refus {
        try (Registre registre = Registre.open(atelier.registre())) {
            Exemplaires known = Exemplaires.of(registre);
            boolean some = false;
            for (Affaire affaire : affaires) {
                Optional<Delivrance> own = known.pour(affaire.dossier(), procesVerbal).filter(Delivrance::vaut);
                for (Delivrance other : known.duDossier(affaire.dossier())) {
                    if (affaire.courante() && other.vaut() && other.nature().equals("ORIGINAL") && !own.equals(Optional.of(other))
                            && !affaire.remis().contains(other.numero())) {
                        registre.add(other.devient(RETIRE, atelier.jour(), Optional.empty(), Optional.of("Jamais remis : le procès-verbal " + procesVerbal
                                + " a repris la décision.")), atelier.at());
                        some = true;
                    }
                }
                if (affaire.titre().isPresent() && own.isEmpty()) {
                    registre.add(ligne(registre, affaire, affaire.titre().get()), atelier.at());
                    some = true;
                }
            }
            if (some) {
                registre.commit();
            }
            return Exemplaires.of(registre);
        }
    }

    private Delivrance ligne(Registre registre, Affaire affaire, Affaire.Titre titre) throws Refus {
        String numero = registre.numero(Gabarit.of(titre.format()), atelier.jour().getYear());
        return Delivrance.original(numero, titre.personne(), affaire.dossier(), titre.procesVerbaux(), atelier.jour(), Identifiers.verificationCode(RANDOM))
                .sous(titre.enregistrement());
    }

    /** Enters the digests of certificates that were signed and handed over, each once. */
    void signes(List<Signe> signes) throws IOException, Refus {
        if (signes.isEmpty()) {
            return;
        }
        try (Registre registre = Registre.open(atelier.registre())) {
            Exemplaires known = Exemplaires.of(registre);
            List<Delivrance> lines = signes.stream().flatMap(signe -> known.de(signe.numero(), signe.exemplaire())
                    .filter(line -> !line.empreinte().equals(Optional.of(signe.empreinte()))).map(line -> line.signe(signe.empreinte())).stream()).toList();
            if (!lines.isEmpty()) {
                lines.forEach(line -> registre.add(line, atelier.at()));
                registre.commit();
            }
        }
    }

    /** A certificate that was handed over. */
    record Signe(String numero, int exemplaire, String empreinte) {}
}
