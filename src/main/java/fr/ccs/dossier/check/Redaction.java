package fr.ccs.dossier.check;

import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.finding.Waiver;
import java.util.List;

/** What may leave the house: the rule, the file, the place; no value, excerpt or name out of a document. */
public final class Redaction {

    private Redaction() {}

    /** The run as others may read it; its fingerprints are those of the run itself. */
    public static CheckRun of(CheckRun run) {
        return run.shown(Redaction::of);
    }

    /** The verdict on one file as others may read it. */
    public static FileVerdict of(FileVerdict file) {
        return file.with(redacted(file.verdict()), file.signatures().stream().map(SignatureVerdict::redacted).toList());
    }

    private static Verdict redacted(Verdict verdict) {
        List<Finding> findings = verdict.findings().stream().map(Redaction::redacted).toList();
        if (verdict instanceof Verdict.Unreadable unreadable) {
            return new Verdict.Unreadable(findings, unreadable.foreign());
        }
        return verdict instanceof Verdict.SchemaInvalid ? new Verdict.SchemaInvalid(findings)
                : verdict instanceof Verdict.RulesNotRun ? new Verdict.RulesNotRun(findings) : new Verdict.Checked(findings);
    }

    private static Finding redacted(Finding finding) {
        Location at = finding.location();
        Rule.Text title = RuleBook.shipped().rule(finding.rule()).map(Rule::title).orElse(new Rule.Text(finding.rule(), finding.rule()));
        return new Finding(finding.rule(), finding.severity(),
                new Location(at.line(), at.column(), at.endLine(), at.endColumn(), at.path(), at.codes(), ""),
                Message.french(title.french(), ""), new Message(title.english(), ""), finding.see(),
                finding.excuse().map(excuse -> excuse instanceof Waiver waiver ? waiver.redacted() : excuse));
    }
}
