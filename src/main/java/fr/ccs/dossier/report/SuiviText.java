package fr.ccs.dossier.report;

import fr.ccs.dossier.dossier.Attente;
import fr.ccs.dossier.dossier.LigneSuivi;
import fr.ccs.dossier.dossier.Qualite;
import fr.ccs.dossier.dossier.Suivi;
import fr.ccs.dossier.finding.Language;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A branch's follow-up on one page for a person: a line for each thing awaited, what is late first and marked. */
public final class SuiviText {
    private final Language language;
    private final Colours colours;
    private final boolean names;

    /** @param names whether persons are named; else numbers alone are shown */
    public SuiviText(Language language, Colours colours, boolean names) {
        this.language = language;
        this.colours = colours;
        this.names = names;
    }

    /** Writes the whole page. */
    public void write(Suivi suivi, PrintStream out) {
        out.println(colours.strong(summary(suivi)));
        if (!suivi.lignes().isEmpty()) {
            out.println();
            table(suivi, out);
        }
        SuiviRemarks.of(suivi).forEach(remark -> {
            out.println();
            out.println(TextReport.harmless(language.choose(remark.french(), remark.english())));
        });
    }

    private String summary(Suivi suivi) {
        String late = suivi.depassees() == 0 ? language.choose("aucune échéance dépassée", "nothing late")
                : Count.of(suivi.depassees(), language, new Count.Forms("échéance dépassée", "échéances dépassées"), new Count.Forms("deadline missed",
                        "deadlines missed"));
        return language.choose("Suivi au " + suivi.jour() + "\u00A0: ", "Follow-up on " + suivi.jour() + ": ")
                + Count.of(suivi.dossiers(), language, "dossier", "dossier") + ", " + late + ".";
    }

    private void table(Suivi suivi, PrintStream out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(shown(language.choose(List.of("Jusqu’au", "Depuis", "Qui", "Quoi", "Numéro", "État", "Nom"),
                List.of("Until", "Since", "Who", "What", "Number", "State", "Name"))));
        suivi.lignes().forEach(ligne -> rows.add(shown(row(ligne))));
        List<Integer> widths = IntStream.range(0, rows.get(0).size()).mapToObj(column -> rows.stream().mapToInt(row -> row.get(column).length()).max()
                .orElse(0))
                .toList();
        out.println(colours.dim("  " + line(rows.get(0), widths)));
        for (int i = 0; i < suivi.lignes().size(); i++) {
            boolean late = suivi.lignes().get(i).attente().depassee(suivi.jour());
            String line = (late ? "! " : "  ") + line(rows.get(i + 1), widths);
            out.println(late ? colours.bad(line) : line);
        }
    }

    private List<String> shown(List<String> cells) {
        return names ? cells : cells.subList(0, cells.size() - 1);
    }

    private List<String> row(LigneSuivi ligne) {
        Attente attente = ligne.attente();
        String until = attente.inconnue() ? language.choose("inconnu", "unknown") : attente.jusque().map(LocalDate::toString).orElse("–");
        String what = language.choose(attente.attendu().french(), attente.attendu().english());
        return List.of(until, attente.depuis().toString(), attente.qui().map(this::who).orElse("–"),
                what + (attente.reference().isEmpty() ? "" : " (" + TextReport.harmless(attente.reference()) + ")"), TextReport.harmless(ligne.numero()),
                ligne.etat().map(etat -> language.choose(etat.libelle(), etat.label())).orElse("–"), TextReport.harmless(ligne.nom()));
    }

    private String who(Qualite qualite) {
        return language.choose(qualite.french(), qualite.english());
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i)).append(" ".repeat(widths.get(i) - cells.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
