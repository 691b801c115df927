package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept is found again under the same settings alone, does not grow old, and is written only where something is new. */
class VerdictCacheTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void ownCache() {
        System.setProperty("ccs.cache", folder.resolve("cache").toString());
    }

    @AfterEach
    void noCache() {
        System.clearProperty("ccs.cache");
    }

    @Test
    void underOtherSettingsNothingIsFound() throws IOException {
        KeptVerdict kept = new KeptVerdict("ab".repeat(16), "cd".repeat(32), "livret", 5, 9, "transmission", 50, List.of(), List.of("ef".repeat(16)), List.of(""), "01".repeat(16));
        VerdictCache cache = new VerdictCache(CacheFolder.ofUser().orElseThrow(), "1".repeat(64));
        cache.keep(kept);
        cache.write(Instant.now());
        assertThat(new VerdictCache(CacheFolder.ofUser().orElseThrow(), "1".repeat(64)).find(kept.document(), kept.name())).contains(kept);
        assertThat(new VerdictCache(CacheFolder.ofUser().orElseThrow(), "2".repeat(64)).find(kept.document(), kept.name())).isEmpty();
    }

    @Test
    void whatIsOldIsTakenAway() throws IOException {
        VerdictCache old = new VerdictCache(CacheFolder.ofUser().orElseThrow(), "1".repeat(64));
        old.keep(new KeptVerdict("ab".repeat(16), "cd".repeat(32), "livret", -1, 0, "", 0, List.of(), List.of(), List.of(), "01".repeat(16)));
        old.write(Instant.now());
        assertThat(kept()).hasSize(1);
        CacheFolder.ofUser().orElseThrow().tidy(Instant.now().plus(Duration.ofDays(31)));
        assertThat(kept()).isEmpty();
    }

    /** What bears on all verdicts is looked up again only for what would be kept. */
    @Test
    void whereNothingIsNewTheSettingsAreNotAskedAgain() throws IOException {
        List<String> asked = new ArrayList<>();
        Remembering memory = Remembering.of(false, () -> {
            asked.add("");
            return Optional.of("1".repeat(64));
        }).orElseThrow();
        memory.write(Instant.now());
        assertThat(asked).hasSize(1);
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> walk = Files.walk(folder.resolve("cache"))) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
