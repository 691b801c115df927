package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.dossier.Delivrance;
import fr.ccs.dossier.dossier.Gabarit;
import fr.ccs.dossier.dossier.Registre;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register and its certificates tell the same story, and the register keeps all of it (CER-009, CER-010, REG-001 to 004). */
class RegistreRulesTest {
    private static final Path CERTIFICATES = Specimen.EXAMPLES.resolve("certificats");
    private static final Path ORIGINAL = CERTIFICATES.resolve("ccs-rc-2026-000001.xml");
    private static final Path DUPLICATE = CERTIFICATES.resolve("ccs-rc-2026-000001-duplicata.xml");
    private static final Path SECOND = CERTIFICATES.resolve("ccs-rc-2026-000002.xml");
    private static final Instant NOON = Instant.parse("2026-07-09T10:00:00Z");
    private static final String FIRST_CODE = "FIVB-AAFA-BE7G-8AW1-E";
    private static final String SECOND_CODE = "20XC-NMLK-PYGO-TS8R-E";

    @TempDir
    Path folder;

    private Path file;

    /** The register of the certificates in the examples: two originals, then a duplicate for the first. */
    @BeforeEach
    void aRegisterWithoutFault() throws Exception {
        file = Files.copy(Path.of("templates/registre.xml"), folder.resolve("registre.xml"));
        Gabarit gabarit = Gabarit.of("CCS-RC-AAAA-NNNNNN-KK");
        try (Registre registre = Registre.open(file)) {
            Delivrance first = line(registre.numero(gabarit, 2026), 1, "ORIGINAL", "DELIVRE", "P-N11HWGCNQ", "CCS-2026-00017", FIRST_CODE);
            registre.add(first, NOON);
            registre.add(line(registre.numero(gabarit, 2026), 1, "ORIGINAL", "DELIVRE", "P-B9W73LZZR", "CCS-2026-00031", SECOND_CODE), NOON);
            registre.add(line(first.numero(), 1, "ORIGINAL", "REMPLACE", "P-N11HWGCNQ", "CCS-2026-00017", FIRST_CODE), NOON);
            registre.add(line(first.numero(), 2, "DUPLICATA", "DELIVRE", "P-N11HWGCNQ", "CCS-2026-00017", FIRST_CODE), NOON);
            registre.commit();
        }
        assertThat(found(file, ORIGINAL, DUPLICATE, SECOND)).isEmpty();
        assertThat(found(ORIGINAL, file)).isEmpty();
        assertThat(found(DUPLICATE, file)).isEmpty();
        assertThat(found(SECOND, file)).isEmpty();
    }

    private static Delivrance line(String numero, int exemplaire, String nature, String etat, String personne, String dossier, String code) {
        return new Delivrance(numero, exemplaire, nature, etat, personne, dossier, List.of("PV-2026-004"), LocalDate.of(2026, 7, 9), Optional.empty(),
                Optional.empty(), Optional.empty(), code, Optional.empty(), Optional.empty());
    }

    private void add(Delivrance... lines) throws Exception {
        try (Registre registre = Registre.open(file)) {
            Arrays.stream(lines).forEach(line -> registre.add(line, NOON));
            registre.commit();
        }
    }

    private void with(String fragment, String replacement) throws Exception {
        Files.writeString(file, Specimen.of(file).with(fragment, replacement).text());
    }

    /** The text of a line by its rank. */
    private String line(int n) throws Exception {
        return Files.readString(file).replaceAll("(?s).*(<ligne n=\"" + n + "\".*?</ligne>).*", "$1");
    }

    @Test
    void aChangedLineBreaksTheChainBehindIt() throws Exception {
        with(line(2), line(2).replace(SECOND_CODE, FIRST_CODE));
        assertThat(found(file, ORIGINAL, DUPLICATE, SECOND)).containsExactly("REG-002 ligne[3]");
        assertThat(findings(file, ORIGINAL, DUPLICATE, SECOND).get(0).french().problem()).startsWith("La ligne 3 ne suit pas la ligne 2");
    }

    @Test
    void aLineTakenOutIsTheChainsAndNobodyElses() throws Exception {
        with(line(2), "");
        assertThat(found(file, ORIGINAL, DUPLICATE)).containsExactly("REG-002 ligne[2]");
    }

    @Test
    void linesWithoutAnyDigestAreOneFault() throws Exception {
        Files.writeString(file, Files.readString(file).replaceAll(" precedent=\"[^\"]*\"", ""));
        assertThat(found(file, ORIGINAL, DUPLICATE, SECOND)).containsExactly("REG-002 ligne[2]");
    }

