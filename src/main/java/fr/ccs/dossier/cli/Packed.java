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

/**
 * Judges documents that come inside something: a PDF of ours, a deposit, a zip file of one. Those of a deposit are judged as an audit judges them,
 * in phase archive.
 *
 * @param with documents and folders to judge with besides
 */
record Packed(Resolver resolver, List<Path> with, Trust trust, LocalDate day) {
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
        return ends(path, ".pdf") ? List.of(printed(path, phase)) : deposited(path);
    }

    private FileVerdict printed(Path file, Optional<Phase> phase) {
        byte[] pdf;
        try {
            pdf = CarriedDocument.read(file);
        } catch (IOException unreadable) {
            return Checking.notRun(file, "", "le fichier ne peut être lu, " + unreadable.getMessage(), "the file cannot be read, " + unreadable.getMessage());
        }
        if (CarriedDocument.tooLarge(pdf)) {
            return refused(file, "", PdfFault.FILE_TOO_LARGE);
        }
        try {
            EmbeddedSource source = EmbeddedSource.of(pdf);
            return source.intact() ? new Checker(resolver, trust, day, CarriedDocument::in).check(file + "!/" + source.name(), source.bytes(), phase)
                    : refused(file, DocumentReader.sha256(pdf), PdfFault.EXCHANGED);
        } catch (NotCarried none) {
            return refused(file, DocumentReader.sha256(pdf), PdfFault.of(none.reason()));
        }
    }

    private static FileVerdict refused(Path file, String digest, PdfFault fault) {
        return new FileVerdict(file.toString(), digest, "", "", "", 0, new Verdict.Unreadable(List.of(fault.finding()), false));
    }

    private List<FileVerdict> deposited(Path bag) {
        BagJudges judges = new BagJudges(at -> new Checker(new Resolver(List.of(), new DocumentReader(Limits.DEFAULT)), trust, at, CarriedDocument::in), with, trust, day,
                Ccs.toolVersion());
        List<FileVerdict> documents = new ArrayList<>();
        BagVerdict audited = new SignedBag(judges).audited(bag, (folder, run) -> {
            String place = bag + (Files.isDirectory(bag) ? "/data/" : "!/data/") + folder.getFileName() + "/";
            run.files().forEach(file -> documents.add(file.named(place + file.file())));
        });
        List<BagRemark> broken = audited.remarks().stream().filter(remark -> remark.fault().grade() != BagFault.Grade.NOTE && !OF_DOCUMENTS.contains(remark.fault())).toList();
        if (!broken.isEmpty() || documents.isEmpty()) {
            documents.add(Checking.notRun(bag, "", "le paquet n’est pas entier ou pas intact (« ccs audit » dit tout)" + told(broken, Language.FRENCH),
                    "the bag is not whole or not unaltered (“ccs audit” tells all)" + told(broken, Language.ENGLISH)));
        }
        return documents;
    }

    private static String told(List<BagRemark> broken, Language language) {
        return broken.isEmpty() ? "" : broken.stream().map(remark -> (remark.subject().isEmpty() ? "" : remark.subject() + " ") + remark.fault().words(language)).distinct().limit(5)
                .collect(Collectors.joining(", ", ", ", ""));
    }
}
