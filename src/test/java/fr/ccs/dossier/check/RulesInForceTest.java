package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short file that every check reads says what the rule book says. */
class RulesInForceTest {

    @Test
    void namesTheSetOfTheRuleBook() {
        assertThat(RulesInForce.ruleSet()).isEqualTo(RuleBook.shipped().ruleSet());
    }

    @ParameterizedTest
    @EnumSource
    void countsTheRulesOfEachKindAndPhase(Kind kind) {
        for (Phase phase : Phase.values()) {
            assertThat(RulesInForce.active(kind, phase)).as(phase.code()).isEqualTo(RuleBook.shipped().active(kind, phase));
        }
    }
}
