package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.OwnFolder;
import fr.ccs.dossier.document.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The extracts of minutes that a dossier holds: they alone tell which competencies the jury acknowledged. */
record BilanExtraits(String numero, Path folder, List<Piece> pieces) {
    private static final String LINES = "pieces/piece[@type = 'EXTRAIT_PROCES_VERBAL'][@disponibilite = ('PRESENTE', 'RECONSTITUEE')]"
            + "/concat(@id, '|', @numero, '|', @empreinte, '|', @chemin)";

    /** A pièce that is there. */
    record Piece(String id, String procesVerbal, String empreinte, String chemin) {
        private static Piece of(String line) {
            String[] parts = line.split("\\|", 4);
            return new Piece(parts[0], parts[1], parts[2], parts[3]);
        }
    }

    /** What was decided of one competency, under one edition. */
    record Decidee(String edition, String code, boolean acquise) {}

    static BilanExtraits of(Path folder, Dossier dossier) {
        return new BilanExtraits(dossier.numero(), folder, dossier.values(LINES).stream().map(Piece::of).toList());
    }

    /**
     * The extract that a decision of the journal names.
     *
     * @param objets numbers of minutes and pièces
     * @throws Refus when it is not there as it came in
     */
    Document de(List<String> objets) throws Refus {
        Optional<Piece> piece = pieces.stream().filter(one -> objets.contains(one.id) || objets.contains(one.procesVerbal)).reduce((first, last) -> last);
        Optional<Path> file = piece.flatMap(one -> new OwnFolder(folder).file(one.chemin));
        try {
            if (file.isPresent() && new DocumentReader(Limits.DEFAULT).read(file.get()) instanceof Reading.Read read
                    && read.document().kind() == Kind.EXTRAIT && read.document().sha256().equals(piece.get().empreinte)) {
                return read.document();
            }
        } catch (IOException unreadable) {
            // the same as not there
        }
        throw Refus.of("L’extrait de procès-verbal d’une décision du dossier " + numero + " manque, ou n’est plus celui qui y est entré.",
                "The extract of the minutes of a decision on dossier " + numero + " is missing, or no longer the one that came in.");
    }

    /** The id and edition of the référentiel that a decision applies. */
    String edition(Document extrait) {
        return Query.string(extrait.root(), "decision/editionAppliquee/concat(@id, ' ', @edition)").orElse("");
    }

    List<Decidee> competences(Document extrait) {
        return Query.nodes(extrait.root(), "decision/competence[@decision]").stream().map(competence -> new Decidee(
                edition(extrait), Query.string(competence, "@code").orElse(""),
                Query.string(competence, "@decision").orElse("").equals("ACQUISE"))).toList();
    }
}