    @Test
    void aRankThatIsLeftOut() throws Exception {
        with("<ligne n=\"4\"", "<ligne n=\"5\"");
        assertThat(found(file, ORIGINAL, DUPLICATE, SECOND)).containsExactly("REG-001 ligne[4]");
    }

    @Test
    void aNumberThatWasGivenAndHasNoLine() throws Exception {
        with("dernier=\"2\"", "dernier=\"4\"");
        assertThat(found(file, ORIGINAL, DUPLICATE, SECOND)).containsExactly("REG-001 compteur");
        assertThat(findings(file, ORIGINAL, DUPLICATE, SECOND).get(0).french().problem()).contains("3 à 4");
    }

    @Test
    void aCounterBehindTheLinesWouldGiveANumberTwice() throws Exception {
        with("dernier=\"2\"", "dernier=\"1\"");
        assertThat(found(file, ORIGINAL, DUPLICATE, SECOND)).containsExactly("REG-001 compteur");
    }

    @Test
    void aGapAmongTheNumbers() throws Exception {
        with("dernier=\"2\"", "dernier=\"4\"");
        add(line("CCS-RC-2026-000004-19", 1, "ORIGINAL", "RETIRE", "P-RVR5AA81X", "D-2026-0004", "AAAA-AAAA-AAAA-AAAA-A"));
        assertThat(found(file, ORIGINAL, DUPLICATE, SECOND)).contains("REG-001 ligne[5]").filteredOn(brief -> brief.startsWith("REG-001")).hasSize(1);
    }

    @Test
    void oneNumberForTwoPeople() throws Exception {
        add(line("CCS-RC-2026-000002-25", 2, "RECTIFICATIF", "DELIVRE", "P-N11HWGCNQ", "CCS-2026-00017", SECOND_CODE));
        assertThat(found(file, ORIGINAL, DUPLICATE, SECOND)).filteredOn(brief -> brief.startsWith("REG-001")).containsExactly("REG-001 ligne[5]");
    }

    @Test
    void aLineWhoseCertificateIsNowhere() throws Exception {
        assertThat(found(file, ORIGINAL, DUPLICATE)).containsExactly("REG-003 ligne[2]");
    }

    @Test
    void aLineThatWasWithdrawnBeforeAnybodySignedHasNoCertificateToShow() throws Exception {
        add(line("CCS-RC-2026-000002-25", 1, "ORIGINAL", "RETIRE", "P-B9W73LZZR", "CCS-2026-00031", SECOND_CODE));
        assertThat(found(file, ORIGINAL, DUPLICATE)).isEmpty();
        add(line("CCS-RC-2026-000002-25", 1, "ORIGINAL", "RETIRE", "P-B9W73LZZR", "CCS-2026-00031", SECOND_CODE).signe("0".repeat(64)));
        assertThat(found(file, ORIGINAL, DUPLICATE)).containsExactly("REG-003 ligne[6]");
    }

    @Test
    void withoutAnyCertificateAtHandOneFindingSaysSo() throws Exception {
        assertThat(findings(file)).singleElement().satisfies(finding -> {
            assertThat(finding.rule() + " " + finding.location().path()).isEqualTo("REG-003 /registre");
            assertThat(finding.french().text()).contains("--with");
        });
    }

    @Test
    void aCertificateThatItsDossierListsIsNotMissed() throws Exception {
        assertThat(found(file, ORIGINAL, DUPLICATE, Specimen.EXAMPLES.resolve("dossiers/CCS-2026-00031/dossier.xml"))).isEmpty();
    }

    @Test
    void aLineThatSpeaksOfAnotherCertificate() throws Exception {
        add(line("CCS-RC-2026-000002-25", 1, "ORIGINAL", "RETIRE", "P-B9W73LZZR", "CCS-2026-00032", SECOND_CODE));
        assertThat(found(file, ORIGINAL, DUPLICATE, SECOND)).containsExactly("REG-003 ligne[5]");
        assertThat(findings(file, ORIGINAL, DUPLICATE, SECOND).get(0).english().problem()).contains("CCS-2026-00032", "CCS-2026-00031");
    }

    @Test
    void aDigestThatIsNotTheCertificates() throws Exception {
        add(new Delivrance("CCS-RC-2026-000002-25", 1, "ORIGINAL", "DELIVRE", "P-B9W73LZZR", "CCS-2026-00031", List.of("PV-2026-004"), LocalDate.of(2026, 7, 9),
                Optional.empty(), Optional.empty(), Optional.of("0".repeat(64)), SECOND_CODE, Optional.empty(), Optional.empty()));
        assertThat(found(file, ORIGINAL, DUPLICATE, SECOND)).containsExactly("REG-003 ligne[5]");
    }

