package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Evenement;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.NouvellePiece;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ccs dossier add DIR FILE --type TYPE}: files enter the dossier by themselves. */
final class AddEvent extends EventCommand {
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE", descriptionKey = "dossier.files")
    private List<Path> files = List.of();

    @Option(names = "--type", paramLabel = "TYPE", descriptionKey = "dossier.type")
    private String type;

    @Option(names = "--libelle", paramLabel = "TEXTE", descriptionKey = "dossier.libelle")
    private String libelle;

    AddEvent(Ccs ccs, Evenement evenement) {
        super(ccs, evenement);
    }

    @Override
    Fait complete(Fait fait, Dossier before, People people) throws Refus, IOException {
        if (files.isEmpty() != (type == null) || files.isEmpty() && fait.pieces().isEmpty()) {
            throw Stop.usage(ccs.say("Nommez les fichiers et leur genre : « ccs dossier add REPERTOIRE FICHIER --type COURRIER ».",
                    "Name the files and their type: “ccs dossier add DIR FILE --type COURRIER”."));
        }
        Fait with = fait;
        for (Path file : files) {
            NouvellePiece piece = PieceAtHand.of(ccs, file, type);
            with = with.piece(libelle == null ? piece : piece.libelle(libelle));
        }
        return with;
    }
}
