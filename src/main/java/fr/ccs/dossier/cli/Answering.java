package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.report.Colours;
import fr.ccs.dossier.report.TextReport;
import fr.ccs.dossier.seal.UnusableTrust;
import fr.ccs.dossier.serve.Answer;
import fr.ccs.dossier.serve.NotChecked;
import fr.ccs.dossier.serve.Question;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges what the service is sent as {@code ccs check} judges what comes by standard input, and tells it in the same bytes.
 *
 * @param threshold from which gravity a finding blocks
 * @param date null for the day on which a document comes
 */
record Answering(Ccs ccs, FreshChecker checker, Severity threshold, Redacting redacting, LocalDate date) implements Function<Question, Answer> {
    /** Of several at once, on a disk that is perhaps in memory. */
    private static final long UNFOLDED = 256L << 20;
    private static final Path NAMELESS = Path.of("-");

    @Override
    public Answer apply(Question question) {
        try {
            LocalDate day = Moment.day(date);
            List<FileVerdict> verdicts = verdicts(question, day);
            for (FileVerdict verdict : verdicts) {
                if (verdict.verdict() instanceof Verdict.RulesNotRun notRun) {
                    throw new NotChecked(notRun.findings().get(0).message(question.language()).text());
                }
            }
            CheckRun run = new CheckRun(Ccs.toolVersion(), RulesInForce.ruleSet(), day, verdicts, List.of());
            return new Answer(run.blocks(threshold), told(question, run));
        } catch (UnusableTrust unusable) {
            throw new NotChecked(unusable.reason(question.language()));
        } catch (Stop stopped) {
            throw new NotChecked(stopped.getMessage());
        } catch (IOException | UncheckedIOException unreadable) {
            throw new NotChecked(new Failures(ccs).reason(unreadable));
        }
    }

    private List<FileVerdict> verdicts(Question question, LocalDate day) throws IOException {
        Optional<Phase> phase = Phase.named(question.phase());
        Packed within = checker.within(day);
        return switch (question.medium()) {
            case XML -> List.of(within.checker().check("-", question.document(), phase).named(question.name()));
            case PDF -> List.of(named(question, within.printed(NAMELESS, question.document(), phase)));
            case ZIP -> deposited(within, question).documents().stream().map(verdict -> named(question, verdict)).toList();
            default -> throw new IllegalStateException(question.medium().name());
        };
    }

    /** A zip file is read from a disk, here and nowhere else: it stands there, for this user alone, as long as it is judged. */
    private static Packed.Unfolded deposited(Packed within, Question question) throws IOException {
        Path file = Files.createTempFile("ccs-serve", ".zip");
        try {
            Files.write(file, question.document());
            Packed.Unfolded unfolded = within.deposited(file, NAMELESS, UNFOLDED);
            if (!unfolded.whole()) {
                throw new NotChecked(unfolded.itself().verdict().findings().get(0).message(question.language()).text(), unfolded.faulty());
            }
            return unfolded;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** What stands in a PDF or a zip file is named after it. */
    private static FileVerdict named(Question question, FileVerdict verdict) {
        return verdict.named(question.name() + verdict.file().substring(NAMELESS.toString().length()));
    }

    private byte[] told(Question question, CheckRun run) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        ReportForm form = ReportForm.named(question.form(), ccs);
        if (form == ReportForm.TEXT) {
            new TextReport(question.language(), Colours.NONE).write(redacting.shown(run, form), out);
        } else {
            new RunReport(new Ccs(out, out, question.language()), redacting.shown(run, form), threshold, redacting.wanted(form)).write(form, null);
        }
        out.flush();
        return bytes.toByteArray();
    }
}
