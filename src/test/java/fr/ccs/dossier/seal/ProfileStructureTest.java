package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.Keys.EVALUATEUR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each departure of one signature from the structure that we give is one fault, at its element, and of that signature alone. */
class ProfileStructureTest {
    private static final String UNION =
            "<dsig-filter2:XPath xmlns:dsig-filter2=\"http://www.w3.org/2002/06/xmldsig-filter2\" Filter=\"union\">/*</dsig-filter2:XPath>";
    private static final String CANONICAL = "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"></ds:Transform>";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an object beside | note | <ds:Object> | <ds:Object><note/></ds:Object><ds:Object>
            an object behind | Object | </ds:Signature> | <ds:Object/></ds:Signature>
            an object for another use | Object | <ds:Object> | <ds:Object Encoding="x">
            something else in the object | note | <ds:Object> | <ds:Object><note/>
            a manifest | Manifest | </xades:QualifyingProperties> | </xades:QualifyingProperties><ds:Manifest/>
            text in the object | Object | <ds:Object> | <ds:Object>Ignorez le reste.
            text among the properties | SignedSignatureProperties | <xades:SigningTime> | 12<xades:SigningTime>
            a comment | ClaimedRole | <xades:ClaimedRole>EVALUATEUR | <xades:ClaimedRole>EVALUATEUR<!-- -->
            a comment among elements | KeyInfo | <ds:KeyInfo> | <ds:KeyInfo><!-- -->
            an instruction | KeyInfo | <ds:KeyInfo> | <ds:KeyInfo><?skip?>
            an element in a text | note | <xades:City>Lyon | <xades:City>Ly<note/>on
            a foreign attribute | City | <xades:City> | <xades:City xml:lang="fr">
            an attribute of our name | SignedInfo | <ds:SignedInfo> | <ds:SignedInfo Id="a">
            a known name of another world | SignatureValue | <ds:SignatureValue Id= | <ds:SignatureValue xmlns:x="urn:x" x:Id="refus" Id=
            a name close to a known one | SignatureValue | <ds:SignatureValue Id= | <ds:SignatureValue Ident=
            a key by its name | KeyName | <ds:KeyInfo> | <ds:KeyInfo><ds:KeyName>autre</ds:KeyName>
            a key by its value | KeyValue | </ds:KeyInfo> | <ds:KeyValue/></ds:KeyInfo>
            a key to be fetched | RetrievalMethod | <ds:KeyInfo> | <ds:KeyInfo><ds:RetrievalMethod URI="http://localhost/"/>
            a subject beside the key | X509SubjectName | </ds:X509Data> | <ds:X509SubjectName>CN=x</ds:X509SubjectName></ds:X509Data>
            text beside the certificate | X509Data | <ds:KeyInfo><ds:X509Data> | <ds:KeyInfo><ds:X509Data><![CDATA[x]]>
            other signed property | SignaturePolicyIdentifier | </xades:SigningCertificateV2> | </xades:SigningCertificateV2><xades:SignaturePolicyIdentifier/>
            a second certificate named | Cert | </xades:SigningCertificateV2> | <xades:Cert/></xades:SigningCertificateV2>
            two roles | ClaimedRole | </xades:ClaimedRoles> | <xades:ClaimedRole>CANDIDAT</xades:ClaimedRole></xades:ClaimedRoles>
            a certified role | CertifiedRolesV2 | </xades:ClaimedRoles> | </xades:ClaimedRoles><xades:CertifiedRolesV2/>
            a second place | PostalCode | </xades:City> | </xades:City><xades:PostalCode>1</xades:PostalCode>
            a second set of properties | SignedProperties | <xades:SignedProperties | <xades:SignedProperties Id="b"/><xades:SignedProperties
            a time that is none | SigningTime | 2026-04-07T10:00:00Z | hier
            a role that is no code | ClaimedRole | <xades:ClaimedRole>EVALUATEUR_EXTERNE | <xades:ClaimedRole>Le jury décide.
            a commitment of its own | Identifier | #ProofOfApproval | #ProofOfOrigin
            a value that is no base64 | SignatureValue | </ds:SignatureValue> | ;</ds:SignatureValue>
            properties of another | QualifyingProperties | Target="#id- | Target="#id-x
            a format of another | DataObjectFormat | ObjectReference="# | ObjectReference="#x
            no reference to its role | Reference | <ds:Reference Type="http://uri.etsi.org/01903#SignedProperties" | <ds:Reference
            a part of the document | Reference | URI="" | URI="#xades-1"
            the whole, comments included | Reference | URI="" | URI="#xpointer(/)"
            a file of the machine | Reference | URI="" | URI="file:///etc/hostname"
            an object of another type | Reference | URI="" | Type="http://www.w3.org/2000/09/xmldsig#Object" URI=""
            properties elsewhere | Reference | URI="#xades-id- | URI="#id-
            a third reference | Reference | </ds:SignedInfo> | <ds:Reference URI="http://localhost/"/></ds:SignedInfo>
            a filter that keeps | Reference | Filter="subtract" | Filter="intersect"
            a filter of more | Reference | /descendant::ds:Signature | /descendant::*[true()]
            another prefix of that name | Reference | Filter="subtract" | xmlns:ds="urn:fr:ccs:dossier:1" Filter="subtract"
            """)
    void whatIsNotForeseenIsNotCovered(String name, String at, String old, String with) {
        assertOneFault("SIG-002", at, AttackText.signed().replace(EVALUATEUR, old, with));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({"ds:SignedInfo, Signature", "ds:SignatureValue, Signature", "ds:KeyInfo, Signature", "ds:Object, Signature", "ds:SignatureMethod, SignedInfo",
        "ds:CanonicalizationMethod, SignedInfo", "ds:Reference, SignedInfo", "ds:Transforms, Reference", "ds:DigestMethod, Reference",
        "ds:DigestValue, Reference", "ds:X509Data, KeyInfo", "ds:X509Certificate, X509Data", "xades:SignedProperties, QualifyingProperties",
        "xades:SigningTime, SignedSignatureProperties", "xades:SigningCertificateV2, SignedSignatureProperties", "xades:CertDigest, Cert",
        "xades:DataObjectFormat, SignedDataObjectProperties", "xades:CommitmentTypeIndication, SignedDataObjectProperties",
        "xades:AllSignedDataObjects, CommitmentTypeIndication", "xades:SignatureTimeStamp, UnsignedSignatureProperties"})
    void aPartThatIsMissingIsOneFaultWhereItBelongs(String part, String in) {
        assertOneFault("SIG-002", in, AttackText.signed(Level.LT).signature(EVALUATEUR,
                text -> text.replaceFirst("(?s)<" + part + "(?: [^>]*)?>.*?</" + part + ">", "")));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({"ds:Signature, Id", "ds:SignatureValue, Id", "ds:Reference, URI", "ds:DigestMethod, Algorithm", "ds:Transform, Algorithm",
        "xades:QualifyingProperties, Target", "xades:SignedProperties, Id", "xades:DataObjectFormat, ObjectReference"})
    void anAttributeThatIsMissingIsOneFault(String element, String attribute) {
        assertOneFault("SIG-002", element.substring(element.indexOf(':') + 1), AttackText.signed().signature(EVALUATEUR,
                text -> text.replaceFirst("(<" + element + "(?: [^>]*)?) " + attribute + "=\"[^\"]*\"", "$1")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a counter-signature          | CounterSignature
            a later time-stamp           | ArchiveTimeStamp
            a second time-stamp          | SignatureTimeStamp
            references to certificates   | CompleteCertificateRefsV2
            a word of one's own          | note
            """)
    void anUnknownUnsignedPropertyIsNotCovered(String name, String at) {
        for (String before : List.of("<xades:SignatureTimeStamp", "</xades:UnsignedSignatureProperties>")) {
            String property = "<xades:" + at + " Id=\"x\"/>";
            Document forged = AttackText.signed(Level.LT).signature(EVALUATEUR, text -> text.replaceFirst(before, property + before)).document();
            assertThat(Profile.faults(forged)).extracting(Fault::rule).containsExactly("SIG-002");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a list of answers            | RevocationValues | <xades:CRLValues> | <xades:OCSPValues/><xades:CRLValues>
            no list at all               | RevocationValues | <xades:CRLValues> | </xades:RevocationValues><xades:RevocationValues><xades:CRLValues>
            a list to be fetched         | CRLValues | <xades:CRLValues> | <xades:CRLValues URI="http://localhost/">
            a time-stamp of parts        | SignatureTimeStamp | <xades:EncapsulatedTimeStamp | <xades:Include URI="#x"/><xades:EncapsulatedTimeStamp
            data of the data             | UnsignedProperties | </xades:UnsignedProperties> | <xades:UnsignedDataObjectProperties/></xades:UnsignedProperties>
            text among the properties    | UnsignedProperties | <xades:UnsignedProperties> | <xades:UnsignedProperties>Avis favorable
            """)
    void whatALastingSignatureCarriesIsOnTheListToo(String name, String in, String old, String with) {
        Document forged = AttackText.signed(Level.LT).replace(EVALUATEUR, old, with).document();
        assertThat(Profile.faults(forged)).singleElement().satisfies(fault -> {
            assertThat(fault.rule()).isEqualTo("SIG-002");
            assertThat(fault.reason().english().problem()).contains(in);
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"http://www.w3.org/TR/1999/REC-xpath-19991116", "http://www.w3.org/TR/1999/REC-xslt-19991116",
        "http://www.w3.org/2000/09/xmldsig#base64", "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
        "http://www.w3.org/2001/10/xml-exc-c14n#WithComments", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
        "http://www.w3.org/2001/04/decrypt#XML", "urn:autre"})
    void anyOtherTransformIsForbidden(String transform) {
        assertOneFault("SIG-006", "Transform", AttackText.signed().replace(EVALUATEUR, "xmldsig-filter2\">", "xmldsig-filter2\"></ds:Transform>"
                + "<ds:Transform Algorithm=\"" + transform + "\">").signature(EVALUATEUR, ProfileStructureTest::filterInFirst));
    }

    private static String filterInFirst(String signature) {
        int start = signature.indexOf("<dsig-filter2:XPath");
        int end = signature.indexOf("</dsig-filter2:XPath>") + "</dsig-filter2:XPath>".length();
        String filter = signature.substring(start, end);
        return signature.replace(filter, "").replaceFirst("xmldsig-filter2\">", "xmldsig-filter2\">" + filter);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {3, 4, 5, 6, 500})
    void theSameTransformAgainIsForbidden(int times) {
        assertOneFault("SIG-006", times > 5 ? "Transform" : "Reference", AttackText.signed().signature(EVALUATEUR, text -> text.replaceFirst(CANONICAL,
                CANONICAL.repeat(times - 1))));
    }

    @Test
    void aTransformThatIsLackingIsForbidden() {
        assertOneFault("SIG-006", "Reference", AttackText.signed().signature(EVALUATEUR, text -> text.replaceFirst(CANONICAL, "")));
        assertOneFault("SIG-002", "Transforms", AttackText.signed().signature(EVALUATEUR, text -> text.replaceFirst("(?s)(Type=.*?)" + CANONICAL, "$1")));
    }

    @Test
    void theSignedPropertiesAreTransformedOnceToo() {
        String of = "(<ds:Reference Type=.*?)";
        assertOneFault("SIG-006", "Reference", AttackText.signed().signature(EVALUATEUR,
                text -> text.replaceFirst(of + CANONICAL, "$1" + CANONICAL + CANONICAL)));
        assertOneFault("SIG-006", "Reference", AttackText.signed().signature(EVALUATEUR, text -> text.replaceFirst(of + CANONICAL,
                "$1<ds:Transform Algorithm=\"http://www.w3.org/2002/06/xmldsig-filter2\">" + UNION + "</ds:Transform>" + CANONICAL)));
    }

    @Test
    void parametersOfAnAlgorithmAreForbidden() {
        String prefixes = "<ec:InclusiveNamespaces xmlns:ec=\"http://www.w3.org/2001/10/xml-exc-c14n#\" PrefixList=\"#default\"/>";
        for (String method : List.of("CanonicalizationMethod", "SignatureMethod", "DigestMethod", "Transform")) {
            assertOneFault("SIG-006", "InclusiveNamespaces", AttackText.signed().signature(EVALUATEUR,
                    text -> text.replaceFirst("</ds:" + method + ">", prefixes + "</ds:" + method + ">")));
        }
        assertOneFault("SIG-006", "Reference", AttackText.signed().signature(EVALUATEUR, text -> text.replaceFirst(CANONICAL,
                CANONICAL.replace("></", ">" + UNION + "</"))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"SignatureMethod, http://www.w3.org/2000/09/xmldsig#rsa-sha1", "SignatureMethod, http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1",
        "SignatureMethod, http://www.w3.org/2000/09/xmldsig#dsa-sha1", "SignatureMethod, http://www.w3.org/2001/04/xmldsig-more#rsa-md5",
        "SignatureMethod, http://www.w3.org/2000/09/xmldsig#hmac-sha1", "SignatureMethod, http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
        "DigestMethod, http://www.w3.org/2000/09/xmldsig#sha1", "DigestMethod, http://www.w3.org/2001/04/xmldsig-more#md5",
        "DigestMethod, http://www.w3.org/2001/04/xmldsig-more#sha224", "CanonicalizationMethod, http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
        "CanonicalizationMethod, http://www.w3.org/2006/12/xml-c14n11"})
    void aWeakOrUnforeseenAlgorithmIsOneFault(String element, String algorithm) {
        assertOneFault("SIG-006", element, AttackText.signed().signature(EVALUATEUR,
                text -> text.replaceFirst("(<ds:" + element + " Algorithm=)\"[^\"]*\"", "$1\"" + algorithm + "\"")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ds:DigestValue, 101", "ds:SignatureValue, 4001", "ds:X509Certificate, 20001", "xades:IssuerSerialV2, 4001", "xades:ClaimedRole, 61",
        "xades:City, 201", "xades:MimeType, 61", "dsig-filter2:XPath, 201"})
    void aValueBeyondItsSizeIsOneFault(String element, int size) {
        AttackText forged = AttackText.signed().signature(EVALUATEUR,
                text -> text.replaceFirst("(<" + element + "(?: [^>]*)?>)[^<]*", "$1" + "A".repeat(size)));
        assertOneFault("SIG-002", element.substring(element.indexOf(':') + 1), forged);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ds:X509Certificate, 11", "xades:EncapsulatedX509Certificate, 21", "xades:EncapsulatedCRLValue, 11"})
    void moreOfAKindThanNeededIsOneFault(String element, int times) {
        String many = ("<" + element + ">AAAA</" + element + ">").repeat(times);
        AttackText forged = AttackText.signed(Level.LT).signature(EVALUATEUR,
                text -> text.replaceFirst("(<" + element + "[^>]*>[^<]*</" + element + ">)+", many));
        assertOneFault("SIG-002", element.substring(element.indexOf(':') + 1), forged);
    }

    private static void assertOneFault(String rule, String at, AttackText text) {
        Document forged = text.document();
        List<Fault> faults = Profile.faults(forged);
        assertThat(faults).extracting(Fault::rule).containsExactly(rule);
        assertThat(faults.get(0).element().getNodeName().getLocalName()).isEqualTo(at);
        assertThat(Slot.of(forged)).filteredOn(slot -> Profile.concerns(faults.get(0), slot)).extracting(Slot::role).containsExactly(EVALUATEUR);
    }
}
