package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.DocumentReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an event changes in its dossier, beside the journal and the pièces that enter with it; days are those of the event. */
public sealed interface Changement {

    /** As the stylesheet reads it: its genre and what belongs to it. */
    Map<String, Object> valeurs();

    /** A corrected or new civil status; what the fiche leaves out stays as it was. */
    record Identite(Fiche fiche) implements Changement {
        @Override
        public Map<String, Object> valeurs() {
            return Map.of("genre", "identite", "fiche", fiche.valeurs());
        }
    }

    /** New contact details; what the fiche leaves out stays as it was. */
    record Coordonnees(Fiche fiche) implements Changement {
        @Override
        public Map<String, Object> valeurs() {
            return Map.of("genre", "coordonnees", "fiche", fiche.valeurs());
        }
    }

    /** The notice on personal data that was given. */
    record Information(String version) implements Changement {
        @Override
        public Map<String, Object> valeurs() {
            return Map.of("genre", "information", "version", version);
        }
    }

    /**
     * An appointed external evaluator.
     *
     * @param organisme the employer's name and {@code siren}; empty for one who is independent
     * @param motifFin why the one before is replaced
     */
    record Designation(String id, String nom, String prenom, Optional<String> organisme, Optional<String> siren, String habilitation,
            Optional<String> motifFin) implements Changement {
        @Override
        public Map<String, Object> valeurs() {
            Map<String, Object> valeurs = new HashMap<>(Map.of("genre", "designation", "id", id, "nom", nom, "prenom", prenom, "habilitation", habilitation));
            organisme.ifPresent(name -> valeurs.put("organisme", name));
            siren.ifPresent(number -> valeurs.put("siren", number));
            motifFin.ifPresent(reason -> valeurs.put("motifFin", reason));
            return valeurs;
        }
    }

    /** A new cycle; its enrolment takes up the one before where the fiche says nothing. */
    record Cycle(String type, Fiche fiche) implements Changement {
        @Override
        public Map<String, Object> valeurs() {
            return Map.of("genre", "cycle", "type", type, "fiche", fiche.valeurs());
        }
    }

    /** An exception to a rule, by the day on which it ends. */
    record Derogation(String regle, Optional<String> document, String justification, String decidePar, LocalDate echeance) implements Changement {
        @Override
        public Map<String, Object> valeurs() {
            Map<String, Object> valeurs = new HashMap<>(Map.of("genre", "derogation", "regle", regle, "justification", justification, "decidePar", decidePar,
                    "echeance", echeance.toString()));
            document.ifPresent(number -> valeurs.put("document", number));
            return valeurs;
        }
    }

    /** A hold on elimination. */
    record Gel(String motif, String decidePar) implements Changement {
        @Override
        public Map<String, Object> valeurs() {
            return Map.of("genre", "gel", "motif", motif, "decidePar", decidePar);
        }
    }

    /** The end of the hold that is open. */
    record LeveeGel() implements Changement {
        @Override
        public Map<String, Object> valeurs() {
            return Map.of("genre", "levee");
        }
    }

    /** Pièces whose files are destroyed, each with the attestation that takes its place. */
    record Elimination(List<String> pieces, DecisionElimination decision) implements Changement {
        @Override
        public Map<String, Object> valeurs() {
            return Map.of("genre", "elimination", "pieces", String.join(" ", pieces));
        }
    }

    /**
     * A pièce whose file is lost, or made again.
     *
     * @param octets the file made again; empty for a loss
     */
    record Incident(String piece, Optional<byte[]> octets) implements Changement {
        @Override
        public Map<String, Object> valeurs() {
            Map<String, Object> valeurs = new HashMap<>(Map.of("genre", "incident", "piece", piece, "disponibilite", octets.isPresent()
                    ? "RECONSTITUEE" : "PERDUE"));
            octets.ifPresent(bytes -> {
                valeurs.put("octets", String.valueOf(bytes.length));
                valeurs.put("empreinte", DocumentReader.sha256(bytes));
            });
            return valeurs;
        }
    }
}
