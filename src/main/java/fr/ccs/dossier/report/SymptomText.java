package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Symptom;
import fr.ccs.dossier.finding.Symptom.Grade;
import java.io.PrintStream;
import java.util.List;

/** How an installation stands, a line each, for a person at a terminal. */
public final class SymptomText {
    private final Language language;
    private final Colours colours;

    public SymptomText(Language language, Colours colours) {
        this.language = language;
        this.colours = colours;
    }

    /** One line, as soon as it is known. */
    public void write(Symptom symptom, PrintStream out) {
        String mark = switch (symptom.grade()) {
            case FINE -> colours.good("✔");
            case REMARK -> colours.warn("!");
            case FAULT -> colours.bad("✘");
        };
        out.println(mark + " " + TextReport.harmless(symptom.words(language)));
    }

    /** The last line. */
    public void conclude(List<Symptom> all, PrintStream out) {
        long faults = all.stream().filter(symptom -> symptom.grade() == Grade.FAULT).count();
        long remarks = all.stream().filter(symptom -> symptom.grade() == Grade.REMARK).count();
        out.println(faults > 0
                ? colours.bad(language.choose(faults + (faults > 1 ? " défauts empêchent" : " défaut empêche") + " de contrôler.", faults + (faults > 1 ? " faults keep" : " fault keeps") + " documents from being checked."))
                : colours.good(language.choose("Cette installation contrôle comme il faut", "This installation checks as it should")
                        + (remarks == 0 ? "." : language.choose(" ; " + remarks + (remarks > 1 ? " points" : " point") + " à regarder.", "; " + remarks + (remarks > 1 ? " points" : " point") + " to look at."))));
    }
}
