package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.seal.Containers;
import fr.ccs.dossier.seal.EndOfDay;
import fr.ccs.dossier.seal.PdfSeals;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Has documents and PDFs judged for their signatures alone: a whole check of each, of which only what bears on signatures is kept. */
final class Verifying {
    /** Who must have signed, in which order and manner: rules of the kinds, not of the signature itself. */
    private static final Set<String> ON_SIGNATURES = Set.of("LIV-024", "LIV-025", "LIV-039", "PV-015", "CER-008", "CER-009", "CER-013");
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
        Project project = sources.project(ccs);
        Checking checking = new Checking(ccs, project);
        List<String> documents = paths.stream().filter(path -> !isPdf(path) && !VerifiedContainer.is(path) || Files.isDirectory(Path.of(path))).toList();
        CheckRun run = checking.any(Selected.of(documents), sources, trust, phase.code(), day);
        List<FileVerdict> verdicts = new ArrayList<>(run.files());
        List<String> skipped = new ArrayList<>(run.skipped());
        Map<Path, Boolean> pdfs = pdfs(paths, project);
        if (!pdfs.isEmpty()) {
            VerifiedPdf verified = new VerifiedPdf(new PdfSeals(trust, EndOfDay.of(day)), new Checker(sources.resolver(ccs, List.of()), trust, day), phase);
            pdfs.forEach((pdf, walked) -> {
                List<FileVerdict> own = verified.verdicts(pdf);
                if (walked && VerifiedPdf.foreign(own.get(0))) {
                    skipped.add(pdf.toString());
                } else {
                    verdicts.addAll(own);
                }
            });
        }
        VerifiedContainer container = new VerifiedContainer(new Containers(trust, EndOfDay.of(day)), phase);
        paths.stream().filter(VerifiedContainer::is).map(Path::of).filter(path -> !Files.isDirectory(path)).distinct()
                .forEach(path -> verdicts.add(container.verdict(path)));
        if (verdicts.isEmpty()) {
            throw Checking.nothingToCheck(ccs, paths);
        }
        return new CheckRun(Ccs.toolVersion(), RulesInForce.ruleSet(), day, verdicts.stream().map(Verifying::onSignatures).toList(), skipped);
    }

    /** The PDFs named and those in folders named, each once; and whether it was met in a folder alone. */
    private static Map<Path, Boolean> pdfs(List<String> paths, Project project) throws IOException {
        Map<Path, Boolean> pdfs = new LinkedHashMap<>();
        Set<Path> seen = new HashSet<>();
        for (String word : paths) {
            Path path = Path.of(word);
            boolean folder = Files.isDirectory(path);
            for (Path pdf : folder ? within(path, project) : isPdf(word) ? List.of(path) : List.<Path>of()) {
                if (seen.add(pdf.toAbsolutePath().normalize())) {
                    pdfs.put(pdf, folder);
                }
            }
        }
        return pdfs;
    }

    private static List<Path> within(Path folder, Project project) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> isPdf(file.toString()) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !project.excludes(file))
                    .filter(file -> StreamSupport.stream(folder.relativize(file).spliterator(), false).noneMatch(part -> part.toString().startsWith(".")))
                    .sorted().toList();
        }
    }

    private static boolean isPdf(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    /** The verdict of which only what bears on signatures is left. */
    static FileVerdict onSignatures(FileVerdict file) {
        return file.verdict() instanceof Verdict.Checked checked
                ? file.with(new Verdict.Checked(checked.findings().stream().filter(Verifying::onSignatures).toList())) : file;
    }

    private static boolean onSignatures(Finding finding) {
        boolean edition = finding.rule().startsWith("RES-") && finding.location().path().contains("/editionAppliquee");
        return edition || finding.rule().startsWith("SIG-") || ON_SIGNATURES.contains(finding.rule());
    }
}
