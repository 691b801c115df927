package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** The manual and the completions leave nothing of the command line out. */
class ManualTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandHasItsPageAndEveryOptionItsWords(Language language) {
        Map<String, String> pages = new Manual(language, "1.2.3", "2026-01-01").pages();
        CommandLine whole = Ccs.whole(language);

        assertThat(pages.get("ccs.1")).startsWith("'\\\" -*- coding: UTF-8 -*-\n.TH CCS 1 2026-01-01 \"CCS Dossier 1.2.3\"");
        assertThat(Manual.commands(whole)).hasSizeGreaterThan(20).allSatisfy(command -> {
            String page = pages.get("ccs-" + command.getCommandName() + ".1");
            assertThat(page).as(command.getCommandName()).isNotNull().doesNotContain("ccs.check.", "%n", "null");
            assertThat(command.getCommandSpec().options()).allSatisfy(option -> assertThat(page).contains(option.longestName().replace("-", "\\-")));
        });
        assertThat(pages.get("ccs-dossier.1")).contains("ccs dossier inscription", "ccs dossier gel", " add.");
    }

    @Test
    void noTextOfOursIsTakenForAMacro() {
        assertThat(new Roff().text(".git est un dossier").text("'apostrophe'").text("un\\deux").toString())
                .contains("\n\\&.git est", "\n\\&'apostrophe'", "un\\edeux");
    }

    @Test
    void bothShellsGetTheirCompletion() {
        assertThat(Commands.run("completion", "bash").out()).contains("complete -F _complete_ccs", "--since");
        assertThat(Commands.run("completion", "zsh").out()).startsWith("#compdef ccs\n").contains("_ccs_dossier_inscription", "'--since[");
        CcsProcess.Result other = Commands.run("completion", "fish");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("fish", "zsh");
    }
}
