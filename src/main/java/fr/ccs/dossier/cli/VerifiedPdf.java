package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.render.EmbeddedSource;
import fr.ccs.dossier.render.NotCarried;
import fr.ccs.dossier.seal.Judgement;
import fr.ccs.dossier.seal.PdfSeals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has PDFs judged one by one: the seal of each, then the signatures of the document that it carries; what is wrong with one stops no other. */
final class VerifiedPdf {
    private static final Judgement UNSEALED = new Judgement(List.of(), List.of());
    private final PdfSeals seals;
    private final Checker checker;
    private final Phase phase;

    VerifiedPdf(PdfSeals seals, Checker checker, Phase phase) {
        this.seals = seals;
        this.checker = checker;
        this.phase = phase;
    }

    /** The verdict on the file and, where it carries a document that can be read, the whole verdict on that. */
    List<FileVerdict> verdicts(Path file) {
        byte[] pdf;
        try {
            pdf = CarriedDocument.read(file);
        } catch (IOException unreadable) {
            return List.of(Checking.notRun(file, "", "le fichier ne peut être lu, " + unreadable.getMessage(),
                    "the file cannot be read, " + unreadable.getMessage()));
        }
        if (CarriedDocument.tooLarge(pdf)) {
            return List.of(unreadable(file, "", PdfFault.FILE_TOO_LARGE, UNSEALED));
        }
        String digest = DocumentReader.sha256(pdf);
        try {
            return verdicts(file, pdf, digest);
        } catch (IllegalStateException broken) {
            return List.of(Checking.notRun(file, digest, broken.getMessage(), broken.getMessage()));
        }
    }

    private List<FileVerdict> verdicts(Path file, byte[] pdf, String digest) {
        EmbeddedSource source;
        try {
            source = EmbeddedSource.of(pdf);
        } catch (NotCarried refused) {
            PdfFault fault = PdfFault.of(refused.reason());
            return List.of(unreadable(file, digest, fault, fault == PdfFault.UNREADABLE ? UNSEALED : seal(file, pdf)));
        }
        FileVerdict carried = checker.check(file + "!/" + source.name(), source.bytes(), Optional.of(phase));
        Judgement seal = seal(file, pdf);
        List<Finding> findings = new ArrayList<>(seal.findings());
        if (seal.verdicts().isEmpty()) {
            findings.add(PdfFault.UNSEALED.finding());
        }
        if (!source.intact()) {
            findings.add(PdfFault.EXCHANGED.finding());
        }
        return List.of(new FileVerdict(file.toString(), digest, carried.kind(), carried.numero(), phase.code(), carried.rules(),
                new Verdict.Checked(findings), seal.verdicts()), carried);
    }

    private Judgement seal(Path file, byte[] pdf) {
        return seals.judge(file.toString(), pdf, phase == Phase.ARCHIVE ? Level.LT : Level.B);
    }

    private FileVerdict unreadable(Path file, String digest, PdfFault fault, Judgement seal) {
        List<Finding> findings = new ArrayList<>(seal.findings());
        findings.add(fault.finding());
        return new FileVerdict(file.toString(), digest, "", "", "", 0, new Verdict.Unreadable(findings, fault == PdfFault.NONE && seal.verdicts().isEmpty()),
                seal.verdicts());
    }

    /** Whether a PDF that was met in a folder is no affair of signatures: another's, or a print of ours that is never sealed. */
    static boolean foreign(FileVerdict pdf) {
        boolean strange = pdf.verdict() instanceof Verdict.Unreadable unreadable && unreadable.foreign();
        boolean neverSealed = pdf.signatures().isEmpty() && Kind.ofRoot(pdf.kind()).filter(kind -> kind != Kind.CERTIFICAT).isPresent();
        return strange || neverSealed;
    }
}
