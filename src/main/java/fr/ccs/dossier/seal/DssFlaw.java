package fr.ccs.dossier.seal;

import eu.europa.esig.dss.detailedreport.DetailedReport;
import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlDigestMatcher;
import eu.europa.esig.dss.enumerations.DigestMatcherType;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the one thing that is wrong with a signature, by what DSS says of it and by the dates and certificates at hand. */
record DssFlaw(SignatureWrapper signature, DetailedReport detailed, AdvancedSignature source, Trust trust, Times times) {
    private static final Set<DigestMatcherType> DOCUMENT = EnumSet.of(DigestMatcherType.REFERENCE, DigestMatcherType.MESSAGE_DIGEST);

    /** Empty when DSS has nothing against it, its time-stamps hold and come after it, and it is not of a day to come. */
    Optional<Flaw> flaw() {
        Indication said = detailed.getFinalIndication(signature.getId());
        if (said != Indication.TOTAL_PASSED) {
            SubIndication why = Optional.ofNullable(detailed.getFinalSubIndication(signature.getId())).orElse(SubIndication.FORMAT_FAILURE);
            Set<String> keys = detailed.getAdESValidationErrors(signature.getId()).stream().map(Message::getKey).collect(Collectors.toSet());
            return Optional.of(told(Reasons.of(why, keys)));
        }
        if (signature.getTimestampList().stream().anyMatch(DssFlaw::altered)) {
            return Optional.of(new Flaw(Defect.STAMP_ALTERED));
        }
        if (times.contradictory()) {
            return Optional.of(new Flaw(Defect.CLAIMED_LATER, times.both()));
        }
        return times.toCome() ? Optional.of(new Flaw(Defect.FUTURE, Phrase.day(times.claimed().orElseThrow()))) : Optional.empty();
    }

    /** The same defect told apart by days and authorities, with the detail that its words need. */
    private Flaw told(Defect defect) {
        return switch (defect) {
            case CHANGED -> new Flaw(documentIntact() ? Defect.ALTERED : Defect.CHANGED);
            case UNKNOWN_AUTHORITY -> authority();
            case UNPROVEN_TIME, ENDED, NOT_YET_VALID -> validity();
            case NO_LIST, OLD_LIST, BAD_CHAIN -> outside().orElseGet(() -> new Flaw(defect));
            case REVOKED, REVOKED_UNPROVEN -> revocation();
            default -> new Flaw(defect);
        };
    }

    private Flaw authority() {
        if (trust.authorities().isEmpty()) {
            return new Flaw(Defect.NO_TRUST);
        }
        List<X509Certificate> carried = source.getCertificates().stream().map(CertificateToken::getCertificate).toList();
        Optional<X509Certificate> claimed = trust.authorities().stream()
                .filter(authority -> carried.stream().anyMatch(one -> one.getIssuerX500Principal().equals(authority.getSubjectX500Principal()))).findFirst();
        return claimed.map(authority -> new Flaw(Defect.FALSE_AUTHORITY, Phrase.of(Signataire.holder(authority))))
                .orElseGet(() -> new Flaw(Defect.UNKNOWN_AUTHORITY, Phrase.of(issuer())));
    }

    private String issuer() {
        return Optional.ofNullable(signature.getSigningCertificate()).map(certificate -> Optional.ofNullable(certificate.getSigningCertificate())
                .map(CertificateWrapper::getCommonName).orElseGet(certificate::getCertificateIssuerDN)).orElse("?");
    }

    private Flaw validity() {
        return outside().orElseGet(() -> new Flaw(Defect.UNPROVEN_TIME, until().map(Phrase::day).orElse(Phrase.NONE)));
    }

    /** Given, by what it says itself, before the certificates began or after they ended: then nothing else about them matters. */
    private Optional<Flaw> outside() {
        Optional<Instant> from = signature.getCertificateChain().stream().map(CertificateWrapper::getNotBefore).max(Date::compareTo).map(Date::toInstant);
        Instant given = times.claimed().or(times::proven).orElse(times.at());
        return from.filter(start -> given.isBefore(start) || times.at().isBefore(start)).map(start -> new Flaw(Defect.NOT_YET_VALID, Phrase.day(start)))
                .or(() -> until().filter(times::notBefore).map(end -> new Flaw(Defect.ENDED, Phrase.day(end))));
    }

    private Optional<Instant> until() {
        return signature.getCertificateChain().stream().map(CertificateWrapper::getNotAfter).min(Date::compareTo).map(Date::toInstant);
    }

    private Flaw revocation() {
        Optional<Instant> since = signature.getCertificateChain().stream().flatMap(certificate -> certificate.getCertificateRevocationData().stream())
                .filter(CertificateRevocationWrapper::isRevoked).map(CertificateRevocationWrapper::getRevocationDate).min(Date::compareTo).map(Date::toInstant);
        boolean after = since.filter(times::notBefore).isPresent();
        return new Flaw(after ? Defect.REVOKED : Defect.REVOKED_UNPROVEN, since.map(Phrase::day).orElse(Phrase.NONE));
    }

    /** Whether what was signed is untouched: XML signatures call it a reference, those in a PDF a message digest. */
    private boolean documentIntact() {
        return signature.getDigestMatchers().stream().filter(matcher -> DOCUMENT.contains(matcher.getType())).allMatch(XmlDigestMatcher::isDataIntact);
    }

    private static boolean altered(TimestampWrapper stamp) {
        return !stamp.isMessageImprintDataIntact() || !stamp.isSignatureIntact();
    }
}
