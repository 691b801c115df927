package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * What the register of eliminations tells of one elimination, by which an attestation is confirmed.
 *
 * @param piece its number in the dossier; empty when the whole dossier went
 * @param decision the bordereau
 */
public record EliminationInscrite(String dossier, String piece, String decision) {
    /** The genre of the register that tells of them, by which it is cited. */
    public static final String GENRE = "ELIMINATIONS";

    /** Those of one register; a line whose scope and pièce contradict each other tells nothing. */
    public static List<EliminationInscrite> of(Document registre) {
        List<String> portees = registre.values("elimination", "portee");
        List<String> dossiers = registre.values("elimination", "dossier");
        List<String> pieces = registre.values("elimination", "piece");
        List<String> decisions = registre.values("elimination", "decision");
        List<EliminationInscrite> inscrites = new ArrayList<>();
        for (int i = 0; i < dossiers.size(); i++) {
            if (portees.get(i).equals(pieces.get(i).isBlank() ? "DOSSIER" : "PIECE")) {
                inscrites.add(new EliminationInscrite(dossiers.get(i).strip(), pieces.get(i).strip(), decisions.get(i).strip()));
            }
        }
        return inscrites;
    }

    /** Whether a whole dossier went. */
    public boolean entiere() {
        return piece.isEmpty();
    }
}
