package fr.ccs.dossier.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A signed message of the one shape that seals and time-stamps have: one signer, its certificates, and nothing that could be something else.
 *
 * @param signer who signed it
 * @param certificates those that it carries
 */
record PlainCms(byte[] bytes, SignerInformation signer, List<X509Certificate> certificates) {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final int DETACHED = 1;
    private static final int ATTACHED = 3;
    private static final int BY_ISSUER = 1;

    /**
     * Reads one, and sees that it would be written the same again.
     *
     * @param encoding {@code DER}, or {@code DL} which leaves the order of sets as it is
     * @param content what it signs
     */
    static PlainCms read(byte[] bytes, String encoding, ASN1ObjectIdentifier content) throws CMSException, IOException, GeneralSecurityException {
        CMSSignedData data = new CMSSignedData(bytes);
        if (data.getSignerInfos().size() != 1) {
            throw new IOException("not one signer");
        }
        SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
        SignedData structure = SignedData.getInstance(data.toASN1Structure().getContent());
        boolean same = structure.getCertificates() != null && Arrays.equals(rewritten(structure).getEncoded(encoding), bytes);
        boolean plain = same && data.getCRLs().getMatches(null).isEmpty()
                && data.getCertificates().getMatches(null).size() == structure.getCertificates().size();
        boolean typed = data.toASN1Structure().getContentType().equals(CMSObjectIdentifiers.signedData)
                && data.getSignedContentTypeOID().equals(content.getId());
        boolean oneDigest = Stream.concat(data.getDigestAlgorithmIDs().stream(), Stream.of(signer.getDigestAlgorithmID()))
                .allMatch(digest -> digest.getAlgorithm().equals(signer.getDigestAlgorithmID().getAlgorithm())
                        && (digest.getParameters() == null || digest.getParameters().equals(DERNull.INSTANCE)));
        boolean version = data.getVersion() == (data.isDetachedSignature() ? DETACHED : ATTACHED) && signer.getVersion() == BY_ISSUER;
        if (!plain || !typed || !oneDigest || !version) {
            throw new IOException("not the plain form");
        }
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509CertificateHolder holder : data.getCertificates().getMatches(null)) {
            if (holder.toASN1Structure().getSignature().getPadBits() != 0) {
                throw new IOException("a certificate whose signature is not whole bytes");
            }
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
            if (!Signataire.legible(certificate)) {
                throw new IOException("a certificate of no name");
            }
            certificates.add(certificate);
        }
        return new PlainCms(bytes, signer, certificates);
    }

    /** The same message put together anew from its parts, each in its own place; {@code SignedData} itself would sort the certificates. */
    private static ContentInfo rewritten(SignedData data) throws IOException {
        ASN1Encodable content = data.getEncapContentInfo().getContent();
        if (content != null && !(content instanceof ASN1OctetString)) {
            throw new IOException("a content that is no string of bytes");
        }
        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        ASN1EncodableVector parts = new ASN1EncodableVector();
        parts.add(data.getVersion());
        parts.add(data.getDigestAlgorithms());
        parts.add(data.getEncapContentInfo());
        parts.add(new DLTaggedObject(false, 0, data.getCertificates()));
        parts.add(new DLSet(signer));
        return new ContentInfo(CMSObjectIdentifiers.signedData, new DLSequence(parts));
    }

    /** @throws CMSException when its signer did not sign these bytes, which stand elsewhere */
    void requireSigned(byte[] content) throws CMSException, OperatorCreationException, IOException, GeneralSecurityException {
        CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(content), bytes);
        SignerInformationVerifier verifier = new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(own().getPublicKey());
        if (!data.getSignerInfos().getSigners().iterator().next().verify(verifier)) {
            throw new CMSException("not signed with this key");
        }
    }

    /** @throws TSPException when it is no time-stamp, or not made by the service whose certificate it carries */
    void requireStamp() throws TSPException, CMSException, OperatorCreationException, IOException, GeneralSecurityException {
        new TimeStampToken(new CMSSignedData(bytes)).validate(new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(own()));
    }

    /** Whether what its signer signs names, by its digest, the certificate that it carries for him. */
    boolean namesItsCertificate() throws IOException, GeneralSecurityException {
        Attribute named = signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (named == null || named.getAttrValues().size() != 1) {
            return false;
        }
        ESSCertIDv2 first = SigningCertificateV2.getInstance(named.getAttrValues().getObjectAt(0)).getCerts()[0];
        MessageDigest digest = MessageDigest.getInstance(first.getHashAlgorithm().getAlgorithm().getId(), PROVIDER);
        return Arrays.equals(digest.digest(own().getEncoded()), first.getCertHash());
    }

    /** Its signer’s certificate. */
    private X509Certificate own() throws IOException, InvalidKeyException {
        List<X509Certificate> own = owns().toList();
        if (own.size() != 1) {
            throw new IOException("not one certificate of the signer");
        }
        if (!UsualKey.of(own.get(0))) {
            throw new InvalidKeyException("a key that would take long to ask");
        }
        return own.get(0);
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new JcaX509CertificateHolder(certificate);
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate that cannot be encoded", e);
        }
    }

    /** The certificates of its signer, of which there must be one. */
    Stream<X509Certificate> owns() {
        return certificates.stream().filter(this::isOwn);
    }

    /** Whether a certificate is its signer’s, named to the letter: names that are compared like words leave bytes that mean nothing. */
    private boolean isOwn(X509Certificate certificate) {
        X509CertificateHolder holder = holder(certificate);
        try {
            return signer.getSID().match(holder) && Arrays.equals(signer.getSID().getIssuer().getEncoded(), holder.getIssuer().getEncoded());
        } catch (IOException e) {
            throw new IllegalArgumentException("a name that cannot be encoded", e);
        }
    }
}
