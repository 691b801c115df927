package fr.ccs.dossier.report;

import fr.ccs.dossier.dossier.Echeance;
import fr.ccs.dossier.dossier.Echeancier;
import fr.ccs.dossier.dossier.PieceGardee;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** What is due as a table for an archivist's spreadsheet: a line a class of a dossier, semicolons between, every cell in quotation marks. */
public final class EcheancierCsv {
    private static final List<String> HEAD = List.of("numero", "classe", "debut", "echeance", "regle", "sort_final", "pieces", "dossier_entier", "lieux", "eliminable",
            "retenu_par");

    /** Writes the whole table; what could not be told stands at its end. */
    public void write(Echeancier all, PrintStream out) {
        out.print(line(HEAD));
        for (Echeance one : all.echeances()) {
            out.print(line(List.of(one.numero(), one.classe(), one.debut().toString(), one.fin().toString(), one.regle(), one.sortFinal(),
                    one.pieces().stream().map(PieceGardee::id).collect(Collectors.joining(" ")), one.entier() ? "oui" : "non", String.join(" ", one.lieux()),
                    one.eliminable() ? "oui" : "non",
                    one.suspensions().stream().map(held -> (held.cause().name() + " " + held.detail()).strip()).collect(Collectors.joining(" | ")))));
        }
        all.illisibles().forEach(one -> out.print(line(List.of("?", "", "", "", "", "", "", "", "", "non",
                one.reason(fr.ccs.dossier.finding.Language.FRENCH)))));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(EcheancierCsv::cell).collect(Collectors.joining(";")) + "\n";
    }

    /** A spreadsheet must not take what a dossier says for a formula. */
    private static String cell(String text) {
        String harmless = TextReport.harmless(text).replace("\"", "\"\"");
        return "\"" + (harmless.matches("(?s)[=+@\\-].*") ? "'" : "") + harmless + "\"";
    }
}
