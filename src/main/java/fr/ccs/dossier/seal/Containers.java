package fr.ccs.dossier.seal;

import eu.europa.esig.dss.asic.xades.validation.ASiCContainerWithXAdESValidator;
import eu.europa.esig.dss.diagnostic.jaxb.XmlDigestMatcher;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.validation.reports.Reports;
import fr.ccs.dossier.document.BrokenZip;
import fr.ccs.dossier.document.MachineRules;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.Scope;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.DOMException;

/** Judges signed containers (ASiC-E with XAdES): by cryptography, and by whether every file in one is signed. Whose key it must be, nothing tells. */
public final class Containers {
    private static final Phrase WHICH = new Phrase("la signature du conteneur", "the signature of the container");
    private static final String ROLE = "CONTENEUR";
    private final Trust trust;
    private final Instant at;

    /**
     * @param trust whom to believe; with {@link Trust#NOBODY} every signature that holds is undecided
     * @param at the moment to judge at
     */
    public Containers(Trust trust, Instant at) {
        this.trust = trust;
        this.at = at;
    }

    /** One verdict a signature, and what is wrong as findings; where there is none, or the file is no container, one that says NON_VALIDE. */
    public Judgement judge(Path file) throws IOException {
        List<Told> all = told(file);
        return new Judgement(all.stream().map(Told::verdict).toList(), all.stream().flatMap(one -> one.flaw().stream()).distinct().map(Containers::finding).toList());
    }

    /** Whether a key has signed all that is in a container, and nothing there is against it; who vouches for the key is not asked. */
    public boolean signed(Path file, SigningKey key) throws IOException {
        List<Told> all = told(file);
        return all.stream().allMatch(one -> one.verdict().state() != State.NON_VALIDE)
                && all.stream().anyMatch(one -> one.verdict().scope() == Scope.FULL && one.by().equals(Optional.of(key.certificate())));
    }

    /** What is said of one signature, what is wrong with it, and whose it is. */
    private record Told(SignatureVerdict verdict, Optional<Flaw> flaw, Optional<X509Certificate> by) {}

    private List<Told> told(Path file) throws IOException {
        trust.known();
        try {
            List<Told> told = judged(new FileDocument(file.toFile()), ContainerContent.of(file));
            return told.isEmpty() ? List.of(worthless(Defect.FORM)) : told;
        } catch (BrokenZip | DSSException | DOMException | IllegalInputException | IllegalArgumentException | IllegalStateException unreadable) {
            return List.of(worthless(Defect.UNREADABLE));
        }
    }

    private List<Told> judged(DSSDocument container, ContainerContent content) {
        Container.zips();
        ASiCContainerWithXAdESValidator validator = new ASiCContainerWithXAdESValidator(container);
        Reports reports = XadesReport.judged(validator, Dss.verifier(trust), at);
        List<AdvancedSignature> signatures = validator.getSignatures();
        List<String> own = signatures.stream().map(AdvancedSignature::getFilename).toList();
        return signatures.stream().map(signature -> told(reports, signature, content.without(own, covered(reports, signature)))).toList();
    }

    /** The files that a signature names and whose digest it bears; DSS takes a file of the same name in capitals for the one that is named. */
    private static List<String> covered(Reports reports, AdvancedSignature signature) {
        return reports.getDiagnosticData().getSignatureById(signature.getId()).getDigestMatchers().stream()
                .filter(named -> named.getDocumentName() != null && named.isDataIntact() && named.getDocumentName().equals(DSSUtils.decodeURI(named.getUri())))
                .map(XmlDigestMatcher::getDocumentName).toList();
    }

    private Told told(Reports reports, AdvancedSignature signature, Set<String> unsigned) {
        Conclusion conclusion = DssReport.conclusion(reports, signature, trust, at);
        Optional<Flaw> wrong = conclusion.flaw().or(() -> unsigned.isEmpty() ? Optional.empty() : Optional.of(new Flaw(Defect.PARTIAL)));
        return new Told(new SignatureVerdict(ROLE, "", conclusion.holder(), conclusion.claimed(), conclusion.proven(), conclusion.level(),
                unsigned.isEmpty() ? Scope.FULL : Scope.PARTIAL, wrong.map(Flaw::state).orElse(State.VALIDE),
                wrong.map(flaw -> List.of(reason(flaw))).orElse(List.of())), wrong,
                Optional.ofNullable(signature.getSigningCertificateToken()).map(CertificateToken::getCertificate));
    }

    private static Told worthless(Defect defect) {
        Flaw flaw = new Flaw(defect);
        return new Told(new SignatureVerdict(ROLE, "", "", Optional.empty(), Optional.empty(), Level.NONE, Scope.NONE, State.NON_VALIDE, List.of(reason(flaw))),
                Optional.of(flaw), Optional.empty());
    }

    private static SignatureVerdict.Reason reason(Flaw flaw) {
        return flaw.defect().reason(WHICH, flaw.detail());
    }

    private static Finding finding(Flaw flaw) {
        SignatureVerdict.Reason reason = reason(flaw);
        return MachineRules.finding(flaw.defect().rule(), Location.FILE, new Object[] {reason.french().problem(), reason.french().remedy()},
                new Object[] {reason.english().problem(), reason.english().remedy()});
    }
}
