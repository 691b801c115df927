package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.OwnResources;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The functions of the rules answer as their tables say: as portable XSLT, which defines them, and in Java, which is faster. */
class FonctionsTest {
    private static final Map<String, Function<String, Object>> JAVA = Map.of("mots", Texts::words, "normalise", Texts::normalised, "siret", Texts::siret);
    private static final String ALPHABET = "aàéïœßÉA1٣½ⅣЖ漢ﬁ𝔸 \u00A0\u202F\t\n.,;:!?’'ʼ‘´`-‐‑–—·/«»“”()…\u00AD\u0301\u0308€%";
    private static Xslt30Transformer xslt;

    /** A Saxon of its own, to which no Java function is known. */
    @BeforeAll
    static void compile() throws SaxonApiException {
        XsltCompiler compiler = new Processor(false).newXsltCompiler();
        compiler.setResourceResolver(OwnResources.RESOLVER);
        xslt = compiler.compile(new StreamSource(new StringReader("""
                <xsl:package version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:f="urn:fr:ccs:dossier:fonctions" declared-modes="no">
                  <xsl:include href="fonctions.xsl"/>
                  <xsl:expose component="function" names="f:*" visibility="public"/>
                </xsl:package>"""), OwnResources.uri("schemas/1/rules/essai.xsl"))).load30();
    }

    @TestFactory
    Stream<DynamicTest> tablesHoldInXslt() {
        return JAVA.keySet().stream().sorted().flatMap(name -> rows(name).map(row -> DynamicTest.dynamicTest(name + "(" + row[0] + ")",
                () -> assertThat(inXslt(name, row[0])).isEqualTo(row[1]))));
    }

    @TestFactory
    Stream<DynamicTest> tablesHoldInJava() {
        return JAVA.keySet().stream().sorted().flatMap(name -> rows(name).map(row -> DynamicTest.dynamicTest(name + "(" + row[0] + ")",
                () -> assertThat(JAVA.get(name).apply(row[0])).hasToString(row[1]))));
    }

    @Test
    void everyTableIsTested() throws IOException {
        assertThat(RuleFixtures.list(RuleFixtures.ROOT.resolve("fonctions"))).extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(JAVA.keySet().stream().map(name -> name + ".tsv").toList());
    }

    @Test
    void everyJavaFunctionIsRegisteredAndTested() {
        assertThat(RuleFunctions.TEXT_FUNCTIONS).extracting(function -> function.getFunctionQName().getLocalPart())
                .containsExactlyInAnyOrderElementsOf(JAVA.keySet());
    }

    @Test
    void anAbsentTextIsReadAsAnEmptyOne() throws SaxonApiException {
        for (String name : JAVA.keySet()) {
            assertThat(call(name, XdmValue.makeSequence(java.util.List.of())).toString()).isEqualTo(JAVA.get(name).apply("").toString());
        }
    }

    @Test
    void bothAgreeOnAnyText() throws SaxonApiException {
        Random random = new Random(2026);
        int[] alphabet = ALPHABET.codePoints().toArray();
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "aujourd" : "");
            for (int length = random.nextInt(14); length > 0; length--) {
                text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            for (String name : new String[] {"mots", "normalise"}) {
                assertThat(JAVA.get(name).apply(text.toString())).as("f:%s(%s)", name, text).hasToString(inXslt(name, text.toString()));
            }
        }
    }

    @Test
    void bothAgreeOnAnyNumber() throws SaxonApiException {
        Random random = new Random(2026);
        for (int i = 0; i < 2_000; i++) {
            String siret = i % 2 == 0 ? "%014d".formatted(random.nextLong(100_000_000_000_000L)) : "356000000%05d".formatted(random.nextInt(100_000));
            assertThat(Texts.siret(siret)).as(siret).hasToString(inXslt("siret", siret));
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31T00:30:00+02:00, 2026-03-31", "2026-03-31T23:59:59-04:00, 2026-03-31", "2026-01-01T00:00:00Z, 2026-01-01"})
    void theDayOfAnInstantIsTheOneWritten(String instant, String day) throws SaxonApiException {
        assertThat(call("jour", dateTime(instant)).toString()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31T08:15:00+02:00, 2026-03-31T09:50:00+02:00, 95", "2026-03-29T01:30:00+01:00, 2026-03-29T03:30:00+02:00, 60",
        "2026-03-31T09:50:00+02:00, 2026-03-31T08:15:00+02:00, -95", "2026-06-01T10:00:00+04:00, 2026-06-01T10:00:00+02:00, 120",
        "2026-06-01T10:00:00+02:00, 2026-06-01T10:00:30+02:00, 0.5"})
    void minutesTakeOffsetsIntoAccount(String from, String to, String minutes) throws SaxonApiException {
        assertThat(call("minutes", dateTime(from), dateTime(to)).toString()).isEqualTo(minutes);
    }

    private static XdmValue dateTime(String instant) throws SaxonApiException {
        return new XdmAtomicValue(instant, net.sf.saxon.s9api.ItemType.DATE_TIME);
    }

    private static String inXslt(String name, String text) throws SaxonApiException {
        return call(name, new XdmAtomicValue(text)).toString();
    }

    private static XdmValue call(String name, XdmValue... arguments) throws SaxonApiException {
        return xslt.callFunction(new QName(RuleFunctions.NAMESPACE, name), arguments);
    }

    /** A text, a tab, and what is to come out. */
    private static Stream<String[]> rows(String name) {
        try {
            return Files.readAllLines(RuleFixtures.ROOT.resolve("fonctions/" + name + ".tsv")).stream().map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
