package fr.ccs.dossier.seal;

import fr.ccs.dossier.seal.OwnAuthority.Extensions;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that may do all that an authority does, so that what it issues is taken or refused for its own sake alone. */
final class StrictAuthority {
    private static final String ALGORITHM = "SHA256withECDSA";
    private final KeyPair keys = OwnAuthority.pair("EC", 256);
    private final X500Name name = new X500Name("CN=Autorité stricte,O=SPÉCIMEN");
    private final X509Certificate certificate;
    private int issued = 1;

    StrictAuthority() throws Exception {
        certificate = certificate(name, keys, builder -> builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)));
    }

    /** A branch that trusts it, and has its list. */
    Trust trust() throws Exception {
        return trust(keys);
    }

    /** A branch that has a list in its name, signed with whichever key. */
    Trust trust(KeyPair signer) throws Exception {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(name, Date.from(Keys.DAY.minusSeconds(60))).setNextUpdate(Date.from(Keys.UNTIL));
        X509CRL list = new JcaX509CRLConverter().getCRL(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(signer.getPrivate())));
        return new Trust(List.of(certificate), List.of(list));
    }

    /** A key of the candidate whose certificate has these extensions. */
    SigningKey key(KeyPair pair, Extensions extensions) throws Exception {
        X509Certificate issued = certificate(new X500Name("CN=Nadia Belkacem SPÉCIMEN"), pair, extensions);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("cle", pair.getPrivate(), "x".toCharArray(), new Certificate[] {issued, certificate});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, "x".toCharArray());
        return SigningKey.ofPkcs12(bytes.toByteArray(), "clé d’essai", "x".toCharArray(), Optional.empty());
    }

    private X509Certificate certificate(X500Name subject, KeyPair of, Extensions extensions) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, BigInteger.valueOf(issued++), Date.from(Keys.FROM), Date.from(Keys.UNTIL),
                subject, of.getPublic());
        extensions.addTo(builder);
        return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(keys.getPrivate())));
    }
}
