package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.report.Reports;
import fr.ccs.dossier.seal.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who signed, as a user is told; and that a check refuses what verification refuses. */
class VerifyCommandTest {
    private static final Document SIGNED = Keys.signed(Keys.CANDIDAT, Keys.REFERENT, Keys.EVALUATEUR);

    @TempDir
    Path folder;

    private Path livret;
    private Path trust;

    @BeforeEach
    void write() throws IOException {
        livret = folder.resolve("livret.xml");
        Files.write(livret, SIGNED.bytes());
        trust = TrustFolder.write(Keys.trust(), folder.resolve("confiance"));
    }

    private CcsProcess.Result run(String command, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(command, livret, "--referentiels", Specimen.REFERENTIEL, "--with", Specimen.ANNUAIRE));
        arguments.addAll(Arrays.asList(more));
        if (!arguments.contains("--redact")) {
            arguments.add("--show-values");
        }
        return Commands.run(arguments.toArray());
    }

    private void change(String from, String to) throws IOException {
        String text = new String(SIGNED.bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        Files.writeString(livret, text.replace(from, to));
    }

    @Test
    void whoSignedIsShownLineByLine() {
        CcsProcess.Result result = run("verify", "--trust", trust);
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.out().lines().filter(line -> line.endsWith("valide"))).hasSize(3);
        assertThat(result.out()).contains("Personne candidate   Nadia Belkacem SPÉCIMEN", "2026-04-07 12:00", "LT", "entière",
                "1 document vérifié\u00A0: 3 valides.").doesNotContain("SIG-", "P-N11HWGCNQ");
    }

    @Test
    void theSameInEnglish() {
        assertThat(run("verify", "--trust", trust, "--lang", "en").out()).contains("External evaluator  Philippe Aubert SPÉCIMEN", "1 document verified: 3 valid.");
    }

    @Test
    void aChangedCharacterIsNamedAtEverySignature() throws IOException {
        change("Lyon", "Lyom");
        CcsProcess.Result result = run("verify", "--trust", trust);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("1 document vérifié\u00A0: 3 NON VALIDES.");
        CcsProcess.Result check = run("check", "--trust", trust);
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out().lines().filter(line -> line.contains("SIG-001"))).as("one fault, one finding").hasSize(1);
    }

    @Test
    void aSignedDocumentIsCleanToACheck() {
        assertThat(run("check", "--trust", trust).out()).contains("rien à signaler");
    }

    @Test
    void withoutATrustFolderNothingIsValid() throws IOException {
        CcsProcess.Result result = away("verify");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("3 INDÉTERMINÉES", "--trust");
        assertThat(away("check").out()).contains("SIG-003");
    }

    /** Where no project file names a trust folder. */
    private CcsProcess.Result away(String command) throws IOException {
        return new CcsProcess().in(folder).run(command, livret, "--referentiels", Specimen.REFERENTIEL.toAbsolutePath(), "--with", Specimen.ANNUAIRE.toAbsolutePath());
    }

    @Test
    void aSignatureThatMustBeThereIsMissed() throws IOException {
        Files.write(livret, Keys.signed(Keys.CANDIDAT, Keys.REFERENT).bytes());
        CcsProcess.Result result = run("verify", "--trust", trust);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("LIV-024", "2 valides, 1 attendue");
    }

    @Test
    void programsReadTheSame() throws IOException {
        JsonNode report = Reports.parsed(run("verify", "--trust", trust, "--format", "json").out());
        assertThat(Reports.violations(report)).isEmpty();
        JsonNode signature = report.get("files").get(0).get("signatures").get(2);
        assertThat(signature.get("role").asText()).isEqualTo("EVALUATEUR_EXTERNE");
        assertThat(signature.get("state").asText()).isEqualTo("VALIDE");
        assertThat(signature.get("level").asText()).isEqualTo("LT");
        assertThat(signature.get("claimed").asText()).isEqualTo("2026-04-07T10:00:00Z");
        assertThat(signature.get("proven").asText()).isEqualTo("2026-04-07T10:00:00Z");
    }

    @Test
    void aRedactedReportNamesNobody() {
        CcsProcess.Result result = run("verify", "--trust", trust, "--redact", "--format", "json");
        assertThat(result.out()).contains("\"VALIDE\"").doesNotContain("Belkacem", "P-N11HWGCNQ", "Aubert");
    }

    @Test
    void signaturesByHandAreShownAsSuch() throws IOException {
        Files.write(livret, Specimen.livret().bytes());
        CcsProcess.Result result = run("verify");
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.out()).contains("1 document vérifié\u00A0: 3 à la main.");
    }

    @Test
    void aTrustThatCannotBeUsedIsToldOnceWhicheverDocumentAsksForIt() throws IOException {
        Path broken = Files.createDirectory(folder.resolve("abimee"));
        Files.writeString(broken.resolve("autorite.crt"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        for (Path file : List.of(livret, Specimen.EXAMPLES.resolve("proces-verbaux"), Specimen.EXAMPLES.resolve("dossiers"))) {
            for (String command : List.of("check", "verify")) {
                CcsProcess.Result result = Commands.run("--lang", "fr", command, file, "--with", Specimen.EXAMPLES, "--trust", broken);
                assertThat(result.status()).as(result.said()).isEqualTo(3);
                assertThat(result.err()).contains("rien n’a été vérifié", broken.resolve("autorite.crt") + " n’est ni un certificat ni une liste")
                        .doesNotContain("Exception", "java").hasLineCount(result.out().isEmpty() ? 1 : 2);
                if (!result.out().isEmpty()) { // a reader was told of documents that bear no signature before the first that does
                    assertThat(command).isEqualTo("check");
                    assertThat(result.err()).contains("ce qui précède n’est pas un rapport entier");
                    assertThat(result.out()).doesNotContain("contrôlé");
                }
            }
        }
    }

    @Test
    void whatCannotServeIsSaid() {
        assertThat(run("verify", "--trust", folder.resolve("nulle-part"))).satisfies(result -> {
            assertThat(result.status()).isEqualTo(3);
            assertThat(result.err()).contains("Dossier de confiance introuvable");
        });
        assertThat(run("verify", "--trust", livret.getParent())).satisfies(result -> {
            assertThat(result.status()).isEqualTo(3);
            assertThat(result.err()).startsWith("Le dossier de confiance " + livret.getParent()).contains("aucun certificat d’autorité").hasLineCount(1);
            assertThat(result.out()).as("it is no fault of a document").isEmpty();
        });
        assertThat(run("verify", "--phase", "brouillon").status()).isEqualTo(2);
        assertThat(run("verify", "--at", "hier").status()).isEqualTo(2);
    }
}
