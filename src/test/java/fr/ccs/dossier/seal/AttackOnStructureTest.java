package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.Keys.CANDIDAT;
import static fr.ccs.dossier.seal.Keys.EVALUATEUR;
import static fr.ccs.dossier.seal.Keys.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.helpers.DefaultHandler;

/** Forged structures that a plain verifier calls valid, since their mathematics hold, are refused before any mathematics are done. */
class AttackOnStructureTest {
    private static final State VALID = State.VALIDE;
    private static final State FALSE = State.NON_VALIDE;
    private static final State EXPECTED = State.ATTENDUE;
    private static final Duration GUARD = Duration.ofSeconds(10);
    private static final String FILTER = "<ds:Transform Algorithm=\"http://www.w3.org/2002/06/xmldsig-filter2\">.*?</ds:Transform>";

    @Test
    void withoutAClockNoCryptographyCanRun() {
        assertThatThrownBy(() -> AttackVerdict.withoutCryptography(AttackText.signed())).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("could not be judged");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a duration cut in two for some readers | <duree>45</duree> | <duree>4<!-- -->5</duree>
            a name cut in two                      | <prenom>Nadia</prenom> | <prenom>Na<!-- x -->dia</prenom>
            a note nobody signed                   | <restitution | <!-- avis défavorable --><restitution
            a note behind the end                  | </livret> | </livret><!-- avis défavorable -->
            """)
    void aCommentInSignedTextIsSeenThoughTheDigestHolds(String name, String old, String with) {
        AttackText forged = AttackText.signed().replace(old, with);
        assertThat(AttackSigner.holds(forged, EVALUATEUR)).isTrue();
        AttackVerdict.withoutCryptography(forged).says(FALSE, FALSE, FALSE).finds("SIG-002");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an object of its own         | </ds:Signature> | <ds:Object><competence code="C1" proposition="NON_ACQUISE"/></ds:Object></ds:Signature>
            content in the same object   | </ds:Object> | <evaluation>NON_ACQUISE</evaluation></ds:Object>
            text in the same object      | </ds:Object> | Lu, mais refusé.</ds:Object>
            an unsigned property         | </xades:UnsignedSignatureProperties> | <note>Refusé.</note></xades:UnsignedSignatureProperties>
            a counter-signature          | </xades:UnsignedSignatureProperties> | <xades:CounterSignature/></xades:UnsignedSignatureProperties>
            a comment in the signature   | </ds:KeyInfo> | <!-- refusé --></ds:KeyInfo>
            a name beside the key        | </ds:KeyInfo> | <ds:KeyName>Le jury</ds:KeyName></ds:KeyInfo>
            an attribute                 | <ds:Object> | <ds:Object MimeType="text/refus">
            a second set of properties   | <xades:SignedProperties | <xades:SignedProperties Id="y"/><xades:SignedProperties
            """)
    void fakeContentInASignatureIsSeenThoughItHolds(String name, String old, String with) {
        AttackText forged = AttackText.signed(Level.LT).replace(EVALUATEUR, old, with);
        assertThat(AttackSigner.holds(forged, EVALUATEUR)).isTrue();
        AttackVerdict.of(forged).says(VALID, VALID, FALSE).finds("SIG-002");
    }

