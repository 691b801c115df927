package fr.ccs.dossier.report;

import fr.ccs.dossier.dossier.Bilan;
import fr.ccs.dossier.dossier.BilanLigne;
import fr.ccs.dossier.finding.Language;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A year's figures as a spreadsheet opens them: UTF-8 with its mark, semicolons, one number a line; a hidden number is “s”, for secret. */
public final class BilanCsv {
    private static final String MARK = "\uFEFF";
    private static final String HIDDEN = "s";
    private final Language language;

    public BilanCsv(Language language) {
        this.language = language;
    }

    /** Writes all figures; lines end as RFC 4180 says. */
    public void write(Bilan bilan, PrintStream out) {
        out.print(MARK);
        line(out, "annee", "tableau", "code", "libelle", "mesure", "valeur");
        lignes(bilan, out, "parcours", List.of("nombre"), bilan.parcours());
        lignes(bilan, out, "activite", Bilan.GROUPES, bilan.activites());
        lignes(bilan, out, "statut", Bilan.GROUPES, bilan.statuts());
        lignes(bilan, out, "competence", Bilan.COMPETENCES, bilan.competences());
        bilan.delais().forEach(delai -> lignes(bilan, out, "delai", List.of("premierQuartile", "mediane", "troisiemeQuartile"),
                List.of(new BilanLigne(delai.code(), "", delai.quartiles().map(days -> List.of(Optional.of(days.premier()), Optional.of(days.mediane()),
                        Optional.of(days.troisieme()))).orElseGet(() -> List.of(Optional.empty(), Optional.empty(), Optional.empty()))))));
    }

    private void lignes(Bilan bilan, PrintStream out, String table, List<String> measures, List<BilanLigne> lignes) {
        for (BilanLigne ligne : lignes) {
            for (int i = 0; i < measures.size(); i++) {
                line(out, String.valueOf(bilan.annee()), table, ligne.code().replace('|', ' '), BilanWords.of(ligne.code(), ligne.libelle(), language), measures
                        .get(i), ligne.valeurs().get(i).map(String::valueOf).orElse(HIDDEN));
            }
        }
    }

    private static void line(PrintStream out, String... cells) {
        out.print(Stream.of(cells).map(BilanCsv::quoted).collect(Collectors.joining(";", "", "\r\n")));
    }

    /** A text that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String quoted(String cell) {
        String text = cell.matches("(?s)[=+@\\-].*") ? "'" + cell : cell;
        return text.matches("[\\w.'-]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
