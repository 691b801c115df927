package fr.ccs.dossier.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmNode;

/** The one form of an element that digests are taken of: how a file is written, and where the element stands, count for nothing. */
public final class Canonical {

    private Canonical() {}

    /** Exclusive XML Canonicalization without comments (W3C, 2002) of an element and all that it holds, in UTF-8. */
    public static byte[] exclusive(XdmNode element) {
        try {
            TransformService service = TransformService.getInstance(CanonicalizationMethod.EXCLUSIVE, "DOM", "XMLDSig");
            service.init((TransformParameterSpec) null);
            OctetStreamData data = (OctetStreamData) service.transform(new OctetStreamData(new ByteArrayInputStream(serialised(element))), null);
            return data.getOctetStream().readAllBytes();
        } catch (GeneralSecurityException | TransformException | SaxonApiException | IOException e) {
            throw new IllegalStateException("this Java cannot canonicalise", e);
        }
    }

    /** Lower-case hex SHA-256 of that form. */
    public static String sha256(XdmNode element) {
        return DocumentReader.sha256(exclusive(element));
    }

    private static byte[] serialised(XdmNode element) throws SaxonApiException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Serializer serializer = Saxon.PROCESSOR.newSerializer(bytes);
        serializer.setOutputProperty(Serializer.Property.METHOD, "xml");
        serializer.setOutputProperty(Serializer.Property.ENCODING, "UTF-8");
        serializer.setOutputProperty(Serializer.Property.INDENT, "no");
        serializer.serializeNode(element);
        return bytes.toByteArray();
    }
}
