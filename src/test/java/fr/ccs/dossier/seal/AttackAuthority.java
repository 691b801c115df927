package fr.ccs.dossier.seal;

import fr.ccs.dossier.seal.DemoAuthority.Holder;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that a branch trusts and that issues certificates for keys which a careful one would refuse. */
final class AttackAuthority {
    private final X500Name name = new X500Name("CN=Autorité négligente");
    private final KeyPair keys = pair("EC", 256);
    private final X509Certificate certificate = certificate(name, keys, true);

    /** Trusts this authority, which revoked nobody. */
    Trust trust() {
        try {
            X509v2CRLBuilder list = new X509v2CRLBuilder(name, Date.from(Keys.DAY)).setNextUpdate(Date.from(Keys.UNTIL));
            X509CRL none = new JcaX509CRLConverter().getCRL(list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
            return new Trust(List.of(certificate), List.of(none));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A signing certificate of somebody for a key of their own. */
    X509Certificate issue(Holder holder, KeyPair theirs) {
        X500NameBuilder subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.SERIALNUMBER, holder.id());
        return certificate(subject.addRDN(BCStyle.CN, holder.prenom() + " " + holder.nom()).build(), theirs, false);
    }

    static KeyPair pair(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate certificate(X500Name subject, KeyPair of, boolean authority) {
        KeyUsage usage = new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.nonRepudiation);
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, BigInteger.valueOf(authority ? 1 : 2), Date.from(Keys.FROM),
                    Date.from(Keys.UNTIL), subject, of.getPublic()).addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                    .addExtension(Extension.keyUsage, true, usage);
            return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }
}
