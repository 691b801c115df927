package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ccs archive --format seda}: who hands over to whom, by options or by the project file, and what is said when that is missing. */
class SedaCommandTest {
    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
    private static final String NUMERO = "CCS-2026-00044";

    @TempDir
    Path folder;
    private Path dossier;

    @BeforeEach
    void aClosedDossier() throws IOException {
        dossier = folder.resolve("dossiers").resolve(NUMERO);
        Path from = EXAMPLES.resolve("dossiers").resolve(NUMERO);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = dossier.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, target);
                }
            }
        }
        Files.writeString(folder.resolve("abandon.pdf"), "%PDF-1.7\n% a letter\n");
        run(0, "dossier", "abandon", dossier, "--date", "2026-11-19", "--piece", folder.resolve("abandon.pdf") + ":ABANDON");
        run(0, "dossier", "cloture", dossier, "--date", "2026-11-20");
    }

    private static CcsProcess.Result run(int status, Object... arguments) {
        CcsProcess.Result result = Commands.run(arguments);
        assertThat(result.status()).as(result.said()).isEqualTo(status);
        return result;
    }

    private Object[] seda(Path what, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("--lang", "fr", "archive", what, "--format", "seda", "-o", folder.resolve("versements"), "--date", "2026-11-30T12:00:00+01:00",
                "--referentiels", EXAMPLES.resolve("referentiel"), "--with", EXAMPLES.resolve("annuaire.xml"), "--trust", EXAMPLES.resolve("confiance")));
        arguments.addAll(List.of(more));
        return arguments.toArray();
    }

    private String manifest() throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve("versements/" + NUMERO + "-V1.zip").toFile())) {
            return new String(zip.getInputStream(zip.getEntry("manifest.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aDossierIsHandedOverAndItsJournalKnowsNothingOfIt() throws IOException {
        byte[] before = Files.readAllBytes(dossier.resolve("dossier.xml"));
        assertThat(run(0, seda(dossier, "--service-archives", "FRAD-1", "--service-versant", "V-1")).err()).contains("Versement SEDA 2.3 écrit", NUMERO + "-V1.zip");
        assertThat(manifest()).contains("<Date>2026-11-30T12:00:00+01:00</Date>", "<Identifier>FRAD-1</Identifier>", "<SubmissionAgencyIdentifier>V-1</SubmissionAgencyIdentifier>",
                "<OriginatingAgencyIdentifier>V-1</OriginatingAgencyIdentifier>", "<LegalStatus>Private Archive</LegalStatus>").doesNotContain("<ArchivalAgreement>");
        assertThat(dossier.resolve("dossier.xml")).hasBinaryContent(before);
        byte[] zip = Files.readAllBytes(folder.resolve("versements/" + NUMERO + "-V1.zip"));
        run(0, seda(dossier, "--service-archives", "FRAD-1", "--service-versant", "V-1"));
        assertThat(folder.resolve("versements/" + NUMERO + "-V1.zip")).as("twice is once").hasBinaryContent(zip);
    }

    @Test
    void aDepositIsHandedOverAsItStands() throws IOException {
        run(0, "archive", dossier, "-o", folder.resolve("paquets"), "--date", "2026-11-30", "--referentiels", EXAMPLES.resolve("referentiel"), "--with",
                EXAMPLES.resolve("annuaire.xml"), "--trust", EXAMPLES.resolve("confiance"));
        Path bag = folder.resolve("paquets").resolve(NUMERO + "-V1");
        run(0, seda(bag, "--service-archives", "FRAD-1", "--service-versant", "V-1", "--service-producteur", "P-1", "--accord", "ACC-1", "--statut", "publiques"));
        assertThat(manifest()).contains("<OriginatingAgencyIdentifier>P-1</OriginatingAgencyIdentifier>", "<ArchivalAgreement>ACC-1</ArchivalAgreement>", "Public Archive");
        Files.writeString(bag.resolve("data/journal.txt"), "other");
        assertThat(run(1, seda(bag, "--service-archives", "FRAD-1", "--service-versant", "V-1")).err()).contains("ccs audit");
    }

    @Test
    void whoIsNotSaidIsAsked() throws IOException {
        for (Object[] wrong : List.of(seda(dossier), seda(dossier, "--service-archives", "FRAD-1"), seda(dossier, "--service-archives", "F 1", "--service-versant", "V-1"))) {
            assertThat(run(2, wrong).err()).contains("<versement archives=\"…\" versant=\"…\"/>", "--service-archives", "--service-versant");
        }
        assertThat(run(2, seda(dossier, "--service-archives", "FRAD-1", "--service-versant", "V-1", "--statut", "secretes")).err()).contains("privees ou publiques");
        assertThat(run(2, "archive", dossier, "-o", folder.resolve("paquets"), "--service-archives", "FRAD-1").status()).isEqualTo(2);
        assertThat(folder.resolve("versements")).doesNotExist();
    }

    /** What the project file says holds until the command line says other. */
    @Test
    void theProjectFileSaysItOnceForAll() throws IOException {
        Files.writeString(folder.resolve("ccs.xml"), "<ccs xmlns=\"urn:fr:ccs:dossier:projet\"><versement archives=\"FRAD-2\" versant=\"V-2\" producteur=\"P-2\" accord=\"ACC-2\""
                + " statut=\"publiques\"/></ccs>");
        assertThat(new CcsProcess().in(folder).run("--lang", "fr", "config").out()).contains("versement     V-2 → FRAD-2, producteur P-2, accord ACC-2");
        CcsProcess.Result written = new CcsProcess().in(folder).run(seda(dossier, "--service-archives", "FRAD-3"));
        assertThat(written.status()).as(written.said()).isZero();
        assertThat(manifest()).contains("<Identifier>FRAD-3</Identifier>", "<Identifier>V-2</Identifier>", "P-2", "ACC-2", "Public Archive");
        Files.writeString(folder.resolve("ccs.xml"), "<ccs xmlns=\"urn:fr:ccs:dossier:projet\"><versement archives=\"FRAD 2\" versant=\"V-2\"/></ccs>");
        assertThat(new CcsProcess().in(folder).run("config").status()).isEqualTo(3);
    }
}
