package fr.ccs.dossier.seal;

import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xml.security.Init;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.XMLSignature;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A forger who has a key: makes whatever structure is written into a {@code ds:Signature} a genuine signature, and verifies as plainly as many do. */
final class AttackSigner {
    static {
        Init.init();
    }

    private AttackSigner() {}

    /** The private key that signs in a role. */
    static PrivateKey key(String role) {
        return key(Keys.of(role));
    }

    static PrivateKey key(SigningKey key) {
        return ((KSPrivateKeyEntry) key.entry()).getPrivateKey();
    }

    /** The document with all digests and the value of a role's signature made anew, for what now stands in it. */
    static AttackText resigned(AttackText forged, String role, Key key) {
        try {
            XMLSignature signature = signature(forged, role);
            for (int i = 0; i < signature.getSignedInfo().getLength(); i++) {
                signature.getSignedInfo().item(i).generateDigestValue();
            }
            signature.sign(key);
            NodeList digests = signature.getSignedInfo().getElement().getElementsByTagNameNS(Slot.XMLDSIG, "DigestValue");
            AttackText result = forged;
            for (int i = 0; i < digests.getLength(); i++) {
                int rank = i;
                result = result.signature(role, text -> withDigest(text, rank, plain(digests.item(rank).getTextContent())));
            }
            String value = plain(signature.getElement().getElementsByTagNameNS(Slot.XMLDSIG, "SignatureValue").item(0).getTextContent());
            return result.signature(role, text -> text.replaceFirst("(<ds:SignatureValue[^>]*>)[^<]*", "$1" + value));
        } catch (XMLSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same in the name of another certificate, which the signature then names as properly as its own. */
    static AttackText resigned(AttackText forged, String role, X509Certificate certificate, Key key, String method) {
        return resigned(certified(forged, role, certificate).signature(role,
                text -> text.replaceFirst("(<ds:SignatureMethod Algorithm=)\"[^\"]*", "$1\"" + method)), role, key);
    }

    /** Names another certificate in a signature, in its key and in its signed properties. */
    static AttackText certified(AttackText forged, String role, X509Certificate certificate) {
        try {
            String digest = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-512").digest(certificate.getEncoded()));
            String keyInfo = "<ds:X509Data><ds:X509Certificate>" + base64(certificate) + "</ds:X509Certificate></ds:X509Data>";
            return forged.signature(role, text -> text.replaceFirst("(<ds:KeyInfo>).*(</ds:KeyInfo>)", "$1" + keyInfo + "$2")
                    .replaceFirst("(<xades:CertDigest>.*<ds:DigestValue>)[^<]*", "$1" + digest)
                    .replaceFirst("<xades:IssuerSerialV2>.*</xades:IssuerSerialV2>", ""));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the mathematics of a signature hold, which is all that a plain verifier asks: its value, and the digest of each reference. */
    static boolean holds(AttackText forged, String role, PublicKey key) {
        try {
            return signature(forged, role).checkSignatureValue(key);
        } catch (XMLSecurityException e) {
            return false;
        }
    }

    static boolean holds(AttackText forged, String role) {
        return holds(forged, role, Keys.of(role).certificate().getPublicKey());
    }

    private static XMLSignature signature(AttackText forged, String role) throws XMLSecurityException {
        Document tree = tree(forged.text());
        NodeList signatures = tree.getElementsByTagNameNS(Slot.XMLDSIG, "Signature");
        for (int i = 0; i < signatures.getLength(); i++) {
            Element element = (Element) signatures.item(i);
            if (role.equals(((Element) element.getParentNode()).getAttribute("role"))) {
                return new XMLSignature(element, "", false);
            }
        }
        throw new IllegalArgumentException("nobody signed as " + role);
    }

    private static Document tree(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            Document tree = factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            NodeList all = tree.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                for (String name : List.of("Id", "id")) {
                    if (((Element) all.item(i)).hasAttribute(name)) {
                        ((Element) all.item(i)).setIdAttribute(name, true);
                    }
                }
            }
            return tree;
        } catch (java.io.IOException | org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String withDigest(String signature, int rank, String digest) {
        Matcher places = java.util.regex.Pattern.compile("<ds:DigestValue>[^<]*").matcher(signature);
        for (int i = 0; i <= rank; i++) {
            places.find();
        }
        return signature.substring(0, places.start()) + "<ds:DigestValue>" + digest + signature.substring(places.end());
    }

    private static String plain(String base64) {
        return base64.replaceAll("\\s", "");
    }
}
