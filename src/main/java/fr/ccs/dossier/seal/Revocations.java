package fr.ccs.dossier.seal;

import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a branch's revocation lists say of one certificate; a list counts only when the certificate's own authority signed it. */
final class Revocations {
    private final X509Certificate certificate;
    private final List<X509CRL> lists;

    private Revocations(X509Certificate certificate, List<X509CRL> lists) {
        this.certificate = certificate;
        this.lists = lists;
    }

    /** @param issuer whose key must have signed the lists */
    static Revocations of(X509Certificate certificate, X509Certificate issuer, Trust trust) {
        return new Revocations(certificate, trust.revocations().stream()
                .filter(list -> Issued.by(issuer, list)).toList());
    }

    /** The entry that declares it revoked, from whatever moment on. */
    Optional<X509CRLEntry> entry() {
        return lists.stream().flatMap(list -> Stream.ofNullable(list.getRevokedCertificate(certificate.getSerialNumber()))).findFirst();
    }

    /** Whether a list speaks of this moment: made before it, the next one due after it. */
    boolean speakOf(Instant at) {
        Date moment = Date.from(at);
        return lists.stream().anyMatch(list -> !list.getThisUpdate().after(moment) && (list.getNextUpdate() == null || list.getNextUpdate().after(moment)));
    }

    /** When the latest of them was to be followed by another; empty when there is none, or none that ends. */
    Optional<Instant> end() {
        return lists.stream().flatMap(list -> Stream.ofNullable(list.getNextUpdate())).map(Date::toInstant).max(Instant::compareTo);
    }
}
