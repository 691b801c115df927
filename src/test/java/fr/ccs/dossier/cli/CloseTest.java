package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.draft.Closing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Minutes and certificates are closed as a livret is: checked first, then given the slots of the edition that says who signs. */
class CloseTest {
    private static final String MINUTES = "proces-verbaux/pv-2026-003.xml";
    private static final String CERTIFICATE = "certificats/ccs-rc-2026-000001.xml";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {MINUTES, "proces-verbaux/pv-2026-004.xml", CERTIFICATE})
    void whatIsCompleteIsClosedAndReadyToBeSigned(String example) throws IOException {
        Path file = open(example);
        CcsProcess.Result result = close(file);
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.err()).contains("Clos\u00A0: ").hasLineCount(1);
        assertThat(Files.readString(file)).contains("etat=\"CLOS\"", "mode=\"ELECTRONIQUE\"/>");
        CcsProcess.Result checked = Commands.run("check", "--date", Specimen.DAY, "--phase", "signature", file);
        assertThat(checked.status()).as(checked.said()).isZero();
    }

    @Test
    void rolesThatSignByHandAreNamedByTheUser() throws IOException {
        Path file = open(MINUTES);
        assertThat(close(file, "--handwritten", "president,SECRETAIRE").status()).isZero();
        assertThat(Files.readString(file)).contains("role=\"PRESIDENT\" signataire=\"P-BHN1G201L\" mode=\"MANUSCRITE\"",
                "role=\"VICE_PRESIDENT\" signataire=\"P-YCYWFU6T9\" mode=\"ELECTRONIQUE\"",
                "role=\"SECRETAIRE\" signataire=\"P-TA35QYJF7\" mode=\"MANUSCRITE\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {MINUTES, CERTIFICATE})
    void aRoleThatSignsOtherDocumentsOnlyIsRefused(String example) throws IOException {
        Path file = open(example);
        String before = Files.readString(file);
        CcsProcess.Result result = close(file, "--handwritten", "CANDIDAT");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("CANDIDAT", example.equals(MINUTES) ? "PRESIDENT, VICE_PRESIDENT, SECRETAIRE" : "COMITE_CCS").hasLineCount(1);
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(before);
    }

    @Test
    void anIncompleteCertificateStaysAsItIsAndHearsWhy() throws IOException {
        Path file = open(CERTIFICATE);
        String before = Files.readString(file).replace("<qualite>Présidente du Comité CCS</qualite>", "");
        Files.writeString(file, before);
        CcsProcess.Result result = close(file);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("CER-008");
        assertThat(result.err()).contains("n’a pas été modifié");
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(before);
    }

    @Test
    void aClosedOneAndAnExtractStayAsTheyAre() throws IOException {
        Path closed = Files.copy(Specimen.EXAMPLES.resolve(MINUTES), folder.resolve("pv.xml"));
        CcsProcess.Result again = close(closed);
        assertThat(again.status()).as(again.said()).isEqualTo(2);
        assertThat(again.err()).contains("déjà clos");
        CcsProcess.Result directory = close(Files.copy(Specimen.ANNUAIRE, folder.resolve("annuaire.xml")));
        assertThat(directory.status()).as(directory.said()).isEqualTo(2);
        assertThat(directory.err()).contains("un livret, un procès-verbal et un certificat");
    }

    @Test
    void ofTheEditionsOfAMeetingTheNewestSaysWhoSigns() throws IOException {
        String edition = Files.readString(Specimen.REFERENTIEL);
        Files.writeString(folder.resolve("2026.xml"), edition);
        Files.writeString(folder.resolve("2027.xml"), edition.replace("edition=\"2026.1-specimen\"",
                "edition=\"2026.2-specimen\"").replace("debut=\"2026-01-01\"", "debut=\"2026-07-01\""));
        String minutes = Files.readString(Specimen.EXAMPLES.resolve(MINUTES));
        int second = minutes.indexOf("<decision ");
        String decision = minutes.substring(second, minutes.indexOf("</decision>") + "</decision>".length());
        String both = minutes.replace(decision, decision + "\n" + decision.replace("edition=\"2026.1-specimen\"",
                "edition=\"2026.2-specimen\"").replace("CCS-2026-00023", "CCS-2026-00024"));
        SigningEdition chosen = SigningEdition.of(read(both), new Resolver(List.of(folder), new DocumentReader(Limits.DEFAULT)));
        assertThat(chosen.name()).isEqualTo("CCS-RC 2026.2-specimen");
        assertThat(chosen.candidates()).isEqualTo(2);
        SigningEdition only = SigningEdition.of(read(minutes), new Resolver(List.of(folder), new DocumentReader(Limits.DEFAULT)));
        assertThat(only.name()).isEqualTo("CCS-RC 2026.1-specimen");
        assertThat(only.candidates()).isEqualTo(1);
    }

    @Test
    void aRoleThatMustSignAndThatNobodyHoldsIsSeen() throws IOException {
        Files.writeString(folder.resolve("edition.xml"), Files.readString(Specimen.REFERENTIEL)
                .replace("role=\"SECRETAIRE\" obligatoire=\"false\"", "role=\"SECRETAIRE\" obligatoire=\"true\""));
        Document minutes = read(Files.readString(Specimen.EXAMPLES.resolve(MINUTES)));
        Document withoutSecretary = read(Files.readString(Specimen.EXAMPLES.resolve(MINUTES)).replaceAll("(?s)<secretaire.*?</secretaire>", ""));
        SigningEdition edition = SigningEdition.of(minutes, new Resolver(List.of(folder), new DocumentReader(Limits.DEFAULT)));
        assertThat(edition.withoutSlot(closed(minutes, edition))).isEmpty();
        assertThat(edition.withoutSlot(closed(withoutSecretary, edition))).containsExactly("SECRETAIRE");
    }

    private static Document closed(Document minutes, SigningEdition edition) {
        return Readiness.document("pv.xml", Closing.of(minutes, edition.document(), List.of())).orElseThrow();
    }

    private static Document read(String text) {
        return Readiness.document("pv.xml", text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private Path open(String example) throws IOException {
        String text = Files.readString(Specimen.EXAMPLES.resolve(example)).replaceAll("(?s)  <signatures>.*?</signatures>\n",
                "").replace("etat=\"CLOS\"", "etat=\"BROUILLON\"");
        return Files.writeString(folder.resolve("document.xml"), text);
    }

    private static CcsProcess.Result close(Path file, Object... more) {
        return Commands.run(java.util.stream.Stream.concat(java.util.stream.Stream.of("--lang", "fr", "close", "--date", Specimen.DAY, file),
                java.util.stream.Stream.of(more)).toArray());
    }
}
