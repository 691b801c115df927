package fr.ccs.dossier.render;

import static fr.ccs.dossier.render.Functions.call;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Saxon;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.streams.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The functions of stylesheets/modules/lib that make words of values: names, dates, numbers. In the tables ~ is U+00A0, ^ is U+202F. */
class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {"Hélène → d’Hélène", "Anne → d’Anne", "Élodie → d’Élodie", "Yves → d’Yves", "Yasmine → de Yasmine", "Nadia → de Nadia",
        "Œuvre → d’Œuvre", "Marie → de Marie", "Ænor → d’Ænor", "E\u0301lodie → d’E\u0301lodie", "hall → de hall", "onze → de onze", "Onésime → d’Onésime", "huitaine → d’huitaine",
        "Yvonne → d’Yvonne", "8 à Huit → de 8 à Huit", "İbrahim → d’İbrahim"})
    void elidesBeforeNames(String name, String printed) throws Exception {
        assertThat(call("de", name)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {"Élodie → qu’Élodie", "Marie → que Marie", "oui → que oui"})
    void elidesQue(String name, String printed) throws Exception {
        assertThat(call("que", name)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"accueil, false, l’accueil", "équipe, true, l’équipe", "séance, true, la séance", "jury, false, le jury", "hôtesse, true, l’hôtesse", "hiérarchie, true, la hiérarchie", "yacht, false, le yacht", "œuvre, true, l’œuvre"})
    void elidesTheArticle(String noun, boolean feminine, String printed) throws Exception {
        assertThat(call("le", new XdmAtomicValue(noun), new XdmAtomicValue(feminine))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"1, false, 1er", "1, true, 1re", "2, false, 2e", "2, true, 2e", "21, false, 21e", "0, false, 0e"})
    void ordinals(int number, boolean feminine, String printed) throws Exception {
        assertThat(call("ordinal", new XdmAtomicValue(number), new XdmAtomicValue(feminine))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {"1250 → 1^250~€", "12.5 → 12,50~€", "1234567.8 → 1^234^567,80~€", "0 → 0~€", "0.005 → 0~€", "0.015 → 0,02~€", "999.999 → 1^000~€", "-12.5 → −12,50~€", "100.00 → 100~€"})
    void euros(String amount, String printed) throws Exception {
        assertThat(call("euros", new XdmAtomicValue(new java.math.BigDecimal(amount)))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', nullValues = "-", value = {"0199001122 → 01~99~00~11~22", "01 99 00 11 22 → 01~99~00~11~22", "01.99.00.11.22 → 01~99~00~11~22", "01-99-00-11-22 → 01~99~00~11~22", "+33199001122 → +33~1~99~00~11~22",
        "+33 1 99 00 11 22 → +33~1~99~00~11~22", "3949 → 3949", "+32 2 123 45 67 → +32 2 123 45 67", "01 99 00 11 22 poste 4 → 01 99 00 11 22 poste 4", "- → ''"})
    void telephones(String number, String printed) throws Exception {
        assertThat(call("telephone", number)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"Élodie, ÉLODIE", "Œuvrard, ŒUVRARD", "Lætitia, LÆTITIA", "d’Estaing, D’ESTAING", "Weiß, WEISS", "e\u0301te\u0301, ÉTÉ", "'', ''", "ﬁn, FIN"})
    void capitalsKeepTheirAccents(String text, String printed) throws Exception {
        assertThat(call("majuscules", text)).isEqualTo(printed);
    }

    @Test
    void namesAreSortedAsInADirectory() throws Exception {
        List<String> sorted = List.of("", "Abel", "Côte", "Coté", "d’Alembert", "de La Tour", "Delattre", "Duval", "ÉLUARD", "Éluard Martin", "Lebrun", "Le Goff", "Odile", "Œuvrard", "Oger", "Saint-Martin",
                "Saint Maur", "Yildiz", "Zoé");
        List<String> shuffled = new ArrayList<>(sorted);
        Collections.reverse(shuffled);
        Map<String, String> keys = new HashMap<>();
        for (String name : sorted) {
            keys.put(name, call("cle-de-tri", name));
        }
        shuffled.sort(Comparator.comparing(keys::get));
        assertThat(shuffled).isEqualTo(sorted);
    }

    @ParameterizedTest
    @CsvSource({"Lefèvre, Lefevre", "Jean-Paul, Jean Paul", "LE GOFF, Legoff", "D’Arc, Darc", "Œuvrard, Oeuvrard", "Lætitia, Laetitia"})
    void differencesOfWritingDoNotPartNames(String one, String other) throws Exception {
        assertThat(call("cle-de-tri", one).split(" ")[0]).isEqualTo(call("cle-de-tri", other).split(" ")[0]);
        assertThat(call("cle-de-tri", one)).isNotEqualTo(call("cle-de-tri", other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {"<civilite>MADAME</civilite> → née le 1er mai", "<civilite>MONSIEUR</civilite> → né le 1er mai", "<nom>Lacombe</nom> → date de naissance^: 1er mai"})
    void wordsAgreeWithAPerson(String parts, String printed) throws Exception {
        assertThat(call("accord", new XdmAtomicValue("certificat.naissance"), person(parts), new XdmAtomicValue("1er mai"))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {
        "<civilite>MADAME</civilite><prenom>Élodie</prenom><nom>Lacombe</nom> → Mme^Élodie Lacombe", "<civilite>MONSIEUR</civilite><prenom>Yves</prenom><nom>Oger</nom> → M.^Yves Oger",
        "<prenom>Yves</prenom><nom>Oger</nom> → Yves Oger", "<nomNaissance>Oger</nomNaissance><nomUsage>Le   Goff</nomUsage><prenom>Anne</prenom><prenom>Marie</prenom> → Anne Le Goff",
        "<nom>D'Arc</nom> → D’Arc", "<prenom/> → ''", "'' → ''"})
    void peopleByTheirTitleAndName(String parts, String printed) throws Exception {
        assertThat(call("nom-civil", person(parts))).isEqualTo(printed);
    }

    private static XdmNode person(String parts) throws Exception {
        XdmNode document = Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(new StringReader("<personne xmlns='urn:fr:ccs:dossier:1'>" + parts + "</personne>")));
        return document.select(Steps.child("personne")).asNode();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '→', value = {
        "2026-03-02 → 2026-03-04 → du 2 au 4~mars~2026", "2026-03-01 → 2026-03-31 → du 1er au 31~mars~2026", "2026-02-28 → 2026-03-02 → du 28~février au 2~mars~2026",
        "2025-12-30 → 2026-01-02 → du 30~décembre~2025 au 2~janvier~2026", "2025-03-02 → 2026-03-02 → du 2~mars~2025 au 2~mars~2026", "2026-03-02 → 2026-03-02 → le 2~mars~2026",
        "2026-03-02 → - → du 2~mars~2026", "- → 2026-03-01 → au 1er~mars~2026", "- → - → ''", "2026-03-04 → 2026-03-02 → du 4~mars~2026 au 2~mars~2026", "hier → 2026-03-02 → du hier au 2~mars~2026"})
    void periods(String from, String to, String printed) throws Exception {
        assertThat(call("periode", from, to)).isEqualTo(printed);
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
    @CsvSource({"93998113000015, 939~981~130~00015", "939981130, 939~981~130", "123, 123", "939 981 130 00015, 939 981 130 00015", "9399811300001X, 939~981~130~0001X", "'', ''"})
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
