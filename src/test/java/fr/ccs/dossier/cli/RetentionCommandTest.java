package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is due, the list for two people, and what they decided: by commands, with what they refuse and their exit codes. */
class RetentionCommandTest {
    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
    private static final String NUMERO = "CCS-2026-00017";
    private static final String DUE = "2032-06-01";
    private static final String ONE = "  <decideur id=\"P-L9R346P3K\" qualite=\"Archiviste\">Anne ARCHIVE SPÉCIMEN</decideur>\n";
    private static final String OTHER = "  <decideur id=\"P-N11HWGCNQ\">Zoé ADJOINTE SPÉCIMEN</decideur>\n";

    @TempDir
    Path folder;

    @BeforeEach
    void closed() throws IOException {
        Path from = EXAMPLES.resolve("dossiers").resolve(NUMERO);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = dossier().resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        ok(Commands.run("dossier", "cloture", dossier(), "--date", "2026-11-20"));
    }

    private Path dossier() {
        return folder.resolve("dossiers").resolve(NUMERO);
    }

    private CcsProcess.Result retention(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("--lang", "fr", "retention", folder, "--referentiels", EXAMPLES.resolve("referentiel")));
        arguments.addAll(List.of(more));
        return Commands.run(arguments.toArray());
    }

    private static CcsProcess.Result ok(CcsProcess.Result result) {
        assertThat(result.status()).as(result.said()).isZero();
        return result;
    }

    private Path proposed(String name) {
        ok(retention("--date", DUE, "--propose", "-o", folder.resolve(name)));
        return folder.resolve(name);
    }

    private Path decided(String name, String... by) throws IOException {
        Path list = proposed(name);
        Files.writeString(list, Files.readString(list).replaceFirst("(<bordereauElimination[^>]*>\n)", "$1" + String.join("", by)));
        return list;
    }

    private CcsProcess.Result apply(Path list) {
        return retention("--date", DUE, "--apply", list, "--registre", folder.resolve("eliminations.xml"), "--nouveau-registre");
    }

    private Map<String, String> pieces() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(dossier())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(dossier().relativize(file).toString(), fr.ccs.dossier.document.DocumentReader.sha256(Files.readAllBytes(file)));
            }
        }
        return all;
    }

    private void refused(CcsProcess.Result result, String why) throws IOException {
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.err()).contains(why);
        assertThat(dossier().resolve("pieces/livret-1.xml")).exists();
    }

    @Test
    void whatIsDueIsListed() throws Exception {
        assertThat(ok(retention("--date", "2031-07-02")).out()).as("the last day on which it must be there").contains("0 classe dans 1 dossier");
        assertThat(ok(retention("--date", "2031-07-03")).out()).contains("1 classe dans 1 dossier et 0 paquet, dont éliminables\u00A0: 1.",
                "  CCS-2026-00017  livret  échue le 2031-07-02 (P5Y depuis DERNIERE_DECISION, 2026-07-02)  DETRUIRE  PIE-3 PIE-4  [dossier]");
        String json = ok(retention("--date", DUE, "--format", "json")).out();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(Path.of("docs/conservation.schema.json")))
                .validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).doesNotContain("Belkacem", "SPÉCIMEN", "livret-1");
        assertThat(ok(retention("--date", DUE, "--format", "csv")).out().lines()).hasSize(3);
    }

    @Test
    void aHoldStopsItAndItsEndDoesNot() throws Exception {
        Path list = decided("avant.xml", ONE, OTHER);
        ok(Commands.run("dossier", "gel", dossier(), "--date", "2032-01-10", "--precision", "Contentieux.", "--decide-par", "Secrétariat général"));
        assertThat(ok(retention("--date", DUE)).out()).contains("dont éliminables\u00A0: 0.", "    retenu\u00A0: gel en cours depuis le 2032-01-10");
        refused(apply(list), "est retenu\u00A0: gel en cours depuis le 2032-01-10");
        assertThat(retention("--date", DUE, "--propose", "-o", folder.resolve("rien.xml")).err()).contains("Rien à proposer");
        assertThat(folder.resolve("rien.xml")).doesNotExist();
        ok(Commands.run("dossier", "levee-gel", dossier(), "--date", "2032-02-10"));
        ok(apply(list));
        assertThat(dossier().resolve("pieces/livret-1.xml")).doesNotExist();
    }

    @Test
    void twoDecideAndItIsDoneOnce() throws Exception {
        Path list = decided("b.xml", ONE, OTHER);
        CcsProcess.Result missing = retention("--date", DUE, "--apply", list, "--registre", folder.resolve("eliminations.xml"));
        refused(missing, "ajoutez --nouveau-registre");
        ok(apply(list));
        Map<String, String> once = pieces();
        byte[] register = Files.readAllBytes(folder.resolve("eliminations.xml"));
        assertThat(once).containsKey("pieces/livret-1.xml.elimine.xml").doesNotContainKey("pieces/livret-1.xml");
        CcsProcess.Result checked = new CcsProcess().in(folder).run("check", dossier(), folder.resolve("eliminations.xml"), "--date", "2032-06-02", "--with", EXAMPLES.resolve("referentiel"),
                "--with", EXAMPLES.resolve("annuaire.xml"), "--with", EXAMPLES.resolve("proces-verbaux"), "--phase", "archive", "--trust", EXAMPLES.resolve("confiance"));
        ok(checked);
        ok(retention("--date", "2032-06-09", "--apply", list, "--registre", folder.resolve("eliminations.xml")));
        assertThat(pieces()).isEqualTo(once);
        assertThat(folder.resolve("eliminations.xml")).hasBinaryContent(register);
        assertThat(Files.readString(folder.resolve("eliminations.xml")).split("<elimination ")).hasSize(7);
        assertThat(ok(retention("--date", DUE)).out()).contains("0 classe");
        Files.delete(dossier().resolve("pieces/livret-1.xml.elimine.xml"));
        assertThat(Commands.run("check", dossier(), "--phase", "archive", "--show-values").out()).contains("PIE-4 est éliminée, et son attestation n’est pas là");
    }

    @Test
    void whatTwoPeopleDidNotDecideIsNotDone() throws Exception {
        refused(apply(proposed("personne.xml")), "Une élimination se décide à deux");
        refused(apply(decided("un.xml", ONE)), "Une élimination se décide à deux");
        refused(apply(decided("deux-fois.xml", ONE, ONE)), "Une élimination se décide à deux");
        refused(apply(decided("meme-nom.xml", ONE, ONE.replace("P-L9R346P3K", "P-N11HWGCNQ"))), "Une élimination se décide à deux");
        Path longer = decided("allonge.xml", ONE, OTHER);
        Files.writeString(longer, Files.readString(longer).replace("PIE-3\"", "PIE-7\""));
        refused(apply(longer), "n’est plus celle qui a été proposée");
        Path broken = decided("casse.xml", ONE, OTHER);
        Files.writeString(broken, Files.readString(broken).replace("piece=\"PIE-3\"", "piece=\"../../x\""));
        refused(apply(broken), "n’est pas un bordereau d’élimination valide");
        refused(apply(dossier().resolve("pieces/certificat.xml")), "n’est pas un bordereau d’élimination");
    }

    @Test
    void aListOfAnotherBranchOrOfYesterdayIsNotApplied() throws Exception {
        Path list = decided("b.xml", ONE, OTHER);
        Path elsewhere = folder.resolveSibling(folder.getFileName() + "-ailleurs");
        Files.move(dossier(), elsewhere);
        CcsProcess.Result nowhere = apply(list);
        Files.move(elsewhere, dossier());
        refused(nowhere, "n’est pas dans les répertoires nommés");
        Path other = dossier().resolve("pieces/notification.pdf");
        byte[] bytes = Files.readAllBytes(other);
        Files.writeString(other, "%PDF-1.7\n% another letter\n");
        refused(apply(list), "La pièce PIE-6 n’est pas celle que le bordereau propose");
        Files.write(other, bytes);
        Files.writeString(dossier().resolve("dossier.xml"), Files.readString(dossier().resolve("dossier.xml")).replaceFirst("6bba5dc1", "00000000"));
        refused(apply(list), "n’est pas ce qui serait proposé aujourd’hui");
    }

    @Test
    void wrongUseIsTwo() {
        assertThat(retention("--format", "html").status()).isEqualTo(2);
        assertThat(retention("--propose").status()).isEqualTo(2);
        assertThat(retention("--apply", folder.resolve("b.xml")).status()).isEqualTo(2);
        assertThat(retention("--propose", "--apply", folder.resolve("b.xml")).status()).isEqualTo(2);
        assertThat(Commands.run("retention", folder.resolve("absent")).status()).isEqualTo(3);
        assertThat(Commands.run("conservation", folder, "--date", DUE).status()).as("no edition at hand but those of the project").isIn(0, 3);
    }
}
