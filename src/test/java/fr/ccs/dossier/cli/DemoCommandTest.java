package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.render.Imprime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ccs demo} shows the examples as they are meant: the sound ones clean, the faulty ones faulty, each print once. */
class DemoCommandTest {
    @TempDir
    Path folder;

    @Test
    void everyExampleComesOutAsItIsMeant() throws IOException {
        CcsProcess.Result result = Commands.run("--lang", "fr", "demo", "-o", folder);
        assertThat(result.status()).as(result.said()).isZero();
        Matcher said = Pattern.compile("(\\d+) PDF \\(PDF/A-3a, PDF/UA-1\\)").matcher(result.out());
        assertThat(said.find()).isTrue();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".pdf"))).hasSize(Integer.parseInt(said.group(1))).hasSizeGreaterThan(Imprime.values().length);
        }
        // no example dossier is set aside at the gate
        assertThat(Imprime.values()).filteredOn(imprime -> imprime != Imprime.COMPLEMENT_RECEVABILITE).allSatisfy(imprime -> assertThat(result.out()).contains(imprime.code()));
    }
}
