package fr.ccs.dossier.render;

import java.util.List;

/**
 * Several prints in one PDF: what a jury, or a pair of evaluators, takes in hand at once.
 *
 * <p>Each part starts on a page 1 of its own, under a bookmark that holds its own bookmarks, and is the same pages as when it is printed alone.
 * The PDF carries the source of {@code porteur} only.
 *
 * @param porteur the document whose bytes the PDF carries, and which gives it its number and its day
 * @param imprime which recueil it is
 * @param tome what sets this volume apart from the others, as its title says it; empty when there is only one
 * @param parties at least one, in the order of the pages
 */
public record Recueil(Source porteur, Imprime imprime, String tome, List<Partie> parties) {

    public Recueil {
        if (!imprime.recueil() || parties.isEmpty()) {
            throw new IllegalArgumentException("no recueil: " + imprime + " of " + parties.size() + " parts");
        }
        parties = List.copyOf(parties);
    }

    /** The only volume. */
    public Recueil(Source porteur, Imprime imprime, List<Partie> parties) {
        this(porteur, imprime, "", parties);
    }

    /**
     * One print of the recueil.
     *
     * @param signet the words of its bookmark
     */
    public record Partie(String signet, Source source, Imprime imprime) {

        public Partie {
            if (imprime.recueil() || imprime == Imprime.LIVRET_FORMULAIRE) {
                throw new IllegalArgumentException("a form is read back from a PDF of its own, and a recueil holds no other: " + imprime);
            }
        }

        /** By what a fault names it, without anything about a person: « synthese » of CCS-2026-00017-L1. */
        RenderException fault(RenderException fault) {
            String numero = source.document().citation().map(citation -> " (" + citation + ")").orElse("");
            return fault.within("Dans « " + imprime.code() + " »" + numero + " : ");
        }
    }
}
