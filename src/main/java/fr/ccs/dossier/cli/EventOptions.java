package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Acteur;
import fr.ccs.dossier.dossier.Evenement;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.Objet;
import fr.ccs.dossier.dossier.Qualite;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Option;

/** The options by which every event is told: who, when, about what, on which grounds. */
final class EventOptions {
    @Option(names = "--jour", paramLabel = "AAAA-MM-JJ", descriptionKey = "dossier.jour")
    private LocalDate jour;

    @Option(names = "--acteur", paramLabel = "ID|NOM", descriptionKey = "dossier.acteur")
    private String acteur;

    @Option(names = "--qualite", paramLabel = "QUALITE", descriptionKey = "dossier.qualite")
    private Qualite qualite;

    @Option(names = "--piece", paramLabel = "FILE:TYPE", descriptionKey = "dossier.piece")
    private List<String> pieces = List.of();

    @Option(names = "--document", paramLabel = "NUMERO", descriptionKey = "dossier.document")
    private List<String> documents = List.of();

    @Option(names = "--precision", paramLabel = "TEXTE", descriptionKey = "dossier.precision")
    private String precision;

    @Option(names = "--destinataire", paramLabel = "TEXTE", descriptionKey = "dossier.destinataire")
    private String destinataire;

    @Option(names = "--fondement", paramLabel = "TEXTE", descriptionKey = "dossier.fondement")
    private String fondement;

    @Option(names = "--date", paramLabel = "INSTANT", descriptionKey = "dossier.date")
    private String date;

    Fait fait(Ccs ccs, Evenement evenement, People people) throws IOException, Refus {
        Qualite capacity = qualite == null ? evenement.par().get(0) : qualite;
        Acteur who = acteur == null ? people.usual(capacity) : people.named(acteur, capacity);
        Fait fait = Fait.of(evenement.type(), Moment.of(ccs, date), who);
        for (String document : documents) {
            fait = fait.objet(Objet.of(document));
        }
        for (String piece : pieces) {
            fait = fait.piece(PieceAtHand.of(ccs, piece));
        }
        fait = jour == null ? fait : fait.jour(jour);
        fait = precision == null ? fait : fait.precision(precision);
        fait = destinataire == null ? fait : fait.destinataire(destinataire);
        return fondement == null ? fait : fait.fondement(fondement);
    }
}
