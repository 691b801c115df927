package fr.ccs.dossier.seal;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A certificate and those that vouch for it, up to an authority that the branch trusts.
 *
 * @param links the certificate first, a trusted authority last
 */
record Chain(List<X509Certificate> links) {
    private static final int LONGEST = 8;

    /** @param between certificates that came along, of which some may stand between it and a trusted authority */
    static Optional<Chain> of(X509Certificate certificate, List<X509Certificate> between, Trust trust) {
        List<X509Certificate> links = new ArrayList<>(List.of(certificate));
        while (links.size() < LONGEST) {
            X509Certificate last = links.get(links.size() - 1);
            Optional<X509Certificate> authority = issuer(last, trust.authorities());
            if (authority.isPresent()) {
                links.add(authority.get());
                return Optional.of(new Chain(List.copyOf(links)));
            }
            Optional<X509Certificate> next = issuer(last, between).filter(issuer -> !links.contains(issuer));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            links.add(next.get());
        }
        return Optional.empty();
    }

    /** What is said of each of its certificates but the authority. */
    Stream<Revocations> revocations(Trust trust) {
        return java.util.stream.IntStream.range(0, links.size() - 1).mapToObj(i -> Revocations.of(links.get(i), links.get(i + 1), trust));
    }

    private static Optional<X509Certificate> issuer(X509Certificate certificate, List<X509Certificate> among) {
        return among.stream().filter(issuer -> issuer.getBasicConstraints() >= 0 && Issued.by(issuer, certificate)).findFirst();
    }
}