    /** What was signed is kept aside, where the reference finds it by its Id, and something else is read. */
    @Test
    void contentMovedIntoAnObjectAndSignedThereIsSeen() {
        AttackText signed = AttackText.of(Keys.signed(Level.B, EVALUATEUR));
        String moved = signed.text().replaceFirst("(?s).*(<restitution.*</restitution>).*", "$1");
        AttackText wrapped = signed.signature(EVALUATEUR, text -> referring(text, "#moved")
                .replace("</ds:Signature>", "<ds:Object Id=\"moved\">" + moved + "</ds:Object></ds:Signature>"));
        AttackText forged = AttackSigner.resigned(wrapped, EVALUATEUR, AttackSigner.key(EVALUATEUR))
                .replace("Chaque arrivée est saisie", "Aucune arrivée n’est saisie");
        assertThat(AttackSigner.holds(forged, EVALUATEUR)).isTrue();
        AttackVerdict.withoutCryptography(forged).says(EXPECTED, EXPECTED, FALSE).finds("SIG-002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#P-N11HWGCNQ", "#xpointer(id('P-N11HWGCNQ'))"})
    void aSignatureOfOnePersonsNameAloneIsNoneOfTheDocument(String part) {
        AttackText signed = AttackText.of(Keys.signed(Level.B, EVALUATEUR));
        AttackText forged = AttackSigner.resigned(signed.signature(EVALUATEUR, text -> referring(text, part)), EVALUATEUR, AttackSigner.key(EVALUATEUR))
                .replace("etat=\"CLOS\"", "etat=\"BROUILLON\"");
        assertThat(AttackSigner.holds(forged, EVALUATEUR)).isTrue();
        AttackVerdict.withoutCryptography(forged).says(EXPECTED, EXPECTED, FALSE).finds("SIG-002");
    }

    @Test
    void aFilterThatTakesOutTheEvaluationIsSeen() {
        AttackText signed = AttackText.of(Keys.signed(Level.B, EVALUATEUR));
        AttackText filtered = signed.replace(EVALUATEUR, "/descendant::ds:Signature", "/descendant::ds:Signature | /descendant::*[local-name()='evaluation']");
        AttackText forged = AttackSigner.resigned(filtered, EVALUATEUR, AttackSigner.key(EVALUATEUR))
                .replace("Chaque arrivée est saisie", "Aucune arrivée n’est saisie");
        assertThat(AttackSigner.holds(forged, EVALUATEUR)).isTrue();
        AttackVerdict.withoutCryptography(forged).says(EXPECTED, EXPECTED, FALSE).finds("SIG-002");
    }

    /** The role that was signed is kept aside, and another one is read. */
    @Test
    void signedPropertiesMovedAsideAreSeen() {
        AttackText forged = AttackText.signed().signature(EVALUATEUR, text -> {
            String properties = text.replaceFirst("(?s).*(<xades:SignedProperties .*</xades:SignedProperties>).*", "$1");
            String fake = properties.replaceFirst("Id=\"[^\"]*\"", "Id=\"fake\"")
                    .replace("<xades:ClaimedRole>EVALUATEUR_EXTERNE", "<xades:ClaimedRole>PRESIDENT");
            String kept = properties.replace("<xades:SignedProperties", "<xades:SignedProperties xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\"");
            return text.replace(properties, fake).replace("</ds:Signature>", "<ds:Object>" + kept + "</ds:Object></ds:Signature>");
        });
        assertThat(AttackSigner.holds(forged, EVALUATEUR)).isTrue();
        AttackVerdict.withoutCryptography(forged.signature(CANDIDAT, text -> "").signature(REFERENT, text -> "")).says(EXPECTED, EXPECTED, FALSE)
                .finds("SIG-002");
    }

