package fr.ccs.dossier.seal;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/**
 * Whether the key in a certificate is of a kind and size that is quickly asked: RSA to 4096 bits, or a curve that goes by its name.
 *
 * <p>Whoever makes a certificate chooses its key. One question to an RSA key whose public exponent is as long as the key takes a hundred
 * times as long as usual, and a curve of one's own may be of any size.
 */
final class UsualKey {
    private static final int LARGEST_MODULUS = 4096;
    private static final int LARGEST_EXPONENT = 64;
    private static final Set<ASN1ObjectIdentifier> RSA = Set.of(PKCSObjectIdentifiers.rsaEncryption, PKCSObjectIdentifiers.id_RSASSA_PSS);
    private static final Set<ASN1ObjectIdentifier> CURVES = Set.of(SECObjectIdentifiers.secp256r1, SECObjectIdentifiers.secp384r1,
            SECObjectIdentifiers.secp521r1, TeleTrusTObjectIdentifiers.brainpoolP256r1, TeleTrusTObjectIdentifiers.brainpoolP384r1,
            TeleTrusTObjectIdentifiers.brainpoolP512r1);

    private UsualKey() {}

    static boolean of(X509Certificate certificate) {
        try {
            return of(new JcaX509CertificateHolder(certificate));
        } catch (CertificateEncodingException | IllegalArgumentException | IllegalStateException unreadable) {
            return false;
        }
    }

    static boolean of(X509CertificateHolder certificate) {
        SubjectPublicKeyInfo key = certificate.getSubjectPublicKeyInfo();
        ASN1ObjectIdentifier kind = key.getAlgorithm().getAlgorithm();
        ASN1Encodable parameters = key.getAlgorithm().getParameters();
        return RSA.contains(kind) ? ofRsa(key)
                : X9ObjectIdentifiers.id_ecPublicKey.equals(kind) && parameters instanceof ASN1ObjectIdentifier curve && CURVES.contains(curve);
    }

    private static boolean ofRsa(SubjectPublicKeyInfo key) {
        try {
            RSAPublicKey numbers = RSAPublicKey.getInstance(key.parsePublicKey());
            return numbers.getModulus().bitLength() <= LARGEST_MODULUS && numbers.getPublicExponent().bitLength() <= LARGEST_EXPONENT;
        } catch (java.io.IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }
}
