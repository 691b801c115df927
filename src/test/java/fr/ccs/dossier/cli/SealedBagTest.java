package fr.ccs.dossier.cli;

import static fr.ccs.dossier.cli.DeliveryBranch.VALIDATION;
import static fr.ccs.dossier.cli.DeliveryBranch.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deposit with a sealed certificate: what its script says with the programs of a plain system, and what {@code verify} says of it. */
class SealedBagTest {
    private static final String DAY = "2026-11-30";

    @TempDir
    static Path once;
    private static Path bag;

    @TempDir
    Path folder;

    @BeforeAll
    static void deposited() throws Exception {
        DeliveryBranch branch = DeliveryBranch.decided(once.resolve("branche"), VALIDATION);
        ok(branch.deliver(branch.minutes(), "2026-06-22"));
        ok(branch.signCertificate(branch.delivered(1, "certificat.xml"), "2026-06-23"));
        ok(branch.deliverSealed(branch.minutes(), "2026-06-24"));
        ok(branch.event("cloture", 1, "2026-11-20"));
        ok(Commands.run("--lang", "fr", "archive", branch.dossier(1), "-o", once.resolve("paquets"), "--date", DAY, "--with", branch.folder(), "--referentiels",
                branch.folder().resolve("referentiel"), "--trust", confiance()));
        bag = once.resolve("paquets").resolve(SubmitBranch.numero(1) + "-V1");
    }

    private static Path confiance() {
        return DemoRound.keys().resolve("confiance");
    }

    private Path copy() throws IOException {
        Path copy = folder.resolve("paquet");
        try (Stream<Path> files = Files.walk(bag)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(bag.relativize(file).toString()));
            }
        }
        return copy;
    }

    private static CcsProcess.Result verify(Path place, Object... more) {
        List<Object> line = new ArrayList<>(List.of("--lang", "fr", "verify", place, "--at", DAY, "--trust", confiance()));
        line.addAll(List.of(more));
        return Commands.run(line.toArray());
    }

    private static Path sealed(Path bag) throws IOException {
        try (Stream<Path> files = Files.list(bag.resolve("data/dossier/pieces"))) {
            return files.filter(file -> file.getFileName().toString().matches("certificat-.*\\.pdf")).findFirst().orElseThrow();
        }
    }

    @Test
    void theScriptOfTheBagLooksAtTheSeal() throws Exception {
        OutsideProgram.run("pdfsig", "-v");
        String expected = Files.readString(bag.resolve("verifier.attendu.txt"));
        assertThat(expected).contains("OK      data/dossier/pieces/" + sealed(bag).getFileName() + " : cachet\n", "COMITE_CCS");
        OutsideProgram.Result result = OutsideProgram.run("sh", bag.resolve("verifier.sh").toString());
        assertThat(result.said()).isEqualTo(expected);
        assertThat(result.status()).isZero();
    }

    @Test
    void theScriptSeesASealThatIsBroken() throws Exception {
        OutsideProgram.run("pdfsig", "-v");
        Path copy = copy();
        byte[] pdf = Files.readAllBytes(sealed(copy));
        pdf[pdf.length / 3] ^= 1;
        Files.write(sealed(copy), pdf);
        OutsideProgram.Result result = OutsideProgram.run("sh", copy.resolve("verifier.sh").toString());
        assertThat(result.said()).contains("ECHEC   manifest-sha512.txt", "ECHEC   data/dossier/pieces/" + sealed(copy).getFileName() + " : cachet");
        Files.write(sealed(copy), new byte[] {10}, java.nio.file.StandardOpenOption.APPEND);
        assertThat(OutsideProgram.run("sh", copy.resolve("verifier.sh").toString()).said()).contains("RESULTAT : 2 faute(s)");
    }

    /** What stands behind the bytes that the seal covers is no part of what was sealed. */
    @Test
    void theScriptSeesWhatWasAddedBehindTheSeal() throws Exception {
        OutsideProgram.run("pdfsig", "-v");
        Path copy = copy();
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(sealed(copy).toFile())) {
            pdf.getDocumentInformation().setTitle("Autre titre");
            pdf.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            pdf.saveIncremental(more);
        }
        Files.write(sealed(copy), more.toByteArray());
        assertThat(OutsideProgram.run("pdfsig", "-nocert", sealed(copy).toString()).said()).contains("Signature is Valid", "Not total document signed");
        assertThat(OutsideProgram.run("sh", copy.resolve("verifier.sh").toString()).said()).contains("ECHEC   data/dossier/pieces/" + sealed(copy).getFileName() + " : cachet");
    }

    @Test
    void whatThePrintClaimsStandsInTheBag() throws Exception {
        assertThat(Files.readAllLines(bag.resolve("data/controles/pdf.txt"))).filteredOn(line -> line.contains("/certificat-")).singleElement().asString()
                .endsWith("\tPDF/A-3a\tPDF/UA-1");
    }

    @Test
    void verifyTellsWhoSignedWhatInABag() throws Exception {
        CcsProcess.Result result = verify(bag, "--show-values");
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.out()).contains("data/dossier/pieces/certificat-", "Comité CCS", "Solène Marchetti SPÉCIMEN", "2026-06-23", "2026-06-24", "valide", "CONFORME")
                .contains(sealed(bag).getFileName().toString());
        assertThat(verify(bag).out()).as("in a CI job").doesNotContain("Marchetti");
        assertThat(result.out()).contains("Sceau de " + bag + "\u00A0: ", "qu’aucun journal à portée ne cite");
        assertThat(verify(bag, "--with", once.resolve("branche/dossiers")).out()).contains("celui que le journal du dossier cite");
    }

    @Test
    void aZippedBagIsVerifiedAlike() throws Exception {
        OutsideProgram.run("sh", "-c", "cd " + bag.getParent() + " && zip -qr " + folder.resolve("p.zip") + " " + bag.getFileName());
        CcsProcess.Result result = verify(folder.resolve("p.zip"), "--show-values");
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.out()).contains("p.zip!/data/dossier/pieces/certificat-", "Solène Marchetti SPÉCIMEN");
    }

    @Test
    void oneByteOfThePrintIsSeenByDigestAndBySeal() throws Exception {
        Path copy = copy();
        byte[] pdf = Files.readAllBytes(sealed(copy));
        pdf[pdf.length / 3] ^= 1;
        Files.write(sealed(copy), pdf);
        CcsProcess.Result result = verify(copy, "--show-values");
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.out()).contains("NON CONFORME", "NON VALIDE", "Le document a été modifié après le cachet.");
    }

    @Test
    void bagsAreVerifiedApartAndInWords() {
        assertThat(verify(bag, bag.resolve("data/dossier/dossier.xml")).status()).isEqualTo(2);
        assertThat(verify(bag, "--format", "json").err()).contains("ccs audit --format json");
        assertThat(verify(bag.resolveSibling("absent.zip")).status()).isEqualTo(3);
    }
}
