package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ccs keys demo} makes all that one needs to try signatures, and says on every piece that it is worth nothing. */
class KeysTest {
    private static final char[] PASSPHRASE = "specimen".toCharArray();

    @TempDir
    Path folder;

    @Test
    void everyPersonAndRoleOfTheDocumentsGetsAKey() throws Exception {
        Path made = folder.resolve("demo");
        CcsProcess.Result result = demo(made, "--for", Specimen.LIVRET, "--for", Specimen.EXAMPLES.resolve("proces-verbaux/pv-2026-003.xml"),
                "--for", Specimen.EXAMPLES.resolve("certificats/ccs-rc-2026-000001.xml"));
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(names(made.resolve("cles"))).containsExactly("CANDIDAT-P-N11HWGCNQ.p12", "COMITE_CCS-P-MVU1QMZJS.p12", "EVALUATEUR_EXTERNE-P-CMDW0WN5I.p12",
                "PRESIDENT-P-BHN1G201L.p12", "REFERENT_ENTREPRISE-P-UNP5E6EWD.p12", "SECRETAIRE-P-TA35QYJF7.p12", "VICE_PRESIDENT-P-YCYWFU6T9.p12",
                "horodatage.p12");
        assertThat(names(made)).containsExactly("LISEZMOI.txt", "cles", "confiance");
        assertThat(certificate(made.resolve("cles/COMITE_CCS-P-MVU1QMZJS.p12")).getSubjectX500Principal().toString())
                .contains("SPÉCIMEN – sans valeur", "P-MVU1QMZJS", "SURNAME=Marchetti SPÉCIMEN", "GIVENNAME=Solène");
    }

    @Test
    void allKeysAreTrustedByTheFolderBesideThemForThirtyYears() throws Exception {
        Path made = folder.resolve("demo");
        assertThat(demo(made, "--for", Specimen.LIVRET).status()).isZero();
        Trust trust = Trust.of(made.resolve("confiance"));
        assertThat(trust.authorities()).hasSize(1);
        assertThat(trust.revocations()).singleElement().satisfies(list -> assertThat(list.getThisUpdate()).isEqualTo("2025-01-01T00:00:00Z"));
        for (String name : names(made.resolve("cles"))) {
            X509Certificate certificate = certificate(made.resolve("cles").resolve(name));
            certificate.verify(trust.authorities().get(0).getPublicKey());
            assertThat(Duration.between(certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant()).toDays()).isEqualTo(10957);
        }
    }

    @Test
    void keysAreClosedToOthersAndTheTextSaysWhatOpensThem() throws IOException {
        Path made = folder.resolve("demo");
        assertThat(demo(made, "--for", Specimen.LIVRET).status()).isZero();
        for (String name : names(made.resolve("cles"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve("cles").resolve(name)))).as(name).isEqualTo("rw-------");
        }
        assertThat(Files.readString(made.resolve("LISEZMOI.txt"))).contains("SPÉCIMEN", "SANS VALEUR", "specimen", "2025-01-01", "2055-01-01");
    }

    @Test
    void withoutDocumentsThePeopleOfTheExamplesGetThem() throws IOException {
        Path made = folder.resolve("demo");
        assertThat(demo(made).status()).isZero();
        assertThat(names(made.resolve("cles"))).contains("CANDIDAT-P-N11HWGCNQ.p12", "COMITE_CCS-P-MVU1QMZJS.p12",
                "PRESIDENT-P-BHN1G201L.p12").hasSizeGreaterThan(15);
    }

    @Test
    void theRevocationListIsOfTheDayAskedFor() throws IOException {
        Path made = folder.resolve("demo");
        assertThat(demo(made, "--for", Specimen.LIVRET, "--date", "2026-04-01").status()).isZero();
        assertThat(Trust.of(made.resolve("confiance")).revocations().get(0).getThisUpdate()).isEqualTo("2026-04-01T00:00:00Z");
        assertThat(demo(folder.resolve("tot"), "--for", Specimen.LIVRET, "--date", "2024-12-31").status()).isEqualTo(2);
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("mien.txt"), "à moi");
        CcsProcess.Result result = demo(folder, "--for", Specimen.LIVRET);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("n’est pas un dossier vide").hasLineCount(1);
        assertThat(names(folder)).containsExactly("mien.txt");
        Path empty = Files.createDirectory(folder.resolve("vide"));
        assertThat(demo(empty, "--for", Specimen.LIVRET).status()).isZero();
        assertThat(names(empty)).contains("cles");
    }

    /** Before the first minutes are written, the annuaire tells who will sign them, and the certificates. */
    @Test
    void whoSignsForTheBranchIsKnownFromItsAnnuaire() throws IOException {
        Path made = folder.resolve("demo");
        assertThat(demo(made, "--for", Specimen.ANNUAIRE).status()).isZero();
        assertThat(names(made.resolve("cles"))).containsExactly("COMITE_CCS-P-MVU1QMZJS.p12", "PRESIDENT-P-BHN1G201L.p12", "SECRETAIRE-P-TA35QYJF7.p12",
                "VICE_PRESIDENT-P-YCYWFU6T9.p12", "horodatage.p12");
    }

    @Test
    void documentsThatNobodySignsGiveNoKeys() throws IOException {
        CcsProcess.Result result = demo(folder.resolve("demo"), "--for", Specimen.EXAMPLES.resolve("sessions"));
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("--for");
        assertThat(demo(folder.resolve("demo"), "--for", "absent").status()).isEqualTo(3);
        assertThat(names(folder)).as("nothing half made").isEmpty();
    }

    @Test
    void aloneItShowsWhatThereIs() {
        CcsProcess.Result result = Commands.run("--lang", "fr", "keys");
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("ccs keys", "demo", "SPÉCIMEN");
    }

    private static CcsProcess.Result demo(Path folder, Object... more) {
        return Commands.run(Stream.concat(Stream.of("--lang", "fr", "keys", "demo", folder), Stream.of(more)).toArray());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static X509Certificate certificate(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSPHRASE);
        }
        return (X509Certificate) store.getCertificate(store.aliases().nextElement());
    }
}
