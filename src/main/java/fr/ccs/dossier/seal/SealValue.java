package fr.ccs.dossier.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;

/**
 * The value of a seal, which the seal cannot cover: so each byte of it must be accounted for by itself.
 *
 * <p>Certificates, a time-stamp and the zeros behind them could else be changed unseen: DSS passes over what it cannot read, and goes without.
 *
 * @param covered the bytes of the file that the seal covers
 * @param contents the value, with the zeros behind it
 */
record SealValue(byte[] covered, byte[] contents) {
    private static final int SEQUENCE_HEAD = 2;
    private static final int LENGTH_MARK = 0x80;

    /** What is broken; empty when the seal fits the file and its value is read to the last byte and is as its issuers signed it. */
    Optional<Flaw> flaw(Trust trust) {
        List<PlainCms> parts = new ArrayList<>();
        try {
            byte[] value = Arrays.copyOf(contents, length(contents));
            for (int i = value.length; i < contents.length; i++) {
                if (contents[i] != 0) {
                    return Optional.of(new Flaw(Defect.ALTERED));
                }
            }
            PlainCms seal = PlainCms.read(value, ASN1Encoding.DER, CMSObjectIdentifiers.data);
            seal.requireSigned(covered);
            if (!seal.namesItsCertificate()) {
                return Optional.of(new Flaw(Defect.NO_CERTIFICATE));
            }
            parts.add(seal);
        } catch (InvalidKeyException slow) {
            return Optional.of(new Flaw(Defect.UNUSUAL_KEY));
        } catch (CMSSignerDigestMismatchException other) {
            return Optional.of(new Flaw(Defect.CHANGED));
        } catch (CMSException | IOException | GeneralSecurityException | OperatorCreationException | RuntimeException broken) {
            return Optional.of(new Flaw(Defect.ALTERED));
        }
        try {
            Optional<PlainCms> stamp = stamp(parts.get(0));
            stamp.ifPresent(parts::add);
        } catch (InvalidKeyException slow) {
            return Optional.of(new Flaw(Defect.UNUSUAL_KEY));
        } catch (TSPException | CMSException | IOException | GeneralSecurityException | OperatorCreationException | RuntimeException broken) {
            return Optional.of(new Flaw(Defect.STAMP_ALTERED));
        }
        Set<X509Certificate> all = parts.stream().flatMap(part -> part.certificates().stream()).collect(Collectors.toSet());
        Set<X509Certificate> ends = parts.stream().flatMap(PlainCms::owns).collect(Collectors.toSet());
        return new CarriedCertificates(all, ends, ends, trust).flaw();
    }

    private static Optional<PlainCms> stamp(PlainCms seal) throws TSPException, CMSException, IOException, GeneralSecurityException, OperatorCreationException {
        AttributeTable unsigned = seal.signer().getUnsignedAttributes();
        if (unsigned == null) {
            return Optional.empty();
        }
        Attribute attribute = unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (unsigned.size() != 1 || attribute == null || attribute.getAttrValues().size() != 1) {
            throw new IOException("something besides a time-stamp");
        }
        byte[] bytes = attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded();
        return Optional.of(StampToken.read(bytes));
    }

    /** How long the outer sequence says to be, its head included. */
    private static int length(byte[] bytes) {
        int first = bytes[1] & 0xFF;
        if (first < LENGTH_MARK) {
            return SEQUENCE_HEAD + first;
        }
        int length = 0;
        for (int i = 0; i < first - LENGTH_MARK; i++) {
            length = Math.addExact(Math.multiplyExact(length, 256), bytes[SEQUENCE_HEAD + i] & 0xFF);
        }
        return Math.addExact(SEQUENCE_HEAD + first - LENGTH_MARK, length);
    }
}
