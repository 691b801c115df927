package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Saxon;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmArray;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmEmptySequence;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The functions of stylesheets/modules/lib, case by case. In the tables ~ is U+00A0, ^ is U+202F, | is U+200B. */
class TypographyTest {
    private static final String SHEET = """
            <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                            xmlns:p="urn:fr:ccs:dossier:impression" xmlns:array="http://www.w3.org/2005/xpath-functions/array">
              <xsl:import href="lib/parameters.xsl"/><xsl:import href="lib/labels.xsl"/>
              <xsl:import href="lib/typography.xsl"/><xsl:import href="lib/dates.xsl"/>
              <xsl:function name="p:call" visibility="public">
                <xsl:param name="name" as="xs:string"/>
                <xsl:param name="arguments" as="array(*)"/>
                <xsl:sequence select="apply(function-lookup(xs:QName('p:' || $name), array:size($arguments)), $arguments)"/>
              </xsl:function>
            </xsl:stylesheet>""";
    private static Xslt30Transformer functions;

    @BeforeAll
    static void compile() throws Exception {
        XsltCompiler compiler = Saxon.PROCESSOR.newXsltCompiler();
        compiler.setResourceResolver(Stylesheets.OWN);
        XsltExecutable sheet = compiler.compile(new StreamSource(new StringReader(SHEET), Resources.BASE + "modules/test.xsl"));
        functions = sheet.load30();
        XdmNode labels = Stylesheets.readLabels("fr");
        functions.setStylesheetParameters(Map.of(new QName("labels"), labels, new QName("referentiel"), labels));
    }

    private static String call(String name, String... arguments) throws Exception {
        XdmValue[] values = Arrays.stream(arguments).map(argument -> argument == null ? XdmEmptySequence.getInstance() : new XdmAtomicValue(argument)).toArray(XdmValue[]::new);
        return call(name, values);
    }

    private static String call(String name, XdmValue... values) throws Exception {
        XdmValue result = functions.callFunction(new QName("urn:fr:ccs:dossier:impression", "call"),
                new XdmValue[] {new XdmAtomicValue(name), new XdmArray(values)});
        return result.size() == 0 ? "" : result.itemAt(0).getStringValue().replace('\u00A0', '~').replace('\u202F', '^').replace('\u200B', '|');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {
        "Bonjour ! → Bonjour^!", "Bonjour! → Bonjour^!", "Qui ?! → Qui^?!", "Quoi?! → Quoi^?!", "vite ; puis → vite^; puis", "« Qui ? » → «~Qui^?~»",
        "« Oui » → «~Oui~»", "«Oui» → «~Oui~»", "Voici : deux → Voici~: deux", "Voici: deux → Voici~: deux", "à 10:30 → à 10:30",
        "https://ccs.example/?a=b → https://ccs.example/?a=b", "a;b → a;b", "l'accueil → l’accueil", "attendre... → attendre…",
        "trois    espaces → trois espaces", "7 600 entreprises → 7^600 entreprises", "de 8 h 15 à 9 h → de 8~h~15 à 9~h", "14 heures → 14~heures",
        "90 minutes → 90~minutes", "15 % → 15~%", "le 12 mars 2026 → le 12~mars~2026", "le 1er août 2026 → le 1er~août~2026", "12 marsouins → 12 marsouins",
        "01 99 00 11 22 → 01~99~00~11~22", "M. Aubert et Mme Éluard → M.^Aubert et Mme^Éluard", "(M. Aubert) → (M.^Aubert)", "Mme la directrice → Mme la directrice",
        "n° 12 → n°~12", "— Voilà → —~Voilà", "Oui. — Non. → Oui. —~Non.", "ÉTÉ À LÀ → ÉTÉ À LÀ",
        "anticonstitutionnellement → anticonstitutionnellement", "abcdefghijklmnopqrstuvwxyzab → abcdef|ghijkl|mnopqr|stuvwx|yzab",
        "déjà~: fait → déjà~: fait", "«^Bon^» → «~Bon~»"})
    void setsTextsAsAPrinterDoes(String typed, String printed) throws Exception {
        assertThat(call("typo", typed.replace('~', '\u00A0').replace('^', '\u202F'))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {"C’est « là » : oui ; non ? 12 mars 2026, M. Aubert...", "abcdefghijklmnopqrstuvwxyzab"})
    void settingTwiceChangesNothing(String typed) throws Exception {
        String once = call("typo", typed).replace('~', '\u00A0').replace('^', '\u202F').replace('|', '\u200B');
        assertThat(call("typo", once)).isEqualTo(call("typo", typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {"Hélène → d’Hélène", "Anne → d’Anne", "Élodie → d’Élodie", "Yves → d’Yves", "Yasmine → de Yasmine", "Nadia → de Nadia",
        "Œuvre → d’Œuvre", "Marie → de Marie"})
    void elidesBeforeNames(String name, String printed) throws Exception {
        assertThat(call("de", name)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 1er~mars~2026", "2026-08-12, 12~août~2026", "hier, hier"})
    void datesInWords(String date, String printed) throws Exception {
        assertThat(call("date", date)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"45, 45~min", "60, 1~h", "90, 1~h~30", "125, 2~h~05", "0, 0~min"})
    void minutes(String minutes, String printed) throws Exception {
        assertThat(call("minutes", minutes)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"P5Y, 5~ans", "P1Y, 1~an", "P2M, 2~mois", "P30D, 30~jours", "P1Y6M, 1~an~et~6~mois"})
    void durations(String duration, String printed) throws Exception {
        assertThat(call("duree", duration)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"93998113000015, 939~981~130~00015", "939981130, 939~981~130", "123, 123"})
    void companyNumbers(String number, String printed) throws Exception {
        assertThat(call("siret", number)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', nullValues = "-", value = {
        "2026-03-31T08:15:00+02:00 → 2026-03-31T09:50:00+02:00 → mardi~31~mars~2026, de 8~h~15 à 9~h~50 (1~h~35)",
        "2026-03-31T22:00:00+02:00 → 2026-04-01T01:30:00+02:00 → du mardi~31~mars~2026 à 22~h~00 au mercredi~1er~avril~2026 à 1~h~30 (3~h~30)",
        "2026-03-29T01:30:00+01:00 → 2026-03-29T03:30:00+02:00 → dimanche~29~mars~2026, de 1~h~30 à 3~h~30 (1~h)",
        "2026-03-31T08:15:00+02:00 → - → mardi~31~mars~2026, à partir de 8~h~15",
        "- → 2026-03-31T09:50:00+02:00 → mardi~31~mars~2026, jusqu’à 9~h~50", "- → - → ''", "faux → 2026-03-31T09:50:00+02:00 → mardi~31~mars~2026, jusqu’à 9~h~50"})
    void intervals(String from, String to, String printed) throws Exception {
        assertThat(call("intervalle", from, to)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, 4", "1970-01-05, 1", "1969-12-31, 3", "2026-03-31, 2", "2026-04-05, 7"})
    void weekdays(String date, String rank) throws Exception {
        assertThat(call("rang-jour", new XdmValue[] {new XdmAtomicValue(java.time.LocalDate.parse(date))})).isEqualTo(rank);
    }
}
