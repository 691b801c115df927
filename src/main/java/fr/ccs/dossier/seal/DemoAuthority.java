package fr.ccs.dossier.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.cert.X509CRL;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A throw-away authority marked SPÉCIMEN, so that a branch can try signatures, and tests can make them, without buying any.
 *
 * <p>Lives in memory; what it issued has a value for nobody. Its own key is never written anywhere.
 */
public final class DemoAuthority {
    /** What every certificate of a demonstration bears as its organisation. */
    public static final String MARK = "SPÉCIMEN – sans valeur";
    private static final String ALGORITHM = "SHA256withECDSA";
    private final SecureRandom random = new SecureRandom();
    private final KeyPair keys = keyPair();
    private final X500Name name;
    private final Instant from;
    private final Instant until;
    private final X509Certificate certificate;
    private final List<X509Certificate> revoked = new ArrayList<>();

    /** What a certificate may be used for. */
    public enum Use {
        /** Signing documents: commits its holder. */
        SIGNATURE(new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation), null),
        /** Time-stamping alone. */
        TIME_STAMPING(new KeyUsage(KeyUsage.digitalSignature), KeyPurposeId.id_kp_timeStamping),
        /** Enciphering messages: must never sign a document. */
        ENCIPHERMENT(new KeyUsage(KeyUsage.keyEncipherment), KeyPurposeId.id_kp_emailProtection);

        private final KeyUsage usage;
        private final KeyPurposeId purpose;

        Use(KeyUsage usage, KeyPurposeId purpose) {
            this.usage = usage;
            this.purpose = purpose;
        }
    }

    /**
     * Whom a certificate is of.
     *
     * @param id the person's number in the branch, {@code P-…}; empty for a service
     */
    public record Holder(String prenom, String nom, String id) {}

    /** @param name how the authority calls itself */
    public DemoAuthority(String name, Instant from, Instant until) {
        this.name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "FR").addRDN(BCStyle.O, MARK).addRDN(BCStyle.CN, name).build();
        this.from = from;
        this.until = until;
        try {
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            this.certificate = certificate(new JcaX509v3CertificateBuilder(this.name, serial(), Date.from(from), Date.from(until), this.name, keys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(keys.getPublic())));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("Bouncy Castle cannot make certificates here", e);
        }
    }

    /** The authority's own certificate: what goes into a trust folder. */
    public X509Certificate certificate() {
        return certificate;
    }

    /**
     * A key and its certificate as the bytes of a PKCS#12 file with one entry, {@code cle}.
     *
     * @param from before it nothing may be signed; a certificate may end sooner than its authority
     */
    public byte[] issue(Holder holder, Use use, Instant from, Instant until, char[] password) {
        try {
            KeyPair pair = keyPair();
            X509Certificate issued = certificate(holder, use, pair, from, until);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("cle", pair.getPrivate(), password, new Certificate[] {issued, certificate});
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("Bouncy Castle cannot make certificates here", e);
        }
    }

    /** The same for the authority's own time of life. */
    public byte[] issue(Holder holder, Use use, char[] password) {
        return issue(holder, use, from, until, password);
    }

    /** Declares that a certificate is not to be trusted any more; shown by the lists made after. */
    public void revoke(X509Certificate issued) {
        revoked.add(issued);
    }

    /**
     * The list of revoked certificates.
     *
     * @param time when it was made; each certificate on it counts as revoked from that moment
     * @param next when the next one is due
     */
    public X509CRL revocations(Instant time, Instant next) {
        try {
            X509v2CRLBuilder builder = new X509v2CRLBuilder(name, Date.from(time)).setNextUpdate(Date.from(next));
            builder.addExtension(Extension.authorityKeyIdentifier, false, new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
            revoked.forEach(gone -> builder.addCRLEntry(gone.getSerialNumber(), Date.from(time), CRLReason.keyCompromise));
            return new JcaX509CRLConverter().getCRL(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(keys.getPrivate())));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("Bouncy Castle cannot make revocation lists here", e);
        }
    }

    private X509Certificate certificate(Holder holder, Use use, KeyPair pair, Instant start, Instant end)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
        var builder = new JcaX509v3CertificateBuilder(name, serial(), Date.from(start), Date.from(end), subject(holder), pair.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, use.usage)
                .addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(pair.getPublic()))
                .addExtension(Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(certificate));
        if (use.purpose != null) {
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(use.purpose));
        }
        return certificate(builder);
    }

    private static X500Name subject(Holder holder) {
        X500NameBuilder subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "FR").addRDN(BCStyle.O, MARK);
        if (!holder.id.isEmpty()) {
            subject.addRDN(BCStyle.SERIALNUMBER, holder.id).addRDN(BCStyle.SURNAME, holder.nom).addRDN(BCStyle.GIVENNAME, holder.prenom);
        }
        return subject.addRDN(BCStyle.CN, (holder.prenom + " " + holder.nom).trim()).build();
    }

    private X509Certificate certificate(org.bouncycastle.cert.X509v3CertificateBuilder builder) throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(keys.getPrivate())));
    }

    private BigInteger serial() {
        return new BigInteger(120, random).add(BigInteger.ONE);
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }
}
