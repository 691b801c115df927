package fr.ccs.dossier.seal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.QName;

/**
 * The one form of signature that {@link Signer} gives, as a grammar: what an element of it holds, in this order and nothing beside.
 *
 * <p>A line is an element, its attributes, then its children or its text with the most characters that it may have. A child that may
 * come several times says how often at most; what ends in {@code ?} may be absent.
 */
final class SignatureGrammar {
    private static final String TABLE = """
            ds:Signature @Id = ds:SignedInfo ds:SignatureValue ds:KeyInfo ds:Object
            ds:SignedInfo = ds:CanonicalizationMethod ds:SignatureMethod ds:Reference ds:Reference
            ds:CanonicalizationMethod @Algorithm =
            ds:SignatureMethod @Algorithm =
            ds:Reference @Id? @Type? @URI = ds:Transforms ds:DigestMethod ds:DigestValue
            ds:Transforms = ds:Transform*5
            ds:Transform @Algorithm = dsig-filter2:XPath?
            dsig-filter2:XPath @Filter = WORDS:200
            ds:DigestMethod @Algorithm =
            ds:DigestValue = BASE64:100
            ds:SignatureValue @Id = BASE64:4000
            ds:KeyInfo = ds:X509Data
            ds:X509Data = ds:X509Certificate*10
            ds:X509Certificate = BASE64:20000
            ds:Object = xades:QualifyingProperties
            xades:QualifyingProperties @Target = xades:SignedProperties xades:UnsignedProperties?
            xades:SignedProperties @Id = xades:SignedSignatureProperties xades:SignedDataObjectProperties
            xades:SignedSignatureProperties = xades:SigningTime xades:SigningCertificateV2 xades:SignatureProductionPlaceV2? xades:SignerRoleV2?
            xades:SigningTime = TIME:40
            xades:SigningCertificateV2 = xades:Cert
            xades:Cert = xades:CertDigest xades:IssuerSerialV2?
            xades:CertDigest = ds:DigestMethod ds:DigestValue
            xades:IssuerSerialV2 = BASE64:4000
            xades:SignatureProductionPlaceV2 = xades:City
            xades:City = WORDS:200
            xades:SignerRoleV2 = xades:ClaimedRoles
            xades:ClaimedRoles = xades:ClaimedRole
            xades:ClaimedRole = CODE:60
            xades:SignedDataObjectProperties = xades:DataObjectFormat xades:CommitmentTypeIndication
            xades:DataObjectFormat @ObjectReference = xades:MimeType
            xades:MimeType = WORDS:60
            xades:CommitmentTypeIndication = xades:CommitmentTypeId xades:AllSignedDataObjects
            xades:CommitmentTypeId = xades:Identifier xades:Description?
            xades:Identifier = WORDS:100
            xades:Description = CODE:60
            xades:AllSignedDataObjects =
            xades:UnsignedProperties = xades:UnsignedSignatureProperties
            xades:UnsignedSignatureProperties = xades:SignatureTimeStamp xades:CertificateValues? xades:RevocationValues? xades141:TimeStampValidationData?
            xades:SignatureTimeStamp @Id = ds:CanonicalizationMethod xades:EncapsulatedTimeStamp
            xades:EncapsulatedTimeStamp @Id = BASE64:100000
            xades:CertificateValues = xades:EncapsulatedX509Certificate*20
            xades:EncapsulatedX509Certificate = BASE64:20000
            xades:RevocationValues = xades:CRLValues
            xades:CRLValues = xades:EncapsulatedCRLValue*10
            xades:EncapsulatedCRLValue = BASE64:4000000
            xades141:TimeStampValidationData @Id = xades:CertificateValues? xades:RevocationValues?
            """;
    private static final Map<String, String> NAMESPACES = Map.of("ds", Slot.XMLDSIG, "dsig-filter2", "http://www.w3.org/2002/06/xmldsig-filter2",
            "xades", "http://uri.etsi.org/01903/v1.3.2#", "xades141", "http://uri.etsi.org/01903/v1.4.1#");
    private static final Map<QName, Element> ELEMENTS = TABLE.lines().map(SignatureGrammar::element)
            .collect(Collectors.toMap(Element::name, element -> element, (one, other) -> one, LinkedHashMap::new));

    private SignatureGrammar() {}

    /**
     * @param attributes their names, and whether they must be there
     * @param text empty for an element that holds no characters but white space
     */
    record Element(QName name, Map<String, Boolean> attributes, List<Child> children, Optional<Text> text) {}

    /** A place among the children of an element. */
    record Child(QName name, int least, int most) {}

    /** The characters that an element holds. */
    record Text(Form form, int most) {
        boolean admits(String value) {
            return value.length() <= most && form.pattern.matcher(value).matches();
        }
    }

    private enum Form {
        BASE64("[A-Za-z0-9+/\\s]*+={0,2}\\s*+"), TIME("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z"), CODE("[A-Za-z_]+"), WORDS("[^\\p{Cntrl}]+");

        private final Pattern pattern;

        Form(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** What an element of a signature may hold; asked only for names that the grammar itself led to. */
    static Element of(QName name) {
        return ELEMENTS.get(name);
    }

    /** A name by its usual prefix, {@code ds:SignedInfo}. */
    static QName name(String prefixed) {
        int colon = prefixed.indexOf(':');
        return new QName(prefixed.substring(0, colon), NAMESPACES.get(prefixed.substring(0, colon)), prefixed.substring(colon + 1));
    }

    private static Element element(String line) {
        String[] sides = line.split(" =");
        String[] head = sides[0].split(" ");
        Map<String, Boolean> attributes = new LinkedHashMap<>();
        for (int i = 1; i < head.length; i++) {
            attributes.put(head[i].replaceAll("[@?]", ""), !head[i].endsWith("?"));
        }
        List<Child> children = new ArrayList<>();
        Optional<Text> text = Optional.empty();
        for (String word : sides.length < 2 ? new String[0] : sides[1].trim().split(" ")) {
            if (word.matches("[A-Z0-9]+:\\d+")) {
                text = Optional.of(new Text(Form.valueOf(word.replaceAll(":.*", "")), Integer.parseInt(word.replaceAll(".*:", ""))));
            } else {
                children.add(new Child(name(word.replaceAll("[?]|[*]\\d+", "")), word.endsWith("?") ? 0 : 1,
                        word.contains("*") ? Integer.parseInt(word.replaceAll(".*[*]", "")) : 1));
            }
        }
        return new Element(name(head[0]), attributes, List.copyOf(children), text);
    }
}
