package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.OwnFolder;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.dossier.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import net.sf.saxon.s9api.streams.Predicates;
import net.sf.saxon.s9api.streams.Steps;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Whether a pièce shows another candidate (DOS-014): by the numbers in its document, or in the one that its PDF was printed from.
 *
 * @param source takes the document out of a PDF of ours; empty for one that carries none
 */
record PieceNames(Function<byte[], Optional<byte[]>> source) {
    private static final long LARGEST_PDF = 100L << 20;

    /** The elements that name a candidate, and the attribute by which. */
    private static final Map<String, String> PEOPLE = Map.of("candidat", "id", "titulaire", "id", "delivrance", "personne", "dossier", "personne");

    /** @param piece one whose file is there and is the one listed */
    Optional<Breach> breach(Document dossier, Piece piece) throws IOException {
        Optional<Path> file = OwnFolder.of(dossier).flatMap(folder -> folder.file(piece.chemin()));
        Optional<Document> document = file.isEmpty() ? Optional.empty() : document(file.get(), piece);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        TreeSet<String> others = new TreeSet<>();
        document.get().tree().select(Steps.descendant(Predicates.isElement())).forEach(element -> {
            add(others, element.attribute("dossier"), dossier.attribute("numero"));
            String person = PEOPLE.get(element.getNodeName().getLocalName());
            add(others, person == null ? null : element.attribute(person), dossier.attribute("personne"));
        });
        add(others, document.get().kind() == Kind.DOSSIER ? document.get().root().attribute("numero") : null, dossier.attribute("numero"));
        return others.isEmpty() ? Optional.empty() : Optional.of(words(piece, String.join(", ", others)));
    }

    private Optional<Document> document(Path file, Piece piece) throws IOException {
        Optional<Media> media = Media.named(piece.media());
        if (media.equals(Optional.of(Media.XML))) {
            return read(piece, new DocumentReader(Limits.DEFAULT).bytes(file));
        }
        return media.equals(Optional.of(Media.PDF)) && Files.size(file) <= LARGEST_PDF
                ? source.apply(Files.readAllBytes(file)).flatMap(bytes -> read(piece, bytes)) : Optional.empty();
    }

    private static Optional<Document> read(Piece piece, byte[] bytes) {
        return new DocumentReader(Limits.DEFAULT).read(piece.chemin(), bytes, (kind, cursor) -> new DefaultHandler()) instanceof Reading.Read read
                ? Optional.of(read.document()) : Optional.empty();
    }

    private static void add(TreeSet<String> others, String named, Optional<String> own) {
        if (named != null && own.isPresent() && !named.trim().equals(own.get().trim())) {
            others.add(named.trim());
        }
    }

    private static Breach words(Piece piece, String others) {
        return Breach.of("DOS-014", piece.element(), "La pièce " + piece.id() + " (" + piece.chemin()
                + ") montre quelqu’un d’autre que la personne de ce dossier : " + others + ".",
                "Sortez-la de ce dossier ; pour un procès-verbal, versez l’extrait de la seule décision qui le concerne.",
                "Pièce " + piece.id() + " (" + piece.chemin() + ") shows somebody other than the person of this dossier: " + others + ".",
                "Take it out of this dossier; of a procès-verbal, file the extract of the one decision that concerns it.");
    }
}
