package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.dossier.Copie;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.PieceTenue;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.draft.Masquage;
import fr.ccs.dossier.draft.NomsRestants;
import fr.ccs.dossier.draft.PieceCopiee;
import fr.ccs.dossier.draft.PieceCopiee.Etat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a candidate receives: the page to read, the masked dossier for another program, and the pièces.
 *
 * @param retenues ids of pièces that the branch holds back for the rights of somebody else
 */
record AccesCopy(Ccs ccs, AccesPrints prints, Masquage masquage, Set<String> retenues) {
    private static final String PIECES = "pieces/";

    /** @throws Refus when a name that was to be masked can still be read */
    void fill(Copie copie, Path folder, Dossier dossier, AccesPages pages) throws IOException, Refus {
        Map<String, PieceCopiee> pieces = new LinkedHashMap<>();
        List<PieceTenue> all = PieceTenue.of(dossier);
        for (PieceTenue tenue : all) {
            pieces.put(tenue.id(), copied(copie, folder, dossier, tenue, all));
        }
        Map<String, String> chemins = new LinkedHashMap<>();
        pieces.forEach((id, piece) -> piece.fichiers().stream().findFirst().ifPresent(first -> chemins.put(id, first)));
        Document masked = masquage.of(dossier.document(), chemins);
        requireGone("dossier.xml", restants().dans(masked));
        copie.put("donnees/dossier.xml", masked.bytes());
        byte[] page = pages.page(dossier, masked, pieces);
        requireGone("lisez-moi.html", restants().dans(page));
        copie.put("lisez-moi.html", page);
    }

    NomsRestants restants() {
        return new NomsRestants(masquage.noms());
    }

    private static void requireGone(String where, List<Integer> ranks) throws Refus {
        if (!ranks.isEmpty()) {
            throw Refus.of("Le nom n° " + ranks.get(0) + " donné à --masquer se lit encore dans " + where + " : rien n’a été écrit. Un prénom et un nom rangés dans deux "
                    + "champs se masquent l’un et l’autre, chacun par son --masquer ; --retenir écarte une pièce.",
                    "Name no. " + ranks.get(0) + " given to --masquer can still be read in " + where + ": nothing was written. A first name and a name in two fields are "
                            + "masked each by its own --masquer; --retenir leaves a pièce out.");
        }
    }

    private PieceCopiee copied(Copie copie, Path folder, Dossier dossier, PieceTenue tenue, List<PieceTenue> all) throws IOException, Refus {
        if (!tenue.presente()) {
            return new PieceCopiee(Etat.ABSENTE, List.of());
        }
        if (retenues.contains(tenue.id())) {
            return new PieceCopiee(Etat.RETENUE, List.of());
        }
        if (tenue.type().equals("PREUVE")) {
            return new PieceCopiee(Etat.TECHNIQUE, List.of());
        }
        AccesPiece piece = AccesPiece.of(ccs, folder, dossier, tenue);
        if (piece.secret()) {
            return new PieceCopiee(Etat.TIERS, List.of());
        }
        return piece.opaque() ? asItIs(copie, piece) : ours(copie, piece, all);
    }

    private static PieceCopiee asItIs(Copie copie, AccesPiece piece) throws IOException {
        String chemin = PIECES + piece.tenue().nom();
        copie.put(chemin, piece.file(), piece.tenue().empreinte());
        return new PieceCopiee(Etat.JOINTE, List.of(chemin));
    }

    /** A document of ours, or a print of one: the file as it is when nothing in its source has to be masked. */
    private PieceCopiee ours(Copie copie, AccesPiece piece, List<PieceTenue> all) throws IOException, Refus {
        Document document = piece.document().orElseThrow();
        Document masked = masquage.of(document);
        requireGone(piece.tenue().id(), restants().dans(masked));
        boolean whole = masked == document;
        if (piece.pdf()) {
            Optional<byte[]> again = whole ? Optional.empty() : prints.again(piece.tenue(), masked);
            if (again.isEmpty()) {
                return whole ? asItIs(copie, piece) : new PieceCopiee(Etat.TIERS, List.of());
            }
            copie.put(PIECES + piece.tenue().nom(), again.get());
            return new PieceCopiee(Etat.MASQUEE, List.of(PIECES + piece.tenue().nom()));
        }
        List<String> fichiers = new ArrayList<>();
        if (!alreadyPrinted(piece.tenue(), document, all)) {
            Optional<byte[]> print = prints.of(masked);
            if (print.isPresent()) {
                fichiers.add(PIECES + piece.tenue().nom().replaceFirst("\\.xml$", ".pdf"));
                copie.put(fichiers.get(0), print.get());
            }
        }
        String chemin = PIECES + piece.tenue().nom();
        fichiers.add(chemin);
        if (whole) {
            copie.put(chemin, piece.file(), piece.tenue().empreinte());
        } else {
            copie.put(chemin, masked.bytes());
        }
        return new PieceCopiee(whole ? Etat.JOINTE : Etat.MASQUEE, fichiers);
    }

    /** A certificate that was handed over as a sealed PDF is not printed a second time, without its seal. */
    private static boolean alreadyPrinted(PieceTenue tenue, Document document, List<PieceTenue> all) {
        return document.kind() == Kind.CERTIFICAT && all.stream().anyMatch(other -> other.type().equals("CERTIFICAT") && other.presente()
                && other.media().equals("application/pdf") && other.numero().equals(tenue.numero()));
    }

    /** Its documents, of which words may be masked and which somebody should read over. */
    List<AccesPiece> pieces(Path folder, Dossier dossier) throws IOException {
        List<AccesPiece> pieces = new ArrayList<>();
        for (PieceTenue tenue : PieceTenue.of(dossier)) {
            if (tenue.presente() && !retenues.contains(tenue.id()) && !tenue.type().equals("PREUVE")) {
                AccesPiece piece = AccesPiece.of(ccs, folder, dossier, tenue);
                if (!piece.secret()) {
                    pieces.add(piece);
                }
            }
        }
        return pieces;
    }
}
