package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.RuleBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ccs rules} in its three forms, beside the fixtures and without them. */
class RulesCommandTest {
    @TempDir
    Path folder;

    @Test
    void aRuleIsExplainedWithItsXPathAndItsExamples() {
        CcsProcess.Result result = Commands.run("--lang", "fr", "rules", "LIV-004");
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.out()).contains("Pourquoi", "XPath  ", "f:mots(", "‹$motsConstat›", "invalide-quatre-mots.xml", "Elle salue chaque visiteur.",
                "compte 4 mots", "valide-minimum.xml");
    }

    @Test
    void thePageHasEveryRuleAndAnExampleOfEach() throws IOException {
        Path page = folder.resolve("a/regles.html");
        CcsProcess.Result result = Commands.run("--lang", "fr", "rules", "--format", "html", "-o", page);
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.said()).isEmpty();
        String html = Files.readString(page);
        for (var rule : RuleBook.shipped().rules()) {
            assertThat(html).contains("<article class=\"rule " + rule.severity().name().toLowerCase(java.util.Locale.ROOT) + "\" id=\"" + rule.id() + "\"");
            String section = html.substring(html.indexOf(" id=\"" + rule.id() + "\""));
            section = section.substring(0, section.indexOf("</article>"));
            if (!rule.kind().isEmpty() && Files.isDirectory(Path.of("src/test/resources/rules", rule.id()))) {
                assertThat(section).as(rule.id()).contains("<figure class=\"refused\">", "<figure class=\"accepted\">", "line marked");
            }
        }
    }

    @Test
    void theSamePageTwice() {
        Object[] line = {"--lang", "en", "rules", "LIV-001", "REF-001", "--format", "html"};
        CcsProcess.Result once = Commands.run(line);
        assertThat(once.out()).isEqualTo(Commands.run(line).out()).contains("id=\"LIV-001\"", "id=\"REF-001\"").doesNotContain("id=\"LIV-004\"");
    }

    /** An installation that was copied without its sources still explains its rules, and says what it lacks. */
    @Test
    void withoutFixturesThereAreNoExamples() throws IOException {
        CcsProcess.Result page = new CcsProcess().in(folder).run("--lang", "fr", "rules", "LIV-004", "--format", "html");
        assertThat(page.status()).as(page.err()).isZero();
        assertThat(page.out()).contains("id=\"LIV-004\"", "les exemples manquent").doesNotContain("<figure");
        CcsProcess.Result text = new CcsProcess().in(folder).run("--lang", "fr", "rules", "LIV-004");
        assertThat(text.status()).as(text.err()).isZero();
        assertThat(text.out()).contains("XPath  ").doesNotContain("Refusé, par exemple");
    }

    @Test
    void anOutputThatIsAFolderIsWrongUsage() {
        CcsProcess.Result result = Commands.run("--lang", "fr", "rules", "--format", "md", "-o", folder);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains(folder.toString());
    }

    @Test
    void markdownGoesToAFileToo() throws IOException {
        Path file = folder.resolve("regles.md");
        assertThat(Commands.run("--lang", "fr", "rules", "--format", "md", "-o", file).status()).isZero();
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(Commands.run("--lang", "fr", "rules", "--format", "md").out());
    }

    @Test
    void theLinesThatDifferAreFound() {
        LineDifference difference = LineDifference.between(List.of("a", "b", "c", "d", "e"), List.of("a", "c", "x", "d", "d", "e"));
        assertThat(difference.first()).containsExactly(1);
        assertThat(difference.second()).hasSize(2).contains(2);
        assertThat(LineDifference.between(List.of("a"), List.of("a")).size()).isZero();
        assertThat(LineDifference.between(List.of(), List.of("a", "b")).second()).containsExactly(0, 1);
        assertThat(LineDifference.between(List.of("a", "a"), List.of("a")).first()).hasSize(1);
    }
}
