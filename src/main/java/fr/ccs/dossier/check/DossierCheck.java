package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.OwnFolder;
import fr.ccs.dossier.document.Placement;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Media;
import fr.ccs.dossier.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules on a dossier that look at its folder and its chain (DOS-003, 004, 006, 011, 012, 014). */
final class DossierCheck {
    /** Says of a pièce that it is in the wrong dossier already. */
    private static final String MISFILED = "DOS-005";
    private final Resolver resolver;
    private final PieceNames names;

    DossierCheck(Resolver resolver, Function<byte[], Optional<byte[]>> source) {
        this.resolver = resolver;
        this.names = new PieceNames(source);
    }

    /** Whether the files of a dossier are judged in a phase: from then on its pièces' citations are no matter of their own. */
    static boolean looksAtFiles(Phase phase) {
        return phase == Phase.TRANSMISSION || phase == Phase.ARCHIVE;
    }

    /** @param said what the other rules found: a pièce that they call misfiled is not named twice */
    List<Finding> findings(Document dossier, Phase phase, List<Finding> said) {
        List<Breach> breaches = new ArrayList<>(ChainCheck.breaches(dossier, looksAtFiles(phase)));
        List<Finding> unreadable = new ArrayList<>();
        if (looksAtFiles(phase)) {
            Set<String> misfiled = said.stream().filter(finding -> finding.rule().equals(MISFILED)).map(finding -> finding.location().line() + ":"
                    + finding.location().column()).collect(Collectors.toSet());
            try {
                FolderCheck.Outcome outcome = FolderCheck.of(dossier);
                breaches.addAll(outcome.breaches());
                for (Piece piece : outcome.sound()) {
                    readable(dossier, piece).ifPresentOrElse(unreadable::add, () -> { });
                    names.breach(dossier, piece).filter(breach -> !misfiled.contains(place(dossier, breach))).ifPresent(breaches::add);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        List<Finding> findings = new ArrayList<>(Breach.placed(dossier, breaches));
        findings.addAll(unreadable);
        return findings;
    }

    private static String place(Document dossier, Breach breach) {
        var location = Placement.of(dossier, breach.element());
        return location.line() + ":" + location.column();
    }

    /** An XML pièce that cannot be read: the rules keep silent on it. */
    private Optional<Finding> readable(Document dossier, Piece piece) {
        if (!Media.named(piece.media()).equals(Optional.of(Media.XML))) {
            return Optional.empty();
        }
        return OwnFolder.of(dossier).flatMap(folder -> folder.file(piece.chemin())).filter(file -> !(resolver.read(file) instanceof Reading.Read))
                .map(file -> CitationCheck.unreadable(dossier, piece.element(), piece.chemin(), piece.chemin()));
    }
}
