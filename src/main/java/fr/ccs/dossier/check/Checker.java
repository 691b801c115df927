package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.CitedDocuments;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.MachineRules;
import fr.ccs.dossier.document.OwnFolder;
import fr.ccs.dossier.document.Questions;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.seal.Judgement;
import fr.ccs.dossier.seal.Trust;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.s9api.XsltExecutable;

/**
 * Judges one document at a time: read, XSD, citations, rules, signatures, then files, chains and registers. Start reading here.
 *
 * <p>Keeps what is costly (schemas, rule sheets, cited documents) between documents; may be used by several threads at once.
 */
public final class Checker {
    private final SchemaCheck schema;
    private final CitationCheck citations;
    private final SignatureCheck signatures;
    private final BeyondCheck beyond;
    private final RuleSheets sheets;
    private final Function<byte[], Optional<byte[]>> source;
    private final Resolver resolver;
    private final Derogations derogations;
    private final LocalDate referenceDate;
    private final Questions.Memo<FileVerdict> verdicts = new Questions.Memo<>();

    /**
     * @param resolver where cited documents are looked for
     * @param trust whose signing certificates are accepted
     * @param referenceDate the day on which the documents are judged
     */
    public Checker(Resolver resolver, Trust trust, LocalDate referenceDate) {
        this(resolver, trust, referenceDate, pdf -> Optional.empty());
    }

    /** @param source takes the document out of a PDF that was printed from one; empty for any other PDF */
    public Checker(Resolver resolver, Trust trust, LocalDate referenceDate, Function<byte[], Optional<byte[]>> source) {
        this(resolver, trust, referenceDate, source, new RuleSheets());
    }

    Checker(Resolver resolver, Trust trust, LocalDate referenceDate, RuleSheets sheets) {
        this(resolver, trust, referenceDate, pdf -> Optional.empty(), sheets);
    }

    private Checker(Resolver resolver, Trust trust, LocalDate referenceDate, Function<byte[], Optional<byte[]>> source, RuleSheets sheets) {
        this(resolver, new SignatureCheck(trust, resolver), referenceDate, source, sheets);
    }

    private Checker(Resolver resolver, SignatureCheck signatures, LocalDate referenceDate, Function<byte[], Optional<byte[]>> source, RuleSheets sheets) {
        RuleFunctions.register();
        this.sheets = sheets;
        this.source = source;
        this.schema = new SchemaCheck(new DocumentReader(Limits.DEFAULT));
        this.citations = new CitationCheck(resolver);
        this.signatures = signatures;
        this.beyond = new BeyondCheck(resolver, source);
        this.resolver = resolver;
        this.derogations = new Derogations(resolver, schema, referenceDate);
        this.referenceDate = referenceDate;
    }

    /** A checker that judges alike, with other documents at hand, and shares what is costly: the rules, and who is trusted. */
    public Checker over(Resolver other) {
        return new Checker(other, signatures.over(other), referenceDate, source, sheets);
    }

    /** The same checker on another day. */
    public Checker on(LocalDate day) {
        return new Checker(resolver, signatures, day, source, sheets);
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
        return judge(name, bytes, phase, referenceDate, derogations::applied);
    }

    /** @param excused what is said of the findings before they are reported: where a rule asks for them, nothing is */
    private FileVerdict judge(String name, byte[] bytes, Optional<Phase> phase, LocalDate day,
            BiFunction<Document, List<Finding>, List<Finding>> excused) {
        SchemaCheck.Outcome outcome = schema.read(name, bytes);
        if (outcome.reading() instanceof Reading.Refused refused) {
            return new FileVerdict(name, refused.sha256(), "", "", "", 0, new Verdict.Unreadable(List.of(refused.finding()), refused.foreign()));
        }
        Document document = ((Reading.Read) outcome.reading()).document();
        if (!outcome.findings().isEmpty()) {
            return verdict(document, "", 0, new Verdict.SchemaInvalid(outcome.findings()), List.of());
        }
        try {
            return judge(document, phase.orElseGet(() -> Phase.of(document, resolver)), day, excused);
        } catch (RulesFailed failed) {
            signatures.mustHaveUsableTrust();
            return notRun(document, failed.getMessage(), failed.getMessage());
        } catch (UncheckedIOException unreadable) {
            String place = unreadable.getCause().getMessage();
            return notRun(document, "les documents avec lesquels il se juge ne peuvent être lus, " + place,
                    "the documents that it is judged with cannot be read, " + place);
        }
    }

    private FileVerdict judge(Document document, Phase phase, LocalDate day, BiFunction<Document, List<Finding>, List<Finding>> excused) {
        int active = RulesInForce.active(document.kind(), phase);
        Optional<XsltExecutable> sheet = sheets.sheet(document.kind(), phase);
        if (sheet.isPresent() != active > 0) {
            throw new RulesFailed("this installation lacks the rules of " + document.kind().root() + " in phase " + phase.code(), null);
        }
        List<Finding> findings = new ArrayList<>(citations.findings(document, phase));
        sheet.ifPresent(rules -> findings.addAll(RuleRun.findings(rules, document, documents(document), day)));
        Judgement signed = signatures.judge(document, phase, day);
        findings.addAll(signed.findings());
        findings.addAll(beyond.findings(document, phase, findings));
        findings.sort(BY_PLACE);
        return verdict(document, phase.code(), active, new Verdict.Checked(excused.apply(document, findings)), signed.verdicts());
    }

    private static FileVerdict notRun(Document document, String french, String english) {
        return verdict(document, "", 0, new Verdict.RulesNotRun(List.of(
                MachineRules.finding("XML-006", Location.FILE, new Object[] {french}, new Object[] {english}))), List.of());
    }

    /** What the rules of this document may look up. */
    ResourceResolver documents(Document document) {
        return new RuleDocuments(new CitedDocuments(resolver, OwnFolder.of(document)), this::verdictOn);
    }

    private Optional<FileVerdict> verdictOn(Citation citation, LocalDate day) {
        if (!(resolver.find(citation) instanceof Lookup.Found found)) {
            return Optional.empty();
        }
        FileVerdict verdict = verdicts.get(found.document().sha256() + " " + day,
                () -> judge(found.document().name(), found.document().bytes(), Optional.empty(), day, (document, findings) -> findings));
        if (verdict.verdict() instanceof Verdict.RulesNotRun) {
            throw new RulesFailed("the rules could not be run on " + found.document().name(), null);
        }
        return Optional.of(verdict);
    }

    private static final java.util.Comparator<Finding> BY_PLACE =
            java.util.Comparator.comparingInt((Finding finding) -> finding.location().line())
                    .thenComparingInt(finding -> finding.location().column()).thenComparing(Finding::rule);

    private static FileVerdict verdict(Document document, String phase, int rules, Verdict verdict, List<SignatureVerdict> signatures) {
        String numero = document.citation().map(Object::toString).orElse("");
        return new FileVerdict(document.name(), document.sha256(), document.kind().root(), numero, phase, rules, verdict, signatures);
    }
}
