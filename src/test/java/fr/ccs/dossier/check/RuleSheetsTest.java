package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.finding.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each phase has a sheet of its own with exactly the rules that the rule book promises for it. */
class RuleSheetsTest {
    private static final Pattern RULE = Pattern.compile("patternId=\"regle-([A-Z]{2,3}-\\d{3})\"");

    static Stream<Arguments> sheets() {
        return RuleBook.shipped().rules().stream().map(Rule::kind).filter(kind -> !kind.isEmpty()).distinct().map(kind -> Kind.named(kind).orElseThrow())
                .flatMap(kind -> Stream.of(Phase.values()).map(phase -> Arguments.of(kind, phase)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("sheets")
    void everyRuleOfThePhaseStandsInItsSheetAndNoOther(Kind kind, Phase phase) throws IOException {
        List<String> promised = promised(kind, phase);
        assertThat(promised).isNotEmpty();
        assertThat(written(kind, phase)).containsExactlyInAnyOrderElementsOf(promised);
        assertThat(RuleBook.shipped().active(kind, phase)).isEqualTo(promised.size());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("sheets")
    void everySheetCompilesAtRunTimeToo(Kind kind, Phase phase) {
        RuleFunctions.register();
        assertThat(new RuleSheets().sheet(kind, phase)).isPresent();
    }

    @Test
    void aDraftIsJudgedByFewerRulesThanAClosedLivret() {
        assertThat(promised(Kind.LIVRET, Phase.TRANSMISSION)).containsAll(promised(Kind.LIVRET, Phase.BROUILLON))
                .hasSizeGreaterThan(promised(Kind.LIVRET, Phase.BROUILLON).size());
    }

    @Test
    void aKindWithoutRulesSaysSoInsteadOfLookingChecked() {
        assertThat(new RuleSheets().sheet(Kind.ANNUAIRE, Phase.TRANSMISSION)).isEmpty();
        assertThat(RuleBook.shipped().active(Kind.ANNUAIRE, Phase.TRANSMISSION)).isZero();
    }

    private static List<String> promised(Kind kind, Phase phase) {
        return RuleBook.shipped().rules().stream()
                .filter(rule -> rule.kind().equals(kind.files()) && rule.phases().contains(phase.code())).map(Rule::id).toList();
    }

    private static List<String> written(Kind kind, Phase phase) throws IOException {
        try (var sheet = RuleSheets.class.getResourceAsStream("/" + RuleCompiler.sheetName(kind.files(), phase.code()))) {
            return RULE.matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8)).results().map((MatchResult match) -> match.group(1))
                    .distinct().toList();
        }
    }
}
