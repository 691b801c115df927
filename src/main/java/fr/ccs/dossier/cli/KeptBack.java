package fr.ccs.dossier.cli;

import fr.ccs.dossier.archive.Archiving;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.report.Colours;
import fr.ccs.dossier.report.TextReport;

/** One that is not archived for what its check found: shown as a check shows it, with the exit code that follows. */
record KeptBack(Ccs ccs, Archiving.Outcome.Kept kept) {

    int shown() {
        CheckRun shown = Redacting.unasked(kept.why());
        new TextReport(ccs.language, Colours.NONE).writeFindings(shown, ccs.out);
        ccs.err.println(kept.why().couldNotCheck()
                ? ccs.say(kept.numero() + " : des règles n’ont pas pu être appliquées ; rien n’a été écrit.",
                        kept.numero() + ": rules could not be run; nothing was written.")
                : ccs.say(kept.numero() + " : des constatations bloquent l’archivage ; rien n’a été écrit.",
                        kept.numero() + ": findings keep it from the archive; nothing was written."));
        return kept.why().couldNotCheck() ? Ccs.COULD_NOT : Ccs.BLOCKED;
    }
}
