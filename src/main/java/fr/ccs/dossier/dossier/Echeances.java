package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What of one dossier is due on a day, by the rules of the editions that its documents apply; where they differ, the one that keeps longest holds. */
public final class Echeances {
    private static final String OF_ALL = "dossier";
    private static final Comparator<Conservation> LONGEST = Comparator.comparing((Conservation rule) -> rule.sortFinal().equals("CONSERVER"))
            .thenComparing(rule -> rule.fin().orElseThrow());
    private final Dossier dossier;
    private final List<Document> editions;
    private final LocalDate jour;

    /** @param editions all that its documents apply, or may have applied */
    public Echeances(Dossier dossier, List<Document> editions, LocalDate jour) {
        this.dossier = dossier;
        this.editions = editions;
        this.jour = jour;
    }

    /**
     * The classes that are due.
     *
     * @param pieces all that is still there, wherever it stands
     * @param lieux where
     * @param autres what beside the dossier's own state holds an elimination back
     */
    public List<Echeance> de(List<PieceGardee> pieces, List<String> lieux, List<Suspension> autres) {
        List<Suspension> suspensions = new ArrayList<>(Suspension.of(dossier, editions, jour));
        suspensions.addAll(autres);
        boolean entier = echue(OF_ALL).filter(Echeances::detruit).isPresent()
                && pieces.stream().allMatch(piece -> derniere(piece).filter(Echeances::detruit).isPresent());
        List<Echeance> dues = new ArrayList<>();
        for (String classe : List.of("livret", "procesVerbal", "certificat", OF_ALL)) {
            List<PieceGardee> siennes = pieces.stream().filter(piece -> derniere(piece).filter(rule -> rule.type().equals(classe)).isPresent()).toList();
            boolean concerned = !siennes.isEmpty() || entier && classe.equals(OF_ALL);
            Optional<Conservation> due = concerned ? echue(classe) : Optional.empty();
            due.ifPresent(rule -> dues.add(new Echeance(dossier.numero(), classe, rule.debut().orElseThrow(), rule.fin().orElseThrow(), rule.sortFinal(),
                    rule.duree().orElseThrow() + " depuis " + rule.depart(), siennes, entier, lieux, suspensions)));
        }
        return dues;
    }

    private static boolean detruit(Conservation rule) {
        return rule.sortFinal().equals("DETRUIRE");
    }

    /** The rule of a pièce, when its time is over by those of all its classes: the one that keeps longest. */
    private Optional<Conservation> derniere(PieceGardee piece) {
        List<Conservation> over = piece.classes().stream().flatMap(classe -> echue(classe).stream()).toList();
        return over.size() < piece.classes().size() ? Optional.empty() : over.stream().max(LONGEST);
    }

    /** The rule of a class, when its time is over by all editions. */
    private Optional<Conservation> echue(String classe) {
        List<Conservation> rules = editions.stream().flatMap(edition -> Conservation.of(edition, dossier).stream()).filter(rule -> rule.type().equals(classe)).toList();
        return rules.isEmpty() || rules.stream().anyMatch(rule -> rule.fin().filter(fin -> fin.isBefore(jour)).isEmpty()) ? Optional.empty()
                : rules.stream().max(LONGEST);
    }
}
