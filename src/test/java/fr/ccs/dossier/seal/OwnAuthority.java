package fr.ccs.dossier.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority for certificates that {@link DemoAuthority} would never issue: weak, without a use, of an authority, full of addresses. */
final class OwnAuthority {
    /** A pair for whoever needs one that is as it should be. */
    static final KeyPair RSA = usual();
    private final KeyPair keys = RSA;
    private final X500Name name = new X500Name("CN=Autorité à part,O=SPÉCIMEN");
    final X509Certificate certificate;

    OwnAuthority() throws Exception {
        certificate = issue(new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(Keys.FROM), Date.from(Keys.UNTIL), name, keys.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(true)));
    }

    /** How a certificate differs from the usual. */
    interface Extensions {
        void addTo(JcaX509v3CertificateBuilder builder) throws IOException;
    }

    /** The usual: for signing documents. */
    static void signing(JcaX509v3CertificateBuilder builder) throws IOException {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    }

    /** Addresses where a program that asks networks would look for lists and issuers. */
    static Extensions withAddresses(String address) {
        return builder -> {
            signing(builder);
            GeneralName place = new GeneralName(GeneralName.uniformResourceIdentifier, address);
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(new DistributionPointName(new GeneralNames(place)), null, null)}));
            builder.addExtension(Extension.authorityInfoAccess, false, new AuthorityInformationAccess(new AccessDescription[] {
                new AccessDescription(AccessDescription.id_ad_ocsp, place), new AccessDescription(AccessDescription.id_ad_caIssuers, place)}));
        };
    }

    /** A key of somebody, by name. */
    SigningKey key(String subject, KeyPair pair, Extensions extensions) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, BigInteger.valueOf(pair.hashCode() & 0xFFFFL | 0x10000),
                Date.from(Keys.FROM), Date.from(Keys.UNTIL), new X500Name(subject), pair.getPublic());
        extensions.addTo(builder);
        return SigningKey.ofPkcs12(pkcs12("cle", pair, issue(builder)), "clé d’essai", "x".toCharArray(), Optional.empty());
    }

    /** A PKCS#12 file with the same key under several names. */
    byte[] pkcs12(String aliases, KeyPair pair, X509Certificate issued) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (String alias : aliases.split(" ")) {
            store.setKeyEntry(alias, pair.getPrivate(), "x".toCharArray(), new Certificate[] {issued});
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, "x".toCharArray());
        return bytes.toByteArray();
    }

    private static KeyPair usual() {
        try {
            return pair("RSA", 2048);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair pair(String algorithm, int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private X509Certificate issue(org.bouncycastle.cert.X509v3CertificateBuilder builder) throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
    }
}
