package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Meetings into deposits, and deposits into other forms, by commands: what they say, and with which exit codes. */
class ArchiveFormsTest {
    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();

    @TempDir
    Path folder;
    private Path session;
    private Path dossier;
    private Path output;

    @BeforeEach
    void aMeetingThatIsOverAndADossierThatIsClosed() throws IOException {
        output = folder.resolve("archives");
        session = Files.createDirectories(folder.resolve("sessions/SES-2026-003"));
        Files.copy(EXAMPLES.resolve("sessions/ses-2026-003.xml"), session.resolve("session.xml"));
        Files.copy(EXAMPLES.resolve("proces-verbaux/pv-2026-003.xml"), session.resolve("pv.xml"));
        Files.copy(EXAMPLES.resolve("proces-verbaux/pv-2026-003-signatures.png"), session.resolve("pv-2026-003-signatures.png"));
        Files.createDirectories(session.resolve("delivrance/CCS-2026-00023"));
        Files.writeString(session.resolve("delivrance/CCS-2026-00023/lettre.pdf"), "%PDF-1.7\n");
        dossier = folder.resolve("dossiers/CCS-2026-00058");
        try (Stream<Path> files = Files.walk(EXAMPLES.resolve("dossiers/CCS-2026-00058"))) {
            for (Path file : files.toList()) {
                Path target = dossier.resolve(EXAMPLES.resolve("dossiers/CCS-2026-00058").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        Path letter = Files.writeString(folder.resolve("abandon.pdf"), "%PDF-1.7\n% a letter\n");
        done(Commands.run("dossier", "abandon", dossier, "--piece", letter + ":ABANDON", "--date", "2026-11-19"));
        done(Commands.run("dossier", "cloture", dossier, "--date", "2026-11-20"));
    }

    private static CcsProcess.Result done(CcsProcess.Result result) {
        assertThat(result.status()).as(result.said()).isZero();
        return result;
    }

    private CcsProcess.Result archive(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("--lang", "fr", "archive", "-o", output, "--date", "2026-11-30", "--with", EXAMPLES.resolve("referentiel"), "--with",
                EXAMPLES.resolve("annuaire.xml"), "--with", EXAMPLES.resolve("dossiers/CCS-2026-00023")));
        if (!List.of(more).contains("--trust")) {
            arguments.addAll(List.of("--trust", EXAMPLES.resolve("confiance")));
        }
        arguments.addAll(List.of(more));
        return Commands.run(arguments.toArray());
    }

    @Test
    void aMeetingIsDepositedAndAudited() throws Exception {
        CcsProcess.Result archived = done(archive(session));
        assertThat(archived.err()).contains("Session SES-2026-003\u00A0: paquet SES-2026-003-V1 écrit.", "Cités, mais pas dans le répertoire\u00A0: emargement-2026-06-18.pdf",
                "ne sont pas de la séance\u00A0: delivrance/CCS-2026-00023/lettre.pdf");
        assertThat(done(archive(session)).err()).contains("Session SES-2026-003\u00A0: déjà archivé, paquet SES-2026-003-V1. Rien à faire.");
        CcsProcess.Result audited = done(Commands.run("--lang", "fr", "audit", output, "--trust", EXAMPLES.resolve("confiance"), "--date", "2040-01-01"));
        assertThat(audited.out()).contains("1 paquet audité\u00A0: 1 conforme", "PV-2026-003\u00A0: jugé sans un document qui n’est pas dans le paquet");
        Files.delete(session.resolve("pv.xml"));
        CcsProcess.Result without = archive(session);
        assertThat(without.status()).isEqualTo(1);
        assertThat(without.err()).contains("PV-2026-003 n’est pas à côté d’elle");
    }

    @Test
    void aCopyWithoutNamesIsMadeOfADossierThatIsNotDepositedByIt() throws Exception {
        byte[] before = Files.readAllBytes(dossier.resolve("dossier.xml"));
        Path killed = Files.createDirectories(output.resolve(".conversion.partiel/CCS-2026-00099-V1/data"));
        Files.writeString(killed.resolve("livret.xml"), "<livret/>");
        CcsProcess.Result made = done(archive(dossier, "--pseudonymise"));
        assertThat(made.err()).contains("Copie pseudonymisée", "Aucune signature n’y est vérifiable", "Relisez les textes libres");
        assertThat(dossier.resolve("dossier.xml")).hasBinaryContent(before);
        assertThat(output.toFile().list()).containsExactlyInAnyOrder(".verrou", "CCS-2026-00058-V1-pseudonyme");
        assertThat(done(archive(dossier, "--pseudonymise")).err()).contains("cette copie est déjà là. Rien à faire.");
        CcsProcess.Result audited = Commands.run("--lang", "fr", "audit", output);
        assertThat(audited.status()).as("no deposit").isEqualTo(1);
        assertThat(audited.out()).contains("PSEUDONYMISÉ", "elle ne prouve rien à la place de l’original", "0 conforme, 0 non conforme, 0 illisible, 1 copie pseudonymisée");
        assertThat(Commands.run("archive", output.resolve("CCS-2026-00058-V1-pseudonyme"), "-o", folder.resolve("x"), "--pseudonymise").status()).isEqualTo(1);
    }

    @Test
    void aContainerIsSignedAndVerified() throws Exception {
        done(archive(dossier));
        Path bag = output.resolve("CCS-2026-00058-V1");
        Path keys = folder.resolve("cles");
        done(Commands.run("keys", "demo", keys, "--for", EXAMPLES.resolve("proces-verbaux/pv-2026-003.xml")));
        Path password = Files.writeString(folder.resolve("mot"), "specimen\n");
        Object[] options = {bag, "--format", "asice", "--key", keys.resolve("cles/SECRETAIRE-P-TA35QYJF7.p12"), "--password-file", password, "--tsa",
                keys.resolve("cles/horodatage.p12"), "--trust", keys.resolve("confiance")};
        assertThat(done(archive(options)).err()).contains("CCS-2026-00058-V1.asice, par Aude Maillard SPÉCIMEN, niveau LT.");
        Path container = output.resolve("CCS-2026-00058-V1.asice");
        byte[] first = Files.readAllBytes(container);
        assertThat(done(archive(options)).err()).contains("déjà signé, du même paquet. Rien à faire.");
        assertThat(container).hasBinaryContent(first);
        CcsProcess.Result verified = done(Commands.run("--lang", "fr", "verify", container, "--show-values", "--trust", keys.resolve("confiance"), "--at", "2026-12-24"));
        assertThat(verified.out()).contains("Conteneur", "Aude Maillard SPÉCIMEN", "LT", "valide", "signature seule");
        first[first.length / 2] ^= 1;
        Files.write(container, first);
        CcsProcess.Result altered = Commands.run("verify", container, "--trust", keys.resolve("confiance"), "--at", "2026-12-24");
        assertThat(altered.status()).as(altered.said()).isEqualTo(1);
        Files.writeString(container, "autre");
        isInTheWay(options, "qui n’est pas de ce paquet");
        Files.delete(container);
        OutsideProgram.run("sh", "-c", "cd '" + bag + "' && zip -qr ../CCS-2026-00058-V1.asice .");
        isInTheWay(options, "de ce paquet, mais aucune signature de « Aude Maillard SPÉCIMEN »");
        Files.delete(container);
        Object[] others = options.clone();
        others[4] = keys.resolve("cles").toFile().listFiles((in, name) -> name.startsWith("PRESIDENT"))[0].toPath();
        done(archive(others));
        isInTheWay(options, "par cette clé n’y vaut pour tous les fichiers");
    }

    private void isInTheWay(Object[] options, String reason) throws IOException {
        byte[] before = Files.readAllBytes(output.resolve("CCS-2026-00058-V1.asice"));
        CcsProcess.Result refused = archive(options);
        assertThat(refused.status()).as(refused.said()).isEqualTo(1);
        assertThat(refused.err().replace('\u202F', ' ').replace('\u00A0', ' ')).contains(reason);
        assertThat(output.resolve("CCS-2026-00058-V1.asice")).hasBinaryContent(before);
    }

    @Test
    void aTransferIsMadeOfABagAndOfAMeeting() throws Exception {
        done(archive(dossier));
        assertThat(done(archive(output.resolve("CCS-2026-00058-V1"), session, "--format", "seda", "--service-archives", "FRAD075", "--service-versant", "BRANCHE")).err())
                .contains("CCS-2026-00058-V1.zip", "SES-2026-003-V1.zip");
        assertThat(output.resolve("SES-2026-003-V1.zip")).isNotEmptyFile();
        assertThat(output.resolve("SES-2026-003-V1")).as("not deposited by it").doesNotExist();
    }

    @Test
    void whatDoesNotGoTogetherIsSaid() throws Exception {
        CcsProcess.Result keyless = archive(dossier, "--format", "asice");
        assertThat(keyless.status()).isEqualTo(2);
        assertThat(keyless.err()).contains("dites avec quelle clé");
        assertThat(archive(dossier, "--format", "tar").status()).isEqualTo(2);
        assertThat(archive(dossier, "--format", "seda", "--pseudonymise").status()).isEqualTo(2);
        assertThat(archive(dossier, "--service-archives", "FRAD075").status()).isEqualTo(2);
        assertThat(archive(dossier, "--tsa", "https://horodatage.example").status()).isEqualTo(2);
        assertThat(archive(dossier, "--format", "seda").status()).as("to whom").isEqualTo(2);
        assertThat(output).doesNotExist();
        Files.copy(session.resolve("session.xml"), dossier.resolve("session.xml"));
        assertThat(archive(dossier).status()).as("both").isEqualTo(2);
        assertThat(archive(folder).status()).as("neither").isEqualTo(3);
        Files.delete(dossier.resolve("session.xml"));
        done(archive(dossier));
        assertThat(archive(output.resolve("CCS-2026-00058-V1")).status()).as("a bag is no dossier").isEqualTo(2);
        Files.writeString(output.resolve("CCS-2026-00058-V1/bag-info.txt"), "x");
        CcsProcess.Result broken = archive(output.resolve("CCS-2026-00058-V1"), "--pseudonymise");
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.err()).contains("n’est pas entier");
    }
}
