package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.RuleBook;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The command line explains itself in both languages, and says in one sentence what it did not understand. */
class UsageTest {
    private static final List<String> COMMANDS = List.of("demo", "check", "render", "extract", "new", "close", "sign", "verify", "keys", "dossier", "submit", "deliver", "status",
            "export", "archive", "audit", "migrate", "diff", "watch", "serve", "rules", "config", "doctor");

    @Test
    void helpIsFrench() {
        CcsProcess.Result help = Commands.run("--lang", "fr", "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("Commandes", "Codes de retour", "controler", "nouveau", "imprimer", "clore", "regles").contains(COMMANDS);
        assertThat(help.err()).isEmpty();
    }

    @Test
    void helpIsEnglishWhenAskedFor() {
        CcsProcess.Result help = Commands.run("--lang", "en", "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("Commands", "Exit codes").contains(COMMANDS).doesNotContain("Affiche", "Codes de retour", "Contrôle");
    }

    @ParameterizedTest
    @CsvSource({"fr, demo", "fr, check", "fr, render", "fr, extract", "fr, new", "fr, close", "fr, sign", "fr, verify", "fr, keys", "fr, keys demo", "fr, dossier", "fr, dossier reception", "fr, status", "fr, submit", "fr, deliver",
        "fr, export", "fr, export bilan", "fr, export cpf", "fr, export badge", "fr, migrate", "fr, archive", "fr, audit", "fr, rules", "fr, config", "fr, diff", "fr, watch", "fr, serve", "fr, doctor",
        "en, demo", "en, check", "en, render", "en, new", "en, close", "en, sign", "en, verify", "en, keys", "en, keys demo", "en, dossier", "en, dossier reception", "en, status", "en, submit", "en, deliver",
        "en, export", "en, export bilan", "en, export cpf", "en, export badge", "en, migrate", "en, archive", "en, audit", "en, rules", "en, config", "en, diff", "en, watch", "en, serve", "en, doctor"})
    void everyOptionOfEveryCommandIsExplained(String language, String command) {
        CcsProcess.Result help = Commands.run((Object[]) ("--lang " + language + " " + command + " --help").split(" "));
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("--help").contains("ccs " + command);
        String[] lines = help.out().split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].matches("\\s{2,6}(-\\w, )?\\s*--[a-z].*")) {
                String words = lines[i].strip().replaceAll("^(-\\w, )?\\s*--?[a-z-]+(=\\S+(\\[,\\S+\\]\\S*)?)?", "").strip();
                assertThat(words + (i + 1 < lines.length && !lines[i + 1].contains("--") ? lines[i + 1].strip() : "")).as("words for %s", lines[i]).isNotBlank();
            }
        }
    }

    @Test
    void aCommandNamedFirstIsTheOnlyOneMade() {
        assertThat(COMMANDS).allSatisfy(name -> assertThat(Ccs.wanted(name, "--help")).singleElement()
                .satisfies(command -> assertThat(command.getAnnotation(CommandLine.Command.class).name()).isEqualTo(name)));
        assertThat(List.of("imprimer", "chek", "RENDER", "--help", "")).allSatisfy(first -> assertThat(Ccs.wanted(first, "check")).isEqualTo(Ccs.wanted()));
        assertThat(Ccs.wanted()).hasSizeGreaterThanOrEqualTo(COMMANDS.size());
    }

    @Test
    void aCommandAloneShowsTheHelp() {
        assertThat(Commands.run().status()).isZero();
        assertThat(Commands.run().out()).contains("check");
    }

    @Test
    void theVersionNamesSoftwareAndRules() {
        CcsProcess.Result version = Commands.run("--version");
        assertThat(version.status()).isZero();
        assertThat(version.out()).contains("CCS Dossier ", RuleBook.shipped().ruleSet().version(), RuleBook.shipped().ruleSet().sha256());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --inconnue                                         | --inconnue
            chek examples                                      | chek
            check                                              | PATH
            check --formt json examples                        | --formt
            check --phase jamais examples                      | auto, brouillon, signature, transmission
            check --format xml examples                        | text, json
            check --fail-on toujours examples                  | erreur ou avertissement
            check --date 2026-13-45 examples                   | 2026-13-45
            check --date hier examples                         | AAAA-MM-JJ
            check --lang de examples                           | fr ou en
            check --require-rules beaucoup examples            | beaucoup
            check --format svrl examples/annuaire.xml examples/referentiel | --output
            new                                                | KIND
            new facture                                        | livret
            new elimine                                        | livret
            new livret                                         | --referentiel
            close                                              | FILE
            close --handwritten JURY examples/livrets/brouillon.xml | JURY
            sign examples/livrets/brouillon.xml                | --key
            sign --role CHEF --key absent.p12 examples/livrets/brouillon.xml | CHEF
            keys demo                                          | DIR
            keys demo examples                                 | examples
            rules LIV-999                                      | LIV-999
            rules --format pdf                                 | text, md ou html
            render --format docx examples/livrets/brouillon.xml | docx
            render                                             | FILE
            """)
    void wrongUsageIsTwoAndSaysWhatWasWrong(String line, String words) {
        Object[] arguments = ("--lang fr " + line).split(" +");
        CcsProcess.Result result = Commands.run(arguments);
        assertThat(result.status()).as(result.said()).isEqualTo(2);
        assertThat(result.err()).contains(words).doesNotContain("\tat ", "Exception", "null").hasLineCount(result.err().contains("--help") ? 2 : 1);
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--unknown", "chek", "check --phase jamais examples", "check --date hier examples", "new facture", "rules LIV-999", "check"})
    void andSoItDoesInEnglish(String line) {
        CcsProcess.Result result = Commands.run((Object[]) ("--lang en " + line).split(" "));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).doesNotContainPattern("(?i)inconnu|choisissez|écrivez|manque|montre|valeur");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check absent.xml", "check src/test/resources/check", "check --referentiels absent examples/livrets/brouillon.xml", "close absent.xml",
        "new livret --referentiel absent.xml", "render absent.xml", "sign --role CANDIDAT --key absent.p12 examples/livrets/brouillon.xml", "check --with absent examples/livrets/brouillon.xml", "check --require-rules 99.0 examples"})
    void whatIsNotThereIsThree(String line) {
        CcsProcess.Result result = Commands.run((Object[]) ("--lang fr " + line).split(" "));
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.err()).isNotBlank().doesNotContain("\tat ", "Exception").hasLineCount(1);
    }

    @Test
    void aRuleIsExplained() {
        CcsProcess.Result result = Commands.run("--lang", "fr", "rules", "liv-012");
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("LIV-012", "Pourquoi", "transmission");
        assertThat(Commands.run("--lang", "en", "rules", "LIV-012").out()).contains("Why: ").doesNotContain("Pourquoi");
    }

    @Test
    void allRulesAreListed() {
        CcsProcess.Result result = Commands.run("rules");
        assertThat(RuleBook.shipped().rules()).allSatisfy(rule -> assertThat(result.out()).contains(rule.id()));
    }
}
