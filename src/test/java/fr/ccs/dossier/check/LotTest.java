package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session presents the livrets that were checked, and those alone (SES-001). */
class LotTest {
    private static final Path SESSION = Specimen.EXAMPLES.resolve("sessions/ses-2026-003.xml");
    private static final Path LIVRET = Specimen.EXAMPLES.resolve("livrets/non-acquise-c4.xml");

    @TempDir
    Path folder;

    @Test
    void theLivretThatWasChecked() throws IOException {
        Files.copy(LIVRET, folder.resolve("livret.xml"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void aLivretThatIsNowhere() {
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("SES-001");
            assertThat(finding.location().path()).isEqualTo("/session/lot/livret");
            assertThat(finding.french().problem()).contains("CCS-2026-00023-L1");
        });
    }

    @Test
    void aLivretThatWasChangedSince() throws IOException {
        Files.writeString(folder.resolve("livret.xml"), Files.readString(LIVRET) + "\n");
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("SES-001");
            assertThat(finding.english().problem()).contains("no longer the one that was checked", "has the digest");
        });
    }

    @Test
    void aLivretThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("casse.xml"), Files.readString(LIVRET).substring(0, 3_000));
        assertThat(findings()).singleElement().satisfies(finding -> assertThat(finding.rule() + finding.french().problem()).contains("SES-001", "casse.xml"));
    }

    @Test
    void twoLivretsUnderOneNumberAreTheMatterOfRes003() throws IOException {
        Files.copy(LIVRET, folder.resolve("a.xml"));
        Files.writeString(folder.resolve("b.xml"), Files.readString(LIVRET) + "\n");
        assertThat(findings()).extracting(Finding::rule).containsExactly("RES-003");
    }

    private List<Finding> findings() {
        return Specimen.newChecker(List.of(Specimen.REFERENTIEL, Specimen.ANNUAIRE, Specimen.EXAMPLES.resolve("proces-verbaux"), folder))
                .check(SESSION.toString(), Specimen.of(SESSION).bytes()).verdict().findings();
    }
}
