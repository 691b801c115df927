package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Saxon;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever way an author writes XML, a signature adds itself to its slot and touches no other byte, and it holds in that file. */
class SpliceTest {
    private static final Pattern SIGNATURE = Pattern.compile("<ds:Signature .*?</ds:Signature>", Pattern.DOTALL);

    /** A livret in one way of writing it: its text, how characters become bytes, and what stands before the first one. */
    private record Writing(String name, String text, Charset charset, int... mark) {
        byte[] bytes(String content) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int one : mark) {
                bytes.write(one);
            }
            bytes.writeBytes(content.getBytes(charset));
            return bytes.toByteArray();
        }

        String text(byte[] bytes) {
            return new String(bytes, mark.length, bytes.length - mark.length, charset);
        }
    }

    private static Stream<Writing> writings() {
        String text = Keys.livretText();
        String opened = text.replaceAll("(<signature [^>]*)/>", "$1></signature>");
        String latin = text.codePoints().mapToObj(c -> c < 256 ? Character.toString(c) : "&#" + c + ";").reduce("", String::concat);
        return Stream.of(
                new Writing("as shipped", text, StandardCharsets.UTF_8),
                new Writing("CRLF lines", text.replace("\n", "\r\n"), StandardCharsets.UTF_8),
                new Writing("CR lines", text.replace("\n", "\r"), StandardCharsets.UTF_8),
                new Writing("a byte order mark", text, StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
                new Writing("no declaration", text.substring(text.indexOf("<livret")), StandardCharsets.UTF_8),
                new Writing("all in one line", text.replace("\n", " "), StandardCharsets.UTF_8),
                new Writing("ISO-8859-1", latin.replace("\"UTF-8\"", "'ISO-8859-1'"), StandardCharsets.ISO_8859_1),
                new Writing("windows-1252", latin.replace("UTF-8", "windows-1252"), Charset.forName("windows-1252")),
                new Writing("US-ASCII", ascii(text).replace("UTF-8", "US-ASCII"), StandardCharsets.US_ASCII),
                new Writing("UTF-16, little endian", text.replace("UTF-8", "UTF-16"), StandardCharsets.UTF_16LE, 0xFF, 0xFE),
                new Writing("UTF-16, big endian", text.replace("UTF-8", "UTF-16"), StandardCharsets.UTF_16BE, 0xFE, 0xFF),
                new Writing("what looks like tags and is none", text.replace("<commune>Lyon</commune>", "<commune><![CDATA[Lyon<b></signature>]]></commune>")
                        .replace("<livret ", "<?xml-model href=\"<signatures><signature>\"?><livret ").replace("type=\"INITIALE\"", "type='INITIALE'"),
                        StandardCharsets.UTF_8),
                new Writing("a greater-than sign in an attribute", text.replaceAll("role=\"(\\w+)\" (signataire=\"[^\"]*\")", "lieu='/>\"/>' role=\"$1\" $2"),
                StandardCharsets.UTF_8),
                new Writing("slots with an end tag", opened, StandardCharsets.UTF_8),
                new Writing("slots with white space inside", opened.replace("></signature>", ">\r\n\t  </signature>"), StandardCharsets.UTF_8),
                new Writing("slots over several lines", text.replaceAll("(<signature )(role=\"\\w+\") ([^>]*)/>", "$1\n  $2\r\n\t$3\n />"),
                StandardCharsets.UTF_8),
                new Writing("characters beyond the first plane", text.replace("Lyon", "𝐋yon 😀"), StandardCharsets.UTF_8),
                new Writing("prefixed elements", text.replaceAll("<(/?)(\\w)", "<$1d:$2").replace("xmlns=", "xmlns:d="), StandardCharsets.UTF_8),
                new Writing("the ds prefix at the root", text.replace("<livret ", "<livret xmlns:ds=\"" + Slot.XMLDSIG + "\" "), StandardCharsets.UTF_8),
                new Writing("another ds prefix at the root", text.replace("<livret ", "<livret xmlns:ds=\"urn:other\" "), StandardCharsets.UTF_8));
    }

    @TestFactory
    Stream<DynamicTest> threeSignaturesHoldAndEveryOtherByteStaysAsItWas() {
        return writings().map(writing -> DynamicTest.dynamicTest(writing.name, () -> {
            Document document = Keys.read("livret.xml", writing.bytes(writing.text));
            for (String role : Keys.ROLES) {
                Document signed = Keys.signed(document, Level.B, role, Keys.of(role));
                assertThat(writing.bytes(cutOut(writing.text(signed.bytes()), writing.text(document.bytes())))).isEqualTo(document.bytes());
                document = signed;
            }
            assertThat(SecondOpinion.of(document.bytes())).containsExactly(true, true, true);
        }));
    }

    /** The text of a signed file without the one signature that {@code before} does not have, its slot closed again as it was. */
    private static String cutOut(String after, String before) {
        Matcher signatures = SIGNATURE.matcher(after);
        while (signatures.find()) {
            if (!before.contains(signatures.group())) {
                String head = after.substring(0, signatures.start());
                String tail = after.substring(signatures.end());
                return before.contains("</signature>") && before.startsWith(head) && before.endsWith(tail) ? head + tail
                        : head.substring(0, head.length() - 1) + "/>" + tail.substring(tail.indexOf('>') + 1);
            }
        }
        throw new AssertionError("no new signature");
    }

    private static String ascii(String text) {
        return text.codePoints().mapToObj(c -> c < 128 ? Character.toString(c) : "&#" + c + ";").reduce("", String::concat);
    }

    @Test
    void aPlaceThatTheEncodingLacksIsWrittenByNumber() throws Exception {
        String latin = ascii(Keys.livretText()).replace("UTF-8", "ISO-8859-1");
        Document livret = Keys.read("livret.xml", latin.getBytes(StandardCharsets.ISO_8859_1));
        Signed signed = Keys.signer(Level.B).sign(livret, Keys.slot(livret, Keys.CANDIDAT), Keys.of(Keys.CANDIDAT), Optional.of("Łódź, Évry"), Keys.DAY);
        assertThat(new String(signed.bytes(), StandardCharsets.ISO_8859_1)).contains(">&#x141;ód&#x17a;, Évry<");
        assertThat(SecondOpinion.of(signed.bytes())).containsExactly(true);
    }

    @Test
    void commentsAreCountedOver() throws Exception {
        String text = "<!-- <a> --><r><!-- > <b/> --><a/><!----><b x='>' /></r>";
        XdmNode tree = Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(new StringReader(text)));
        assertThat(StartTag.of(text, tree.select(Steps.descendant("b")).asNode())).isEqualTo(new StartTag("b", text.indexOf("</r>"), true));
    }

    @Test
    void anEncodingWithSeveralWaysToWriteACharacterIsRefused() {
        String text = ascii(Keys.livretText()).replace("UTF-8", "ISO-2022-JP").replace("Lyon", "\u001b(B\u001b(BLyon");
        Document livret = Keys.read("livret.xml", text.getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> Keys.signer(Level.B).sign(livret, Keys.slot(livret, Keys.CANDIDAT), Keys.of(Keys.CANDIDAT), Optional.empty(), Keys.DAY))
                .isInstanceOf(CannotSign.class).hasMessageContaining("Save the document as UTF-8");
    }
}