    @Test
    void aRegisterThatWasWrittenAnewAsAWholeIsSeenBesideAnOlderOne() throws Exception {
        Path older = folder.resolve("sauvegarde.xml");
        Files.copy(file, older);
        Files.delete(file);
        Files.copy(Path.of("templates/registre.xml"), file);
        Files.writeString(file, Files.readString(file).replace("genre=\"DELIVRANCES\"/>", "genre=\"DELIVRANCES\"><compteur serie=\"CCS-RC\" annee=\"2026\" dernier=\"2\"/></registre>"));
        add(line("CCS-RC-2026-000001-28", 1, "ORIGINAL", "DELIVRE", "P-N11HWGCNQ", "CCS-2026-00017", FIRST_CODE),
                line("CCS-RC-2026-000002-25", 1, "ORIGINAL", "RETIRE", "P-B9W73LZZR", "CCS-2026-00031", SECOND_CODE));
        assertThat(found(file, ORIGINAL, SECOND)).as("alone it is whole").isEmpty();
        assertThat(found(file, ORIGINAL, SECOND, older)).containsExactly("REG-004 ligne[2]");
    }

    @Test
    void anOlderStateOfTheSameRegisterIsNoRival() throws Exception {
        Path older = Files.copy(file, folder.resolve("sauvegarde.xml"));
        add(line("CCS-RC-2026-000002-25", 1, "ORIGINAL", "RETIRE", "P-B9W73LZZR", "CCS-2026-00031", SECOND_CODE));
        assertThat(found(file, ORIGINAL, DUPLICATE, SECOND, older)).isEmpty();
        assertThat(found(older, ORIGINAL, DUPLICATE, SECOND, file)).isEmpty();
    }

    @Test
    void aCertificateWithAnotherCode() throws Exception {
        Path certificate = folder.resolve("certificat.xml");
        Files.writeString(certificate, Specimen.of(ORIGINAL).with(FIRST_CODE, SECOND_CODE).text());
        assertThat(found(certificate, file)).containsExactly("CER-009 codeVerification");
    }

    @Test
    void aCertificateThatTheRegisterDoesNotKnow() throws Exception {
        Path other = Files.copy(Path.of("templates/registre.xml"), folder.resolve("vide.xml"));
        assertThat(found(SECOND, other)).containsExactly("REG-003 ");
        assertThat(found(SECOND)).as("no register at hand").isEmpty();
    }

    @Test
    void aSecondValidCertificateOfOnePerson() throws Exception {
        add(line("CCS-RC-2026-000002-25", 1, "ORIGINAL", "RETIRE", "P-B9W73LZZR", "CCS-2026-00031", SECOND_CODE),
                line("CCS-RC-2026-000001-28", 1, "ORIGINAL", "DELIVRE", "P-B9W73LZZR", "CCS-2026-00017", FIRST_CODE),
                line("CCS-RC-2026-000002-25", 1, "ORIGINAL", "DELIVRE", "P-B9W73LZZR", "CCS-2026-00031", SECOND_CODE));
        assertThat(found(SECOND, file)).containsExactly("CER-010 ");
        assertThat(found(ORIGINAL, file)).as("the earlier one stands").isEmpty();
        add(line("CCS-RC-2026-000002-25", 1, "ORIGINAL", "RETIRE", "P-B9W73LZZR", "CCS-2026-00031", SECOND_CODE));
        assertThat(found(SECOND, file)).as("withdrawn, it is no second one").isEmpty();
    }

    @Test
    void aDuplicateWithoutAnOriginal() throws Exception {
        Files.delete(file);
        Files.copy(Path.of("templates/registre.xml"), file);
        add(line("CCS-RC-2026-000001-28", 2, "DUPLICATA", "DELIVRE", "P-N11HWGCNQ", "CCS-2026-00017", FIRST_CODE));
        assertThat(found(DUPLICATE, file)).containsExactly("CER-010 ");
    }

    /** The findings of the rules on registers, each as {@code REG-002 ligne[3]}. */
    private List<String> found(Path document, Path... beside) throws Exception {
        return findings(document, beside).stream().map(finding -> finding.rule() + " " + finding.location().codes()).toList();
    }

    private List<Finding> findings(Path document, Path... beside) throws Exception {
        List<Path> places = new ArrayList<>(List.of(Specimen.REFERENTIEL));
        places.addAll(Arrays.asList(beside));
        FileVerdict verdict = Specimen.newChecker(places).check(document.toString(), Files.readAllBytes(document));
        return verdict.verdict().findings().stream().filter(finding -> finding.rule().matches("REG-.*|CER-009|CER-010|XML-.*|RES-003")).toList();
    }
}
