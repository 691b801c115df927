package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.MachineRules;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.Reason;
import fr.ccs.dossier.finding.SignatureVerdict.Scope;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Judges the seals of PDFs: what they cover first, cryptography second, and then whether the key is of whoever delivers the certificate.
 *
 * <p>May be used by several threads at once.
 */
public final class PdfSeals {
    private final Trust trust;
    private final Instant at;

    /**
     * @param trust whom to believe; with {@link Trust#NOBODY} every seal that holds is undecided
     * @param at the moment to judge at
     */
    public PdfSeals(Trust trust, Instant at) {
        this.trust = trust;
        this.at = at;
    }

    /**
     * The one verdict on a PDF's seal, and what is wrong with it; nothing at all for a PDF that bears none.
     *
     * @param name the file, for a fault of the installation
     * @param required what the seal must carry; below it, a valid one is valid with a warning (SIG-009)
     * @throws IllegalStateException when the seal could not be judged for a reason that is not in the file
     */
    public Judgement judge(String name, byte[] pdf, Level required) {
        SealedPdf file = SealedPdf.of(pdf);
        if (!file.sealed()) {
            return new Judgement(List.of(), List.of());
        }
        trust.known();
        Optional<Flaw> broken = file.malformed().map(Flaw::new).or(() -> file.value().flatMap(value -> value.flaw(trust)));
        if (broken.isPresent()) {
            return judgement(new SignatureVerdict("", "", "", Optional.empty(), Optional.empty(), Level.NONE, Scope.NONE, State.NON_VALIDE,
                    List.of(reason(broken.get()))), broken);
        }
        Conclusion conclusion = conclusion(name, pdf, file);
        Optional<Flaw> wrong = conclusion.flaw().or(() -> ofPerson(file, conclusion));
        Optional<Flaw> told = wrong.or(() -> conclusion.below(required));
        List<Reason> reasons = wrong.map(List::of).orElseGet(() -> conclusion.remarks(required)).stream().map(PdfSeals::reason).toList();
        return judgement(new SignatureVerdict("", "", conclusion.holder(), conclusion.claimed(), conclusion.proven(), conclusion.level(), Scope.FULL,
                wrong.map(Flaw::state).orElse(State.VALIDE), reasons), told);
    }

    private Conclusion conclusion(String name, byte[] pdf, SealedPdf file) {
        try {
            return PadesReport.conclusion(pdf, file.lists(), trust, at);
        } catch (RuntimeException failed) {
            throw new IllegalStateException("the seal of " + name + " could not be judged: " + failed.getMessage(), failed);
        }
    }

    /** A key that is trusted, but of somebody who does not deliver this certificate. */
    private static Optional<Flaw> ofPerson(SealedPdf file, Conclusion conclusion) {
        boolean named = file.certificat().map(Cachet::of).filter(cachet -> !cachet.signataire().isBlank())
                .flatMap(cachet -> conclusion.certificate().map(cachet.person()::holds)).orElse(false);
        return named ? Optional.empty() : Optional.of(new Flaw(Defect.OTHER_PERSON, Phrase.of(conclusion.holder())));
    }

    private static Reason reason(Flaw flaw) {
        return flaw.defect().reason(Phrase.SEAL, flaw.detail());
    }

    private static Judgement judgement(SignatureVerdict verdict, Optional<Flaw> told) {
        List<Finding> findings = told.map(flaw -> {
            Reason reason = reason(flaw);
            return MachineRules.finding(flaw.defect().rule(), Location.FILE, new Object[] {reason.french().problem(), reason.french().remedy()},
                    new Object[] {reason.english().problem(), reason.english().remedy()});
        }).stream().toList();
        return new Judgement(List.of(verdict), findings);
    }
}
