package fr.ccs.dossier.seal;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;

/**
 * The certificates that came along with a signature or seal and its time-stamp: nothing covers them, so each must be as its issuer signed it.
 *
 * <p>They must also be few, have keys that are quickly asked, and lead somewhere: anything else only keeps busy whoever verifies.
 *
 * @param all each once
 * @param ends those of the signatory and of the time-stamp service, from which all others must be reached
 * @param judged those of the ends that are judged with what they signed
 */
record CarriedCertificates(Set<X509Certificate> all, Set<X509Certificate> ends, Set<X509Certificate> judged, Trust trust) {
    private static final int MOST = 12;
    /** An authority renews its key, and others vouch for it: each of its name is asked about each certificate. */
    private static final int MOST_OF_A_NAME = 3;

    /** The first thing that is wrong; empty when all are as they should be. */
    Optional<Flaw> flaw() {
        if (all.size() > MOST) {
            return Optional.of(new Flaw(Defect.MANY_CERTIFICATES, Phrase.of(String.valueOf(MOST))));
        }
        Map<X500Principal, Long> names = all.stream().collect(Collectors.groupingBy(X509Certificate::getSubjectX500Principal, Collectors.counting()));
        if (names.values().stream().anyMatch(number -> number > MOST_OF_A_NAME)) {
            return Optional.of(new Flaw(Defect.MANY_CERTIFICATES, new Phrase(MOST_OF_A_NAME + " au même nom", MOST_OF_A_NAME + " of the same name")));
        }
        if (!all.stream().allMatch(UsualKey::of)) {
            return Optional.of(new Flaw(Defect.UNUSUAL_KEY));
        }
        if (all.stream().anyMatch(certificate -> !judged.contains(certificate) && forged(certificate))) {
            return Optional.of(new Flaw(Defect.EVIDENCE_ALTERED, new Phrase("un certificat", "a certificate")));
        }
        return reached().containsAll(all) ? Optional.empty() : Optional.of(new Flaw(Defect.FOREIGN_CERTIFICATE));
    }

    /** Those who may have issued something: all that came along, and the authorities of the branch. */
    List<X509Certificate> issuers() {
        return Stream.concat(all.stream(), trust.authorities().stream()).distinct().toList();
    }

    /** A copy of a known certificate under another issuer is no certificate that anybody issued. */
    private boolean forged(X509Certificate certificate) {
        List<X509Certificate> named = issuers().stream()
                .filter(issuer -> issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())).toList();
        return named.isEmpty()
                ? issuers().stream().anyMatch(known -> !known.equals(certificate) && known.getPublicKey().equals(certificate.getPublicKey())
                        && (known.getSerialNumber().equals(certificate.getSerialNumber()) || trust.authorities().contains(known)))
                : named.stream().noneMatch(issuer -> Issued.by(issuer, certificate));
    }

    /** The ends, who issued them, who issued these, and so on. */
    private Set<X509Certificate> reached() {
        Set<X509Certificate> reached = new HashSet<>(ends);
        List<X509Certificate> waiting = new ArrayList<>(ends);
        while (!waiting.isEmpty()) {
            X509Certificate issued = waiting.remove(waiting.size() - 1);
            all.stream().filter(issuer -> !reached.contains(issuer) && Issued.by(issuer, issued)).toList().forEach(issuer -> {
                reached.add(issuer);
                waiting.add(issuer);
            });
        }
        return reached;
    }
}
