package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ccs demo} shows the examples as they are meant: the sound ones clean, the faulty ones faulty, each print once. */
class DemoCommandTest {
    private static final Pattern PDF = Pattern.compile("[a-z0-9-]+\\.pdf");

    @TempDir
    Path folder;

    @Test
    void everyExampleComesOutAsItIsMeant() throws IOException {
        CcsProcess.Result result = Commands.run("--lang", "fr", "demo", "-o", folder);
        assertThat(result.status()).as(result.said()).isZero();
        List<String> named = PDF.matcher(result.out()).results().map(MatchResult::group).toList();
        assertThat(named).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(8);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".pdf"))).containsExactlyInAnyOrderElementsOf(named);
        }
        assertThat(result.out()).contains(named.size() + " PDF (PDF/A-3a, PDF/UA-1)");
    }
}
