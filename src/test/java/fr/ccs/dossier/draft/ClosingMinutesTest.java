package fr.ccs.dossier.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.helpers.DefaultHandler;

/** Closing minutes writes the slots that PV-015 asks for: in the name of who held presidency and vice-presidency. */
class ClosingMinutesTest {
    private static final Path RULES = Path.of("src/test/resources/rules");
    private static final Path FIXTURES = RULES.resolve("PV-015");
    private static final Checker CHECKER = Specimen.checker(RULES.resolve("referentiels"), RULES.resolve("documents"));
    private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);

    static Stream<Path> fixtures() throws IOException {
        return Files.list(FIXTURES).filter(file -> file.toString().endsWith(".xml")).sorted();
    }

    /** Whatever was wrong with the slots of a document: made anew, the rule and the command agree. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void theSlotsOfAllMinutesAreThoseThatTheRuleExpects(Path file) throws IOException {
        String closed = closed(file, List.of());
        assertThat(closed).contains("etat=\"CLOS\"", "<signature role=\"PRESIDENT\"", "<signature role=\"VICE_PRESIDENT\"");
        assertThat(CHECKER.check(file.toString(), closed.getBytes(StandardCharsets.UTF_8), Optional.of(Phase.SIGNATURE)).verdict().findings())
                .filteredOn(finding -> finding.rule().equals("PV-015") || finding.rule().startsWith("XSD")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "valide.xml,                                         P-TESTPVE17",
        "valide-suppleante-jusqu-a-la-fin.xml,               P-TESTPVE25",
        "valide-remplacee-un-moment.xml,                     P-TESTPVE17",
        "valide-partie-apres-la-derniere-decision.xml,       P-TESTPVE17"})
    void whoHeldThePresidencyAtTheEndSigns(String file, String signatory) throws IOException {
        assertThat(closed(FIXTURES.resolve(file), List.of())).contains("<signature role=\"PRESIDENT\" signataire=\"" + signatory
                + "\" mode=\"ELECTRONIQUE\"/>");
    }

    @Test
    void theSecretarySignsWhereOneIsNamed() throws IOException {
        Document edition = ((Reading.Read) READER.read(Specimen.REFERENTIEL)).document();
        String minutes = opened(Files.readString(Specimen.EXAMPLES.resolve("proces-verbaux/pv-2026-003.xml")));
        assertThat(slots(closed(minutes, edition, List.of("PRESIDENT")))).isEqualTo("""
                  <signatures>
                    <signature role="PRESIDENT" signataire="P-BHN1G201L" mode="MANUSCRITE"/>
                    <signature role="VICE_PRESIDENT" signataire="P-YCYWFU6T9" mode="ELECTRONIQUE"/>
                    <signature role="SECRETAIRE" signataire="P-TA35QYJF7" mode="ELECTRONIQUE"/>
                  </signatures>
                """);
        assertThat(slots(closed(minutes.replaceAll("(?s)    <secretaire.*?</secretaire>\n", ""), edition,
                List.of()))).doesNotContain("SECRETAIRE").contains("VICE_PRESIDENT");
    }

    @Test
    void everythingElseStaysByteForByte() throws IOException {
        String minutes = opened(Files.readString(Specimen.EXAMPLES.resolve("proces-verbaux/pv-2026-004.xml")));
        String closed = closed(minutes, ((Reading.Read) READER.read(Specimen.REFERENTIEL)).document(), List.of());
        assertThat(closed.replace(slots(closed), "").replace("etat=\"CLOS\"", "etat=\"BROUILLON\"")).isEqualTo(minutes);
    }

    private static String slots(String closed) {
        return closed.substring(closed.indexOf("  <signatures>"), closed.indexOf("</signatures>") + "</signatures>\n".length());
    }

    private static String closed(Path file, List<String> handwritten) throws IOException {
        String text = Files.readString(file);
        String edition = text.replaceAll("(?s).*?editionAppliquee id=\"CCS-RC-TEST\" edition=\"([^\"]+)\".*", "$1");
        try (Stream<Path> editions = Files.list(RULES.resolve("referentiels"))) {
            for (Path candidate : editions.sorted().toList()) {
                if (READER.read(candidate) instanceof Reading.Read read && read.document().attribute("edition").equals(Optional.of(edition))) {
                    return closed(opened(text), read.document(), handwritten);
                }
            }
        }
        throw new IllegalArgumentException("no edition " + edition);
    }

    private static String opened(String text) {
        return text.replaceAll("(?s)  <signatures>.*?</signatures>\n", "").replace("etat=\"CLOS\"", "etat=\"BROUILLON\"");
    }

    private static String closed(String text, Document edition, List<String> handwritten) {
        Document document = ((Reading.Read) READER.read("pv.xml", text.getBytes(StandardCharsets.UTF_8), (kind, cursor) -> new DefaultHandler())).document();
        return new String(Closing.of(document, edition, handwritten), StandardCharsets.UTF_8);
    }
}
