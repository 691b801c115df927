package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of many documents is told in the same words whatever the threads do, whatever one file is, and from the cache as anew. */
class BatchTest {
    private static final int MANY = 12;

    @TempDir
    private Path folder;

    @BeforeEach
    void livrets() throws IOException {
        String livret = Files.readString(Path.of("examples/livrets/observation-directe.xml"));
        for (int i = 0; i < MANY; i++) {
            Files.writeString(Files.createDirectories(folder.resolve("livrets")).resolve("l" + i + ".xml"), livret.replace("CCS-2026-00017", String.format("CCS-2026-8%04d", i)));
        }
        Files.copy(Path.of("examples/livrets/fautes-multiples.xml"), folder.resolve("livrets/fautes.xml"));
        Files.createDirectories(folder.resolve("referentiel"));
        Files.copy(Path.of("examples/referentiel/ccs-rc-2026.1-specimen.xml"), folder.resolve("referentiel/edition.xml"));
        Files.copy(Path.of("examples/annuaire.xml"), folder.resolve("referentiel/annuaire.xml"));
        Files.writeString(folder.resolve("ccs.xml"), "<ccs xmlns=\"urn:fr:ccs:dossier:projet\"><referentiels chemin=\"referentiel\"/></ccs>");
    }

    private Object[] arguments(Object... more) {
        return Stream.concat(Stream.of("check", folder.resolve("livrets"), "--date", "2026-11-20"), Stream.of(more)).toArray();
    }

    @Test
    void theThreadsChangeNoByte() {
        String one = Commands.run(arguments("--jobs", 1, "--format", "json")).out();
        for (int jobs : List.of(2, 5)) {
            assertThat(Commands.run(arguments("--jobs", jobs, "--format", "json")).out()).isEqualTo(one);
        }
        assertThat(one).contains("fautes.xml", "l11.xml");
    }

    @Test
    void aReaderIsToldOfADocumentBeforeTheNextIsJudged() throws Exception {
        byte[] last = Files.readAllBytes(folder.resolve("livrets/l0.xml"));
        Object[] arguments = {"check", "livrets/fautes.xml", "-", "--date", "2026-11-20", "--baseline", folder.resolve("reference.json"), "--with", "livrets"};
        Commands.run("check", folder.resolve("livrets"), "--date", "2026-11-20", "--format", "json", "-o", folder.resolve("reference.json"));
        try (RunningCcs running = new RunningCcs(folder, arguments)) {
            assertThat(running.line("fautes.xml")).startsWith("≈");
            assertThat(running.line("LIV-013")).contains("déjà connu");
            assertThat(running.left()).noneMatch(line -> line.contains("fichiers contrôlés"));
            running.hears(last);
            assertThat(running.line("fichiers contrôlés")).startsWith("2 ");
            assertThat(running.status()).isZero();
        }
    }

    @Test
    void whatIsToldBitByBitIsWhatAFileHolds() throws IOException {
        for (List<Object> more : List.<List<Object>>of(List.of(), List.of("--redact"), List.of("--lang", "en"))) {
            CcsProcess.Result told = Commands.run(arguments(more.toArray()));
            Path file = folder.resolve("rapport.txt");
            Commands.run(arguments(Stream.concat(more.stream(), Stream.of("-o", file)).toArray()));
            assertThat(told.out()).isEqualTo(Files.readString(file)).contains("fautes.xml");
        }
        assertThat(Commands.run(arguments("--quiet")).out()).contains("LIV-013").doesNotContain("l0.xml", "fichiers");
    }

    @Test
    void aCheckThatIsStoppedByItsInstallationSaysThatWhatWasToldIsNotAll() throws IOException {
        Path trust = Files.createDirectories(folder.resolve("confiance"));
        Path signed = Files.copy(Path.of("examples/proces-verbaux/pv-2026-004.xml"), folder.resolve("livrets/signe.xml"));
        Files.writeString(trust.resolve("a.crt"), "no certificate");
        CcsProcess.Result result = Commands.run("check", folder.resolve("livrets/fautes.xml"), signed, "--with", "examples", "--trust", trust, "--date", "2026-11-20");
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.out()).contains("fautes.xml").doesNotContain("contrôlé");
        assertThat(result.err()).contains("avant sa fin");
    }

    @Test
    void oneThatCannotBeReadStopsNoOther() throws IOException {
        Path broken = Files.setPosixFilePermissions(Files.writeString(folder.resolve("livrets/a.xml"), "<x"), Set.of());
        CcsProcess.Result result = Commands.run(arguments("--jobs", 2));
        assertThat(result.out()).contains("l0.xml", "l11.xml");
        assertThat(result.status()).as("3 for whom permissions hold").isEqualTo(Files.isReadable(broken) ? 1 : 3);
    }

    @Test
    void aNumberOfThreadsThatCannotBeIsWrongUsage() {
        for (Object wrong : List.of(0, -1, 257, "deux")) {
            assertThat(Commands.run(arguments("--jobs", wrong)).status()).isEqualTo(2);
        }
        assertThat(Commands.run(arguments("--jobs", 0)).err()).contains("de 1 à 256");
    }

    @Test
    void fromTheCacheItSaysTheSameAndAChangedProjectIsJudgedAnew() throws IOException {
        Path cache = folder.resolve("cache");
        CcsProcess program = new CcsProcess().in(folder).jvm("-Dccs.cache=" + cache);
        CcsProcess.Result plain = program.run(arguments("--no-cache"));
        assertThat(cache).doesNotExist();
        CcsProcess.Result first = program.run(arguments());
        assertThat(first.out()).isEqualTo(plain.out());
        assertThat(cache).isDirectory();
        String kept = FolderState.of(cache).orElseThrow().digest();
        CcsProcess.Result again = program.run(arguments());
        assertThat(again.out()).isEqualTo(plain.out());
        assertThat(again.status()).isEqualTo(plain.status()).isEqualTo(1);
        assertThat(FolderState.of(cache).orElseThrow().digest()).as("nothing was judged that was kept").isEqualTo(kept);
        Files.writeString(folder.resolve("ccs.xml"), Files.readString(folder.resolve("ccs.xml")).replace("</ccs>", "<phase chemin=\"livrets/**\" nom=\"signature\"/></ccs>"));
        assertThat(program.run(arguments()).out()).contains("phase signature").doesNotContain("phase transmission");
    }

    /** What judges is not even loaded where nothing is judged. */
    @Test
    void whatIsAllInTheCacheNeedsNeitherRulesNorSchemas() throws IOException {
        Files.delete(folder.resolve("livrets/fautes.xml"));
        Path loaded = folder.resolve("loaded");
        CcsProcess program = new CcsProcess().in(folder).jvm("-Dccs.cache=" + folder.resolve("cache")).jvm("-Xlog:class+load:file=" + loaded);
        String judges = "fr.ccs.dossier.check.(SchemaCheck|RuleSheets)|net.sf.saxon.s9api.Processor";
        assertThat(program.run(arguments()).status()).isZero();
        assertThat(Files.readString(loaded)).containsPattern(judges);
        CcsProcess.Result again = program.run(arguments());
        assertThat(again.out()).contains("l0.xml", "l11.xml");
        assertThat(Files.readString(loaded)).contains("fr.ccs.dossier.cli.Remembering").doesNotContainPattern(judges);
    }
}
