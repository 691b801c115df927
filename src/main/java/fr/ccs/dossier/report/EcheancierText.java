package fr.ccs.dossier.report;

import fr.ccs.dossier.dossier.Echeance;
import fr.ccs.dossier.dossier.Echeancier;
import fr.ccs.dossier.dossier.PieceGardee;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Suspension;
import fr.ccs.dossier.finding.Language;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** What is due, for a person: a line a class of documents of a dossier, what is held back marked, and why. */
public final class EcheancierText {
    private final Language language;

    public EcheancierText(Language language) {
        this.language = language;
    }

    /** Writes the whole list. */
    public void write(Echeancier all, PrintStream out) {
        out.println(language.choose("Conservation échue au " + all.jour() + "\u00A0: ", "Retention ended on " + all.jour() + ": ")
                + Count.of(all.echeances().size(), language, new Count.Forms("classe", "classes"), new Count.Forms("class", "classes")) + language.choose(" dans ", " in ")
                + Count.of(all.dossiers(), language, "dossier", "dossier") + language.choose(" et ", " and ") + Count.of(all.paquets(), language, "paquet", "bag")
                + language.choose(", dont éliminables\u00A0: ", ", of which may be eliminated: ") + all.eliminables() + ".");
        for (Echeance one : all.echeances()) {
            out.println((one.eliminable() ? "  " : "! ") + TextReport.harmless(one.numero()) + "  " + one.classe() + "  "
                    + language.choose("échue le ", "ended ") + one.fin() + language.choose(" (" + one.regle() + ", " + one.debut() + ")", " (" + one.regle() + ", "
                            + one.debut() + ")") + "  " + one.sortFinal() + "  " + what(one) + "  [" + TextReport.harmless(String.join(", ", one.lieux())) + "]");
            for (Suspension held : one.suspensions()) {
                out.println("    " + language.choose("retenu\u00A0: " + held.cause().french(), "held: " + held.cause().english()) + " " + TextReport.harmless(held.detail()));
            }
        }
        for (Refus unreadable : all.illisibles()) {
            out.println("? " + TextReport.harmless(unreadable.reason(language)));
        }
    }

    private String what(Echeance one) {
        return one.entier() && one.classe().equals("dossier") ? language.choose("le dossier entier", "the whole dossier")
                : one.pieces().stream().map(PieceGardee::id).map(TextReport::harmless).collect(Collectors.joining(" "));
    }
}
