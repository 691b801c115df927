package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A new livret is a draft without fault; sent off as it is, it hears of everything that is missing, each thing once. */
class LivretNeufTest {
    private static final Path FILE = RuleFixtures.ROOT.resolve("phases/livret-neuf.xml");
    private static final Path EXPECTED = RuleFixtures.ROOT.resolve("phases/livret-neuf.attendu.txt");

    @Test
    void asADraftItHasNoFault() throws IOException {
        assertThat(findings(Phase.BROUILLON)).isEmpty();
    }

    @Test
    void inTransmissionItHasExactlyTheListedFindings() throws IOException {
        assertThat(findings(Phase.TRANSMISSION)).extracting(finding -> finding.rule() + " " + finding.location().line() + " " + finding.location().path())
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(EXPECTED));
    }

    @Test
    void noneIsSaidTwice() throws IOException {
        assertThat(findings(Phase.TRANSMISSION)).extracting(finding -> finding.rule() + finding.location().path() + finding.french().text())
                .doesNotHaveDuplicates();
    }

    private static List<Finding> findings(Phase phase) throws IOException {
        return Specimen.checker(RuleFixtures.REFERENTIELS).check(FILE.toString(), Files.readAllBytes(FILE), Optional.of(phase)).verdict().findings();
    }
}
