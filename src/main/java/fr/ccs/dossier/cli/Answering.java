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
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Judges what the service is sent as {@code ccs check} judges what comes by standard input, and tells it in the same bytes.
 *
 * @param threshold from which gravity a finding blocks
 * @param date null for the day on which a document comes
 */
record Answering(Ccs ccs, FreshChecker checker, Severity threshold, Redacting redacting, LocalDate date) implements Function<Question, Answer> {

    @Override
    public Answer apply(Question question) {
        try {
            LocalDate day = Moment.day(date);
            FileVerdict verdict = checker.on(day).check("-", question.document(), Phase.named(question.phase())).named(question.name());
            if (verdict.verdict() instanceof Verdict.RulesNotRun notRun) {
                throw new NotChecked(notRun.findings().get(0).message(question.language()).text());
            }
            CheckRun run = new CheckRun(Ccs.toolVersion(), RulesInForce.ruleSet(), day, List.of(verdict), List.of());
            return new Answer(run.blocks(threshold), told(question, run));
        } catch (UnusableTrust unusable) {
            throw new NotChecked(unusable.reason(question.language()));
        } catch (Stop stopped) {
            throw new NotChecked(stopped.getMessage());
        } catch (IOException | UncheckedIOException unreadable) {
            throw new NotChecked(new Failures(ccs).reason(unreadable));
        }
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
