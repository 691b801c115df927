package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Verdict;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A finding stands exactly where its fault is, as an editor counts.
 *
 * <p>In each text here the fault is what stands between ⟦ and ⟧, which are taken out before the text is checked.
 */
class PositionsTest {
    private static final String ROOT = "<annuaire xmlns=\"urn:fr:ccs:dossier:1\">";

    @ParameterizedTest
    @ValueSource(strings = {
        // on a line of its own, and several on a line
        ROOT + "\n  ⟦<intrus/>⟧\n</annuaire>",
        ROOT + "⟦<intrus>⟧</intrus></annuaire>",
        // a tag over several lines
        ROOT + "\n  ⟦<intrus\n     a=\"1\"\n     b=\"2\"\n  />⟧\n</annuaire>",
        // tabs count as one
        ROOT + "\n\t\t⟦<intrus\ta='1'/>⟧\n</annuaire>",
        // what looks like the end or the beginning of a tag inside an attribute
        ROOT + "\n  ⟦<intrus a=\"x>y/>\" b='>'>⟧</intrus>\n</annuaire>",
        ROOT + "\n  ⟦<intrus a=\"&lt;b&gt;\" b=\"&#60;\"/>⟧\n</annuaire>",
        // behind other things that begin with <
        ROOT + "<!-- <intrus> --><?cible <intrus>?>⟦<intrus/>⟧</annuaire>",
        // line ends of other systems
        ROOT + "\r\n  ⟦<intrus\r\n a=\"1\"/>⟧\r\n</annuaire>",
        ROOT + "\r  ⟦<intrus\r a=\"1\"/>⟧\r</annuaire>",
        // characters outside the basic plane count as two, as in every editor that speaks UTF-16
        ROOT + "<!-- 𝄞𝄞 é à --> ⟦<intrus a=\"𝄞\"/>⟧</annuaire>",
        // after the XML declaration and instructions
        "<?xml version=\"1.0\"?>\n<?xml-model href=\"a\"?>\n" + ROOT + "\n⟦<intrus/>⟧</annuaire>",
        // at the root itself
        "⟦<annuaire xmlns=\"urn:fr:ccs:dossier:1\"\n   etranger=\"1\">⟧</annuaire>",
    })
    void anElement(String marked) {
        assertPlaced(marked, StandardCharsets.UTF_8, "");
    }

    @Test
    void anElementBehindAByteOrderMark() {
        assertPlaced("⟦<annuaire xmlns=\"urn:fr:ccs:dossier:1\" etranger=\"1\">⟧</annuaire>", StandardCharsets.UTF_8, "\uFEFF");
        assertPlaced(ROOT + "<!-- é𝄞 -->⟦<intrus/>⟧</annuaire>", StandardCharsets.UTF_16BE, "\uFEFF");
        assertPlaced("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" + ROOT + "<!-- é𝄞 -->⟦<intrus/>⟧</annuaire>", StandardCharsets.UTF_16LE, "\uFEFF");
    }

