package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    void theAnnuaire() throws IOException {
        assertThat(livret.text()).contains("<editionAppliquee id=\"CCS-RC\" " + EDITION);
        Files.copy(Specimen.ANNUAIRE, folder.resolve("annuaire.xml"));
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

    @Test
    void anAnnuaireIsAskedForWhereTheBranchJudges() throws IOException {
        store("edition.xml", referentiel.text());
        Files.delete(folder.resolve("annuaire.xml"));
        Finding finding = only(withoutDigest());
        assertThat(finding.rule()).isEqualTo("RES-001");
        assertThat(finding.location().path()).isEqualTo("/livret/evaluateurExterne");
        assertThat(Specimen.newChecker(List.of(folder)).check("livret.xml", withoutDigest().bytes(), Optional.of(Phase.SIGNATURE)).verdict().findings())
                .extracting(Finding::rule).doesNotContain("RES-001");
    }

    @Test
    void theMinutesCiteTheBookletsAndDossiersThatTheyDecide() throws IOException {
        store("edition.xml", referentiel.text());
        List<Finding> findings = findings("pv.xml", Specimen.of(Specimen.EXAMPLES.resolve("proces-verbaux/pv-2026-003.xml")));
        assertThat(findings).filteredOn(finding -> finding.rule().startsWith("RES")).extracting(finding -> finding.french().problem())
                .satisfiesExactly(livret -> assertThat(livret).contains("CCS-2026-00023-L1"), dossier -> assertThat(dossier).contains("CCS-2026-00023").doesNotContain("L1"));
    }

    /** What was eliminated with its dossier is no longer missed; what many dossiers are judged with is, whatever became of one. */
    @Test
    void theEndOfADossierExplainsWhatItHeld() throws IOException {
        String numero = livret.text().replaceAll("(?s).*<livret [^>]*dossier=\"([^\"]*)\".*", "$1");
        store("eliminations.xml", Stream.of(numero, "CCS-2026-00023").map("<ligne><elimination portee=\"DOSSIER\" dossier=\"%s\" decision=\"ELI-1\"/></ligne>"::formatted)
                .collect(Collectors.joining("", "<registre xmlns=\"urn:fr:ccs:dossier:1\" genre=\"ELIMINATIONS\">", "</registre>")));
        assertThat(only(withoutDigest()).rule()).isEqualTo("RES-001");
        assertThat(findings("pv.xml", Specimen.of(Specimen.EXAMPLES.resolve("proces-verbaux/pv-2026-003.xml"))))
                .filteredOn(finding -> finding.rule().startsWith("RES")).singleElement().satisfies(edition -> assertThat(edition.french().problem()).contains("CCS-RC"));
    }

    @Test
    void whatIsCitedManyTimesIsMissedOnce() {
        Specimen pv = Specimen.of(Specimen.EXAMPLES.resolve("proces-verbaux/pv-2026-003.xml"));
        String decision = pv.text().substring(pv.text().indexOf("<decision "), pv.text().indexOf("</decisions>"));
        assertThat(findings("pv.xml", pv.with("</decisions>", decision + "</decisions>"))).filteredOn(finding -> finding.rule().equals("RES-001")).hasSize(3);
    }

    @Test
    void aDossierFindsItsPiecesInItsOwnFolderAlone() throws IOException {
        store("dossier/juste.xml", livret.text());
        store("dossier/change.xml", livret.text() + "\n");
        store("dossier/casse.xml", "<livret");
        store("dehors.xml", livret.text());
        Specimen dossier = new Specimen(Stream.of("juste.xml", "change.xml", "casse.xml", "absent.xml", "../dehors.xml").map(this::piece)
                .collect(Collectors.joining("", "<dossier xmlns=\"urn:fr:ccs:dossier:1\" etat=\"INSCRIT\"><pieces>", "</pieces></dossier>")));
        store("dossier/dossier.xml", dossier.text());
        assertThat(Specimen.newChecker(List.of(folder)).check(folder.resolve("dossier/dossier.xml").toString(), dossier.bytes(), Optional.of(Phase.BROUILLON))
                .verdict().findings()).as("later on the rules on files take over").filteredOn(finding -> finding.rule().startsWith("RES"))
                .extracting(finding -> finding.rule() + " " + finding.french().problem().replaceAll(".*«.(.*?).».*", "$1"))
                .containsExactlyInAnyOrder("RES-002 change.xml", "RES-001 casse.xml", "RES-001 absent.xml", "RES-001 ../dehors.xml");
    }

    @Test
    void aPieceOfAnArchivedDossierIsJudgedAsSuch() throws IOException {
        store("edition.xml", referentiel.text());
        String dossier = "<dossier xmlns=\"urn:fr:ccs:dossier:1\" numero=\"%s\" etat=\"%s\"/>";
        String numero = livret.text().replaceAll("(?s).*<livret [^>]*dossier=\"([^\"]*)\".*", "$1");
        store("dossier.xml", dossier.formatted(numero, "CERTIFIE"));
        assertThat(Specimen.newChecker(List.of(folder)).check("livret.xml", livret.bytes()).phase()).isEqualTo("transmission");
        store("dossier.xml", dossier.formatted(numero, "ARCHIVE"));
        assertThat(Specimen.newChecker(List.of(folder)).check("livret.xml", livret.bytes()).phase()).isEqualTo("archive");
    }

    private String piece(String chemin) {
        return "<piece id=\"PIE-%d\" type=\"LIVRET\" chemin=\"%s\" media=\"application/xml\" octets=\"9\" empreinte=\"%s\" disponibilite=\"PRESENTE\"/>"
                .formatted(chemin.hashCode() & 0xffff, chemin, DocumentReader.sha256(livret.bytes()));
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
        return findings("livret.xml", specimen);
    }

    private List<Finding> findings(String name, Specimen specimen) {
        return Specimen.newChecker(List.of(folder)).check(name, specimen.bytes()).verdict().findings().stream()
                .filter(finding -> !finding.rule().equals("LIV-034")).toList();
    }
}
