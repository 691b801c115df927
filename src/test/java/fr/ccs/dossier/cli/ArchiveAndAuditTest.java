package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a closed dossier to its deposit and the audit of it, by commands: what they say, and with which exit codes. */
class ArchiveAndAuditTest {
    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
    private static final String DAY = "2026-11-30";

    @TempDir
    Path folder;

    private Path dossier(String numero) throws IOException {
        Path to = folder.resolve("dossiers").resolve(numero);
        try (Stream<Path> files = Files.walk(EXAMPLES.resolve("dossiers").resolve(numero))) {
            for (Path file : files.toList()) {
                Path target = to.resolve(EXAMPLES.resolve("dossiers").resolve(numero).relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    private Path closed(String numero) throws IOException {
        Path dossier = dossier(numero);
        CcsProcess.Result closed = Commands.run("dossier", "cloture", dossier, "--date", "2026-11-20");
        assertThat(closed.status()).as(closed.said()).isZero();
        return dossier;
    }

    /** Run elsewhere, so that no project file says where things are. */
    private CcsProcess.Result process(Object... arguments) throws IOException {
        return new CcsProcess().environment("LC_ALL", "fr_FR.UTF-8").in(folder).run(arguments);
    }

    private CcsProcess.Result archive(Path... dossiers) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("archive"));
        arguments.addAll(List.of(dossiers));
        arguments.addAll(List.of("-o", folder.resolve("paquets"), "--date", DAY, "--with", EXAMPLES.resolve("referentiel"), "--with", EXAMPLES.resolve("annuaire.xml"),
                "--with", EXAMPLES.resolve("proces-verbaux"), "--trust", EXAMPLES.resolve("confiance")));
        return process(arguments.toArray());
    }

    private CcsProcess.Result audit(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("--lang", "fr", "audit", folder.resolve("paquets"), "--date", "2046-01-01", "--trust", EXAMPLES.resolve("confiance")));
        arguments.addAll(List.of(more));
        return Commands.run(arguments.toArray());
    }

    @Test
    void depositedThenAuditedTwentyYearsLater() throws Exception {
        Path one = closed("CCS-2026-00017");
        Path other = closed("CCS-2026-00031");
        CcsProcess.Result archived = archive(one, other);
        assertThat(archived.status()).as(archived.said()).isZero();
        assertThat(archived.err()).contains("Dossier CCS-2026-00017\u00A0: paquet CCS-2026-00017-V1 écrit, ARCHIVAGE inscrit.");
        CcsProcess.Result again = archive(one, other);
        assertThat(again.status()).isZero();
        assertThat(again.err()).contains("CCS-2026-00031\u00A0: déjà archivé, paquet CCS-2026-00031-V1. Rien à faire.");

        CcsProcess.Result audited = process("audit", "paquets", "--date", "2046-01-01", "--trust", EXAMPLES.resolve("confiance"), "--with", "dossiers");
        assertThat(audited.status()).as(audited.said()).isZero();
        assertThat(audited.out()).contains("2 paquets audités\u00A0: 2 conformes, 0 non conforme, 0 illisible.");
        CcsProcess.Result json = audit("--format", "json", "-o", folder.resolve("audit.json"));
        assertThat(json.status()).as(json.said()).isZero();
        String report = Files.readString(folder.resolve("audit.json"));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(Path.of("docs/audit.schema.json")))
                .validate(report, com.networknt.schema.InputFormat.JSON)).isEmpty();
        assertThat(report).doesNotContain("Belkacem", "SPÉCIMEN", "P-N11HWGCNQ").doesNotContainPattern("\\b1991\\b");

        Path journal = folder.resolve("audit.journal");
        assertThat(audit("--journal", journal).out()).doesNotContain("repris");
        assertThat(audit("--journal", journal).out()).contains("2 repris du journal");
        assertThat(audit("--journal", journal, "--with", EXAMPLES).status()).as("of another audit").isEqualTo(2);
        assertThat(audit("--echantillon", "1", "--graine", "avril").out()).contains("1 paquet audité sur 2 (échantillon, graine «\u00A0avril\u00A0»)");

        Path piece = folder.resolve("paquets/CCS-2026-00017-V1/data/dossier/pieces/notification.pdf");
        Files.writeString(piece, "%PDF-1.7\n% another letter\n");
        CcsProcess.Result faulty = audit("--journal", journal);
        assertThat(faulty.status()).as(faulty.said()).isEqualTo(1);
        assertThat(faulty.out()).as(faulty.said()).contains("NON CONFORME", "! PIE-6\u00A0: un fichier n’a plus l’empreinte du manifeste", "1 repris du journal");
    }

    @Test
    void oneThatIsKeptBackKeepsNoOther() throws Exception {
        Path open = dossier("CCS-2026-00031");
        Path one = closed("CCS-2026-00017");
        CcsProcess.Result archived = archive(open, one);
        assertThat(archived.status()).as(archived.said()).isEqualTo(1);
        assertThat(archived.err()).contains("ARCHIVAGE n’est pas possible", "CERTIFIE", "paquet CCS-2026-00017-V1 écrit");
        assertThat(folder.resolve("paquets").toFile().list()).containsExactlyInAnyOrder(".verrou", "CCS-2026-00017-V1");
    }

    @Test
    void findingsAreShownAndNothingIsWritten() throws Exception {
        Path faulty = closed("CCS-2026-00017");
        Files.delete(faulty.resolve("pieces/notification.pdf"));
        CcsProcess.Result archived = archive(faulty);
        assertThat(archived.status()).as(archived.said()).isEqualTo(1);
        assertThat(archived.out()).contains("DOS-003");
        assertThat(archived.err()).contains("des constatations bloquent l’archivage\u202F; rien n’a été écrit");
        assertThat(folder.resolve("paquets").toFile().list()).containsExactly(".verrou");
    }

    @Test
    void wrongUseIsTwoAndWhatIsNotThereIsThree() throws Exception {
        Path dossier = dossier("CCS-2026-00058");
        assertThat(Commands.run("archive", dossier).status()).isEqualTo(2);
        assertThat(Commands.run("archive", dossier, "-o", dossier.resolve("paquets")).status()).isEqualTo(2);
        assertThat(Commands.run("archive", folder, "-o", folder.resolve("paquets")).status()).isEqualTo(3);
        assertThat(Commands.run("audit", folder.resolve("absent")).status()).isEqualTo(3);
        assertThat(Commands.run("audit", Files.createDirectories(folder.resolve("vide"))).status()).isEqualTo(3);
        assertThat(Commands.run("audit", folder, "--format", "pdf").status()).isEqualTo(2);
        assertThat(Commands.run("audit", folder, "--echantillon", "3").status()).isEqualTo(2);
        assertThat(Commands.run("audit", folder, "--echantillon", "0", "--graine", "x").status()).isEqualTo(2);
    }

    @Test
    void whatIsNoBagIsUnreadableAndBlocks() throws Exception {
        Files.writeString(folder.resolve("paquet.zip"), "x");
        CcsProcess.Result audited = Commands.run("--lang", "fr", "auditer", folder.resolve("paquet.zip"));
        assertThat(audited.status()).as(audited.said()).isEqualTo(1);
        assertThat(audited.out()).contains("ILLISIBLE", "le fichier zip est abîmé ou se contredit");
    }
}