    @Test
    void noReferenceIsEverFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            for (String reference : List.of(address, "file://127.0.0.1:" + server.getLocalPort() + "/x", "ftp://127.0.0.1:" + server.getLocalPort() + "/x",
                    "jar:" + address + "x.jar!/x", Path.of("pom.xml").toUri().toString(), "pom.xml", "//127.0.0.1:" + server.getLocalPort() + "/x")) {
                AttackText forged = AttackText.of(Keys.signed(Level.B, EVALUATEUR)).replace(EVALUATEUR, "URI=\"\"", "URI=\"" + reference + "\"");
                AttackVerdict.withoutCryptography(forged).says(EXPECTED, EXPECTED, FALSE).finds("SIG-002");
                AttackVerdict.of(AttackText.signed().replace(EVALUATEUR, "URI=\"\"", "URI=\"" + reference + "\""), Level.B).says(VALID, VALID, FALSE)
                        .finds("SIG-002");
            }
            AttackText key = AttackText.signed().replace(EVALUATEUR, "<ds:KeyInfo>", "<ds:KeyInfo><ds:RetrievalMethod URI=\"" + address + "\"/>");
            AttackVerdict.of(key, Level.B).says(VALID, VALID, FALSE).finds("SIG-002");
            server.setSoTimeout(300);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aStylesheetInASignatureIsNotRun() {
        String xslt = "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"><xsl:stylesheet version=\"1.0\" xmlns:xsl="
                + "\"http://www.w3.org/1999/XSL/Transform\"><xsl:template match=\"/\"><xsl:call-template name=\"x\"/></xsl:template>"
                + "<xsl:template name=\"x\"><xsl:call-template name=\"x\"/></xsl:template></xsl:stylesheet></ds:Transform>";
        assertTimeoutPreemptively(GUARD, () -> AttackVerdict.withoutCryptography(alone(text -> text.replaceFirst(FILTER, xslt)))
                .says(EXPECTED, EXPECTED, FALSE).finds("SIG-006"));
    }

    /** Such a filter asks its question of each node, and each question walks the tree: a megabyte took a minute. */
    @Test
    void theXPathOfOldIsRefusedOnAMegabyte() {
        String filter = "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\">"
                + "<ds:XPath>count(//*[count(//*) &gt; 1]) &gt; 1</ds:XPath></ds:Transform>";
        AttackText large = alone(text -> text.replaceFirst(FILTER, filter))
                .replace("</restitution>", "<remarqueCandidat>Rien à ajouter.</remarqueCandidat>".repeat(20_000) + "</restitution>");
        assertThat(large.text()).hasSizeGreaterThan(1_000_000);
        assertTimeoutPreemptively(GUARD, () -> AttackVerdict.withoutCryptography(large).says(EXPECTED, EXPECTED, FALSE).finds("SIG-006"));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 1_000})
    void moreTransformsThanAnybodyNeedsAreRefused(int more) {
        String canonical = "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>";
        AttackText forged = alone(text -> text.replaceFirst("</ds:Transforms>", canonical.repeat(more) + "</ds:Transforms>"));
        AttackVerdict.withoutCryptography(forged).says(EXPECTED, EXPECTED, FALSE).finds("SIG-006");
    }

    @Test
    void aDeepObjectIsNotFollowedDown() {
        AttackText deep = alone(text -> text.replace("</ds:Object>", "<a>".repeat(150) + "</a>".repeat(150) + "</ds:Object>"));
        AttackVerdict.withoutCryptography(deep).says(EXPECTED, EXPECTED, FALSE).finds("SIG-002");
        assertThat(refused(alone(text -> text.replace("</ds:Object>", "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</ds:Object>")))).isEqualTo("XML-005");
    }

    @Test
    void anElementOfNineThousandAttributesIsRefusedByTheReader() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 9_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        assertThat(refused(alone(text -> text.replace("<ds:Object>", "<ds:Object" + attributes + ">")))).isEqualTo("XML-005");
    }

    /** The livret with the evaluator's signature alone, which is then changed. */
    private static AttackText alone(UnaryOperator<String> change) {
        return AttackText.of(Keys.signed(Level.B, EVALUATEUR)).signature(EVALUATEUR, change);
    }

    private static String referring(String signature, String part) {
        return signature.replaceFirst("URI=\"\"", Matcher.quoteReplacement("URI=\"" + part + "\"")).replaceFirst(FILTER, "");
    }

    private static String refused(AttackText forged) {
        byte[] file = forged.text().getBytes(StandardCharsets.UTF_8);
        Reading reading = new DocumentReader(Limits.DEFAULT).read("livret.xml", file, (kind, cursor) -> new DefaultHandler());
        return ((Reading.Refused) reading).finding().rule();
    }
}
