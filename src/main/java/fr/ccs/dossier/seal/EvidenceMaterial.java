package fr.ccs.dossier.seal;

import fr.ccs.dossier.seal.EvidenceRecord.Material;
import fr.ccs.dossier.seal.EvidenceRecord.Stamped;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The certificates and revocation lists that stand beside a time-stamp, so that it can be judged when they are to be had nowhere else. */
final class EvidenceMaterial {

    private EvidenceMaterial() {}

    /**
     * The certificates in a token and beside it, the service's first.
     *
     * @throws GeneralSecurityException when the token does not hold under the certificate that it names, or something else is none
     */
    static List<X509Certificate> certificates(Stamped stamped) throws GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (byte[] certificate : StampToken.certificates(stamped.token())) {
            certificates.add(certificate(certificate));
        }
        for (byte[] certificate : beside(stamped, Material.CERTIFICATE)) {
            certificates.add(certificate(certificate));
        }
        return certificates.stream().distinct().toList();
    }

    /** The revocation lists beside a token. */
    static List<X509CRL> lists(Stamped stamped) throws GeneralSecurityException {
        List<X509CRL> lists = new ArrayList<>();
        for (byte[] list : beside(stamped, Material.LIST)) {
            lists.add(list(list));
        }
        return lists;
    }

    /** The certificates of a service up to its authority, and the newest list of each of its issuers. */
    static List<Material> of(Chain chain, List<X509CRL> lists) {
        List<Material> all = new ArrayList<>();
        try {
            for (X509Certificate certificate : chain.links()) {
                all.add(new Material(Material.CERTIFICATE, certificate.getEncoded()));
            }
            for (X509Certificate issuer : chain.links()) {
                Optional<X509CRL> newest = lists.stream().filter(list -> Issued.by(issuer, list)).max(Comparator.comparing(X509CRL::getThisUpdate));
                if (newest.isPresent()) {
                    all.add(new Material(Material.LIST, newest.get().getEncoded()));
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a certificate or list that cannot be encoded", e);
        }
        return all;
    }

    /** What stands beside a time-stamp, brought to what is known today: tomorrow's lists may not speak of its certificates any more. */
    static List<Material> ofToday(Stamped stamped, Trust trust) {
        try {
            List<X509Certificate> along = certificates(stamped);
            List<X509CRL> lists = Stream.concat(trust.revocations().stream(), lists(stamped).stream()).toList();
            return Chain.of(along.get(0), along, trust).map(chain -> of(chain, lists)).orElse(stamped.material());
        } catch (GeneralSecurityException unreadable) {
            return stamped.material();
        }
    }

    private static List<byte[]> beside(Stamped stamped, String type) {
        return stamped.material().stream().filter(material -> material.type().equals(type)).map(Material::bytes).toList();
    }

    private static X509Certificate certificate(byte[] encoded) throws GeneralSecurityException {
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        return whole(certificate, certificate.getEncoded(), encoded);
    }

    private static X509CRL list(byte[] encoded) throws GeneralSecurityException {
        X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(encoded));
        return whole(list, list.getEncoded(), encoded);
    }

    private static <T> T whole(T read, byte[] written, byte[] encoded) throws GeneralSecurityException {
        if (!Arrays.equals(written, encoded)) {
            throw new GeneralSecurityException("something stands behind it");
        }
        return read;
    }
}
