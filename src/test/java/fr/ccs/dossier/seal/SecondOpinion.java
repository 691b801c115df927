package fr.ccs.dossier.seal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Java's own XML signatures say of a file, with its secure validation on: a program that is neither DSS nor ours. */
final class SecondOpinion {
    private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";

    private SecondOpinion() {}

    /** One answer for each signature, in document order: whether digests and signature value hold. */
    static List<Boolean> of(byte[] file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
        NodeList signatures = document.getElementsByTagNameNS(Slot.XMLDSIG, "Signature");
        List<Boolean> answers = new ArrayList<>();
        for (int i = 0; i < signatures.getLength(); i++) {
            Element signature = (Element) signatures.item(i);
            String certificate = signature.getElementsByTagNameNS(Slot.XMLDSIG, "X509Certificate").item(0).getTextContent();
            DOMValidateContext context = new DOMValidateContext(CertificateFactory.getInstance("X.509").generateCertificate(
                    new ByteArrayInputStream(Base64.getMimeDecoder().decode(certificate.getBytes(StandardCharsets.US_ASCII)))).getPublicKey(), signature);
            context.setProperty("org.jcp.xml.dsig.secureValidation", true);
            context.setIdAttributeNS((Element) signature.getElementsByTagNameNS(XADES, "SignedProperties").item(0), null, "Id");
            answers.add(XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context).validate(context));
        }
        return answers;
    }
}
