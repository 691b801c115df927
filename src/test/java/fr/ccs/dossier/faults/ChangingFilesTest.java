package fr.ccs.dossier.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.cli.CcsProcess;
import fr.ccs.dossier.cli.Commands;
import fr.ccs.dossier.document.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change, vanish or are none while they are checked: what is said of one is said of the bytes whose digest is told. */
class ChangingFilesTest {
    private static final int TIMES = 40;

    @TempDir
    Path folder;

    private CcsProcess.Result check(Object... more) {
        return Commands.run(Stream.concat(Stream.of("--lang", "fr", "check", "--show-values", "--date", Specimen.DAY), Stream.of(more)).toArray());
    }

    /** Each report is of one of the two states, wholly. */
    @Test
    void aFileThatIsReplacedAllTheTime() throws Exception {
        Path file = folder.resolve("livret.xml");
        byte[] clean = Specimen.livret().bytes();
        byte[] faulty = Specimen.of(Specimen.FAULTY).bytes();
        Files.write(file, clean);
        AtomicBoolean done = new AtomicBoolean();
        Thread other = new Thread(() -> swap(file, List.of(faulty, clean), done));
        other.start();
        try {
            for (int i = 0; i < TIMES; i++) {
                CcsProcess.Result result = check("--format", "json", file);
                boolean ofClean = result.out().contains(DocumentReader.sha256(clean));
                assertThat(ofClean).isNotEqualTo(result.out().contains(DocumentReader.sha256(faulty)));
                assertThat(result.status()).as(result.said()).isEqualTo(ofClean ? 0 : 1);
                assertThat(result.out().contains("LIV-004")).isNotEqualTo(ofClean);
            }
        } finally {
            done.set(true);
            other.join();
        }
    }

    private static void swap(Path file, List<byte[]> states, AtomicBoolean done) {
        try {
            for (int i = 0; !done.get(); i++) {
                Path next = Files.write(file.resolveSibling("suivant"), states.get(i % 2));
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Those that are gone when their turn comes are told, or were never seen; none is passed over in silence. */
    @Test
    void filesThatVanishMeanwhile() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            Files.write(folder.resolve(String.format("%02d.xml", i)), Specimen.livret().bytes());
        }
        Thread other = new Thread(() -> {
            for (int i = TIMES - 1; i >= 0; i -= 2) {
                folder.resolve(String.format("%02d.xml", i)).toFile().delete();
            }
        });
        other.start();
        CcsProcess.Result result = check("--format", "json", folder);
        other.join();
        boolean missed = result.out().contains("rules-not-run");
        assertThat(result.status()).as(result.err()).isEqualTo(missed ? 3 : 0);
        for (int i = 0; i < TIMES; i += 2) {
            assertThat(result.out()).contains(String.format("%02d.xml\"", i));
        }
        assertThat(check("--format", "json", folder).status()).isZero();
    }

    /** A folder, a pipe, a link in a circle and a link under names of documents are none; named, they are refused and nobody waits. */
    @Test
    void whatOnlyHasTheNameOfAFile() throws Exception {
        Files.write(folder.resolve("bon.xml"), Specimen.livret().bytes());
        Files.createDirectory(folder.resolve("dossier.xml"));
        Files.createSymbolicLink(folder.resolve("boucle.xml"), Path.of("boucle.xml"));
        Files.createSymbolicLink(folder.resolve("rond"), Path.of("."));
        Files.createSymbolicLink(folder.resolve("zero.xml"), Path.of("/dev/zero"));
        CcsProcess.Result walked = check(folder);
        assertThat(walked.status()).as(walked.said()).isZero();
        assertThat(walked.out()).contains("1 fichier contrôlé");
        for (String name : List.of("boucle.xml", "zero.xml", "dossier.xml")) {
            CcsProcess.Result named = check(folder.resolve(name));
            assertThat(named.status()).as(named.said()).isEqualTo(3);
            assertThat(named.err()).contains(name).doesNotContain("Exception");
        }
    }

    /** However a file is called, it is found, named so that a program finds it again, and steers no terminal. */
    @Test
    void namesOfEverySort() throws Exception {
        List<String> names = List.of("un deux.xml", "\u00E9.xml", "e\u0301-nfd.xml", "saut\nligne.xml", "tab\t.xml", "-rf.xml", "quo'te\".xml", "esc\u001B[2Jx.xml", "\uD83D\uDE00.xml",
                "::error file=x::a.xml", "a\n::error::b.xml", "%0A.xml", "=1+1.xml", "\u202Exml.xml", "n".repeat(251) + ".xml", "$(x)`y`.xml", "a\u0085b\u009B.xml");
        for (String name : names) {
            Files.write(folder.resolve(name), Specimen.of(Specimen.FAULTY).bytes());
        }
        var files = fr.ccs.dossier.report.Reports.parsed(check("--format", "json", folder).out()).get("files");
        assertThat(files).hasSize(names.size()).allSatisfy(file -> assertThat(Path.of(file.get("file").asText())).isRegularFile());
        String text = check(folder).out();
        assertThat(text.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\u202E]");
        assertThat(text.lines()).noneMatch(line -> line.strip().startsWith("::"));
        assertThat(check("--format", "github", folder).out().lines()).allMatch(line -> line.startsWith("::error file=") || line.startsWith("::warning file=") || line.startsWith("::notice file=")
                || line.contains("fichiers contrôlés"));
        CcsProcess.Result svrl = check("--format", "svrl", "-o", Files.createDirectory(folder.resolve("svrl")), folder);
        assertThat(svrl.status()).as(svrl.said()).isEqualTo(1);
        Path report = folder.resolve("r".repeat(240) + ".json");
        assertThat(check("--format", "json", "-o", report, folder.resolve("un deux.xml")).status()).isEqualTo(1);
        assertThat(report).isNotEmptyFile();
        CcsProcess.Result absent = check(folder.resolve("\u001B[2Jabsent\u0007.xml"));
        assertThat(absent.err()).contains("absent").doesNotContainPattern("[\\p{Cc}&&[^\n]]");
        for (String steering : List.of("\u001B[8m", "\u001B[1;31m", "\r", "\u001B[m")) {
            assertThat(check(folder.resolve("nope" + steering + "rien.xml")).err()).contains("nope", "rien.xml").doesNotContain(steering);
        }
    }
}
