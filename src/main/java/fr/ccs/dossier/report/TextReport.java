package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.Comparison;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Known;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Waiver;
import java.io.PrintStream;
import java.util.Set;

/** The report for a person at a terminal: each fault where it stands, with its source line, and one line of summary. */
public final class TextReport {
    private static final int EXCERPT_WIDTH = 110;
    private final Language language;
    private final Colours colours;

    public TextReport(Language language, Colours colours) {
        this.language = language;
        this.colours = colours;
    }

    /** Writes the whole run. */
    public void write(CheckRun run, PrintStream out) {
        for (FileVerdict file : run.files()) {
            heading(file, out);
            file.verdict().findings().forEach(finding -> finding(file.file(), finding, out));
        }
        for (String skipped : run.skipped()) {
            out.println(colours.dim("– " + skipped + language.choose(" : autre espace de noms, laissé de côté", ": foreign namespace, left aside")));
        }
        out.println(summary(run));
        run.comparison().ifPresent(comparison -> out.println(compared(comparison)));
        out.println(colours.dim(language.choose("Règles ", "Rules ") + run.ruleSet().version() + " (" + run.ruleSet().sha256().substring(0, 12)
                + language.choose("…), date de référence ", "…), reference date ") + run.referenceDate() + "."));
    }

    /** Writes the findings that nothing excuses alone, each with its file and place: what is left to say to a reader who asked for quiet. */
    public void writeFindings(CheckRun run, PrintStream out) {
        run.files().forEach(file -> file.verdict().findings().stream().filter(finding -> finding.excuse().isEmpty())
                .forEach(finding -> finding(file.file(), finding, out)));
    }

    /** Writes each document's signatures as a table, then what is wrong that the table does not say. */
    public void writeSignatures(CheckRun run, PrintStream out) {
        SignatureTable table = new SignatureTable(language, colours);
        for (FileVerdict file : run.files()) {
            heading(file, out);
            Set<Message> said = table.write(file, out);
            file.verdict().findings().stream().filter(finding -> !said.contains(finding.message(language))).forEach(finding -> finding(file.file(), finding, out));
        }
        for (String skipped : run.skipped()) {
            out.println(colours.dim("– " + skipped + language.choose("\u00A0: ni document CCS ni cachet, laissé de côté", ": no CCS document and no seal, left aside")));
        }
        String line = SignatureWords.summary(run, language);
        out.println(run.blocks(Severity.ERREUR) ? colours.bad(line) : colours.good(line));
    }

    private void heading(FileVerdict file, PrintStream out) {
        boolean excused = file.verdict().findings().stream().noneMatch(finding -> finding.excuse().isEmpty());
        String mark = file.verdict().findings().isEmpty() ? colours.good("✓ ") : excused ? colours.warn("≈ ") : colours.bad("✗ ");
        String what = file.kind().isEmpty() ? "" : file.kind() + (file.numero().isEmpty() ? "" : " " + file.numero()) + ", ";
        String how = switch (file.verdict().code()) {
            case "unreadable" -> language.choose("illisible, aucune règle appliquée", "unreadable, no rule applied");
            case "schema-invalid" -> language.choose("schéma non respecté, aucune règle appliquée", "schema violated, no rule applied");
            case "rules-not-run" -> language.choose("règles NON exécutées, rien n’est vérifié", "rules NOT run, nothing is checked");
            default -> "phase " + file.phase() + ", " + rules(file.rules());
        };
        out.println(mark + colours.strong(file.file()) + " (" + what + how + ")");
    }

    private String rules(int count) {
        return count == 0 ? language.choose("schéma seul : pas encore de règles pour ce genre", "schema alone: no rules for this kind yet")
                : count + language.choose(count == 1 ? " règle" : " règles", count == 1 ? " rule" : " rules");
    }

