package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sf.saxon.s9api.SaxonApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule file that is broken in any way fails the build; each of its phases becomes a sheet of its own. */
class RuleCompilerTest {
    @TempDir
    Path folder;

    @Test
    void aRuleFileInOrderGivesOneSheetAPhaseAndARuleBook() throws Exception {
        compile(Files.readString(Path.of("src/test/resources/check/deux-regles.sch")));
        assertThat(patterns("brouillon")).containsExactly("regle-TST-001");
        assertThat(patterns("transmission")).containsExactly("regle-TST-001", "regle-TST-002");
        assertThat(Files.readString(folder.resolve("classes/rules/regles.xml")))
                .contains("id=\"TST-001\"", "phases=\"brouillon transmission\"", "id=\"TST-002\"", "phases=\"transmission\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            XPath that does not parse       | test="@numero"                                | test="@numero = ("
            XPath with an unknown function  | test="@numero"                                | test="absente(@numero)"
            XPath with an unknown variable  | test="@numero"                                | test="@numero = $absente"
            XPath with an unknown prefix    | test="@numero"                                | test="z:numero"
            a context that does not parse   | context="c:livret"                            | context="c:livret["
            a phase with an unknown pattern | <sch:active pattern="regle-TST-002"/>         | <sch:active pattern="regle-TST-009"/>
            a pattern that stands twice     | <sch:pattern id="regle-TST-002">              | <sch:pattern id="regle-TST-001">
            a pattern with another name     | <sch:pattern id="regle-TST-002">              | <sch:pattern id="TST-002">
            a rule that is active nowhere   | <sch:active pattern="regle-TST-002"/>         |
            an assertion with another id    | <sch:assert id="TST-001"                      | <sch:assert id="TST-003"
            an assertion without id         | <sch:assert id="TST-001"                      | <sch:assert
            no severity                     | role="ERREUR" see="docs/regles.md#TST-001"    | see="docs/regles.md#TST-001"
            an unknown severity             | role="ERREUR" see="docs/regles.md#TST-001"    | role="fatal" see="docs/regles.md#TST-001"
            no reference to the rule book   | see="docs/regles.md#TST-001"                  |
            no English message named        | diagnostics="TST-001-en"                      |
            no English message written      | <sch:diagnostic id="TST-001-en"               | <sch:diagnostic id="TST-009-en"
            no English title                | <sch:p class="title" xml:lang="en">One.</sch:p>  |
            no reason                       | <sch:p class="raison">Un.</sch:p>             | <sch:p class="raison"> </sch:p>
            no version                      | <sch:p class="depuis">1.0</sch:p>             |
            functions that are not there    | <sch:ns prefix="c"                            | <xsl:include xmlns:xsl="http://www.w3.org/1999/XSL/Transform" href="absentes.xsl"/><sch:ns prefix="c"
            XML that is not well-formed     | </sch:schema>                                 |
            """)
    void theBuildFailsOn(String what, String sound, String broken) throws IOException {
        String rules = Files.readString(Path.of("src/test/resources/check/deux-regles.sch"));
        assertThat(rules).contains(sound);
        String faulty = rules.replaceFirst(java.util.regex.Pattern.quote(sound), java.util.regex.Matcher.quoteReplacement(broken == null ? "" : broken));
        assertThatThrownBy(() -> compile(faulty)).as(what).isInstanceOfAny(IllegalArgumentException.class, SaxonApiException.class);
    }

    @Test
    void theShippedRulesCompileToTheSameSheetsTwice() throws Exception {
        RuleCompiler.main(new String[] {"schemas", folder.resolve("once").toString()});
        RuleCompiler.main(new String[] {"schemas", folder.resolve("twice").toString()});
        try (var files = Files.list(folder.resolve("once/rules"))) {
            for (Path file : files.filter(file -> !file.toString().endsWith(".packed")).toList()) { // PackedSheetsTest looks at these
                assertThat(named(folder.resolve("twice/rules").resolve(file.getFileName()))).isEqualTo(named(file));
            }
        }
    }

    /** A sheet without the names that SchXslt2 makes up, which count up within one process. */
    private static String named(Path sheet) throws IOException {
        return Files.readString(sheet).replaceAll("\\bd\\d+e\\d+\\b", "made-up");
    }

    private void compile(String rules) throws IOException, SaxonApiException {
        Path source = Files.createDirectories(folder.resolve("schemas/1/rules"));
        Files.writeString(source.resolve("livret.sch"), rules);
        RuleCompiler.main(new String[] {folder.resolve("schemas").toString(), folder.resolve("classes").toString()});
    }

    private List<String> patterns(String phase) throws IOException {
        String sheet = Files.readString(folder.resolve("classes/rules/livret-" + phase + ".xsl"));
        return java.util.regex.Pattern.compile("regle-TST-\\d+").matcher(sheet).results().map(java.util.regex.MatchResult::group).distinct().sorted().toList();
    }
}
