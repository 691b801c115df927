package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * All that one signature of a document carries to be judged with, as files that any program reads.
 *
 * @param id the signature's own Id; {@code slot} the rank of its slot from 1, {@code role} its role
 * @param certificates in DER, that of the signatory first, each once; those of the time-stamps are among them
 * @param lists revocation lists in DER
 */
public record SignatureMaterial(String id, int slot, String role, List<byte[]> certificates, List<byte[]> lists, List<Stamped> stamps) {

    /**
     * A time-stamp.
     *
     * @param token in DER, {@code imprint} lower-case hex digest of what was stamped, by {@code algorithm}, as openssl names it
     */
    public record Stamped(byte[] token, String algorithm, String imprint) {}

    /**
     * What each electronic signature in a slot carries, in document order; empty for a document without any.
     *
     * @throws GeneralSecurityException when a piece of it cannot be read
     */
    public static List<SignatureMaterial> of(Document document) throws GeneralSecurityException {
        List<SignatureMaterial> all = new ArrayList<>();
        if (Slot.signedElectronically(document)) {
            for (Slot slot : Slot.of(document)) {
                if (slot.signature().isPresent()) {
                    all.add(of(slot, slot.signature().get()));
                }
            }
        }
        return List.copyOf(all);
    }

    private static SignatureMaterial of(Slot slot, XdmNode signature) throws GeneralSecurityException {
        try {
            List<byte[]> certificates = new ArrayList<>();
            List<Stamped> stamps = new ArrayList<>();
            Evidence.values(signature, "X509Certificate", "EncapsulatedX509Certificate").forEach(value -> add(certificates, Evidence.bytes(value)));
            for (XdmNode value : Evidence.values(signature, "EncapsulatedTimeStamp")) {
                stamps.add(stamped(Evidence.bytes(value), certificates));
            }
            List<byte[]> lists = new ArrayList<>();
            Evidence.values(signature, "EncapsulatedCRLValue").forEach(value -> add(lists, Evidence.bytes(value)));
            String id = signature.getAttributeValue(new QName("Id"));
            return new SignatureMaterial(id == null ? "" : id, slot.rank() + 1, slot.role(), List.copyOf(certificates), List.copyOf(lists), List.copyOf(stamps));
        } catch (IllegalArgumentException noBase64) {
            throw new GeneralSecurityException("a piece of the signature is not in base 64", noBase64);
        }
    }

    private static void add(List<byte[]> pieces, byte[] piece) {
        if (pieces.stream().noneMatch(known -> java.util.Arrays.equals(known, piece))) {
            pieces.add(piece);
        }
    }

    /** Whether it holds is judged elsewhere: here it is only taken apart. */
    private static Stamped stamped(byte[] encoded, List<byte[]> certificates) throws GeneralSecurityException {
        try {
            TimeStampToken token = new TimeStampToken(new CMSSignedData(encoded));
            for (X509CertificateHolder certificate : token.getCertificates().getMatches(null)) {
                add(certificates, certificate.getEncoded());
            }
            String algorithm = switch (token.getTimeStampInfo().getMessageImprintAlgOID().getId()) {
                case "2.16.840.1.101.3.4.2.1" -> "sha256";
                case "2.16.840.1.101.3.4.2.2" -> "sha384";
                case "2.16.840.1.101.3.4.2.3" -> "sha512";
                default -> "autre";
            };
            return new Stamped(encoded, algorithm, HexFormat.of().formatHex(token.getTimeStampInfo().getMessageImprintDigest()));
        } catch (CMSException | TSPException | java.io.IOException unreadable) {
            throw new GeneralSecurityException("a time-stamp that cannot be read", unreadable);
        }
    }
}
