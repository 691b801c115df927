package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.render.Theme;
import fr.ccs.dossier.report.Reports;
import fr.ccs.dossier.seal.Keys;
import fr.ccs.dossier.seal.Prints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDFs among what is verified: each has its verdict, in folders too, and a bad one keeps no other from being looked at. */
class VerifyPdfsTest {
    private static final byte[] PRINT = Prints.print(Theme.STANDARD);

    @TempDir
    Path folder;

    private Path trust;
    private Path pieces;

    @BeforeEach
    void write() throws IOException {
        trust = TrustFolder.write(Keys.trust(), folder.resolve("confiance"));
        pieces = Files.createDirectory(folder.resolve("pieces"));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(pieces.resolve(name), bytes);
    }

    private CcsProcess.Result verify(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("--lang", "fr", "verify", "--show-values", "--at", "2026-07-10", "--with", Specimen.EXAMPLES, "--trust", trust));
        arguments.addAll(Arrays.asList(more));
        return Commands.run(arguments.toArray());
    }

    @Test
    void aBadPdfKeepsNoOtherFromBeingLookedAt() throws IOException {
        Path junk = file("faux.pdf", "pas un PDF".getBytes(StandardCharsets.UTF_8));
        Path unsealed = file("nu.pdf", PRINT);
        Path sealed = file("scelle.pdf", Prints.sealed(PRINT, Level.LT).bytes());
        Path livret = file("livret.xml", Keys.signed(Keys.CANDIDAT, Keys.REFERENT, Keys.EVALUATEUR).bytes());
        CcsProcess.Result result = verify(junk, unsealed, sealed, livret);
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.out()).contains("faux.pdf:1:1: erreur SIG-002", "n’est pas un PDF lisible", "nu.pdf:1:1: erreur SIG-002", "ne porte aucun cachet",
                "✓ " + sealed + " (certificat", "✓ " + livret, "1 document NON EXAMINÉ");
        Path report = folder.resolve("rapport.json");
        assertThat(verify(junk, unsealed, sealed, livret, "--format", "json", "-o", report).status()).isEqualTo(1);
        JsonNode json = Reports.parsed(Files.readString(report));
        assertThat(Reports.violations(json)).isEmpty();
        assertThat(json.get("files")).as("livret, faux, nu and scelle with what they carry").hasSize(6);
    }

    @Test
    void thePdfsOfAFolderAreLookedAt() throws IOException {
        Path sealed = file("scelle.PDF", Prints.sealed(PRINT, Level.LT).bytes());
        file("inscription.pdf", Files.readAllBytes(Specimen.EXAMPLES.resolve("dossiers/CCS-2026-00017/pieces/inscription.pdf")));
        file(".cache.pdf", PRINT);
        CcsProcess.Result good = verify(pieces, sealed);
        assertThat(good.out()).contains("✓ " + sealed, "inscription.pdf\u00A0: ni document CCS ni cachet", "2 documents vérifiés\u00A0: 1 valide, 1 attendue.")
                .doesNotContain("SIG-", ".cache");
        Files.writeString(sealed, "% added", StandardOpenOption.APPEND);
        CcsProcess.Result bad = verify(pieces);
        assertThat(bad.status()).as(bad.said()).isEqualTo(1);
        assertThat(bad.out()).contains("✗ " + sealed, "NON VALIDE");
    }

    @Test
    void aSealThatDoesNotLastIsRemarkedInAnArchive() throws IOException {
        Path sealed = file("scelle.pdf", Prints.sealed(PRINT, Level.B).bytes());
        assertThat(verify(sealed).out()).doesNotContain("B au lieu de LT");
        CcsProcess.Result archive = verify("--phase", "archive", sealed);
        assertThat(archive.out()).contains("le cachet", "B au lieu de LT");
    }

    @Test
    void whereNothingIsOursNothingIsVerified() throws IOException {
        file("inscription.pdf", Files.readAllBytes(Specimen.EXAMPLES.resolve("dossiers/CCS-2026-00017/pieces/inscription.pdf")));
        CcsProcess.Result result = verify(pieces);
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("Aucun document CCS dans");
    }
}
