package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.DossierOuvert;
import fr.ccs.dossier.dossier.JournalText;
import fr.ccs.dossier.dossier.LigneInventaire.Etat;
import fr.ccs.dossier.dossier.PieceTenue;
import fr.ccs.dossier.dossier.PiecesJugees;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers of one dossier what an inspection may see of it: what the jury judged, what followed, the journal without its texts, the day's check.
 *
 * @param minutes the numbers of the meeting's procès-verbaux
 */
record ControleDossier(Ccs ccs, Resolver resolver, Checker checker, AccesPrints prints, ControleReports reports, Set<String> minutes) {
    /** The file by which a copy shows that it holds something of a dossier. */
    static final String JOURNAL = "journal.txt";

    /** One livret that the meeting was to judge. */
    record Affaire(String dossier, String livret, String empreinte, Optional<Path> folder) {
        /** Its folder in the copy. */
        String place() {
            return "dossiers/" + MinutesDelivery.safe(dossier) + "/";
        }
    }

    ControlePart of(Affaire affaire) throws IOException, Refus {
        ControlePart part = new ControlePart(affaire.dossier());
        if (affaire.folder().isEmpty()) {
            part.lack("DOSSIER", "", affaire.dossier(), Etat.MANQUANT, "");
            return part;
        }
        try (DossierOuvert open = DossierOuvert.open(affaire.folder().get())) {
            gather(part, affaire, open.folder(), open.dossier());
        }
        return part;
    }

    private void gather(ControlePart part, Affaire affaire, Path folder, Dossier dossier) throws IOException {
        PiecesJugees judged = PiecesJugees.of(dossier, minutes, affaire.livret(), affaire.empreinte());
        Map<String, Document> checked = new LinkedHashMap<>(Map.of("dossier.xml", dossier.document()));
        AccesPrints own = new AccesPrints(ccs, resolver, prints.options());
        for (PieceTenue piece : judged.pieces()) {
            document(part, affaire, folder, piece, printed(piece, judged) ? Optional.empty() : Optional.of(own)).ifPresent(document -> checked.put(affaire.place() + piece.nom(), document));
        }
        judged.attendues().forEach(type -> part.lack(type, "", type.equals("LIVRET") ? affaire.livret() : "", Etat.MANQUANT, ""));
        part.make(affaire.place() + JOURNAL, "JOURNAL", "", affaire.dossier(), JournalText.of(dossier.document()).getBytes(StandardCharsets.UTF_8));
        part.make(affaire.place() + "controle.json", "CONTROLE", "", affaire.dossier(), reports.of(checker.over(resolver), folder, checked));
        part.personnes().addAll(dossier.document().values("evaluateurExterne", "id"));
    }

    /** A document that is there as a PDF as well, with its seal, is not printed a second time without. */
    private static boolean printed(PieceTenue piece, PiecesJugees judged) {
        return judged.pieces().stream().anyMatch(other -> other.type().equals(piece.type()) && other.numero().equals(piece.numero()) && !piece.numero().isEmpty()
                && other.media().equals("application/pdf") && other.presente());
    }

    /** Puts one pièce into the copy, printed as well when it is to be read; the document that it is. */
    private Optional<Document> document(ControlePart part, Affaire affaire, Path folder, PieceTenue piece, Optional<AccesPrints> own) throws IOException {
        if (!piece.presente()) {
            part.lack(piece.type(), piece.id(), piece.numero(), piece.disponibilite().equals("ELIMINEE") ? Etat.ELIMINE : Etat.PERDU, piece.empreinte());
            return Optional.empty();
        }
        Optional<Path> file = piece.fichier(folder);
        if (file.isEmpty()) {
            part.lack(piece.type(), piece.id(), piece.numero(), Etat.ALTERE, piece.empreinte());
            return Optional.empty();
        }
        part.copy(affaire.place() + piece.nom(), piece.type(), piece.id(), piece.numero(), file.get(), piece.empreinte());
        if (!piece.nom().endsWith(".xml") || !(new DocumentReader(Limits.DEFAULT).read(file.get()) instanceof Reading.Read read)) {
            return Optional.empty();
        }
        Document document = read.document();
        Optional<byte[]> print = own.isPresent() ? own.get().of(document) : Optional.empty();
        print.ifPresent(pdf -> part.make(affaire.place() + piece.nom().replaceFirst("\\.xml$", ".pdf"), "IMPRIME_" + piece.type(), piece.id(), piece.numero(), pdf));
        part.personnes().addAll(document.values("evaluateurExterne", "id"));
        document.editionAppliquee().map(Citation::toString).ifPresent(part.editions()::add);
        return Optional.of(document);
    }
}
