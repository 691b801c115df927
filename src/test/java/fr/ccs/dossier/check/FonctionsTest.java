package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fr.ccs.dossier.document.OwnResources;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions of the rules answer as their tables say: as portable XSLT, which defines them, and in Java, which is faster. */
class FonctionsTest {
    private static final Map<String, Function<String, Object>> JAVA = Map.of("mots", Texts::words, "normalise", text -> FreeText.of(text).normalised(), "siret", Texts::siret,
            "jetons", text -> String.join(" ", FreeText.of(text).tokens(List.of()).list()), "donnees-possibles", text -> PersonalData.possible(FreeText.of(text).text()));
    /** Functions of a text and a list, or of an element and an edition: {@code TwinsTest} holds them to their definitions. */
    private static final List<String> WITH_DOCUMENTS = List.of("reperes", "creux", "repete", "attendue", "attendu", "premier");
    /** Functions of the elements of a livret: {@code LivretTwinsTest}. */
    private static final List<String> OF_A_LIVRET = List.of("entiere", "deplace", "toutes-evaluees", "complet", "sources-sures", "source-sure", "citee", "en-ordre", "jours",
            "actes", "en-cours");
    /** Functions that only the rules' XSLT knows, by the names of their tables. */
    private static final List<String> PORTABLE = List.of("siren", "luhn", "cle-97-10", "cle-37-36", "personne", "duree", "nir", "ean13", "iban", "carte",
            "donnees-personnelles");
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
                  <xsl:include href="textes.xsl"/>
                  <xsl:expose component="function" names="f:*" visibility="public"/>
                </xsl:package>"""), OwnResources.uri("schemas/1/rules/essai.xsl"))).load30();
        xslt.setResourceResolver(request -> new StreamSource(Path.of(request.uri.replaceFirst("^ccs:/", "")).toFile()));
    }

    @TestFactory
    Stream<DynamicTest> tablesHoldInXslt() {
        return Stream.concat(JAVA.keySet().stream(), PORTABLE.stream()).sorted().flatMap(name -> rows(name).map(row ->
                DynamicTest.dynamicTest(name + "(" + row[0] + ")", () -> assertThat(inXslt(name, row[0])).isEqualTo(row[1]))));
    }

    @TestFactory
    Stream<DynamicTest> tablesHoldInJava() {
        return JAVA.keySet().stream().sorted().flatMap(name -> rows(name).map(row -> DynamicTest.dynamicTest(name + "(" + row[0] + ")",
                () -> assertThat(JAVA.get(name).apply(row[0])).hasToString(row[1]))));
    }

    @Test
    void everyTableIsTested() throws IOException {
        assertThat(RuleFixtures.list(RuleFixtures.ROOT.resolve("fonctions"))).extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(JAVA.keySet().stream(), PORTABLE.stream()).map(name -> name + ".tsv").toList());
    }

    @Test
    void everyJavaFunctionIsRegisteredAndTested() {
        assertThat(RuleFunctions.FUNCTIONS).extracting(function -> function.getFunctionQName().getLocalPart())
                .containsExactlyInAnyOrderElementsOf(Stream.of(JAVA.keySet(), List.of("trop-court"), WITH_DOCUMENTS, OF_A_LIVRET).flatMap(java.util.Collection::stream).toList());
    }

    @Test
    void anAbsentTextIsReadAsAnEmptyOne() throws SaxonApiException {
        for (String name : JAVA.keySet()) {
            assertThat(inXslt(name, XdmValue.makeSequence(List.of()))).isEqualTo(JAVA.get(name).apply("").toString());
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
            for (String name : new String[] {"mots", "normalise", "donnees-possibles"}) {
                assertThat(JAVA.get(name).apply(text.toString())).as("f:%s(%s)", name, text).hasToString(inXslt(name, text.toString()));
            }
        }
    }

    @Test
    void bothAgreeOnAnySentence() throws SaxonApiException {
        Random random = new Random(2026);
        String[] parts = {"M. Roy", "Mme Élan", "Mr", "M.", "Madame", "M’a", "cl.", "Tél.", "12,50", "C3.3", "10:30", "handicapée", "arrêt de travail", "né à", "perle", "une perle",
            "«", "»", "“", "”", "\"", ".", "…", "!", ";", ",", ":", "(", ")", "-", " - ", "–", "\n- ", "\n", " ", "\u00A0", "’", "'", "œ", "ﬁ", "½", "e\u0301", "\u00AD", "É"};
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(parts[random.nextInt(parts.length)]).append(random.nextInt(3) == 0 ? "" : " ");
            }
            assertThat(JAVA.get("jetons").apply(text.toString())).as("f:jetons(%s)", text).hasToString(inXslt("jetons", text.toString()));
        }
    }

    /** However long a text and whatever it is made of, looking for numbers in it takes no longer than its length. */
    @ParameterizedTest
    @ValueSource(strings = {"1 ", "06 ", "12345", "a@", "a.", "a", "FR76 ", "A1", "2 84 07 ", "arobase ", "« ", "+33 6"})
    void aLongTextIsReadInLinearTime(String part) {
        String text = part.repeat(20_000 / part.length());
        assertTimeout(Duration.ofSeconds(20), () -> call("donnees-personnelles", new XdmAtomicValue("@ 0123456789 " + text)));
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
    @ValueSource(strings = {"", "…", "mot", "deux mots", "l’accueil", "l’accueil d’une cliente, à 10:30, aujourd’hui", "\u00AD\u00AD a\u00ADb", "cli\u00ADente d\u00ADit-\u00ADelle, rendez-\u00ADvous", "un deux trois qua\u00ADtre\u00AD", "- rendez-vous -"})
    void bothAgreeWhetherATextIsTooShort(String text) throws SaxonApiException {
        for (String words : List.of("-9", "0", "1", "2", "3", "6", "7", "2147483648", "99999999999999999999")) {
            assertThat(Texts.isShorter(text, (long) Double.parseDouble(words))).as("%s words", words)
                    .hasToString(call("trop-court", new XdmAtomicValue(text), new XdmAtomicValue(words, net.sf.saxon.s9api.ItemType.INTEGER)).toString());
        }
        assertThat(call("trop-court", new XdmAtomicValue(text), XdmValue.makeSequence(List.of()))).hasToString("false");
    }

    /** What looks like a number of somebody, and only just, or only just not. */
    @Test
    void bothAgreeWhereNumbersMayBe() throws SaxonApiException {
        Random random = new Random(2026);
        String[] parts = {"06", "1", "12", "345", "2026", "76", "FR", "fr", "A", "b", "@", "robas", "ro bas", "ro", "r", "BAS", "RO", "bas", "(", "at", "[AT", " ", " ", "\u00A0", "\u00AD", ".", "-", "/", "le", ", puis", "\n   ", "\u202F", "🙂"};
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(16); length > 0; length--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            assertThat(PersonalData.possible(FreeText.of(text.toString()).text())).as("f:donnees-possibles(%s)", text).hasToString(inXslt("donnees-possibles", text.toString()));
            if (!PersonalData.possible(FreeText.of(text.toString()).text())) {
                assertThat(inXslt("donnees-lues", text.toString())).as("f:donnees-lues(%s)", text).isEmpty();
            }
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

    @ParameterizedTest
    @CsvSource({"2026-01-31, P1M, 2026-02-28", "2024-01-31, P1M, 2024-02-29", "2024-02-29, P1Y, 2025-02-28", "2026-07-20, P5Y, 2031-07-20",
        "2025-12-20, P15D, 2026-01-04", "2025-08-31, P1Y6M, 2027-02-28", "2026-01-31, P1M1D, 2026-03-01", "2026-07-20, P0D, 2026-07-20"})
    void aDurationIsAddedAsACalendarDoes(String from, String duration, String day) throws SaxonApiException {
        XdmValue date = new XdmAtomicValue(from, net.sf.saxon.s9api.ItemType.DATE);
        assertThat(call("echeance", date, call("duree", new XdmAtomicValue(duration))).toString()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"P5Y, 5 ans, 5 years", "P1Y, 1 an, 1 year", "P24M, 2 ans, 2 years", "P1Y6M, 1 an et 6 mois, 1 year and 6 months",
        "P15D, 15 jours, 15 days", "P1Y1M1D, '1 an, 1 mois et 1 jour', '1 year, 1 month and 1 day'", "P0D, 0 jour, 0 days"})
    void aDurationIsSaidInWords(String duration, String french, String english) throws SaxonApiException {
        XdmValue read = call("duree", new XdmAtomicValue(duration));
        assertThat(call("duree-en-mots", read).toString()).isEqualTo(french);
        assertThat(call("duration-in-words", read).toString()).isEqualTo(english);
    }

    /** One letter for another, or one digit for another, never passes the check characters. */
    @Test
    void checkCharactersCatchEverySlip() throws SaxonApiException {
        Map<String, String> right = Map.of("cle-97-10", "CCS-RC-2026-000042-02", "cle-37-36", "7KQ4-M2ZD-00XB-91HT-9");
        for (Map.Entry<String, String> number : right.entrySet()) {
            String text = number.getValue();
            assertThat(inXslt(number.getKey(), text)).as(text).isEqualTo("true");
            for (int i = 0; i < text.length(); i++) {
                for (char other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                    String slip = text.substring(0, i) + other + text.substring(i + 1);
                    if (other != text.charAt(i) && Character.getType(other) == Character.getType(text.charAt(i))) {
                        assertThat(inXslt(number.getKey(), slip)).as(slip).isEqualTo("false");
                    }
                }
            }
        }
    }

    private static XdmValue dateTime(String instant) throws SaxonApiException {
        return new XdmAtomicValue(instant, net.sf.saxon.s9api.ItemType.DATE_TIME);
    }

    private static String inXslt(String name, String text) throws SaxonApiException {
        return inXslt(name, new XdmAtomicValue(text));
    }

    private static String inXslt(String name, XdmValue text) throws SaxonApiException {
        return joined(call(name, text).stream().map(FonctionsTest::said).toList());
    }

    private static String joined(List<?> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static String said(XdmItem item) {
        return item instanceof XdmMap map ? map.get("nature") + " " + map.get("extrait") : item.getStringValue();
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
