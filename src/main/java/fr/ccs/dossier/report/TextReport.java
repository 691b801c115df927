package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.CheckRun;
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
import java.util.regex.Pattern;

/** The report for a person at a terminal: each fault where it stands, with its source line, and one line of summary. */
public final class TextReport {
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]");
    private final Language language;
    private final RunWords words;
    private final Colours colours;

    public TextReport(Language language, Colours colours) {
        this.language = language;
        this.words = new RunWords(language);
        this.colours = colours;
    }

    /** Writes the whole run. */
    public void write(CheckRun run, PrintStream out) {
        run.files().forEach(file -> write(file, out));
        close(run, out);
    }

    /** Writes what was found in one file: for a reader who is told as it is found. */
    public void write(FileVerdict file, PrintStream out) {
        heading(file, out);
        file.verdict().findings().forEach(finding -> finding(file.file(), finding, out));
    }

    /** Writes what is to be said of the whole run once all its files are told. */
    public void close(CheckRun run, PrintStream out) {
        for (String skipped : run.skipped()) {
            out.println(colours.dim("– " + harmless(skipped) + language.choose(" : autre espace de noms, laissé de côté", ": foreign namespace, left aside")));
        }
        if (run.unreached() > 0) {
            out.println(colours.bad(words.interrupted(run)));
        }
        String line = words.summary(run);
        out.println(run.blocks(Severity.ERREUR) || run.couldNotCheck() ? colours.bad(line) : colours.good(line));
        run.comparison().ifPresent(comparison -> out.println(words.compared(comparison)));
        out.println(colours.dim(language.choose("Règles ", "Rules ") + run.ruleSet().version() + " (" + run.ruleSet().sha256().substring(0, 12)
                + language.choose("…), date de référence ", "…), reference date ") + run.referenceDate() + "."));
    }

    /** Writes the findings that nothing excuses alone, each with its file and place: what is left to say to a reader who asked for quiet. */
    public void writeFindings(CheckRun run, PrintStream out) {
        run.files().forEach(file -> writeFindings(file, out));
    }

    /** The same of one file. */
    public void writeFindings(FileVerdict file, PrintStream out) {
        file.verdict().findings().stream().filter(finding -> finding.excuse().isEmpty()).forEach(finding -> finding(file.file(), finding, out));
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
            out.println(colours.dim("– " + harmless(skipped) + language.choose("\u00A0: ni document CCS ni cachet, laissé de côté", ": no CCS document and no seal, left aside")));
        }
        String line = SignatureWords.summary(run, language);
        out.println(run.blocks(Severity.ERREUR) ? colours.bad(line) : colours.good(line));
    }

    private void heading(FileVerdict file, PrintStream out) {
        boolean excused = file.verdict().findings().stream().noneMatch(finding -> finding.excuse().isEmpty());
        String mark = file.verdict().findings().isEmpty() ? colours.good("✓ ") : excused ? colours.warn("≈ ") : colours.bad("✗ ");
        out.println(mark + colours.strong(harmless(file.file())) + " (" + new FileState(language).document(file) + new FileState(language).how(file) + ")");
    }

    private void finding(String file, Finding finding, PrintStream out) {
        Location at = finding.location();
        Message message = finding.message(language);
        String severity = finding.severity().word(language);
        out.println(harmless(file) + ":" + at.line() + ":" + at.column() + ": "
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
        Excerpt.of(at).ifPresent(shown -> {
            String number = String.valueOf(at.line());
            out.println(colours.dim("    " + number + " │ ") + harmless(shown.text()));
            out.println(colours.dim("    " + " ".repeat(number.length()) + " │ ") + " ".repeat(shown.from())
                    + colours.bad("^" + "~".repeat(Math.max(0, shown.to() - shown.from() - 1))));
        });
    }

    /** What a document says must not steer the reader's terminal, nor turn its text round. */
    static String harmless(String text) {
        return STEERING.matcher(text).replaceAll("\uFFFD");
    }
}
