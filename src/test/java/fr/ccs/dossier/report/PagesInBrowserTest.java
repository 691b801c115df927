package fr.ccs.dossier.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our pages in a browser: what axe-core knows of accessibility holds, in light and in dark, the script runs under the page’s policy, and the filter filters. */
class PagesInBrowserTest {
    @TempDir
    Path folder;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(folder);
    }

    @ParameterizedTest
    @EnumSource(Browser.Scheme.class)
    void theReportOfACheckIsAccessible(Browser.Scheme scheme) throws IOException {
        assertThat(browser.violations(CheckPageTest.page(Runs.hostile(), Language.FRENCH, true), scheme)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Browser.Scheme.class)
    void theReportOfAnAuditIsAccessible(Browser.Scheme scheme) throws IOException {
        assertThat(browser.violations(AuditPageTest.page(AuditReportTest.RUN, Language.ENGLISH), scheme)).isEmpty();
    }

    @Test
    void theRuleBookIsAccessible() throws IOException {
        List<Rule> rules = RuleBook.explained().rules().subList(0, 8);
        assertThat(browser.violations(new Page(new RuleBookPage(Language.FRENCH, rule -> List.of()).html(rules, RuleBook.shipped().ruleSet())), Browser.Scheme.LIGHT)).isEmpty();
    }

    /** axe-core is asked something that it must see, or its silence means nothing. */
    @Test
    void aFaultIsSeen() throws IOException {
        Page page = CheckPageTest.page(Runs.of(1), Language.FRENCH, false);
        Page faulty = new Page(page.html().replace("<html lang=\"fr\">", "<html>").replace("--quiet: #4d5866", "--quiet: #d4d8de"));
        assertThat(browser.violations(faulty, Browser.Scheme.LIGHT)).anyMatch(fault -> fault.startsWith("violations html-has-lang"))
                .anyMatch(fault -> fault.startsWith("violations color-contrast"));
    }

    /** Without script the form stays hidden and all is shown; that it appears proves that the page’s own policy lets its own script run. */
    @Test
    void theScriptRunsUnderThePagesOwnPolicy() throws IOException {
        Page page = CheckPageTest.page(Runs.hostile(), Language.FRENCH, false);
        assertThat(page.html()).containsPattern("<form [^>]*hidden");
        assertThat(browser.opened(page)).contains("<form ").doesNotContainPattern("<form [^>]*hidden").contains("6 constatations");
        Page other = new Page(page.html().replace("form.hidden = false;", "form.hidden = false; "));
        assertThat(browser.opened(other)).as("a script that is not the one announced").containsPattern("<form [^>]*hidden");
    }

    @Test
    void theFilterFilters() throws IOException {
        String asking = """
                (() => { const seen = []; const form = document.getElementById('filtre'); const words = document.getElementById('mots');
                const say = () => { form.dispatchEvent(new Event('input')); seen.push(document.getElementById('compte').value + '|'
                  + Array.from(document.querySelectorAll('li.finding:not([hidden])'), (entry) => entry.dataset.rule).join(' ')); };
                const tick = (name, value) => { const box = form.querySelector('input[name=' + name + '][value=' + value + ']'); box.checked = !box.checked; };
                say(); tick('severity', 'AVERTISSEMENT'); say(); tick('severity', 'CONSEIL'); say(); tick('severity', 'AVERTISSEMENT'); tick('severity', 'CONSEIL');
                tick('status', 'waived'); say(); tick('status', 'waived');
                form.querySelector('select[name=rule]').value = 'LIV-004'; say(); form.querySelector('select[name=rule]').value = '';
                words.value = 'DEROGE motif'; say(); words.value = 'introuvable'; say();
                seen.push(String(document.querySelectorAll('section.file-section[hidden]').length)); words.value = ''; say(); return seen; })()""";
        JsonNode seen = browser.told(CheckPageTest.page(Runs.hostile(), Language.FRENCH, false), asking);
        assertThat(seen).extracting(JsonNode::asText).containsExactly("6 constatations|LIV-004 LIV-004 LIV-005 LIV-006 LIV-007 LIV-008", "1 constatation|LIV-005",
                "2 constatations|LIV-005 LIV-006", "1 constatation|LIV-007", "2 constatations|LIV-004 LIV-004", "1 constatation|LIV-007",
                "Aucune constatation ne répond à ces critères.|", "1", "6 constatations|LIV-004 LIV-004 LIV-005 LIV-006 LIV-007 LIV-008");
    }

    @Test
    void anAuditIsNarrowedDownByVerdict() throws IOException {
        String asking = """
                (() => { const form = document.getElementById('filtre'); form.querySelector('input[value=NON_CONFORME]').checked = true;
                form.dispatchEvent(new Event('input')); return [document.getElementById('compte').value,
                  ...Array.from(document.querySelectorAll('tr[data-entry]:not([hidden]) a, article:not([hidden]) h3'), (shown) => shown.textContent)]; })()""";
        assertThat(browser.told(AuditPageTest.page(AuditReportTest.RUN, Language.FRENCH), asking)).extracting(JsonNode::asText)
                .containsExactly("1 paquet", "p/D-2-V1", "p/D-2-V1");
    }
}