    @Test
    void anElementOfALatin1File() {
        assertPlaced("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + ROOT + "<!-- éàéà -->⟦<intrus/>⟧</annuaire>", StandardCharsets.ISO_8859_1, "");
    }

    @Test
    void anAttributeTakesTheTagOfItsElement() {
        Finding finding = assertPlaced(livret("⟦<competence code=\"C1\" proposition=\"PEUT_ETRE\">⟧</competence>"), StandardCharsets.UTF_8, "");
        assertThat(finding.french().problem()).contains("PEUT_ETRE");
        assertThat(finding.location().path()).isEqualTo("/livret/evaluation/competence");
        assertThat(finding.location().codes()).isEqualTo("evaluation/C1");
    }

    @Test
    void aTextTakesTheTagOfItsElement() {
        Finding finding = assertPlaced(livret("").replace("<candidat/>", "<candidat><prenom>Léa</prenom>⟦<dateNaissance>⟧1991-02-30</dateNaissance></candidat>"),
                StandardCharsets.UTF_8, "");
        assertThat(finding.french().problem()).contains("1991-02-30");
    }

    @Test
    void aTextWhereNoneMayBeTakesTheTagAroundIt() {
        assertPlaced(livret("").replace("<evaluation>", "⟦<evaluation>⟧<concertation/>texte"), StandardCharsets.UTF_8, "");
    }

    @Test
    void aMissingChildTakesTheTagThatShouldHoldIt() {
        assertPlaced("⟦<livret xmlns=\"urn:fr:ccs:dossier:1\"\n  type=\"INITIALE\" etat=\"BROUILLON\">⟧\n</livret>", StandardCharsets.UTF_8, "");
    }

    @Test
    void aMissingAttributeTakesTheTagThatShouldHoldIt() {
        assertPlaced(livret("⟦<competence>⟧</competence>"), StandardCharsets.UTF_8, "");
    }

    @Test
    void aRulesFindingTakesTheTagOfItsElement() {
        String faulty = Specimen.livret().text().replace("<siret>93998113000015</siret>", "⟦<siret\n   >⟧93998113000016</siret>");
        Finding finding = assertPlaced(faulty, StandardCharsets.UTF_8, "");
        assertThat(finding.rule()).isEqualTo("LIV-020");
        assertThat(finding.location().path()).isEqualTo("/livret/entreprise/siret");
        assertThat(finding.location().codes()).isEqualTo("entreprise/siret");
    }

    @Test
    void whatIsMalformedAtTheEndStandsAtTheEnd() {
        assertPlaced("<annuaire xmlns=\"urn:fr:ccs:dossier:1\">\n  <personne>\n⟦⟧", StandardCharsets.UTF_8, "");
        assertPlaced("<annuaire xmlns=\"urn:fr:ccs:dossier:1\"⟦⟧", StandardCharsets.UTF_8, "");
    }

    @Test
    void whatIsMalformedInTheMiddleStandsOnItsLine() {
        Finding finding = only("<annuaire xmlns=\"urn:fr:ccs:dossier:1\">\n  <personne>\n  </persone>\n</annuaire>".getBytes(StandardCharsets.UTF_8));
        assertThat(finding.rule()).isEqualTo("XML-001");
        assertThat(finding.location().line()).isEqualTo(3);
        assertThat(finding.location().excerpt()).isEqualTo("  </persone>");
    }

    private static String livret(String competence) {
        return """
                <livret xmlns="urn:fr:ccs:dossier:1" type="INITIALE" etat="BROUILLON">
                  <editionAppliquee id="CCS-RC" edition="2026.1-specimen"/>
                  <candidat/>
                  <evaluation>
                    %s
                  </evaluation>
                </livret>""".formatted(competence);
    }

    /** Checks that the text has one finding, from ⟦ to ⟧, and shows its line. */
    private static Finding assertPlaced(String marked, Charset charset, String first) {
        String text = marked.replaceAll("[⟦⟧]", "");
        Finding finding = only((first + text).getBytes(charset));
        Location at = finding.location();
        String before = marked.substring(0, marked.indexOf('⟦'));
        String until = marked.substring(0, marked.indexOf('⟧')).replace("⟦", "");
        assertThat(at.line() + ":" + at.column()).as("start in\n%s\n%s", text, finding.french().text()).isEqualTo(place(before));
        assertThat(at.endLine() + ":" + at.endColumn()).as("end in\n%s", text).isEqualTo(place(until));
        assertThat(at.excerpt()).isEqualTo((text + "\n").split("\r\n|\r|\n", -1)[at.line() - 1].stripTrailing());
        return finding;
    }

    private static String place(String before) {
        String[] lines = before.split("\r\n|\r|\n", -1);
        return lines.length + ":" + (lines[lines.length - 1].length() + 1);
    }

    private static Finding only(byte[] bytes) {
        var verdict = Specimen.checker(Specimen.REFERENTIEL, Specimen.ANNUAIRE).check("position.xml", bytes).verdict();
        assertThat(verdict.findings()).as("%s", verdict).hasSize(1);
        assertThat(verdict).isNotInstanceOf(Verdict.RulesNotRun.class);
        return verdict.findings().get(0);
    }
}
