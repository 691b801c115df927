package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Passage;
import fr.ccs.dossier.dossier.PieceTenue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What only a reader can judge before a copy is sent: texts that may name other persons, and files that the machine cannot read. */
record AccesReview(Ccs ccs, AccesCopy copy, Path folder) {

    /** Stops when something is to be masked that stands nowhere, or held back that is not there: a slip of the hand must not pass for done. */
    void requireKnown(Dossier dossier) throws IOException {
        List<PieceTenue> all = PieceTenue.of(dossier);
        Set<String> ids = new TreeSet<>(all.stream().map(PieceTenue::id).toList());
        if (ids.size() != all.size() || !ids.stream().allMatch(id -> id.matches("PIE-[0-9]{1,6}"))) {
            throw Stop.blocked(ccs.say("Les pièces du dossier " + dossier.numero() + " n’ont pas chacune leur repère : « ccs check " + folder + " » dit pourquoi.",
                    "The pièces of dossier " + dossier.numero() + " have not each an identifier of their own: “ccs check " + folder + "” says why."));
        }
        for (String held : copy.retenues()) {
            if (!ids.contains(held)) {
                throw Stop.usage(ccs.say("Le dossier n’a pas de pièce " + held + " : --retenir attend un repère comme PIE-8.", "The dossier has no pièce " + held
                        + ": --retenir takes an identifier as PIE-8."));
            }
        }
        Set<Integer> found = new TreeSet<>();
        documents(dossier).forEach(document -> found.addAll(copy.restants().dans(document)));
        for (int rank = 1; rank <= copy.masquage().noms().size(); rank++) {
            if (!found.contains(rank)) {
                throw Stop.usage(ccs.say("Le nom n° " + rank + " donné à --masquer ne se trouve dans aucun texte du dossier : donnez-le tel qu’il y est écrit.",
                        "Name no. " + rank + " given to --masquer stands in no text of the dossier: give it as it is written there."));
            }
        }
    }

    private Stream<Document> documents(Dossier dossier) throws IOException {
        return Stream.concat(Stream.of(dossier.document()), copy.pieces(folder, dossier).stream().flatMap(piece -> piece.document().stream()));
    }

    /** @param redacted without the texts: their places alone */
    void show(Dossier dossier, boolean redacted) throws IOException {
        Set<String> seen = new HashSet<>();
        show("dossier.xml", copy.masquage().of(dossier.document()), redacted, seen);
        List<AccesPiece> pieces = copy.pieces(folder, dossier);
        for (AccesPiece piece : pieces) {
            if (piece.document().isPresent()) {
                show(piece.tenue().id() + " " + piece.tenue().type(), copy.masquage().of(piece.document().get()), redacted, seen);
            }
        }
        List<AccesPiece> opaque = pieces.stream().filter(AccesPiece::opaque).toList();
        if (!opaque.isEmpty()) {
            ccs.out.println(ccs.say("Fichiers à ouvrir, que la machine ne lit pas :", "Files to open, which the machine does not read:"));
            opaque.forEach(piece -> ccs.out.println("  " + piece.tenue().id() + " " + piece.tenue().type() + " " + piece.tenue().media()
                    + (redacted ? "" : " " + harmless(piece.tenue().chemin()))));
        }
        ccs.out.println(ccs.say("Relisez ce qui précède ; « ! » marque ce qui ressemble à un nom inconnu du dossier. --masquer NOM remplace un nom dans les textes, "
                + "--retenir PIE-n écarte un fichier.",
                "Read the above over; “!” marks what looks like a name unknown to the dossier. --masquer NAME replaces a name in the texts, --retenir PIE-n leaves a "
                        + "file out."));
    }

    /** A text that stands in several documents is shown once. */
    private void show(String where, Document document, boolean redacted, Set<String> seen) {
        for (Passage passage : Passage.of(document)) {
            if (seen.add(passage.texte())) {
                ccs.out.println((passage.nomPossible() ? "! " : "  ") + where + " " + passage.codes());
                if (!redacted) {
                    ccs.out.println("      " + harmless(passage.texte()));
                }
            }
        }
    }

    /** What a document says must not steer the terminal. */
    private static String harmless(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD");
    }
}
