package fr.ccs.dossier.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Of a dossier's pièces those that belong to one meeting of the jury: what it judged, and what followed from its decision until the next one.
 *
 * @param pieces in the dossier's order
 * @param attendues types of pièces that must be there and are not among them
 */
public record PiecesJugees(List<PieceTenue> pieces, List<String> attendues) {
    private static final Pattern DECISION = Pattern.compile("(DECISION|RECTIFICATION)_(VALIDATION|NON_VALIDATION|REPORT)");
    /** By what the next assessment begins: what follows is no longer of this decision. */
    private static final Pattern NEXT = Pattern.compile(DECISION.pattern() + "|REEVALUATION|REPRISE");
    private static final Set<String> BEFORE = Set.of("INSCRIPTION", "DESIGNATION", "CONVOCATION", "COMPLEMENT", "DEMANDE_COMPLEMENT", "PAGE_SIGNEE");
    private static final Set<String> AFTER = Set.of("EXTRAIT_PROCES_VERBAL", "NOTIFICATION", "RECOMMANDATION_CANDIDAT", "RECOMMANDATION_ENTREPRISE",
            "DEMANDE_COMPLEMENT", "CERTIFICAT", "PAGE_SIGNEE", "RETRAIT", "RECOURS", "DECISION_RECOURS");

    /**
     * Those of one dossier.
     *
     * @param minutes the numbers of the procès-verbaux of the meeting
     * @param livret the number of the livret that was judged, {@code empreinte} the digest under which it was; empty when it is not known
     */
    public static PiecesJugees of(Dossier dossier, Set<String> minutes, String livret, String empreinte) {
        List<String> types = dossier.values("journal/evenement/string(@type)");
        List<List<String>> refs = dossier.values("journal/evenement/string-join(objet/@ref, ' ')").stream().map(all -> Arrays.asList(all.split(" "))).toList();
        int[] ours = IntStream.range(0, types.size()).filter(i -> DECISION.matcher(types.get(i)).matches() && refs.get(i).stream().anyMatch(minutes::contains)).toArray();
        int last = ours.length == 0 ? types.size() - 1 : ours[ours.length - 1];
        int next = IntStream.range(last + 1, types.size()).filter(i -> NEXT.matcher(types.get(i)).matches()).findFirst().orElse(types.size());
        Set<String> before = refs(refs, 0, last + 1);
        Set<String> after = ours.length == 0 ? Set.of() : refs(refs, ours[0], next);
        List<PieceTenue> pieces = PieceTenue.of(dossier).stream().filter(piece -> piece.type().equals("LIVRET")
                ? piece.numero().equals(livret) && (empreinte.isEmpty() || piece.empreinte().equals(empreinte))
                : BEFORE.contains(piece.type()) && before.contains(piece.id()) || AFTER.contains(piece.type()) && after.contains(piece.id())).toList();
        List<String> expected = new ArrayList<>(List.of("INSCRIPTION", "DESIGNATION", "LIVRET"));
        if (!minutes.isEmpty()) {
            expected.addAll(letters(ours.length == 0 ? "" : types.get(last)));
        }
        if (ours.length > 0 && types.subList(ours[0], next).contains("DELIVRANCE")) {
            expected.add("CERTIFICAT");
        }
        Set<String> there = new TreeSet<>(pieces.stream().map(PieceTenue::type).toList());
        return new PiecesJugees(pieces, expected.stream().filter(type -> !there.contains(type)).toList());
    }

    private static Set<String> refs(List<List<String>> refs, int from, int to) {
        return new TreeSet<>(refs.subList(from, to).stream().flatMap(List::stream).toList());
    }

    /** What tells of a decision; a rectification may need no letter. */
    private static List<String> letters(String decision) {
        Stream<String> letters = switch (decision) {
            case "DECISION_VALIDATION" -> Stream.of("NOTIFICATION");
            case "DECISION_NON_VALIDATION" -> Stream.of("RECOMMANDATION_CANDIDAT", "RECOMMANDATION_ENTREPRISE");
            case "DECISION_REPORT" -> Stream.of("DEMANDE_COMPLEMENT");
            default -> Stream.of();
        };
        return Stream.concat(Stream.of("EXTRAIT_PROCES_VERBAL"), letters).toList();
    }
}
