package fr.ccs.dossier.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files stay small, every public type says why it exists, and every package what it is for. */
class SourceFilesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern PUBLIC_TYPE = Pattern.compile("(?m)^public (?:final |sealed |abstract |non-sealed |strictfp )*(?:class|record|interface|enum|@interface) (\\w+)");
    private static final Pattern DOCUMENTED = Pattern.compile("(?s)/\\*\\*\\s.*?[.:](\\s.*)?\\*/\\s*(@\\w+(\\(.*?\\)\\s*)?\\s*)*$");

    @TestFactory
    Stream<DynamicTest> everyPublicTypeSaysWhyItExists() {
        return files(MAIN, ".java").stream().flatMap(file -> {
            String text = read(file);
            Matcher type = PUBLIC_TYPE.matcher(text);
            return type.find() ? Stream.of(DynamicTest.dynamicTest(type.group(1), () -> {
                String before = text.substring(0, type.start());
                assertThat(before.substring(Math.max(0, before.lastIndexOf("/**")))).as("Javadoc of %s", file).containsPattern(DOCUMENTED);
            })) : Stream.empty();
        });
    }

    @TestFactory
    Stream<DynamicTest> everyPackageStatesItsPurposeAndWhatItMayUse() {
        return files(MAIN, ".java").stream().map(Path::getParent).distinct().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(),
                () -> assertThat(read(folder.resolve("package-info.java"))).containsPattern("(?i)may use|depends on nothing|uses nothing")));
    }

    @Test
    void noFileIsTooLong() {
        assertThat(files(Path.of("src"), ".java")).allSatisfy(file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(250));
        assertThat(files(Path.of("stylesheets"), ".xsl")).allSatisfy(file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(250));
        assertThat(files(Path.of("schemas"), ".xsl")).allSatisfy(file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(250));
        assertThat(files(Path.of("schemas"), ".sch")).allSatisfy(file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(150));
    }

    @Test
    void mostFilesAreShort() {
        List<Long> sizes = files(MAIN, ".java").stream().map(SourceFilesTest::lines).sorted().toList();
        assertThat(sizes.get(sizes.size() / 2)).as("median of lines").isLessThanOrEqualTo(60);
    }

    @Test
    void sourcesAreUtf8WithUnixLineEndsAndNoTabs() {
        assertThat(files(Path.of("src"), ".java")).allSatisfy(file -> assertThat(read(file)).as(file.toString()).doesNotContain("\r", "\t").endsWith("\n"));
    }

    private static long lines(Path file) {
        return read(file).lines().count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
