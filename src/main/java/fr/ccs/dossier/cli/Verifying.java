package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.render.EmbeddedSource;
import fr.ccs.dossier.seal.EndOfDay;
import fr.ccs.dossier.seal.Judgement;
import fr.ccs.dossier.seal.PdfSeals;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Has documents and PDFs judged for their signatures alone: a whole check of each, of which only what bears on signatures is kept. */
final class Verifying {
    /** Who must have signed, in which order and manner: rules of the kinds, not of the signature itself. */
    private static final Set<String> ON_SIGNATURES = Set.of("LIV-024", "LIV-025", "LIV-039", "PV-015", "CER-008");
    private final Ccs ccs;
    private final Sources sources;
    private final Trust trust;
    private final Phase phase;
    private final LocalDate day;

    Verifying(Ccs ccs, Sources sources, Trust trust, Phase phase, LocalDate day) {
        this.ccs = ccs;
        this.sources = sources;
        this.trust = trust;
        this.phase = phase;
        this.day = day;
    }

    CheckRun run(List<String> paths) throws IOException {
        List<String> pdfs = paths.stream().filter(Verifying::isPdf).toList();
        List<String> documents = paths.stream().filter(path -> !isPdf(path)).toList();
        List<FileVerdict> verdicts = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        if (!documents.isEmpty()) {
            CheckRun run = new Checking(ccs, sources.project(ccs)).run(documents, sources, trust, phase.code(), day);
            run.files().stream().map(Verifying::onSignatures).forEach(verdicts::add);
            skipped.addAll(run.skipped());
        }
        for (String pdf : pdfs) {
            pdf(Path.of(pdf), verdicts);
        }
        return new CheckRun(Ccs.toolVersion(), RuleBook.shipped().ruleSet(), day, verdicts, skipped);
    }

    private static boolean isPdf(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    /** The seal of a PDF, then the signatures of the document that it carries. */
    private void pdf(Path file, List<FileVerdict> verdicts) throws IOException {
        byte[] pdf = CarriedDocument.bytes(ccs, file);
        EmbeddedSource source = CarriedDocument.of(ccs, file, pdf);
        if (!source.intact()) {
            throw Stop.blocked(ccs.say(file + " : le document joint n’est pas celui qui a été imprimé.", file + ": the document inside is not the one that was printed."));
        }
        FileVerdict carried = onSignatures(new Checker(sources.resolver(ccs, List.of()), trust, day).check(file + "!/" + source.name(), source.bytes(),
                Optional.of(phase)));
        Judgement seal = new PdfSeals(trust, EndOfDay.of(day)).judge(file.toString(), pdf);
        if (seal.verdicts().isEmpty()) {
            throw Stop.blocked(ccs.say(file + " ne porte aucun cachet : rien n’y prouve d’où il vient.", file + " bears no seal: nothing proves where it comes from."));
        }
        verdicts.add(new FileVerdict(file.toString(), DocumentReader.sha256(pdf), carried.kind(), carried.numero(), phase.code(), carried.rules(),
                new Verdict.Checked(seal.findings()), seal.verdicts()));
        verdicts.add(carried);
    }

    private static FileVerdict onSignatures(FileVerdict file) {
        return file.verdict() instanceof Verdict.Checked checked
                ? file.with(new Verdict.Checked(checked.findings().stream().filter(Verifying::onSignatures).toList())) : file;
    }

    private static boolean onSignatures(Finding finding) {
        boolean edition = finding.rule().startsWith("RES-") && finding.location().path().contains("/editionAppliquee");
        return edition || finding.rule().startsWith("SIG-") || ON_SIGNATURES.contains(finding.rule());
    }
}
