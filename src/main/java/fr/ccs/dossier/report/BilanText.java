package fr.ccs.dossier.report;

import fr.ccs.dossier.dossier.Bilan;
import fr.ccs.dossier.dossier.BilanDelai;
import fr.ccs.dossier.dossier.BilanLigne;
import fr.ccs.dossier.finding.Language;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A year's figures on one page for a person; hidden numbers are a dot. */
public final class BilanText {
    private static final String HIDDEN = "•";
    private final Language language;
    private final Colours colours;

    public BilanText(Language language, Colours colours) {
        this.language = language;
        this.colours = colours;
    }

    /** Writes the whole page. */
    public void write(Bilan bilan, PrintStream out) {
        out.println(colours.strong(BilanWords.title(bilan, language)));
        table(out, List.of(language.choose("Parcours", "Course")), List.of(""), bilan.parcours());
        table(out, List.of(language.choose("Par activité de l’entreprise", "By activity of the company")), Bilan.GROUPES, bilan.activites());
        table(out, List.of(language.choose("Par statut de la personne", "By status of the person")), Bilan.GROUPES, bilan.statuts());
        table(out, List.of(language.choose("Par compétence décidée", "By competency decided")), Bilan.COMPETENCES, competences(bilan));
        delais(out, bilan.delais());
        if (bilan.secret()) {
            out.println();
            out.println(french(BilanWords.secret(bilan, language)));
        }
    }

    /** A competency with its code, and its edition where there are several. */
    private static List<BilanLigne> competences(Bilan bilan) {
        boolean several = bilan.competences().stream().map(ligne -> edition(ligne.code())).distinct().count() > 1;
        return bilan.competences().stream().map(ligne -> new BilanLigne(ligne.code(), (ligne.code().substring(ligne.code().lastIndexOf('|') + 1) + " "
                + ligne.libelle()).strip() + (several ? " (" + edition(ligne.code()) + ")" : ""), ligne.valeurs())).toList();
    }

    private static String edition(String code) {
        return code.substring(0, code.lastIndexOf('|'));
    }

    private void delais(PrintStream out, List<BilanDelai> delais) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(language.choose("Délais, en jours", "Delays, in days"), language.choose("premier quartile", "first quartile"),
                language.choose("médiane", "median"), language.choose("troisième quartile", "third quartile")));
        delais.forEach(delai -> rows.add(Stream.concat(Stream.of(BilanWords.of(delai.code(), "", language)), delai.quartiles()
                .map(days -> Stream.of(days.premier(), days.mediane(), days.troisieme()).map(String::valueOf)).orElseGet(() -> Stream.of(HIDDEN, HIDDEN, HIDDEN)))
                .toList()));
        print(out, rows);
    }

    private void table(PrintStream out, List<String> title, List<String> measures, List<BilanLigne> lignes) {
        if (lignes.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(title.stream(), measures.stream().map(code -> code.isEmpty() ? "" : BilanWords.of(code, "", language))).toList());
        lignes.forEach(ligne -> rows.add(Stream.concat(Stream.of(TextReport.harmless(BilanWords.of(ligne.code(), ligne.libelle(), language))),
                ligne.valeurs().stream().map(BilanText::shown)).toList()));
        print(out, rows);
    }

    private static String shown(Optional<Integer> value) {
        return value.map(String::valueOf).orElse(HIDDEN);
    }

    private String french(String text) {
        return language.choose(text, text);
    }

    /** The first column begins on the left, numbers end on the right. */
    private void print(PrintStream out, List<List<String>> rows) {
        out.println();
        List<Integer> widths = IntStream.range(0, rows.get(0).size()).mapToObj(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            StringBuilder line = new StringBuilder("  ").append(rows.get(i).get(0)).append(" ".repeat(widths.get(0) - rows.get(i).get(0).length()));
            for (int column = 1; column < widths.size(); column++) {
                String cell = rows.get(i).get(column);
                line.append(" ".repeat(widths.get(column) - cell.length() + 2)).append(cell);
            }
            String text = line.toString().stripTrailing();
            out.println(i == 0 ? colours.dim(text) : text);
        }
    }
}
