package fr.ccs.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.helpers.DefaultHandler;

/** Files made to do harm, or simply broken, get one clear finding at the right line: nothing is read, fetched or thrown. */
class EvilTest {
    private static final Path EVIL = Path.of("src/test/resources/evil");
    private static final String SECRET = "a secret of this machine";
    private static final String OPEN = "<livret xmlns=\"urn:fr:ccs:dossier:1\" type=\"INITIALE\" etat=\"BROUILLON\">";
    private final Checker checker = Specimen.checker(Specimen.REFERENTIEL, Specimen.ANNUAIRE);
    private CountingServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void listen() throws IOException {
        server = new CountingServer();
    }

    @AfterEach
    void nothingWasFetched() throws IOException {
        server.close();
        assertThat(server.connections()).as("network connections").isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "entity-file.xml, XML-003, 2", "entity-http.xml, XML-003, 2", "entity-parameter.xml, XML-003, 3", "dtd-external.xml, XML-003, 2",
        "dtd-internal.xml, XML-003, 2", "doctype-empty.xml, XML-003, 1", "doctype-behind-comment.xml, XML-003, 5",
        "billion-laughs.xml, XML-003, 2", "quadratic.xml, XML-003, 2", "entity-undeclared.xml, XML-001, 3", "xinclude.xml, XML-004, 4",
        "truncated.xml, XML-001, 5", "two-roots.xml, XML-001, 3", "prefix-undeclared.xml, XML-001, 2", "attribute-twice.xml, XML-001, 3",
        "control-character.xml, XML-001, 3", "no-namespace.xml, XML-002, 2", "other-version.xml, XML-002, 2", "unknown-kind.xml, XML-002, 2",
        "foreign.xml, XML-002, 2", "element-named-as-a-limit.xml, XML-001, 3", "element-named-as-a-doctype.xml, XML-001, 3"})
    void oneFindingAtItsLine(String file, String rule, int line) throws IOException {
        byte[] bytes = prepared(file);
        FileVerdict verdict = checker.check(file, bytes);
        assertThat(Specimen.brief(verdict)).containsExactly(rule + ":" + line);
        assertClear(verdict.verdict().findings().get(0));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"schema-location.xml", "instructions.xml"})
    void whatOnlyPointsOutsideIsNotFollowedAndIsNoFault(String file) throws IOException {
        FileVerdict verdict = checker.check(file, prepared(file));
        assertThat(verdict.verdict()).isInstanceOf(Verdict.Checked.class);
        assertThat(verdict.verdict().findings()).isEmpty();
    }

    @Test
    void anXiIncludeStaysTheElementThatItIs() throws IOException {
        Reading reading = new DocumentReader(Limits.DEFAULT).read("xinclude.xml", prepared("xinclude.xml"), (kind, cursor) -> new DefaultHandler());
        assertThat(((Reading.Read) reading).document().root().toString()).contains("xi:include").doesNotContain(SECRET);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing                  | ``                            | XML-001:1
            a line end               | `\n`                          | XML-001:2
            text                     | `bonjour`                     | XML-001:1
            a byte order mark alone  | `\uFEFF`                      | XML-001:1
            no end of the start tag  | `<livret`                     | XML-001:1
            null characters          | `\0\0\0\0`                    | XML-001:1
            XML of an unknown version | `<?xml version="9.9"?>\n<a/>` | XML-001:1
            an unknown encoding      | `<?xml version="1.0" encoding="KLINGON"?>\n<a/>` | XML-001:1
            """)
    void whatIsHardlyAFile(String what, String text, String expected) {
        String unescaped = text.replace("\\n", "\n").replace("\\0", "\0").replace("\\uFEFF", "\uFEFF");
        FileVerdict verdict = checker.check(what, unescaped.getBytes(StandardCharsets.UTF_8));
        assertThat(Specimen.brief(verdict)).containsExactly(expected);
        assertClear(verdict.verdict().findings().get(0));
    }

    @Test
    void bytesThatAreNotTheEncodingDeclared() {
        byte[] latin = (OPEN + "\n<candidat><prenom>Léa</prenom></candidat></livret>").getBytes(StandardCharsets.ISO_8859_1);
        assertMalformed(latin);
        assertMalformed(("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + OPEN + "</livret>").getBytes(StandardCharsets.UTF_8));
        assertMalformed(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, (byte) 0xFF, (byte) 0xFE});
        assertMalformed(new byte[] {'P', 'K', 3, 4, 20, 0, 8, 8, 8, 0, (byte) 0xC3, (byte) 0x28});
    }

    @Test
    void everyUnicodeEncodingIsReadWithAndWithoutByteOrderMark() {
        String text = Specimen.livret().text();
        assertClean(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        assertClean(("\uFEFF" + text.replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16BE));
        assertClean(("\uFEFF" + text.replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16LE));
        assertClean(text.replace("UTF-8", "UTF-16BE").getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void elementsNestedTooDeepAreRefusedAtTheFirstOneBeyond() {
        String deep = OPEN + "\n<a>".repeat(100_000) + "</a>".repeat(100_000) + "</livret>";
        FileVerdict verdict = checker.check("deep.xml", deep.getBytes(StandardCharsets.UTF_8));
        assertThat(Specimen.brief(verdict)).containsExactly("XML-005:201");
        assertThat(verdict.verdict().findings().get(0).french().problem()).contains("200");
    }

    @Test
    void tooManyAttributesAreRefused() {
        StringBuilder text = new StringBuilder(OPEN + "\n<a");
        for (int i = 0; i < 9_000; i++) {
            text.append(" a").append(i).append("=''");
        }
        FileVerdict verdict = checker.check("attributes.xml", text.append("/></livret>").toString().getBytes(StandardCharsets.UTF_8));
        assertThat(Specimen.brief(verdict)).containsExactly("XML-005:2");
        assertThat(verdict.verdict().findings().get(0).french().problem()).contains("200 attributs");
        assertThat(verdict.verdict().findings().get(0).location().excerpt()).as("no 60 kB line in the report").isEmpty();
    }

    /** The JDK counts what entities unfold to, and newer ones let it be little: what stands in the text itself is none. */
    @Test
    void charactersWrittenByTheirNumbersAreNoEntities() {
        FileVerdict verdict = checker.check("references.xml", Specimen.livret().text().replaceFirst("</texte>", " &amp;&#233;".repeat(60_000) + "</texte>").getBytes(StandardCharsets.UTF_8));
        assertThat(Specimen.brief(verdict)).isNotEmpty().noneMatch(finding -> finding.startsWith("XML-001") || finding.startsWith("XML-005"));
    }

    @Test
    void aFileLargerThanTheLimitIsRefusedUnread() {
        FileVerdict verdict = checker.check("large.xml", new byte[Limits.DEFAULT.bytes() + 1]);
        assertThat(Specimen.brief(verdict)).containsExactly("XML-005:1");
        assertThat(verdict.verdict().findings().get(0).french().problem()).contains("20");
    }

    private byte[] prepared(String file) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        return Files.readString(EVIL.resolve(file)).replace("@SECRET@", secret.toUri().toString())
                .replace("@SERVER@", server.address()).getBytes(StandardCharsets.UTF_8);
    }

    private void assertMalformed(byte[] bytes) {
        FileVerdict verdict = checker.check("broken.xml", bytes);
        assertThat(verdict.verdict().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("XML-001");
            assertClear(finding);
        });
    }

    private void assertClean(byte[] bytes) {
        assertThat(checker.check("unicode.xml", bytes).verdict()).isEqualTo(new Verdict.Checked(java.util.List.of()));
    }

    /** Says what is wrong and what to do in both languages, without secrets or a machine's own words. */
    private static void assertClear(Finding finding) {
        assertThat(finding.french().problem()).isNotBlank().isNotEqualTo(finding.english().problem());
        assertThat(finding.french().remedy()).isNotBlank();
        assertThat(finding.english().remedy()).isNotBlank();
        assertThat(finding.toString()).doesNotContain(SECRET, "{0}", "Exception", "null", "org.xml");
        assertThat(finding.location().line()).isPositive();
        assertThat(finding.location().column()).isPositive();
    }
}
