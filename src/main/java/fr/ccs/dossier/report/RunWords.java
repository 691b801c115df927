package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.Comparison;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Severity;

/** What every report for people says of a run, in one language. */
public record RunWords(Language language) {

    /** How many files were checked, and what came of it. */
    String summary(CheckRun run) {
        long errors = run.count(Severity.ERREUR);
        long warnings = run.count(Severity.AVERTISSEMENT);
        long advice = run.count(Severity.CONSEIL);
        int files = run.files().size();
        String found = errors + warnings + advice + run.waived() == 0 ? language.choose("rien à signaler", "nothing to report")
                : Count.of(errors, language, "erreur", "error") + ", " + Count.of(warnings, language, "avertissement", "warning") + ", "
                        + Count.of(advice, language, "conseil", "advice") + waived(run);
        return language.choose(files > 1 ? files + " fichiers contrôlés\u00A0: " : files + " fichier contrôlé\u00A0: ",
                files == 1 ? "1 file checked: " : files + " files checked: ") + found + ".";
    }

    /** That a run was interrupted, and how many documents nothing is known of. */
    public String interrupted(CheckRun run) {
        return language.choose("Contrôle interrompu\u202F: " + run.unreached() + (run.unreached() > 1 ? " documents n’ont pas été contrôlés." : " document n’a pas été contrôlé."),
                "Check interrupted: " + run.unreached() + (run.unreached() == 1 ? " document was not checked." : " documents were not checked."));
    }

    private String waived(CheckRun run) {
        if (run.waived() == 0) {
            return "";
        }
        String over = run.waived() == run.waivers() ? "" : language.choose(" à ", " to ") + Count.of(run.waived(), language, "constatation", "finding");
        return language.choose("\u202F; ", "; ") + Count.of(run.waivers(), language, new Count.Forms("dérogation appliquée", "dérogations appliquées"),
                new Count.Forms("derogation applied", "derogations applied")) + over;
    }

    /** What became of the findings of an earlier report. */
    String compared(Comparison comparison) {
        return language.choose("Depuis le rapport de référence\u00A0: ", "Since the baseline report: ")
                + Count.of(comparison.known(), language, new Count.Forms("déjà connu", "déjà connus"), new Count.Forms("known", "known")) + ", "
                + Count.of(comparison.fresh(), language, new Count.Forms("nouveau", "nouveaux"), new Count.Forms("new", "new")) + ", "
                + Count.of(comparison.resolved(), language, new Count.Forms("corrigé depuis", "corrigés depuis"), new Count.Forms("resolved", "resolved")) + ".";
    }
}
