package fr.ccs.dossier.seal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.x509.tsp.TimestampToken;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a seal rests on: the chains of certificates of its signatory and of its time-stamps.
 *
 * <p>DSS counts as lasting only what finds its validation data behind the seal; ours stand inside, so we look ourselves.
 *
 * @param carried the authorities of the branch, and the revocation lists that the PDF itself carries
 */
record SealFoundations(AdvancedSignature seal, Trust carried) {

    /** Whether the lists inside speak of all of it at a moment, so that nothing but the authorities is needed later on. */
    boolean spokenOf(Instant moment) {
        return Stream.concat(Stream.of(ofSignatory()), seal.getSignatureTimestamps().stream().map(this::ofStamp))
                .allMatch(chain -> chain.isPresent() && chain.get().revocations(carried).allMatch(said -> said.speakOf(moment)));
    }

    private Optional<Chain> ofSignatory() {
        return Chain.of(seal.getSigningCertificateToken().getCertificate(), plain(seal.getCertificates()), carried);
    }

    private Optional<Chain> ofStamp(TimestampToken stamp) {
        return stamp.getCertificates().stream().filter(stamp::isSignedBy).findFirst()
                .flatMap(signer -> Chain.of(signer.getCertificate(), plain(stamp.getCertificates()), carried));
    }

    private static List<X509Certificate> plain(List<CertificateToken> certificates) {
        return certificates.stream().map(CertificateToken::getCertificate).toList();
    }
}
