package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.Keys.CANDIDAT;
import static fr.ccs.dossier.seal.Keys.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day that a signature declares is bounded by its time-stamp from above, and remarked upon when the stamp came much later. */
class TimesTest {

    @ParameterizedTest(name = "declared {0} after its time-stamp: {1}")
    @CsvSource({"PT5M, VALIDE", "PT5M1S, NON_VALIDE", "P61D, NON_VALIDE"})
    void aSignatureDeclaredAfterItsTimeStampIsNotValid(Duration after, State state) {
        Judgement judgement = judged(DAY.plus(after), DAY);
        assertThat(judgement.verdicts().get(0).state()).isEqualTo(state);
        assertThat(judgement.findings()).extracting(Finding::rule).containsExactly(state == State.VALIDE ? new String[0] : new String[] {"SIG-003"});
    }

    @Test
    void bothTimesAreTold() {
        Finding finding = judged(DAY.plus(Duration.ofDays(61)), DAY).findings().get(0);
        assertThat(finding.french().problem()).contains("postérieure à son horodatage", "déclaration du 7 juin 2026", "horodatage du 7 avril 2026");
        assertThat(finding.english().problem()).contains("declared on 7 June 2026", "stamped on 7 April 2026");
    }

    @ParameterizedTest(name = "stamped {0} later: {1} remarks")
    @CsvSource({"PT24H, 0", "PT24H1S, 1", "P200D, 1"})
    void aTimeStampThatCameMuchLaterIsRemarkedUponAndNoFault(Duration later, int remarks) {
        Judgement judgement = judged(DAY, DAY.plus(later));
        SignatureVerdict verdict = judgement.verdicts().get(0);
        assertThat(verdict.state()).isEqualTo(State.VALIDE);
        assertThat(verdict.reasons()).hasSize(remarks).allSatisfy(reason -> assertThat(reason.french().problem()).contains("précède de plus d’un jour"));
        assertThat(judgement.findings()).isEmpty();
    }

    private static Judgement judged(Instant declared, Instant stamped) {
        return new Signatures(Keys.trust(), DAY.plus(Duration.ofDays(300))).judge(
                Bare.sign(Keys.livretToSign(), CANDIDAT, Keys.of(CANDIDAT), declared, Optional.of(Keys.timeStamping(stamped))), Level.T);
    }
}
