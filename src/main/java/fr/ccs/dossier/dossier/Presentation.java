package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the gate before the jury enters in each dossier: found admissible and presented, or asked to be completed.
 *
 * <p>The session is written before any dossier: its lot is the decision. A dossier in état PRESENTE is therefore always in the lot of its session;
 * one that was not reached when the machine stopped still waits for the branch, is judged again by the next run, and comes to the same lot.
 *
 * @param session the number of the session
 * @param at when it is entered
 */
public record Presentation(String session, Instant at) {

    /** The letter that goes out with a demand. */
    public interface Demande {
        /**
         * The letter, from the dossier as it is with the demand entered.
         *
         * @throws Refus when it cannot be made
         */
        NouvellePiece lettre(Dossier dossier) throws IOException, Refus;
    }

    /** The events, in their order, that take this dossier from where it stands to what was decided. */
    private List<Fait> faits(Dossier dossier, Recevabilite decided) {
        Acteur branche = dossier.acteur(Qualite.BRANCHE);
        Objet livret = Objet.of(decided.livret());
        Optional<String> complement = decided.complement();
        if (complement.isPresent()) {
            return List.of(Fait.of("COMPLEMENT_DEMANDE", at, branche).objet(livret).precision(complement.get()));
        }
        List<Fait> faits = new ArrayList<>();
        if (Transitions.evenement("RECEVABILITE").suite(dossier.etat()).isPresent()) {
            faits.add(Fait.of("RECEVABILITE", at, branche).objet(livret));
        }
        faits.add(Fait.of("PRESENTATION", at, branche).objet(Objet.of(session)).objet(livret));
        return faits;
    }

    /**
     * The dossier as it will be, in memory.
     *
     * @throws Refus when what was decided cannot be entered
     */
    public Dossier after(Dossier dossier, Recevabilite decided) throws Refus {
        Dossier after = dossier;
        for (Fait fait : faits(dossier, decided)) {
            after = Advance.of(after, fait, chemin -> true).dossier();
        }
        return after;
    }

    /** Whether dossier and livret are still the ones that were judged. */
    public static boolean unchanged(Recevabilite decided) throws IOException {
        return !Staging.pending(decided.folder()) && digest(decided.folder().resolve(Dossier.FILE)).equals(decided.empreinteDossier())
                && (decided.chemin().isEmpty() || digest(decided.folder().resolve(decided.chemin())).equals(decided.empreinte()));
    }

    private static String digest(Path file) throws IOException {
        return Files.isRegularFile(file) ? DocumentReader.sha256(new DocumentReader(Limits.DEFAULT).bytes(file)) : "";
    }

    /**
     * Enters in its journal what was decided on a dossier.
     *
     * @return false, and nothing is written, when dossier or livret changed since they were judged
     * @throws Refus when it cannot be entered
     */
    public boolean enter(Recevabilite decided, Demande demande) throws IOException, Refus {
        return enter(decided, demande, new Disk());
    }

    boolean enter(Recevabilite decided, Demande demande, Disk disk) throws IOException, Refus {
        try (DossierOuvert open = DossierOuvert.open(decided.folder(), FolderLock.PATIENCE, disk)) {
            if (!unchanged(decided)) {
                return false;
            }
            for (Fait fait : faits(open.dossier(), decided)) {
                open.apply(decided.presentable() ? fait : fait.piece(demande.lettre(after(open.dossier(), decided))));
            }
            open.commit();
            return true;
        }
    }

    /** Whether the jury decided on a dossier at this session. */
    public static boolean decidee(Dossier dossier, String session) {
        return dossier.values("journal/evenement[starts-with(@type, 'DECISION_')]/preceding-sibling::evenement[@type = 'PRESENTATION'][last()]/objet/@ref")
                .contains(session);
    }

    /** The number of the session that a dossier says it is before; empty when it is before none. */
    public static Optional<String> devant(Dossier dossier) {
        return dossier.etat().equals("PRESENTE")
                ? dossier.values("journal/evenement[@type = 'PRESENTATION'][last()]/objet/@ref[not(starts-with(., 'PIE-'))]").stream()
                        .filter(ref -> !Optional.of(ref).equals(dossier.livret())).findFirst()
                : Optional.empty();
    }
}
