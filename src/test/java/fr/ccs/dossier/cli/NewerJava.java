package fr.ccs.dossier.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Assumptions;

/**
 * A Java of version 25 or newer among those installed, whose start works otherwise: from a cache that has loaded and linked its classes.
 *
 * <p>Where there is none the test is skipped and says so, in the continuous integration too: no package of Debian brings one.
 */
final class NewerJava {
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");
    private static final int FIRST = 25;

    private NewerJava() {}

    /** Its folder, for {@code JAVA_HOME}. */
    static Path home() throws IOException {
        if (Files.isDirectory(INSTALLED)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(INSTALLED)) {
                for (Path folder : folders) {
                    if (Files.isExecutable(folder.resolve("bin/java")) && version(folder) >= FIRST) {
                        return folder;
                    }
                }
            }
        }
        return Assumptions.abort("no Java " + FIRST + " or newer in " + INSTALLED);
    }

    private static int version(Path folder) throws IOException {
        Properties release = new Properties();
        if (Files.isReadable(folder.resolve("release"))) {
            try (var in = Files.newInputStream(folder.resolve("release"))) {
                release.load(in);
            }
        }
        return Integer.parseInt(release.getProperty("JAVA_VERSION", "0").replaceAll("^\"(\\d+).*$", "$1"));
    }
}
