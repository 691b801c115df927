package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document that cites another is judged with that very one, and hears when it is not to be had; never with something like it. */
class CitationCheckTest {
    private static final String EDITION = "edition=\"2026.1-specimen\"";
    private final Specimen livret = Specimen.livret();
    private final Specimen referentiel = Specimen.of(Specimen.REFERENTIEL);

    @TempDir
    Path folder;

    @BeforeEach
    void theLivretWithoutDigest() {
        assertThat(livret.text()).contains("<editionAppliquee id=\"CCS-RC\" " + EDITION);
    }

    @Test
    void aDocumentThatIsNowhere() {
        Finding finding = only(withoutDigest());
        assertThat(finding.rule()).isEqualTo("RES-001");
        assertThat(finding.location().line()).isEqualTo(livret.line("<editionAppliquee"));
        assertThat(finding.location().path()).isEqualTo("/livret/editionAppliquee");
        assertThat(finding.french().problem()).contains("CCS-RC 2026.1-specimen");
    }

    @Test
    void aDocumentThatCannotBeRead() throws IOException {
        store("casse.xml", referentiel.text().substring(0, 6_000));
        Finding finding = only(withoutDigest());
        assertThat(finding.rule()).isEqualTo("RES-001");
        assertThat(finding.french().problem()).contains("casse.xml");
        assertThat(finding.english().problem()).contains("casse.xml");
    }

    @Test
    void onlyAnotherEdition() throws IOException {
        store("autre.xml", otherEdition());
        Finding finding = only(withoutDigest());
        assertThat(finding.rule()).isEqualTo("RES-002");
        assertThat(finding.french().problem()).contains("2026.1-specimen", "2027.1");
    }

    @Test
    void anotherDigest() throws IOException {
        store("edition.xml", referentiel.text());
        String zeros = "0".repeat(64);
        Finding finding = only(withoutDigest().with(EDITION, EDITION + " empreinte=\"" + zeros + "\""));
        assertThat(finding.rule()).isEqualTo("RES-002");
        assertThat(finding.location().path()).isEqualTo("/livret/editionAppliquee");
        assertThat(finding.french().problem()).contains("000000000000…", digest().substring(0, 12));
    }

    @Test
    void theRightDigest() throws IOException {
        store("edition.xml", referentiel.text());
        assertThat(findings(withoutDigest().with(EDITION, EDITION + " empreinte=\"" + digest() + "\""))).isEmpty();
    }

    @Test
    void twoDifferentDocumentsOfOneName() throws IOException {
        store("un.xml", referentiel.text());
        store("deux.xml", referentiel.text() + "\n");
        Finding finding = only(withoutDigest());
        assertThat(finding.rule()).isEqualTo("RES-003");
        assertThat(finding.french().problem()).contains("un.xml", "deux.xml");
    }

    @Test
    void identicalCopiesAreNoFault() throws IOException {
        store("un.xml", referentiel.text());
        store("sauvegarde/un.xml", referentiel.text());
        assertThat(findings(withoutDigest())).isEmpty();
    }

    @Test
    void twoLivretsUnderOneNumberAreBothAtFault() throws IOException {
        store("edition.xml", referentiel.text());
        store("a.xml", withoutDigest().text());
        store("b.xml", withoutDigest().text() + "\n");
        Finding finding = only(withoutDigest());
        assertThat(finding.rule()).isEqualTo("RES-003");
        assertThat(finding.location().path()).isEqualTo("/livret");
    }

    @Test
    void twoEditionsSideBySideEachJudgesItsOwn() throws IOException {
        store("edition-2026.xml", referentiel.text());
        store("edition-2027.xml", otherEdition().replaceAll("<motsConstat>\\d+</motsConstat>", "<motsConstat>60</motsConstat>"));
        assertThat(findings(withoutDigest())).isEmpty();
        assertThat(findings(withoutDigest().with(EDITION, "edition=\"2027.1\""))).isNotEmpty()
                .extracting(Finding::rule).containsOnly("LIV-004");
    }

    @Test
    void aReassessmentCitesItsProcesVerbal() throws IOException {
        store("edition.xml", referentiel.text());
        Specimen reassessment = Specimen.of(Specimen.EXAMPLES.resolve("livrets/reevaluation-c4.xml"));
        Finding finding = only(reassessment);
        assertThat(finding.rule()).isEqualTo("RES-001");
        assertThat(finding.location().path()).isEqualTo("/livret/reevaluationDe");
    }

    @Test
    void aNameThatIsNoPathReachesNoFile() throws IOException {
        store("edition.xml", referentiel.text());
        Finding finding = only(withoutDigest().with("id=\"CCS-RC\" " + EDITION, "id=\"CCS-RC\" edition=\"2026.1\""));
        assertThat(finding.rule()).isEqualTo("RES-002");
    }

    private Specimen withoutDigest() {
        return new Specimen(livret.text().replaceAll("(<editionAppliquee id=\"CCS-RC\" edition=\"[^\"]*\") empreinte=\"[^\"]*\"", "$1"));
    }

    private String otherEdition() {
        return referentiel.text().replaceFirst("edition=\"2026\\.1-specimen\"", "edition=\"2027.1\"");
    }

    private String digest() {
        return DocumentReader.sha256(referentiel.bytes());
    }

    private void store(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private Finding only(Specimen specimen) {
        List<Finding> findings = findings(specimen);
        assertThat(findings).as("%s", findings).hasSize(1);
        return findings.get(0);
    }

    private List<Finding> findings(Specimen specimen) {
        Checker checker = new Checker(new Resolver(List.of(folder), new DocumentReader(Limits.DEFAULT)), Specimen.DAY);
        return checker.check("livret.xml", specimen.bytes()).verdict().findings();
    }
}
