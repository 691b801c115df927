package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.OwnFolder;
import fr.ccs.dossier.dossier.Attestation;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Media;
import fr.ccs.dossier.dossier.PieceTenue;
import fr.ccs.dossier.dossier.Staging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** Whether a dossier's folder holds what the dossier lists, that very content, and nothing else (DOS-003, 004, 011, 012). */
final class FolderCheck {
    private final Document dossier;
    private final List<Piece> pieces;
    private final List<Breach> breaches = new ArrayList<>();
    private final List<Piece> sound = new ArrayList<>();

    /**
     * @param breaches at most one for each pièce and each file, in document order
     * @param sound the pièces whose file is there, is the one listed, and of its format
     */
    record Outcome(List<Breach> breaches, List<Piece> sound) {}

    private FolderCheck(Document dossier) {
        this.dossier = dossier;
        this.pieces = Piece.of(dossier);
    }

    /** @throws IOException when the folder cannot be read: not knowing is not the same as not there */
    static Outcome of(Document dossier) throws IOException {
        FolderCheck check = new FolderCheck(dossier);
        Optional<Path> folder = OwnFolder.of(dossier).map(OwnFolder::folder);
        if (folder.isPresent() && Staging.pending(folder.get())) {
            check.breaches.add(FileWords.interrupted(dossier.root()));
        } else if (folder.isPresent()) {
            check.look(folder.get());
        } else if (check.pieces.stream().anyMatch(Piece::held)) {
            check.breaches.add(FileWords.noFolder(dossier.root()));
        }
        return new Outcome(check.breaches, check.sound);
    }

    private void look(Path folder) throws IOException {
        PiecePaths paths = new PiecePaths(folder);
        Strays strays = Path.of(dossier.name()).endsWith(Dossier.FILE) ? Strays.of(folder, pieces) : Strays.none();
        Map<String, PieceFile> read = new HashMap<>();
        Set<String> faulty = new HashSet<>();
        for (Piece piece : pieces) {
            if (paths.sound(piece, breaches)) {
                Optional<Breach> fault = faulty.contains(piece.chemin()) ? Optional.empty()
                        : fault(piece, folder.resolve(piece.chemin()), read, strays).or(() -> unattested(piece, folder));
                if (fault.isPresent()) {
                    faulty.add(piece.chemin());
                    breaches.add(fault.get());
                } else if (piece.held() && !faulty.contains(piece.chemin())) {
                    sound.add(piece);
                }
            }
        }
        for (String stray : strays.left()) {
            Optional<String> link = paths.linkOut(stray);
            if (link.isPresent()) {
                paths.leadsOut(link.get(), list(), breaches);
            } else {
                breaches.add(FileWords.unlisted(list(), stray));
            }
        }
    }

    /** An elimination that the journal tells of left an attestation: without it, nobody knows who decided. */
    private Optional<Breach> unattested(Piece piece, Path folder) {
        boolean told = piece.eliminated() && new Dossier(dossier).values("journal/evenement[@type = 'ELIMINATION_PIECE']/objet/@ref").contains(piece.id());
        return told && !attested(piece, folder.resolve(Attestation.chemin(piece.chemin()))) ? Optional.of(FileWords.unattested(piece)) : Optional.empty();
    }

    private boolean attested(Piece piece, Path file) {
        try {
            return Files.isRegularFile(file) && Attestation.read(file.toString(), new DocumentReader(Limits.DEFAULT).bytes(file))
                    .filter(attestation -> PieceTenue.of(new Dossier(dossier)).stream()
                            .anyMatch(listed -> listed.id().equals(piece.id()) && attestation.de(new Dossier(dossier), listed))).isPresent();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** Where a file would be listed. */
    private XdmNode list() {
        return dossier.root().select(Steps.child(Kind.NAMESPACE, "pieces")).asOptionalNode().orElse(dossier.root());
    }

    private static Optional<Breach> fault(Piece piece, Path file, Map<String, PieceFile> read, Strays strays) throws IOException {
        if (!Files.isRegularFile(file)) {
            if (!piece.held()) {
                return Optional.empty();
            }
            return Optional.of(Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? FileWords.noFile(piece)
                    : strays.claim(piece.chemin()).map(other -> FileWords.otherName(piece, other)).orElseGet(() -> FileWords.missing(piece)));
        }
        String known = piece.octets() + " " + piece.chemin();
        PieceFile found = read.get(known);
        if (found == null) {
            found = PieceFile.read(file, piece.octets());
            read.put(known, found);
        }
        if (!piece.held()) {
            return found.is(piece) ? Optional.of(FileWords.stillThere(piece)) : Optional.empty();
        }
        if (!found.is(piece)) {
            return Optional.of(FileWords.changed(piece, found));
        }
        Optional<Media> media = Media.named(piece.media());
        return media.isEmpty() ? Optional.of(FileWords.notAccepted(piece))
                : found.agrees(media.get()) ? Optional.empty() : Optional.of(FileWords.otherContent(piece));
    }
}