    private void finding(String file, Finding finding, PrintStream out) {
        Location at = finding.location();
        Message message = finding.message(language);
        String severity = finding.severity().word(language);
        out.println(file + ":" + at.line() + ":" + at.column() + ": "
                + (finding.severity() == Severity.ERREUR ? colours.bad(severity) : colours.warn(severity)) + " " + colours.strong(finding.rule())
                + (at.codes().isEmpty() ? "" : colours.dim(" [" + at.codes() + "]"))
                + (finding.excuse().filter(Known.class::isInstance).isPresent() ? colours.dim(language.choose(" (déjà connu)", " (known)")) : ""));
        out.println("    " + harmless(message.problem()));
        if (!message.remedy().isEmpty()) {
            out.println("    → " + harmless(message.remedy()));
        }
        finding.waiver().ifPresent(waiver -> waiver(waiver, out));
        excerpt(at, out);
    }

    private void waiver(Waiver waiver, PrintStream out) {
        out.println("    " + colours.good(language.choose("dérogé\u00A0: ", "waived: ")) + (waiver.decidedBy().isEmpty() ? "" : harmless(waiver.decidedBy()) + ", ")
                + language.choose("du ", "from ") + waiver.date() + language.choose(" au ", " to ") + waiver.expiry() + " (" + harmless(waiver.heldIn()) + ")");
        if (!waiver.justification().isEmpty()) {
            out.println("      " + language.choose("motif\u00A0: ", "reason: ") + harmless(waiver.justification()));
        }
    }

    private void excerpt(Location at, PrintStream out) {
        if (at.excerpt().isBlank()) {
            return;
        }
        int indent = at.excerpt().length() - at.excerpt().stripLeading().length();
        int from = Math.max(indent, Math.min(at.excerpt().length(), at.column() - 1));
        int start = from - indent > EXCERPT_WIDTH ? from - EXCERPT_WIDTH / 2 : indent;
        String shown = at.excerpt().substring(start, Math.min(at.excerpt().length(), start + EXCERPT_WIDTH)).replace('\t', ' ');
        int to = at.endLine() == at.line() ? Math.min(at.endColumn() - 1, start + EXCERPT_WIDTH) : start + shown.length();
        String number = String.valueOf(at.line());
        out.println(colours.dim("    " + number + " │ ") + harmless(shown));
        out.println(colours.dim("    " + " ".repeat(number.length()) + " │ ") + " ".repeat(from - start)
                + colours.bad("^" + "~".repeat(Math.max(0, to - from - 1))));
    }

    /** What a document says must not steer the reader's terminal, nor turn its text round. */
    static String harmless(String text) {
        return text.replaceAll("[\\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]", "\uFFFD");
    }

    private String summary(CheckRun run) {
        long errors = run.count(Severity.ERREUR);
        long warnings = run.count(Severity.AVERTISSEMENT);
        long advice = run.count(Severity.CONSEIL);
        int files = run.files().size();
        String found = errors + warnings + advice + run.waived() == 0 ? language.choose("rien à signaler", "nothing to report")
                : Count.of(errors, language, "erreur", "error") + ", " + Count.of(warnings, language, "avertissement", "warning") + ", "
                        + Count.of(advice, language, "conseil", "advice") + waived(run);
        String line = language.choose(files > 1 ? files + " fichiers contrôlés\u00A0: " : files + " fichier contrôlé\u00A0: ",
                files == 1 ? "1 file checked: " : files + " files checked: ") + found + ".";
        return run.blocks(Severity.ERREUR) ? colours.bad(line) : colours.good(line);
    }

    private String waived(CheckRun run) {
        if (run.waived() == 0) {
            return "";
        }
        String over = run.waived() == run.waivers() ? "" : language.choose(" à ", " to ") + Count.of(run.waived(), language, "constatation", "finding");
        return language.choose("\u202F; ", "; ") + Count.of(run.waivers(), language, new Count.Forms("dérogation appliquée", "dérogations appliquées"),
                new Count.Forms("derogation applied", "derogations applied")) + over;
    }

    private String compared(Comparison comparison) {
        return language.choose("Depuis le rapport de référence\u00A0: ", "Since the baseline report: ")
                + Count.of(comparison.known(), language, new Count.Forms("déjà connu", "déjà connus"), new Count.Forms("known", "known")) + ", "
                + Count.of(comparison.fresh(), language, new Count.Forms("nouveau", "nouveaux"), new Count.Forms("new", "new")) + ", "
                + Count.of(comparison.resolved(), language, new Count.Forms("corrigé depuis", "corrigés depuis"), new Count.Forms("resolved", "resolved")) + ".";
    }
}
