package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What the command line says in French has the no-break spaces of French: no line begins with a colon, no guillemet stands alone. */
class FrenchSpacesTest {
    private static final String PLAIN = "(?s).*(\\S [:;!?»](\\s|$)|« ).*";

    @Test
    void everyHelpText() {
        List<CommandLine> all = all(Ccs.whole(Language.FRENCH)).toList();
        assertThat(all).hasSizeGreaterThan(60);
        for (CommandLine command : all) {
            assertThat(command.getUsageMessage(Ansi.OFF)).as(command.getCommandSpec().qualifiedName()).doesNotMatch(PLAIN);
        }
        assertThat(Ccs.whole(Language.FRENCH).getUsageMessage(Ansi.OFF)).contains("Usage\u00A0: ccs", "Codes de retour\u00A0: 0");
        assertThat(Ccs.whole(Language.ENGLISH).getUsageMessage(Ansi.OFF)).contains("Usage: ccs").doesNotContain("\u00A0");
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(Stream.of(command), command.getSubcommands().values().stream().flatMap(FrenchSpacesTest::all));
    }

    /** All that is said through a choice of language. */
    @Test
    void everySentenceThatIsChosenForAReader() {
        assertThat(Language.FRENCH.choose("a : « b » ; c ? d !", "")).isEqualTo("a\u00A0: «\u00A0b\u00A0»\u202F; c\u202F? d\u202F!");
        assertThat(Language.FRENCH.choose("12:30;x?y=z", "")).isEqualTo("12:30;x?y=z");
        assertThat(Language.ENGLISH.choose("", "a : b")).isEqualTo("a : b");
        assertThat(Commands.run("--lang", "fr", "check", "absent.xml").err()).contains("Fichier introuvable\u00A0: absent.xml");
        assertThat(Commands.run("--lang", "fr", "check", "--formt").err()).contains("Option inconnue\u00A0: «\u00A0--formt\u00A0».").doesNotMatch(PLAIN);
        assertThat(Commands.run("--lang", "fr", "doctor").said()).doesNotMatch(PLAIN);
        assertThat(Commands.run("--lang", "fr", "rules").out()).doesNotMatch(PLAIN);
    }

    @Test
    void everySentenceOfTheLauncher() throws IOException {
        List<String> said = Files.readAllLines(Path.of("ccs")).stream().filter(line -> line.contains("echo \"")).map(line -> line.replaceFirst(".*?echo \"", ""))
                .filter(line -> line.startsWith("ccs")).toList();
        assertThat(said).hasSizeGreaterThan(6).allMatch(line -> line.startsWith("ccs\u00A0: ")).noneMatch(line -> line.matches(PLAIN));
    }
}
