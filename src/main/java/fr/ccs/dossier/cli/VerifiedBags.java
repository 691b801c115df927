package fr.ccs.dossier.cli;

import fr.ccs.dossier.archive.BagJudges;
import fr.ccs.dossier.archive.SealedPdfs;
import fr.ccs.dossier.archive.SignedBag;
import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.AuditRun;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.seal.EndOfDay;
import fr.ccs.dossier.seal.PdfSeals;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Has deposits judged for who signed what in them: each is audited, and the seals of its PDFs are looked at besides. */
record VerifiedBags(Trust trust, List<Path> with, LocalDate day) {

    /**
     * What came of some deposits.
     *
     * @param documents every document and PDF in them that bears a signature, or should
     */
    record Outcome(CheckRun documents, AuditRun bags) {}

    Outcome of(List<Path> bags) {
        BagJudges judges = new BagJudges(at -> new Checker(new Resolver(List.of(), new DocumentReader(Limits.DEFAULT)), trust, at, CarriedDocument::in), with, trust, day,
                Ccs.toolVersion());
        List<FileVerdict> documents = new ArrayList<>();
        List<BagVerdict> verdicts = new ArrayList<>();
        for (Path bag : bags) {
            verdicts.add(new SignedBag(judges).audited(bag, (folder, run) -> {
                String place = bag + (Files.isDirectory(bag) ? "/data/" : "!/data/") + folder.getFileName() + "/";
                run.files().forEach(file -> documents.add(named(place + file.file(), file)));
                seals(folder).forEach(file -> documents.add(named(place + folder.relativize(Path.of(file.file())), file)));
            }));
        }
        List<FileVerdict> shown = documents.stream().map(Verifying::onSignatures)
                .filter(file -> !file.signatures().isEmpty() || !file.verdict().findings().isEmpty()).toList();
        return new Outcome(new CheckRun(Ccs.toolVersion(), RulesInForce.ruleSet(), day, shown, List.of()),
                new AuditRun(Ccs.toolVersion(), RulesInForce.ruleSet(), day, bags.size(), 0, Optional.empty(), 0, verdicts));
    }

    private static FileVerdict named(String name, FileVerdict verdict) {
        return new FileVerdict(name, verdict.sha256(), verdict.kind(), verdict.numero(), verdict.phase(), verdict.rules(), verdict.verdict(), verdict.signatures());
    }

    /** The seal of each PDF that has one; what it carries stands beside it and was judged. */
    private List<FileVerdict> seals(Path folder) {
        Path forms = folder.resolveSibling("formes");
        List<Path> own = Stream.of(folder, forms.resolve("referentiels"), forms.resolve("annuaire.xml")).filter(Files::exists).toList();
        VerifiedPdf pdfs = new VerifiedPdf(new PdfSeals(trust, EndOfDay.of(day)),
                new Checker(new Resolver(own, new DocumentReader(Limits.DEFAULT)), trust, day, CarriedDocument::in), Phase.ARCHIVE);
        try (Stream<Path> walk = Files.walk(folder)) {
            List<String> files = walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString().replace(folder.getFileSystem().getSeparator(), "/")).toList();
            return SealedPdfs.among(folder, files).stream().map(file -> pdfs.verdicts(folder.resolve(file)).get(0)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
