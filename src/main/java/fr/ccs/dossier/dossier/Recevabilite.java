package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the contrôle de recevabilité came to for one dossier: numbers and digests alone, so that thousands can be held.
 *
 * @param folder the dossier's
 * @param personne the candidate's number
 * @param livret the number of the livret of its cycle under way
 * @param chemin of that livret's file, from the dossier's folder
 * @param empreinteDossier the digest of {@code dossier.xml} as it was judged
 * @param empreinte that of the livret
 * @param motifs what is to be completed; none for a dossier that may be presented
 * @param derogations those that let it pass; none for one that needed none
 */
public record Recevabilite(Path folder, String dossier, String personne, String livret, String chemin, String empreinteDossier, String empreinte,
        List<Motif> motifs, List<Octroi> derogations) {

    /**
     * One thing that is to be completed.
     *
     * @param regle the rule at issue; empty for none
     * @param texte what is to be completed, without a word out of the documents
     */
    public record Motif(String regle, String texte) {
        private Map<String, String> valeurs() {
            Map<String, String> valeurs = new HashMap<>(Map.of("texte", texte));
            if (!regle.isEmpty()) {
                valeurs.put("regle", regle);
            }
            return valeurs;
        }

        private String phrase() {
            return (regle.isEmpty() ? "" : regle + " : ") + texte.replace(" ; ", ", ");
        }
    }

    /** How long the text of a journal may be: so many reasons are told, of the others how many they are. */
    private static final int TOLD = 20;

    public boolean presentable() {
        return motifs.isEmpty();
    }

    Map<String, Object> entree(Document session) {
        Path from = Path.of(session.name()).toAbsolutePath().normalize().getParent();
        String to = from.relativize(folder.resolve(chemin).toAbsolutePath().normalize()).toString().replace('\\', '/');
        return Map.of("numero", livret, "dossier", dossier, "chemin", to, "empreinte", empreinte, "recevable", String.valueOf(derogations.isEmpty()));
    }

    Map<String, Object> miseDeCote() {
        return Map.of("numero", livret, "dossier", dossier, "motifs", motifs.stream().distinct().map(Motif::valeurs).toList());
    }

    /** What the journal says is missing. */
    Optional<String> complement() {
        List<Motif> distinct = motifs.stream().distinct().toList();
        String rest = distinct.size() > TOLD ? " ; et " + (distinct.size() - TOLD) + " autres motifs" : "";
        return motifs.isEmpty() ? Optional.empty()
                : Optional.of(distinct.stream().limit(TOLD).map(Motif::phrase).collect(Collectors.joining(" ; ")) + rest);
    }
}
