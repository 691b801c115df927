package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Specimen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ccs sign} on a PDF: the print of a certificate is sealed for whoever delivers it, and no other PDF is. */
class SealTest {
    private static final String CERTIFICATE = "certificats/ccs-rc-2026-000001.xml";
    private static final String DAY = "2026-07-09";

    @TempDir
    Path folder;

    @Test
    void thePrintOfACertificateIsSealedAndStillCarriesIt() throws IOException {
        Path xml = DemoRound.toSign(folder, CERTIFICATE);
        Path pdf = printed(xml);
        CcsProcess.Result result = seal(pdf, committee(), "--tsa", DemoRound.tsa());
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.err()).isEqualTo("Scellé\u00A0: " + pdf + ", au nom de Solène Marchetti SPÉCIMEN, niveau LT.\n");
        CcsProcess.Result extracted = Commands.run("extract", pdf, "-o", folder.resolve("sorti.xml"));
        assertThat(extracted.status()).as(extracted.said()).isZero();
        assertThat(folder.resolve("sorti.xml")).hasSameBinaryContentAs(xml);
        assertThat(OutsideProgram.run("pdfsig", pdf.toString()).said()).contains("Signature is Valid", "Total document signed", "Solène Marchetti SPÉCIMEN");
        byte[] once = Files.readAllBytes(pdf);
        assertThat(seal(pdf, committee()).status()).as("a second seal would break the first").isEqualTo(1);
        assertThat(pdf).hasBinaryContent(once);
    }

    @Test
    void onlyWhoDeliversItMaySealIt() throws IOException {
        Path pdf = printed(DemoRound.toSign(folder, CERTIFICATE));
        byte[] before = Files.readAllBytes(pdf);
        CcsProcess.Result other = seal(pdf, DemoRound.key("PRESIDENT", "P-BHN1G201L"));
        assertThat(other.status()).as(other.said()).isEqualTo(1);
        assertThat(other.err()).contains("Solène Marchetti");
        CcsProcess.Result role = seal(pdf, committee(), "--role", "PRESIDENT");
        assertThat(role.status()).as(role.said()).isEqualTo(2);
        assertThat(role.err()).contains("COMITE_CCS");
        assertThat(pdf).hasBinaryContent(before);
    }

    @Test
    void whatIsNoPrintOfAClosedCertificateIsNotSealed() throws IOException {
        Path text = Files.writeString(folder.resolve("faux.pdf"), "pas un PDF");
        assertThat(seal(text, committee()).status()).isEqualTo(1);
        CcsProcess.Result livret = seal(printed(DemoRound.livret(folder)), committee());
        assertThat(livret.status()).as(livret.said()).isEqualTo(1);
        assertThat(livret.err()).contains("n’est pas un certificat imprimé");
        Path draft = DemoRound.toSign(folder, CERTIFICATE);
        Files.writeString(draft, Files.readString(draft).replace("etat=\"CLOS\"", "etat=\"BROUILLON\""), StandardCharsets.UTF_8);
        CcsProcess.Result open = seal(printed(draft), committee());
        assertThat(open.status()).as(open.said()).isEqualTo(1);
        assertThat(open.err()).contains("n’est pas clos");
    }

    @Test
    void aFaultyCertificateIsNotSealed() throws IOException {
        Path xml = DemoRound.toSign(folder, CERTIFICATE);
        Files.writeString(xml, Files.readString(xml).replace("<date>2026-07-09</date>", "<date>2026-06-01</date>"));
        Path pdf = printed(xml);
        byte[] before = Files.readAllBytes(pdf);
        CcsProcess.Result result = seal(pdf, committee());
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.out()).contains("CER-004");
        assertThat(result.err()).contains("n’est pas en ordre");
        assertThat(pdf).hasBinaryContent(before);
    }

    private static Path committee() {
        return DemoRound.key("COMITE_CCS", "P-MVU1QMZJS");
    }

    private static Path printed(Path xml) {
        Path pdf = xml.resolveSibling(xml.getFileName().toString().replace(".xml", ".pdf"));
        CcsProcess.Result result = Commands.run("render", "--with", Specimen.EXAMPLES, xml, "-o", pdf);
        assertThat(result.status()).as(result.said()).isZero();
        return pdf;
    }

    private static CcsProcess.Result seal(Path pdf, Path key, Object... more) {
        return Commands.run(java.util.stream.Stream.concat(java.util.stream.Stream.of("--lang", "fr", "sign", pdf, "--trust",
                DemoRound.keys().resolve("confiance"), "--date", DAY,
                "--key", key, "--password-file", DemoRound.keys().resolve("mot-de-passe")), java.util.stream.Stream.of(more)).toArray());
    }
}
