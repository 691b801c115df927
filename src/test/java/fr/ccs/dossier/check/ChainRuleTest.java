package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal whose past was touched shows where (DOS-006). */
class ChainRuleTest {
    private static final String LETTER = "<evenement id=\"EVT-3\"";

    @TempDir
    Path parent;

    private DossierFolder dossier;

    @BeforeEach
    void aWholeJournal() throws IOException {
        dossier = DossierFolder.certified(parent);
        assertThat(dossier.findings()).isEmpty();
        assertThat(dossier.text().text()).contains(LETTER);
    }

    @Test
    void aWordThatWasChanged() throws IOException {
        String actor = dossier.text().text().replaceAll("(?s).*(<evenement id=\"EVT-1\".*?</acteur>).*", "$1");
        dossier.with(actor, actor.replace("</acteur>", " bis</acteur>"));
        assertThat(dossier.brief()).containsExactly("DOS-006 EVT-2");
        assertThat(dossier.findings(Phase.BROUILLON)).as("wrong from the draft on").hasSize(1);
        assertThat(dossier.findings().get(0).french().problem()).contains("EVT-2", "EVT-1");
    }

    @Test
    void anEventThatWasTakenOut() throws IOException {
        String event = dossier.text().text().replaceAll("(?s).*(<evenement id=\"EVT-11\".*?</evenement>).*", "$1");
        dossier.with(event, "");
        assertThat(dossier.brief()).filteredOn(brief -> brief.startsWith("DOS-006")).containsExactly("DOS-006 EVT-12");
    }

    @Test
    void aDigestThatWasTakenOut() throws IOException {
        String text = dossier.text().text().replaceAll("(<evenement id=\"EVT-12\"[^>]*) precedent=\"[^\"]*\"", "$1");
        Files.writeString(dossier.dossier(), text);
        assertThat(dossier.brief()).startsWith("DOS-006 EVT-12");
    }

    @Test
    void aJournalWithoutAnyDigestIsOneFaultAndNoneOfADraft() throws IOException {
        Files.writeString(dossier.dossier(), dossier.text().text().replaceAll(" precedent=\"[^\"]*\"", ""));
        assertThat(dossier.brief()).containsExactly("DOS-006 EVT-2");
        assertThat(dossier.findings(Phase.BROUILLON)).isEmpty();
    }

    @Test
    void aBeginningThatWasCutOff() throws IOException {
        String event = dossier.text().text().replaceAll("(?s).*(<evenement id=\"EVT-1\".*?</evenement>).*", "$1");
        dossier.with(event, "");
        assertThat(dossier.brief()).filteredOn(brief -> brief.startsWith("DOS-006")).containsExactly("DOS-006 EVT-2");
    }

    /** White space and the order of attributes say nothing; the digest is of the canonical form. */
    @Test
    void howTheFileIsWrittenCountsForNothing() throws IOException {
        String tag = dossier.text().text().replaceAll("(?s).*(<evenement id=\"EVT-2\"[^>]*>).*", "$1");
        String swapped = tag.replaceAll("<evenement (id=\"EVT-2\") (.*)>", "<evenement  $2   $1 >");
        assertThat(swapped).isNotEqualTo(tag);
        dossier.with(tag, swapped);
        assertThat(dossier.findings()).isEmpty();
    }
}
