package fr.ccs.dossier.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.AuditRun;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.finding.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of an audit: every deposit with its verdict, its remarks and its signatures, and nothing that runs but our own script. */
class AuditPageTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyDepositIsThereInTheReadersLanguage(Language language) throws Exception {
        Page page = page(AuditReportTest.RUN, language);
        page.tree();
        page.mustLeadSomewhere();
        page.mustRunNothingElse();
        page.mustHaveItsHeadingsInOrder();
        assertThat(page.html()).contains("<html lang=\"" + language.choose("fr", "en") + "\">");
        assertThat(page.all("<article class=\"deposit ([a-z_]+)\"")).containsExactly("conforme", "non_conforme", "illisible");
        assertThat(page.all("<tr class=\"([a-z_]+)\" data-entry=\"0\"")).containsExactly("conforme", "non_conforme", "illisible");
        assertThat(page.words()).contains(AuditReportTest.RULES.sha256(), "2036-05-04", "2 signatures", "D-2-V1",
                language.choose("Tout n’est pas conforme.", "Not all is sound."), language.choose("Faute\u00A0: PIE-3\u00A0: un fichier n’a plus l’empreinte du manifeste",
                        "Fault: PIE-3: a file no longer has the digest of the manifest"),
                language.choose("Remarque\u00A0: PIE-8\u00A0: pièce éliminée à la fin de sa conservation", "Note: PIE-8: pièce eliminated when its retention ended"),
                language.choose("cité par le journal du dossier", "cited by the dossier’s journal"), language.choose("aucun journal à portée ne le cite", "cited by no journal at hand"));
    }

    @Test
    void hostileNamesAreNames() throws Exception {
        BagVerdict hostile = BagVerdict.unopened(Runs.HOSTILE_NAME, List.of());
        Page page = page(new AuditRun("1", AuditReportTest.RULES, AuditReportTest.RUN.referenceDate(), 1, 0, Optional.empty(), 0, List.of(hostile)), Language.FRENCH);
        page.mustRunNothingElse();
        assertThat(page.tree().getElementsByTagName("script").getLength()).isEqualTo(1);
        assertThat(page.tree().getDocumentElement().getTextContent()).contains("<script>alert(1)</script>").doesNotContain("\u202E");
    }

    @Test
    void onlyWhatIsSoundIsGood() {
        AuditRun sound = new AuditRun("1", AuditReportTest.RULES, AuditReportTest.RUN.referenceDate(), 1, 0, Optional.empty(), 0, AuditReportTest.RUN.bags().subList(0, 1));
        assertThat(page(sound, Language.FRENCH).words()).contains("Tout est conforme.");
    }

    @Test
    void frenchHasItsNoBreakSpaces() {
        String words = page(AuditReportTest.RUN, Language.FRENCH).html().replaceAll("(?s)<(style|script|code)\\b.*?</\\1>", "").replaceAll("<[^>]*>", "");
        assertThat(words).doesNotContain(" :", " ;", " !", " ?", "« ", " »", "'");
    }

    @Test
    void theSameAuditGivesTheSamePage() {
        assertThat(page(AuditReportTest.RUN, Language.FRENCH)).isEqualTo(page(AuditReportTest.RUN, Language.FRENCH));
    }

    static Page page(AuditRun run, Language language) {
        StringBuilder html = new StringBuilder();
        new AuditPage(language).write(run, html);
        return new Page(html.toString());
    }
}
