package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.MachineRules;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.XsltExecutable;

/**
 * Judges one document at a time: read, XSD, citations, rules. Start reading here.
 *
 * <p>Keeps what is costly (schemas, rule sheets, cited documents) between documents; may be used by several threads at once.
 */
public final class Checker {
    private final SchemaCheck schema;
    private final CitationCheck citations;
    private final RuleSheets sheets;
    private final RuleRun rules;

    /**
     * @param resolver where cited documents are looked for
     * @param referenceDate the day on which the documents are judged
     */
    public Checker(Resolver resolver, LocalDate referenceDate) {
        this(resolver, referenceDate, new RuleSheets());
    }

    Checker(Resolver resolver, LocalDate referenceDate, RuleSheets sheets) {
        RuleFunctions.register();
        this.sheets = sheets;
        this.schema = new SchemaCheck(new DocumentReader(Limits.DEFAULT));
        this.citations = new CitationCheck(resolver);
        this.rules = new RuleRun(resolver, referenceDate);
    }

    /** Checks in the phase that the document's own state calls for. */
    public FileVerdict check(String name, byte[] bytes) {
        return check(name, bytes, Optional.empty());
    }

    /**
     * Checks one document.
     *
     * @param name how the document is called in the report
     * @param phase the phase to judge it in; empty for the one its own state calls for
     */
    public FileVerdict check(String name, byte[] bytes, Optional<Phase> phase) {
        SchemaCheck.Outcome outcome = schema.read(name, bytes);
        if (outcome.reading() instanceof Reading.Refused refused) {
            return new FileVerdict(name, refused.sha256(), "", "", "", 0, new Verdict.Unreadable(List.of(refused.finding()), refused.foreign()));
        }
        Document document = ((Reading.Read) outcome.reading()).document();
        Phase applied = phase.orElseGet(() -> Phase.of(document));
        if (!outcome.findings().isEmpty()) {
            return verdict(document, "", 0, new Verdict.SchemaInvalid(outcome.findings()));
        }
        try {
            int active = RuleBook.shipped().active(document.kind(), applied);
            Optional<XsltExecutable> sheet = sheets.sheet(document.kind(), applied);
            if (sheet.isPresent() != active > 0) {
                throw new RulesFailed("this installation lacks the rules of " + document.kind().root() + " in phase " + applied.code(), null);
            }
            List<Finding> findings = new ArrayList<>(citations.findings(document));
            sheet.ifPresent(rulesOfKind -> findings.addAll(rules.findings(rulesOfKind, document)));
            findings.sort(BY_PLACE);
            return verdict(document, applied.code(), active, new Verdict.Checked(findings));
        } catch (RulesFailed failed) {
            Finding finding = MachineRules.finding("XML-006", Location.FILE, failed.getMessage());
            return verdict(document, applied.code(), 0, new Verdict.RulesNotRun(List.of(finding)));
        }
    }

    private static final java.util.Comparator<Finding> BY_PLACE =
            java.util.Comparator.comparingInt((Finding finding) -> finding.location().line())
                    .thenComparingInt(finding -> finding.location().column()).thenComparing(Finding::rule);

    private static FileVerdict verdict(Document document, String phase, int rules, Verdict verdict) {
        String numero = document.citation().map(Object::toString).orElse("");
        return new FileVerdict(document.name(), document.sha256(), document.kind().root(), numero, phase, rules, verdict);
    }
}
