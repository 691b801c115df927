package fr.ccs.dossier.dossier;

import fr.ccs.dossier.finding.Language;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Enrolments written down in a table: one person a line, the columns named as {@link Rubrique} names them. */
public final class Inscriptions {
    private static final List<Rubrique> NEEDED = List.of(Rubrique.NOM_NAISSANCE, Rubrique.PRENOMS, Rubrique.DATE_NAISSANCE, Rubrique.RAISON_SOCIALE);

    private Inscriptions() {}

    /** One enrolment, and the line of the table that it stands on. */
    public record Demande(int line, Fiche fiche) {}

    /**
     * The enrolments of a table.
     *
     * @param bytes CSV, by RFC 4180, with a header
     * @throws Refus that names every faulty line
     */
    public static List<Demande> of(byte[] bytes) throws Refus {
        List<Tableau.Rangee> rows = Tableau.of(bytes).rangees();
        if (rows.size() < 2) {
            throw Refus.of("Le tableau n’a pas de ligne sous son en-tête : il faut " + names(NEEDED) + ".",
                    "The table has no line under its header: there must be " + names(NEEDED) + ".");
        }
        List<Rubrique> header = header(rows.get(0).cells());
        List<Demande> demandes = new ArrayList<>();
        List<String> french = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (Tableau.Rangee row : rows.subList(1, rows.size())) {
            try {
                demandes.add(demande(header, row));
            } catch (Refus fault) {
                french.add(fault.reason(Language.FRENCH));
                english.add(fault.getMessage());
            }
        }
        if (!french.isEmpty()) {
            throw Refus.of(String.join("\n", french), String.join("\n", english));
        }
        return demandes;
    }

    private static List<Rubrique> header(List<String> cells) throws Refus {
        List<Rubrique> header = new ArrayList<>();
        for (String cell : cells) {
            Rubrique rubrique = Rubrique.named(cell).orElseThrow(() -> Refus.of("La colonne « " + cell
                    + " » n’est pas connue. Les colonnes possibles sont " + names(List.of(Rubrique.values())) + ".",
                    "The column “" + cell + "” is not known. Possible columns are " + names(List.of(Rubrique.values())) + "."));
            if (header.contains(rubrique)) {
                throw Refus.of("La colonne « " + cell + " » s’y trouve deux fois.", "The column “" + cell + "” is there twice.");
            }
            header.add(rubrique);
        }
        List<Rubrique> absent = NEEDED.stream().filter(rubrique -> !header.contains(rubrique)).toList();
        if (!absent.isEmpty()) {
            throw Refus.of("Il manque au tableau : " + names(absent) + ".", "The table lacks " + names(absent) + ".");
        }
        return header;
    }

    private static Demande demande(List<Rubrique> header, Tableau.Rangee row) throws Refus {
        if (row.cells().size() != header.size()) {
            throw fault(row, row.cells().size() + " cellules au lieu de " + header.size(), row.cells().size() + " cells instead of " + header.size());
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i).nom(), header.get(i).ecrite(row.cells().get(i)));
        }
        Fiche fiche = new Fiche(values);
        List<String> absent = fiche.absentes(NEEDED.stream().map(Rubrique::nom).toList());
        if (!absent.isEmpty()) {
            throw fault(row, "il manque " + String.join(", ", absent), "missing: " + String.join(", ", absent));
        }
        for (Rubrique date : List.of(Rubrique.DATE_NAISSANCE, Rubrique.DATE_INSCRIPTION)) {
            try {
                fiche.valeur(date.nom()).ifPresent(LocalDate::parse);
            } catch (DateTimeParseException none) {
                throw fault(row, date.nom() + " n’est pas une date : écrivez 31/03/1990 ou 1990-03-31",
                        date.nom() + " is no date: write 31/03/1990 or 1990-03-31");
            }
        }
        return new Demande(row.line(), fiche);
    }

    private static Refus fault(Tableau.Rangee row, String french, String english) {
        return Refus.of("Ligne " + row.line() + " : " + french + ".", "Line " + row.line() + ": " + english + ".");
    }

    private static String names(List<Rubrique> rubriques) {
        return String.join(", ", rubriques.stream().map(Rubrique::nom).toList());
    }
}
