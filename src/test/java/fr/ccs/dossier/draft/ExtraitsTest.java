package fr.ccs.dossier.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.helpers.DefaultHandler;

/** An extract says what the procès-verbal says of one person, and nothing of anybody else. */
class ExtraitsTest {
    private static final Path EXAMPLES = Path.of("examples");
    private static final Path COMPLET = Path.of("src/test/resources/render/complet-proces-verbal.xml");

    private static Document document(Path file) throws IOException {
        return ((Reading.Read) new DocumentReader(Limits.DEFAULT).read(file)).document();
    }

    private static Document document(String xml) {
        return ((Reading.Read) new DocumentReader(Limits.DEFAULT).read("pv.xml", xml.getBytes(StandardCharsets.UTF_8), (kind, cursor) -> new DefaultHandler())).document();
    }

    private static String text(Extraits.Extrait extrait) {
        return new String(extrait.bytes(), StandardCharsets.UTF_8);
    }

    /** The dossiers of the examples keep the extracts that this makes. */
    @ParameterizedTest
    @CsvSource({"pv-2026-003, CCS-2026-00023", "pv-2026-004, CCS-2026-00017", "pv-2026-004, CCS-2026-00031"})
    void isTheOneThatTheDossierKeeps(String procesVerbal, String dossier) throws IOException {
        String own = Extraits.of(document(EXAMPLES.resolve("proces-verbaux/" + procesVerbal + ".xml")), Optional.of("../../../../schemas/1")).stream()
                .filter(extrait -> extrait.dossier().equals(dossier)).map(ExtraitsTest::text).findFirst().orElseThrow();
        assertThat(own).isEqualTo(Files.readString(EXAMPLES.resolve("dossiers/" + dossier + "/pieces/extrait-" + procesVerbal + ".xml")));
    }

    @Test
    void eachDecisionHasItsOwnAndNobodyElseIsInIt() throws IOException {
        Document procesVerbal = document(COMPLET);
        List<Extraits.Extrait> extraits = Extraits.of(procesVerbal);
        assertThat(extraits).extracting(Extraits.Extrait::dossier).containsExactly("ESSAI-2", "ESSAI-1", "ESSAI-3");
        assertThat(extraits).extracting(Extraits.Extrait::livret).containsExactly("ESSAI-2-L2", "ESSAI-1-L1", "ESSAI-3-L1");
        assertThat(extraits).extracting(Extraits.Extrait::decision).containsExactly("NON_VALIDATION", "VALIDATION", "REPORT");
        List<String> names = List.of("Ébéniste", "Homonyme", "d’Œuvrecourt");
        for (int i = 0; i < 3; i++) {
            String own = text(extraits.get(i));
            assertThat(own).contains(names.get(i), "empreinte=\"" + procesVerbal.sha256() + "\"", "procesVerbal=\"" + procesVerbal.attribute("numero").orElseThrow() + "\"",
                    "<composition>", "<substitution", "Train retardé").doesNotContain("xml-model", "<signature", "<decisions", "<rectifie");
            for (int other = 0; other < 3; other++) {
                if (other != i) {
                    assertThat(own).doesNotContain(names.get(other), extraits.get(other).livret());
                }
            }
            Document read = extraits.get(i).document("extrait.xml");
            assertThat(read.kind()).isEqualTo(Kind.EXTRAIT);
            assertThat(read.values("decision", "dossier")).containsExactly(extraits.get(i).dossier());
        }
    }

    @Test
    void textStaysWordForWordWhateverItsIndentation() throws IOException {
        String xml = Files.readString(EXAMPLES.resolve("proces-verbaux/pv-2026-003.xml"));
        Document flat = document(xml.replaceAll("\n +", "\n"));
        Document prefixed = document(xml.replace("<", "<c:").replace("<c:/", "</c:").replace("<c:?", "<?").replace("xmlns=", "xmlns:c="));
        String expected = text(Extraits.of(document(xml)).get(0)).replaceAll("empreinte=\"[0-9a-f]{64}\" session", "session");
        for (Document other : List.of(flat, prefixed)) {
            assertThat(text(Extraits.of(other).get(0)).replaceAll("empreinte=\"[0-9a-f]{64}\" session", "session")).isEqualTo(expected);
        }
    }

    @Test
    void aTextBesideElementsIsNotDropped() throws IOException {
        String xml = Files.readString(COMPLET).replaceFirst("<deliberation ", "égaré<deliberation ");
        assertThat(text(Extraits.of(document(xml)).get(0))).contains("égaré");
    }

    @Test
    void aProcesVerbalWithoutDecisionGivesNone() {
        assertThat(Extraits.of(document("<procesVerbal xmlns='urn:fr:ccs:dossier:1' numero='PV-1' etat='BROUILLON' nature='ORIGINAL'/>"))).isEmpty();
    }
}
