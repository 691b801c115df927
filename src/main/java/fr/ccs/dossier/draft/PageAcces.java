package fr.ccs.dossier.draft;

import fr.ccs.dossier.document.CitedDocuments;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Transformation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page with which a candidate reads the copy of a dossier: a letter that says what article 15 of the GDPR has said, then all that is held, in words.
 *
 * @param jour the day of the copy
 * @param destinataire whom it is for; {@code fondement}: on which grounds
 * @param masques how many words the branch had masked
 * @param pieces of each pièce by its id, what became of it
 */
public record PageAcces(LocalDate jour, String destinataire, String fondement, int masques, Map<String, PieceCopiee> pieces, List<Duree> durees) {

    /** Compiled at its first use, and once. */
    private static final class Sheet {
        private static final Transformation PAGE = new Transformation("stylesheets/acces-html.xsl");
    }

    /** How long a class of documents is kept; what is not known is empty. */
    public record Duree(String type, String duree, String depart, String fin, String sort) {
        private Map<String, String> values() {
            return Map.of("type", type, "duree", duree, "depart", depart, "fin", fin, "sort", sort);
        }
    }

    /**
     * The page.
     *
     * @param dossier masked already
     * @param edition the one whose branch answers; empty when none is at hand
     * @param registre the register of deliveries, which tells what was declared to the Caisse des Dépôts; empty when it is not at hand
     */
    public byte[] html(Document dossier, Optional<Document> edition, Optional<Document> registre) {
        Map<String, Object> copie = Map.of("jour", jour.toString(), "destinataire", destinataire, "fondement", fondement, "masques", masques,
                "pieces", pieces.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                        piece -> Map.of("etat", piece.getValue().etat().name(), "fichiers", piece.getValue().fichiers()))),
                "conservations", durees.stream().map(Duree::values).toList());
        return Sheet.PAGE.apply(dossier.tree(), Map.of("copie", copie, "referentiel", edition.map(Document::tree).orElse(CitedDocuments.ABSENT),
                "registre", registre.map(Document::tree).orElse(CitedDocuments.ABSENT)));
    }
}
