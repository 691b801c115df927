package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether what enters a dossier is of this dossier: nobody's file may show another candidate. */
final class Belonging {
    private static final Map<String, Kind> KINDS = Map.of("LIVRET", Kind.LIVRET, "EXTRAIT_PROCES_VERBAL", Kind.EXTRAIT, "CERTIFICAT", Kind.CERTIFICAT);

    /** The events by which the livret of the cycle under way moves. */
    private static final Set<String> OF_THE_CYCLE = Set.of("EVALUATION", "ENVOI_EVALUATEUR", "RECEPTION_BRANCHE", "COMPLEMENT_RECU");

    private Belonging() {}

    static void require(Dossier dossier, Fait fait) throws Refus {
        for (NouvellePiece piece : fait.pieces()) {
            Optional<Contents> contents = piece.media() == Media.XML ? Contents.of(piece.nom(), piece.octets()) : Optional.empty();
            Kind kind = KINDS.get(piece.type());
            if (kind != null && contents.map(Contents::kind).filter(kind::equals).isEmpty()) {
                throw Refus.of(piece.nom() + " n’est pas un document « " + kind.root() + " » lisible, comme une pièce " + piece.type() + " doit l’être.",
                        piece.nom() + " is not a readable “" + kind.root() + "”, as a pièce " + piece.type() + " must be.");
            }
            if (contents.flatMap(Contents::dossier).filter(other -> !other.equals(dossier.numero())).isPresent()) {
                throw Refus.of(piece.nom() + " est du dossier " + contents.get().dossier().orElseThrow() + ", non de " + dossier.numero() + ".",
                        piece.nom() + " is of dossier " + contents.get().dossier().orElseThrow() + ", not of " + dossier.numero() + ".");
            }
            if (kind == Kind.LIVRET && OF_THE_CYCLE.contains(fait.evenement().type()) && !contents.get().numero().equals(dossier.livret())) {
                throw Refus.of(piece.nom() + " est le livret " + contents.get().numero().orElse("sans numéro") + " ; celui du cycle en cours est "
                        + dossier.livret().orElse("sans numéro") + ".",
                        piece.nom() + " is livret " + contents.get().numero().orElse("without a number") + "; that of the cycle under way is "
                                + dossier.livret().orElse("without a number") + ".");
            }
        }
        if (fait.evenement().type().equals("RECEPTION_BRANCHE") && !dossier.holds("LIVRET")
                && fait.pieces().stream().noneMatch(piece -> piece.type().equals("LIVRET"))) {
            throw Refus.of("La branche reçoit un livret : joignez-le (--piece FICHIER:LIVRET).",
                    "The branch receives a livret: bring it (--piece FILE:LIVRET).");
        }
    }
}
