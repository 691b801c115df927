package fr.ccs.dossier.seal;

import eu.europa.esig.dss.detailedreport.DetailedReport;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.TimestampType;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.DigestDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.validation.timestamp.DetachedTimestampValidator;
import fr.ccs.dossier.finding.BagProof.State;
import fr.ccs.dossier.seal.EvidenceRecord.Material;
import fr.ccs.dossier.seal.EvidenceRecord.Stamped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** Judges one time-stamp of an evidence record at the moment until which it has to hold: when the next one was made, or today. */
final class TokenJudge {
    private static final int MOST_MATERIAL = 40;
    private final Trust trust;
    private final Stamped stamped;
    private final Instant at;
    private List<X509CRL> lists = List.of();

    /**
     * What came of it.
     *
     * @param time the one that it proves
     * @param until when the first of its certificates below the authority ends
     * @param detail what kept it from being decided; empty when nothing
     */
    record Outcome(State state, Optional<Instant> time, Optional<Instant> until, String detail) {
        static Outcome of(State state) {
            return new Outcome(state, Optional.empty(), Optional.empty(), "");
        }
    }

    private TokenJudge(Trust trust, Stamped stamped, Instant at) {
        this.trust = trust;
        this.stamped = stamped;
        this.at = at;
    }

    /** @param root what it must be of */
    static Outcome judge(Trust trust, Stamped stamped, EvidenceDigest digest, byte[] root, Instant at) {
        try {
            return new TokenJudge(trust, stamped, at).judge(digest, root);
        } catch (GeneralSecurityException | TSPException | CMSException | IOException | IllegalArgumentException broken) {
            return Outcome.of(State.ALTEREE);
        } catch (RuntimeException unforeseen) {
            return new Outcome(State.INDETERMINEE, Optional.empty(), Optional.empty(), unforeseen.getClass().getSimpleName());
        }
    }

    /** The time that a token tells, whoever made it; empty when it cannot be read. */
    static Optional<Instant> time(byte[] token) {
        try {
            return Optional.of(new TimeStampToken(new CMSSignedData(token)).getTimeStampInfo().getGenTime().toInstant());
        } catch (CMSException | TSPException | IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private Outcome judge(EvidenceDigest digest, byte[] root) throws GeneralSecurityException, TSPException, CMSException, IOException {
        List<X509Certificate> distinct = EvidenceMaterial.certificates(stamped);
        TimeStampToken token = new TimeStampToken(new CMSSignedData(stamped.token()));
        Instant time = token.getTimeStampInfo().getGenTime().toInstant();
        boolean ofThis = token.getTimeStampInfo().getMessageImprintAlgOID().getId().equals(digest.oid())
                && Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), root);
        if (!ofThis || stamped.material().size() > MOST_MATERIAL) {
            return Outcome.of(State.ALTEREE);
        }
        if (!stamped.material().stream().map(Material::type).allMatch(List.of(Material.CERTIFICATE, Material.LIST)::contains)) {
            throw new GeneralSecurityException("other material than we write");
        }
        lists = EvidenceMaterial.lists(stamped);
        if (new CarriedCertificates(Set.copyOf(distinct), Set.of(distinct.get(0)), Set.of(), trust).flaw().isPresent()) {
            return Outcome.of(State.ALTEREE);
        }
        if (trust.authorities().isEmpty()) {
            return new Outcome(State.NON_JUGEE, Optional.of(time), Optional.empty(), "");
        }
        Optional<Chain> chain = Chain.of(distinct.get(0), distinct, trust);
        if (chain.isEmpty() || time.isAfter(at)) {
            return new Outcome(chain.isEmpty() ? State.AUTORITE_INCONNUE : State.A_VENIR, Optional.of(time), Optional.empty(), "");
        }
        return judged(chain.get(), time, digest, root);
    }

    private Outcome judged(Chain chain, Instant time, EvidenceDigest digest, byte[] root) {
        Trust known = new Trust(trust.authorities(), Stream.concat(trust.revocations().stream(), lists.stream()).distinct()
                .filter(list -> chain.links().stream().anyMatch(issuer -> Issued.by(issuer, list))).toList());
        List<X509Certificate> below = chain.links().subList(0, chain.links().size() - 1);
        Instant until = below.stream().map(one -> one.getNotAfter().toInstant()).min(Instant::compareTo).orElseThrow();
        boolean revoked = chain.revocations(known).flatMap(said -> said.entry().stream()).anyMatch(entry -> !entry.getRevocationDate().toInstant().isAfter(at));
        if (revoked) {
            return new Outcome(State.REVOQUEE, Optional.of(time), Optional.of(until), "");
        }
        if (at.isAfter(until)) {
            return new Outcome(State.PERIMEE, Optional.of(time), Optional.of(until), "");
        }
        String undecided = undecided(knownThen(known), below, digest, root);
        return new Outcome(undecided.isEmpty() ? State.VALIDE : State.INDETERMINEE, Optional.of(time), Optional.of(until), undecided);
    }

    /** The lists of that time: a later one that tells of an earlier revocation was heard already, and DSS takes none from the future. */
    private Trust knownThen(Trust known) {
        return new Trust(known.authorities(), known.revocations().stream().filter(list -> !list.getThisUpdate().toInstant().isAfter(at)).toList());
    }

    /** What keeps DSS, by the branch's policy, from saying that it holds; empty when it does. */
    private String undecided(Trust known, List<X509Certificate> below, EvidenceDigest digest, byte[] root) {
        CommonCertificateVerifier verifier = Dss.verifier(known);
        CommonCertificateSource along = new CommonCertificateSource();
        below.forEach(certificate -> along.addCertificate(new CertificateToken(certificate)));
        verifier.setAdjunctCertSources(along);
        try {
            DetachedTimestampValidator validator = new DetachedTimestampValidator(new InMemoryDocument(stamped.token()), TimestampType.CONTENT_TIMESTAMP);
            validator.setTimestampedData(new DigestDocument(DigestAlgorithm.forXML(digest.uri()), Base64.getEncoder().encodeToString(root)));
            DetailedReport report = XadesReport.judged(validator, verifier, at).getDetailedReport();
            String id = report.getFirstTimestampId();
            return report.getBasicTimestampValidationIndication(id) == Indication.PASSED ? "" : String.valueOf(report.getBasicTimestampValidationSubIndication(id));
        } catch (DSSException | IllegalStateException unreadable) {
            return "UNREADABLE";
        }
    }
}
