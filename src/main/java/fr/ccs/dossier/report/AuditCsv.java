package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.AuditRun;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagRemark;
import fr.ccs.dossier.finding.BagVerdict;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** An audit as a table for an archivist's spreadsheet: a line a deposit, semicolons between, every cell in quotation marks. */
public final class AuditCsv {
    private static final List<String> HEAD = List.of("chemin", "verdict", "identifiant", "dossier", "versement", "sceau", "sceau_cite", "fichiers", "octets",
            "pieces_eliminees", "pieces_perdues", "signatures_valides", "signatures", "preuve", "preuve_du", "preuve_jusqu_au", "fautes", "remarques");

    /** Writes the whole table. */
    public void write(AuditRun run, PrintStream out) {
        out.print(line(HEAD));
        for (BagVerdict bag : run.bags()) {
            out.print(line(List.of(bag.path(), bag.state().name(), bag.identifier(), bag.dossier(), bag.day(), bag.seal(), bag.anchored() ? "oui" : "non",
                    String.valueOf(bag.files()), String.valueOf(bag.bytes()), String.join(" ", bag.subjects(BagFault.ELIMINATED)), String.join(" ", bag.subjects(BagFault.LOST)),
                    String.valueOf(bag.signatures().stream().filter(one -> one.state().equals("VALIDE") || one.state().equals("MANUSCRITE")).count()),
                    String.valueOf(bag.signatures().size()), bag.proof().state().name(), bag.proof().since(), bag.proof().until(), remarks(bag, false), remarks(bag, true))));
        }
    }

    private static String remarks(BagVerdict bag, boolean notes) {
        return bag.remarks().stream().filter(remark -> (remark.fault().grade() == BagFault.Grade.NOTE) == notes)
                .map(AuditCsv::text).collect(Collectors.joining(" | "));
    }

    private static String text(BagRemark remark) {
        return List.of(remark.fault().name(), remark.subject(), remark.detail()).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(AuditCsv::cell).collect(Collectors.joining(";")) + "\n";
    }

    /** A spreadsheet must not take what a deposit says for a formula. */
    private static String cell(String text) {
        String harmless = TextReport.harmless(text).replace("\"", "\"\"");
        return "\"" + (harmless.matches("(?s)[=+@\\-].*") ? "'" : "") + harmless + "\"";
    }
}
