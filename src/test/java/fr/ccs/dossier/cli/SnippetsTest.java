package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.ccs.dossier.finding.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a branch copies: every command line in it is one that this version takes, and the image gives nothing away. */
class SnippetsTest {
    private static final Path FOLDER = Path.of("docs/ci");
    /** A line of a shell, or the value of an {@code entry:} or a {@code sh '…'}. */
    private static final Pattern LINE = Pattern.compile("(?:^|[ '`\"(])(?:\\./)?ccs ((?:--?[a-z]|[a-z]+ ?)[^'`)]*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final List<String> END = List.of("|", "||", "&&", ">", ">>", "#", ";", "2>");

    @TestFactory
    Stream<DynamicTest> everyCommandLineIsOneThatThisVersionTakes() throws IOException {
        List<String> commands = new ArrayList<>();
        for (Path file : files()) {
            for (String line : code(file)) {
                Matcher found = LINE.matcher(line);
                while (found.find()) {
                    commands.add(file.getFileName() + ": " + found.group(1).strip());
                }
            }
        }
        assertThat(commands).hasSizeGreaterThan(15).anyMatch(line -> line.startsWith("github.yml")).anyMatch(line -> line.startsWith("gitlab.yml"))
                .anyMatch(line -> line.startsWith("Jenkinsfile")).anyMatch(line -> line.startsWith("pre-commit:"))
                .anyMatch(line -> line.startsWith("guide-ci.md")).anyMatch(line -> line.startsWith(".pre-commit-hooks.yaml"));
        return commands.stream().distinct().map(line -> DynamicTest.dynamicTest(line, () -> parse(words(line.substring(line.indexOf(": ") + 2)))));
    }

    @Test
    void theMavenRecipeRunsACommandThatThisVersionTakes() throws IOException {
        List<String> arguments = Pattern.compile("<argument>([^<]*)</argument>").matcher(Files.readString(FOLDER.resolve("pom.xml"))).results()
                .map(found -> found.group(1)).toList();
        assertThat(arguments).startsWith("check");
        parse(arguments);
    }

    @Test
    void everyActionIsARevisionThatCannotBeMoved() throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve("github.yml"))).filteredOn(line -> line.matches(" *(- )?uses: .*"))
                .hasSize(4).allMatch(line -> line.matches(".*@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void theImageRunsAsNobodyFromAPinnedBaseAndFetchesNothingUnnamed() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("Dockerfile"));
        assertThat(lines).filteredOn(line -> line.startsWith("USER ")).last().asString().matches("USER [1-9]\\d+:[1-9]\\d+");
        assertThat(lines).filteredOn(line -> line.startsWith("FROM ")).isNotEmpty().allMatch(line -> line.matches("FROM \\S+:\\d[\\w.-]+( AS \\w+)?"));
        assertThat(lines).noneMatch(line -> line.startsWith("ADD ") || line.contains("curl ") || line.contains("wget "));
        assertThat(lines).contains("ENTRYPOINT [\"/opt/ccs/bin/ccs\"]", "ARG VERSION=" + version());
        String after = String.join("\n", lines.subList(lines.indexOf("USER 65532:65532"), lines.size()));
        assertThat(after).doesNotContain("RUN", "COPY");
    }

    /** What a file says beyond its comments; of a guide, its blocks of commands. */
    private static List<String> code(Path file) throws IOException {
        boolean guide = file.toString().endsWith(".md");
        boolean inside = !guide;
        List<String> code = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (guide && line.startsWith("```")) {
                inside = line.equals("```sh");
            } else if (inside && !line.matches("\\s*(#|//).*")) {
                code.add(line);
            }
        }
        return code;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return Stream.concat(files.filter(file -> !file.toString().endsWith(".xml")), Stream.of(Path.of("docs/guide-ci.md"), Path.of(".pre-commit-hooks.yaml")))
                    .sorted().toList();
        }
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1)).takeWhile(word -> !END.contains(word)).toList();
    }

    private static void parse(List<String> words) {
        assertThatCode(() -> Ccs.whole(Language.FRENCH).parseArgs(words.toArray(String[]::new))).as(words.toString()).doesNotThrowAnyException();
    }

    private static String version() throws IOException {
        Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
