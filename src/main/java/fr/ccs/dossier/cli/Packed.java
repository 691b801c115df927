package fr.ccs.dossier.cli;

import fr.ccs.dossier.archive.BagJudges;
import fr.ccs.dossier.archive.Deposits;
import fr.ccs.dossier.archive.SignedBag;
import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagRemark;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.render.EmbeddedSource;
import fr.ccs.dossier.render.NotCarried;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges documents that come inside something: a PDF of ours, a deposit, a zip file of one. Those of a deposit are judged as an audit judges them,
 * in phase archive.
 *
 * @param checker of the document in a PDF
 * @param with documents and folders to judge with besides
 */
record Packed(Checker checker, List<Path> with, Trust trust, LocalDate day) {
    /** What an audit says of the documents themselves, which their own verdicts tell. */
    private static final Set<BagFault> OF_DOCUMENTS = Set.of(BagFault.FINDING, BagFault.SIGNATURE);

    /** Whether a path that was named is such a thing. */
    static boolean is(String word) {
        Path path = Path.of(word);
        return Files.isRegularFile(path) ? ends(path, ".pdf") || ends(path, ".zip") : Files.isDirectory(path) && Deposits.is(path);
    }

    private static boolean ends(Path path, String ending) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** The verdict on each document in it; on the thing itself where it keeps one from being judged. */
    List<FileVerdict> verdicts(Path path, Optional<Phase> phase) {
        if (!ends(path, ".pdf")) {
            return deposited(path, path, Long.MAX_VALUE).verdicts();
        }
        try {
            return List.of(printed(path, CarriedDocument.read(path), phase));
        } catch (IOException unreadable) {
            return List.of(Checking.notRun(path, "", "le fichier ne peut être lu, " + unreadable.getMessage(), "the file cannot be read, " + unreadable.getMessage()));
        }
    }

    /**
     * The verdict on the document in a PDF.
     *
     * @param file by which its reader knows the PDF
     */
    FileVerdict printed(Path file, byte[] pdf, Optional<Phase> phase) {
        if (CarriedDocument.tooLarge(pdf)) {
            return refused(file, "", PdfFault.FILE_TOO_LARGE);
        }
        try {
            EmbeddedSource source = EmbeddedSource.of(pdf);
            return source.intact() ? checker.check(file + "!/" + source.name(), source.bytes(), phase)
                    : refused(file, DocumentReader.sha256(pdf), PdfFault.EXCHANGED);
        } catch (NotCarried none) {
            return refused(file, DocumentReader.sha256(pdf), PdfFault.of(none.reason()));
        }
    }

    private static FileVerdict refused(Path file, String digest, PdfFault fault) {
        return new FileVerdict(file.toString(), digest, "", "", "", 0, new Verdict.Unreadable(List.of(fault.finding()), false));
    }

    /**
     * What came of a deposit.
     *
     * @param documents the verdicts on those that could be judged
     * @param broken what keeps the deposit itself from being believed
     */
    record Unfolded(Path name, List<FileVerdict> documents, List<BagRemark> broken) {

        /** With one on the deposit itself where it is not whole, or holds nothing. */
        List<FileVerdict> verdicts() {
            return Stream.concat(documents.stream(), whole() ? Stream.empty() : Stream.of(itself())).toList();
        }

        boolean whole() {
            return broken.isEmpty() && !documents.isEmpty();
        }

        /** Whether it is the deposit that is at fault, not what it is read with. */
        boolean faulty() {
            return broken.stream().noneMatch(remark -> remark.fault().grade() == BagFault.Grade.NOT_CHECKED);
        }

        FileVerdict itself() {
            return Checking.notRun(name, "", "le paquet n’est pas entier ou pas intact (« ccs audit » dit tout)" + told(Language.FRENCH),
                    "the bag is not whole or not unaltered (“ccs audit” tells all)" + told(Language.ENGLISH));
        }

        private String told(Language language) {
            return broken.isEmpty() ? "" : broken.stream().map(remark -> (remark.subject().isEmpty() ? "" : remark.subject() + " ") + remark.fault().words(language)).distinct()
                    .limit(5).collect(Collectors.joining(", ", ", ", ""));
        }
    }

    /**
     * Judges the documents of a deposit.
     *
     * @param name by which its reader knows it
     * @param mostBytes what a zip file may unfold to; no more in any case than an audit takes
     */
    Unfolded deposited(Path bag, Path name, long mostBytes) {
        BagJudges judges = new BagJudges(at -> new Checker(new Resolver(List.of(), new DocumentReader(Limits.DEFAULT)), trust, at, CarriedDocument::in), with, trust, day,
                Ccs.toolVersion());
        List<FileVerdict> documents = new ArrayList<>();
        BagVerdict audited = new SignedBag(judges, mostBytes).audited(bag, (folder, run) -> {
            String place = name + (Files.isDirectory(bag) ? "/data/" : "!/data/") + folder.getFileName() + "/";
            run.files().forEach(file -> documents.add(file.named(place + file.file())));
        });
        return new Unfolded(name, documents,
                audited.remarks().stream().filter(remark -> remark.fault().grade() != BagFault.Grade.NOTE && !OF_DOCUMENTS.contains(remark.fault())).toList());
    }
}
