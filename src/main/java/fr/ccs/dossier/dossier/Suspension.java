package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why what is due may not be eliminated yet.
 *
 * @param detail a day, an état or a number, for the reader; empty when there is nothing to add
 */
public record Suspension(Cause cause, String detail) {
    private static final Set<String> SETTLED = Set.of("CLOS", "ARCHIVE");
    private static final Set<String> APPEALED = Set.of("RECOURS_ACCUEILLI", "RECOURS_REJETE", "RECOURS_DESISTEMENT", "RETRAIT_CONFIRME", "RETRAIT_ANNULE");
    private static final Set<String> CONTESTABLE = Set.of("DECISION_NON_VALIDATION", "RECTIFICATION_NON_VALIDATION", "RETRAIT_CERTIFICAT");
    private static final Set<String> DECISIONS = Set.of("DECISION_VALIDATION", "DECISION_NON_VALIDATION", "DECISION_REPORT", "RECTIFICATION_VALIDATION",
            "RECTIFICATION_NON_VALIDATION", "RECTIFICATION_REPORT", "RETRAIT_CERTIFICAT");

    /** What holds it back, as the end of a sentence in each language. */
    public enum Cause {
        GEL("gel en cours depuis le", "on hold since"),
        RECOURS("recours ouvert depuis le", "appeal open since"),
        DELAI("le délai de recours court jusqu’au", "the delay for an appeal runs until"),
        ETAT("le dossier n’est pas clos\u00A0:", "the dossier is not closed:"),
        DOSSIER_ABSENT("le dossier lui-même n’est pas à portée, et un gel s’y lirait", "the dossier itself is not at hand, and a hold would be read there"),
        PAQUET_ABSENT("un paquet que le journal cite n’est pas à portée, déplié\u00A0:", "a bag that the journal cites is not at hand, unfolded:"),
        DOUBLE("deux répertoires portent ce numéro", "two folders bear this number"),
        A_LA_MAIN("d’autres dossiers s’y rattachent\u00A0: cette commande ne l’élimine pas", "other dossiers rest on it: this command does not eliminate it");

        private final String french;
        private final String english;

        Cause(String french, String english) {
            this.french = french;
            this.english = english;
        }

        public String french() {
            return french;
        }

        public String english() {
            return english;
        }
    }

    public static Suspension of(Cause cause, String detail) {
        return new Suspension(cause, detail);
    }

    /** What in the dossier itself holds its elimination back on that day; the rule DOS-015 says the same of the event. */
    public static List<Suspension> of(Dossier dossier, List<Document> editions, LocalDate jour) {
        List<Suspension> all = new ArrayList<>();
        Journal journal = Journal.of(dossier);
        GelEnCours.de(dossier, jour).stream().findFirst().ifPresent(gel -> all.add(of(Cause.GEL, gel.debut())));
        Optional<Journal.Passe> recours = encore(journal, Set.of("RECOURS_RECU"), APPEALED);
        recours.ifPresent(passe -> all.add(of(Cause.RECOURS, passe.jour().toString())));
        if (recours.isEmpty()) {
            finDuDelai(journal, editions).filter(fin -> !fin.isBefore(jour)).ifPresent(fin -> all.add(of(Cause.DELAI, fin.toString())));
        }
        if (!SETTLED.contains(dossier.etat()) && recours.isEmpty()) {
            all.add(of(Cause.ETAT, dossier.etat()));
        }
        return all;
    }

    /** The last event of some types that none of the others came after. */
    private static Optional<Journal.Passe> encore(Journal journal, Set<String> opening, Set<String> closing) {
        Optional<Journal.Passe> open = Optional.empty();
        for (Journal.Passe passe : journal.passes()) {
            open = opening.contains(passe.type()) ? Optional.of(passe) : closing.contains(passe.type()) ? Optional.empty() : open;
        }
        return open;
    }

    private static Optional<LocalDate> finDuDelai(Journal journal, List<Document> editions) {
        Optional<Journal.Passe> decision = journal.dernier(DECISIONS).filter(passe -> CONTESTABLE.contains(passe.type()));
        Optional<LocalDate> told = journal.premierApres(DECISIONS, "NOTIFICATION").or(() -> decision).map(Journal.Passe::jour);
        return decision.isEmpty() ? Optional.empty() : editions.stream().flatMap(edition -> Query.string(edition.root(), "recours/delai").stream())
                .flatMap(delai -> told.map(day -> day.plus(Period.parse(delai.strip()))).stream()).max(Comparator.naturalOrder());
    }
}
