package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Changement;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Evenement;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.Objet;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The file of a pièce is found lost, or is made again from a copy. */
final class IncidentEvent extends EventCommand {
    @Option(names = "--perdue", paramLabel = "PIE-N", required = true, descriptionKey = "dossier.perdue")
    private String piece;

    @Option(names = "--copie", paramLabel = "FILE", descriptionKey = "dossier.copie")
    private Path copy;

    IncidentEvent(Ccs ccs, Evenement evenement) {
        super(ccs, evenement);
    }

    @Override
    Fait complete(Fait fait, Dossier before, People people) throws Refus, IOException {
        String where = piece.matches("PIE-[0-9]{1,20}") ? "pieces/piece[@id = '" + piece + "']" : "()";
        if (before.value(where + "/@chemin").isEmpty()) {
            throw Stop.usage(ccs.say("Le dossier " + before.numero() + " n’a pas de pièce " + piece + ".",
                    "Dossier " + before.numero() + " has no pièce " + piece + "."));
        }
        if (fait.precision().isEmpty()) {
            throw Stop.usage(ccs.say("Dites ce qui s’est passé, ou d’où vient la copie (--precision).",
                    "Say what happened, or where the copy comes from (--precision)."));
        }
        boolean again = evenement.type().equals("RECONSTITUTION_PIECE");
        if (again != (copy != null)) {
            throw Stop.usage(again ? ccs.say("Nommez le fichier refait (--copie FICHIER).", "Name the file made again (--copie FILE).")
                    : ccs.say("--copie ne va qu’avec reconstitution-piece.", "--copie goes with reconstitution-piece only."));
        }
        Optional<byte[]> bytes = again ? Optional.of(PieceAtHand.of(ccs, copy, before.value(where + "/@type").orElseThrow()).octets()) : Optional.empty();
        return fait.objet(Objet.of(piece)).changement(new Changement.Incident(piece, bytes));
    }
}
