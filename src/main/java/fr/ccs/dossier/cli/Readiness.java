package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.report.Colours;
import fr.ccs.dossier.report.TextReport;
import fr.ccs.dossier.seal.Trust;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What closing and signing ask first: that a document passes every rule of phase {@code signature}.
 *
 * @param day the day on which it is judged
 */
record Readiness(Ccs ccs, Resolver resolver, Trust trust, LocalDate day) {

    /**
     * The document in these bytes; when something blocks, its findings are shown and the command ends.
     *
     * @param refusal what is said then, in the reader's language
     */
    Document of(String name, byte[] bytes, String refusal) {
        FileVerdict verdict = new Checker(resolver, trust, day).check(name, bytes, Optional.of(Phase.SIGNATURE));
        if (verdict.verdict() instanceof Verdict.RulesNotRun || verdict.blocks(Severity.ERREUR)) {
            new TextReport(ccs.language, Colours.NONE).write(
                    new CheckRun(Ccs.toolVersion(), RulesInForce.ruleSet(), day, List.of(verdict), List.of()), ccs.out);
            throw verdict.verdict() instanceof Verdict.RulesNotRun ? Stop.couldNot(refusal) : Stop.blocked(refusal);
        }
        return document(name, bytes).orElseThrow();
    }

    /** The document in these bytes, not judged; empty when they are none of ours. */
    static Optional<Document> document(String name, byte[] bytes) {
        Reading reading = new DocumentReader(Limits.DEFAULT).read(name, bytes, (kind, cursor) -> new DefaultHandler());
        return reading instanceof Reading.Read read ? Optional.of(read.document()) : Optional.empty();
    }
}
