package fr.ccs.dossier.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * Which bytes a seal covers: all but its own value, from the first to the last of the file.
 *
 * <p>Our seal is the last thing that is written, and brings along what a later check needs; so whatever stands behind it, hides it or hides
 * behind it is a change, of which kind soever, and nobody has to weigh whether it might be a harmless one.
 */
final class SealRange {
    private static final int BYTE_RANGE = 4;
    private static final byte[] HEAD = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    private SealRange() {}

    /** What is not as it must be; empty when the one seal certifies the whole file. */
    static Optional<Defect> defect(byte[] bytes, PDDocument pdf, List<PDSignature> signatures) {
        PDSignature seal = signatures.get(0);
        int[] range = seal.getByteRange();
        if (range == null || range.length != BYTE_RANGE || range[0] != 0 || range[1] <= 0 || range[2] <= range[1] || range[3] <= 0
                || (long) range[2] + range[3] > bytes.length) {
            return Optional.of(Defect.PARTIAL);
        }
        if (range[2] + range[3] < bytes.length || signatures.size() > 1) {
            return Optional.of(Defect.ADDED_AFTER);
        }
        if (!isValue(bytes, range[1], range[2], seal.getContents())) {
            return Optional.of(Defect.PARTIAL);
        }
        boolean ours = indexOf(bytes, HEAD) == 0 && "ETSI.CAdES.detached".equals(seal.getSubFilter()) && certifies(pdf, seal);
        return ours ? Optional.empty() : Optional.of(Defect.FORM);
    }

    /** What is left out must be the seal's value and nothing else: one hexadecimal string, the one that a reader finds. */
    private static boolean isValue(byte[] bytes, int from, int to, byte[] contents) {
        if (contents == null || to - from != 2 * contents.length + 2 || bytes[from] != '<' || bytes[to - 1] != '>') {
            return false;
        }
        byte[] hex = HexFormat.of().formatHex(contents).getBytes(StandardCharsets.US_ASCII);
        return Arrays.equals(bytes, from + 1, to - 1, hex, 0, hex.length);
    }

    /** The seal allows no change, and the document says that it is the one that does. */
    private static boolean certifies(PDDocument pdf, PDSignature seal) {
        COSDictionary permissions = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS);
        COSArray references = seal.getCOSObject().getCOSArray(COSName.getPDFName("Reference"));
        if (permissions == null || permissions.getCOSDictionary(COSName.DOCMDP) != seal.getCOSObject() || references == null
                || references.size() != 1 || !(references.getObject(0) instanceof COSDictionary reference)) {
            return false;
        }
        COSDictionary parameters = reference.getCOSDictionary(COSName.getPDFName("TransformParams"));
        return parameters != null && parameters.getInt(COSName.P) == 1;
    }

    /** Where a sequence begins; -1 when it stands nowhere. */
    static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
