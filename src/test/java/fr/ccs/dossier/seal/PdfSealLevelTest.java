package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a seal must carry to outlive its certificate is asked for in an archive, and nowhere before. */
class PdfSealLevelTest {
    @ParameterizedTest
    @EnumSource(names = {"B", "T", "LT"})
    void whatDoesNotOutliveItsCertificateIsRemarkedInAnArchive(Level level) {
        Judgement judgement = new PdfSeals(Keys.trust(), SealUnderAttack.NEXT_DAY)
                .judge("certificat.pdf", Prints.sealed(SealUnderAttack.PRINT, level).bytes(), Level.LT);
        assertThat(judgement.verdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.state()).isEqualTo(State.VALIDE);
            assertThat(verdict.reasons()).hasSize(level == Level.LT ? 0 : 1);
        });
        assertThat(judgement.findings()).extracting(Finding::rule, Finding::severity)
                .isEqualTo(level == Level.LT ? List.of() : List.of(tuple("SIG-009", Severity.AVERTISSEMENT)));
    }

    @Test
    void aTimeStampThatCameMuchLaterIsRemarkedUponAndNoFault() throws CannotSign {
        Instant later = Keys.DAY.plus(Duration.ofDays(3));
        byte[] pdf = new PdfSeal(Keys.trust(), Optional.of(Keys.timeStamping(later))).seal(SealUnderAttack.PRINT, Prints.cachet(), Prints.KEY, Keys.DAY).bytes();
        Judgement judgement = new PdfSeals(Keys.trust(), later.plus(Duration.ofDays(1))).judge("certificat.pdf", pdf, Level.B);
        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.verdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.state()).isEqualTo(State.VALIDE);
            assertThat(verdict.reasons()).singleElement().satisfies(reason -> assertThat(reason.french().problem()).contains("précède de plus d’un jour"));
        });
    }
}
