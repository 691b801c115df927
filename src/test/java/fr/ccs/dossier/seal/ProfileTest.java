package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.Keys.CANDIDAT;
import static fr.ccs.dossier.seal.Keys.EVALUATEUR;
import static fr.ccs.dossier.seal.Keys.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.helpers.DefaultHandler;

/** The profile lets our own signatures pass, and says what of the document around them can hide, move or double what is signed. */
class ProfileTest {

    @ParameterizedTest
    @EnumSource(value = Level.class, names = {"B", "T", "LT"})
    void whatWeSignHasTheProfile(Level level) {
        assertThat(faults(AttackText.signed(level))).isEmpty();
    }

    @Test
    void whiteSpaceBetweenTheElementsOfASignatureIsNoFault() {
        assertThat(faults(AttackText.signed(Level.LT).signature(EVALUATEUR, text -> text.replace("><", ">\n  <")))).isEmpty();
    }

    @Test
    void aDocumentThatNobodySignedYetHasNoFault() {
        assertThat(Profile.faults(Keys.livretToSign())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a comment in a text          | argumentation | Les informations sont prises | Les informations<!-- --> sont prises
            a comment before the root    | livret | <livret | <!-- --><livret
            a comment behind the root    | livret | </livret> | </livret><!-- -->
            a comment in a slot          | signature | <ds:Signature xmlns | <!-- --><ds:Signature xmlns
            an instruction in a text     | argumentation | Les informations sont prises | Les informations<?skip?> sont prises
            a stylesheet                 | livret | <livret | <?xml-stylesheet href="x.css"?><livret
            a schema behind the root     | livret | </livret> | </livret><?xml-model href="x"?>
            a schema inside              | signatures | <signatures> | <signatures><?xml-model href="x"?>
            a signature elsewhere        | livret | <signatures> | <ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/><signatures>
            a signature among the slots  | signatures | <signatures> | <signatures><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>
            a second one in a slot       | signature | </ds:Signature> | </ds:Signature><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>
            a slot signed by hand        | signature | mode="ELECTRONIQUE"><ds: | mode="MANUSCRITE"><ds:
            an object in a slot          | signature | </ds:Signature> | </ds:Signature><ds:Object xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>
            text in a slot               | signature | </ds:Signature> | </ds:Signature>Lu et approuvé
            an Id in the document        | restitution | <restitution | <restitution Id="a"
            an ID in the document        | restitution | <restitution | <restitution ID="a"
            an xml:id in the document    | restitution | <restitution | <restitution xml:id="a"
            """)
    void whatStandsAroundIsOneFaultOfEverySignature(String name, String at, String old, String with) {
        AttackText signed = AttackText.of(Keys.signed(Level.B, EVALUATEUR));
        Document forged = signed.replace(old.trim(), with.trim()).document();
        Fault fault = only(forged);
        assertThat(fault.rule()).isEqualTo("SIG-002");
        assertThat(fault.element().getNodeName().getLocalName()).isEqualTo(at);
        assertThat(Slot.of(forged)).filteredOn(slot -> Profile.concerns(fault, slot)).extracting(Slot::role).containsExactly(EVALUATEUR);
    }

    @Test
    void whatOccursAThousandTimesIsToldOnce() {
        String noise = "<!-- --><?x?><ds:Signature xmlns:ds='" + Slot.XMLDSIG + "'/>";
        List<Fault> faults = faults(AttackText.signed().replace("<signatures>", noise.repeat(1_000) + "<signatures>"));
        assertThat(faults).extracting(Fault::rule).containsExactly("SIG-002", "SIG-002", "SIG-002");
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.reason().french().problem()).contains("1000 ");
            assertThat(fault.reason().english().problem()).contains("1000 ");
        });
    }

    @Test
    void aSignatureCopiedIntoAnotherSlotIsOneFault() {
        AttackText signed = AttackText.signed();
        Document forged = signed.signature(EVALUATEUR, text -> signed.signature(REFERENT)).document();
        Fault fault = only(forged);
        assertThat(fault.rule()).isEqualTo("SIG-002");
        assertThat(fault.reason().english().problem()).contains("a copy of another signature");
        assertThat(Slot.of(forged)).allMatch(slot -> Profile.concerns(fault, slot));
    }

    @Test
    void aCopyWithAnotherValueIsSeenByItsIds() {
        AttackText signed = AttackText.signed();
        String value = signed.value(REFERENT, "ds:SignatureValue");
        Fault fault = only(signed.signature(EVALUATEUR, text -> signed.signature(REFERENT).replace(value, "AA" + value.substring(2))).document());
        assertThat(fault.rule()).isEqualTo("SIG-002");
        assertThat(fault.reason().english().problem()).contains("is borne twice");
    }

    @Test
    void anIdOfASignatureIsBorneByNothingElse() {
        AttackText signed = AttackText.signed();
        String id = signed.signature(CANDIDAT).replaceFirst("(?s).*<xades:SignedProperties Id=\"([^\"]*)\".*", "$1");
        for (AttackText forged : List.of(signed.replace("<restitution", "<restitution id=\"" + id + "\""),
                signed.signature(CANDIDAT, text -> text.replaceFirst("<ds:SignatureValue Id=\"[^\"]*\"", "<ds:SignatureValue Id=\"" + id + "\"")))) {
            Fault fault = only(forged.document());
            assertThat(fault.rule()).isEqualTo("SIG-002");
            assertThat(fault.reason().english().problem()).contains(id, "is borne twice");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "a b", "a&#10;b", "un mot d’excuse", "xpointer(/)"})
    void anIdThatHasNotTheFormOfOneIsAFault(String id) {
        Fault fault = only(AttackText.signed(Level.LT).signature(CANDIDAT,
                text -> text.replaceFirst("(TimeStampValidationData [^>]*Id=)\"[^\"]*", "$1\"" + id)).document());
        assertThat(fault.rule()).isEqualTo("SIG-002");
        assertThat(fault.reason().english().problem()).contains("does not have the form of one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SignatureValue Id=\"value-", "SignatureTimeStamp Id=\"", "EncapsulatedTimeStamp Id=\"e"})
    void anIdThatNoDigestCoversAnswersToAnother(String before) {
        Fault fault = only(AttackText.signed(Level.LT).replace(CANDIDAT, before, before + "x").document());
        assertThat(fault.rule()).isEqualTo("SIG-002");
        assertThat(fault.reason().english().problem()).contains("does not answer to the others");
    }

    @Test
    void moreSignaturesThanADocumentCanBearAreOneFault() {
        String slot = "<signature role=\"JURY\" signataire=\"P-1\" mode=\"ELECTRONIQUE\"><ds:Signature xmlns:ds='" + Slot.XMLDSIG + "'/></signature>";
        assertThat(only(AttackText.signed().replace("</signatures>", slot.repeat(5_000) + "</signatures>").document()).reason().english().problem())
                .contains("5003 electronic signatures");
    }

    @Test
    void whatAHostileFileSaysIsShownShortAndHarmless() {
        String name = "urn:" + "x".repeat(5_000);
        Fault fault = only(AttackText.signed().signature(EVALUATEUR,
                text -> text.replaceFirst("(SignatureMethod Algorithm=)\"[^\"]*", "$1\"&#x202E;&#10;" + name)).document());
        assertThat(fault.reason().french().problem()).hasSizeLessThan(300).doesNotContain("\u202E", "\n").contains("urn:xxx");
    }

    /** The proof that hostile cryptography is never run by it: there is none to run. */
    @Test
    void itNeedsNeitherDssNorBouncyCastle() throws Exception {
        URL[] without = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().matches("(dss-|bc|xmlsec|specs-).*")).map(ProfileTest::url).toArray(URL[]::new);
        byte[] hostile = AttackText.signed().replace(EVALUATEUR, "=\"subtract\"", "=\"union\"").text().getBytes(StandardCharsets.UTF_8);
        try (URLClassLoader bare = new URLClassLoader(without, ClassLoader.getPlatformClassLoader())) {
            assertThat(bare.getResource("eu/europa/esig/dss/model/DSSException.class")).isNull();
            Method faults = bare.loadClass(ProfileAlone.class.getName()).getDeclaredMethod("rules", byte[].class);
            faults.setAccessible(true);
            assertThat(faults.invoke(null, hostile)).isEqualTo(List.of("SIG-002"));
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The profile as a class path without cryptography sees it. */
    static final class ProfileAlone {
        private ProfileAlone() {}

        static List<String> rules(byte[] file) {
            Reading reading = new DocumentReader(Limits.DEFAULT).read("livret.xml", file, (kind, cursor) -> new DefaultHandler());
            return Profile.faults(((Reading.Read) reading).document()).stream().map(Fault::rule).toList();
        }
    }

    private static Fault only(Document forged) {
        List<Fault> faults = Profile.faults(forged);
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }

    private static List<Fault> faults(AttackText forged) {
        return Profile.faults(forged.document());
    }
}
