package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A pièce whose file is kept, as the rules of retention see it.
 *
 * @param classes the classes of documents whose rules it follows: several for a page that several documents cite, and then the longest holds
 */
public record PieceGardee(String id, String type, SortedSet<String> classes, String empreinte) {
    /** What is not named follows the rule for the dossier itself. */
    private static final Map<String, String> CLASSES = Map.of("LIVRET", "livret", "EXTRAIT_PROCES_VERBAL", "procesVerbal", "CERTIFICAT", "certificat");
    private static final String SIGNED_PAGE = "PAGE_SIGNEE";
    private static final Set<String> XML = Set.of("application/xml", "text/xml");

    /**
     * Those of a dossier, in its order.
     *
     * @param documents its documents that can be read, by their paths
     */
    public static List<PieceGardee> de(Dossier dossier, Map<String, Document> documents) {
        List<PieceTenue> all = PieceTenue.of(dossier);
        return all.stream().filter(PieceTenue::presente).map(piece -> new PieceGardee(piece.id(), piece.type(),
                piece.type().equals(SIGNED_PAGE) ? signed(piece, all, documents) : new TreeSet<>(Set.of(classe(piece))), piece.empreinte())).toList();
    }

    /** Those of several places, each once: what a document of one place says of a page holds in all. */
    public static List<PieceGardee> ensemble(Collection<List<PieceGardee>> lieux) {
        Map<List<String>, PieceGardee> all = new LinkedHashMap<>();
        lieux.forEach(lieu -> lieu.forEach(piece -> all.merge(List.of(piece.id, piece.type, piece.empreinte), piece, PieceGardee::avec)));
        return List.copyOf(all.values());
    }

    private PieceGardee avec(PieceGardee same) {
        SortedSet<String> both = new TreeSet<>(classes);
        both.addAll(same.classes);
        return new PieceGardee(id, type, both, empreinte);
    }

    private static String classe(PieceTenue piece) {
        return CLASSES.getOrDefault(piece.type(), "dossier");
    }

    /** A signed page is kept as long as every document whose signature it shows, or may show: one that cannot be read might cite it. */
    private static SortedSet<String> signed(PieceTenue page, List<PieceTenue> all, Map<String, Document> documents) {
        SortedSet<String> classes = new TreeSet<>();
        all.stream().filter(one -> documents.containsKey(one.chemin()) ? cites(documents.get(one.chemin()), page) : illisible(one))
                .forEach(one -> classes.add(classe(one)));
        return classes.isEmpty() ? new TreeSet<>(Set.of("dossier")) : classes;
    }

    /** A page is cited by its number or its path; by its digest it is meant even when the list of the dossier was renumbered. */
    private static boolean cites(Document document, PieceTenue page) {
        return document.values("signature", "empreinte").contains(page.empreinte())
                || document.values("signature", "piece").stream().map(String::strip).anyMatch(named -> named.equals(page.id()) || named.equals(page.chemin()));
    }

    /** Whether it is, or was when it was lost, a document of ours; what was eliminated has had its time. */
    private static boolean illisible(PieceTenue piece) {
        return XML.contains(piece.media()) && !piece.disponibilite().equals("ELIMINEE");
    }
}
