package fr.ccs.dossier.report;

import fr.ccs.dossier.dossier.AttenteCpf;
import fr.ccs.dossier.finding.Language;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What the Caisse des Dépôts is still to be sent, for a person: a line a certificate, what is late marked; numbers alone. */
public final class AttentesCpfText {
    private final Language language;

    public AttentesCpfText(Language language) {
        this.language = language;
    }

    /** Writes the whole list. */
    public void write(List<AttenteCpf> due, LocalDate jour, PrintStream out) {
        long late = due.stream().filter(one -> one.depassee(jour)).count();
        out.println(language.choose("À transmettre à la Caisse des Dépôts au " + jour + "\u00A0: ", "To send to the Caisse des Dépôts on " + jour + ": ")
                + Count.of(due.size(), language, "certificat", "certificate") + ", "
                + (late == 0 ? language.choose("aucune échéance dépassée", "nothing late") : late + language.choose(" hors délai", " late")) + ".");
        int width = due.stream().mapToInt(one -> one.certificat().length()).max().orElse(1);
        int other = due.stream().mapToInt(one -> one.dossier().length()).max().orElse(1);
        for (AttenteCpf one : due) {
            out.println((one.depassee(jour) ? "! " : "  ") + one.jusque() + String.format(Locale.ROOT, "  %-" + width + "s  %-" + other + "s  ",
                    TextReport.harmless(one.certificat()), TextReport.harmless(one.dossier()))
                    + language.choose(one.cause().french(), one.cause().english()));
        }
    }
}
