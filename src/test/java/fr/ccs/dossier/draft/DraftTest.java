package fr.ccs.dossier.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.cli.OutsideProgram;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new document is valid from its first minute, and says itself what is still to be filled in. */
class DraftTest {
    private static final Draft.Wishes NOTHING = new Draft.Wishes(null, null, null, null);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"EXTRAIT", "ELIMINATION", "BORDEREAU_ELIMINATION"})
    void everyKindStartsWithoutFault(Kind kind) throws IOException {
        byte[] bytes = Draft.of(kind, kind == Kind.LIVRET ? livretWishes() : NOTHING);
        FileVerdict verdict = Specimen.checker(Specimen.REFERENTIEL).check("new.xml", bytes, Optional.of(Phase.BROUILLON));
        assertThat(verdict.verdict()).isEqualTo(new Verdict.Checked(List.of()));
        assertThat(verdict.kind()).isEqualTo(kind.root());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"EXTRAIT", "ELIMINATION", "BORDEREAU_ELIMINATION"})
    void xmllintFindsEveryKindValidToo(Kind kind) throws IOException {
        Path file = Files.write(folder.resolve("new.xml"), Draft.of(kind, kind == Kind.LIVRET ? livretWishes() : NOTHING));
        OutsideProgram.Result result = OutsideProgram.run("xmllint", "--noout", "--nonet", "--schema", kind.schema(), file.toString());
        assertThat(result.status()).as(result.said()).isZero();
    }

    @Test
    void aLivretHasTheCompetenciesAndCriteriaOfItsEditionInOrder() throws IOException {
        String livret = new String(Draft.of(Kind.LIVRET, livretWishes()), StandardCharsets.UTF_8);
        String edition = Specimen.of(Specimen.REFERENTIEL).text();
        assertThat(codes(livret, "competence")).hasSize(5).isEqualTo(codes(edition, "competence"));
        assertThat(codes(livret, "critere")).hasSize(19).isEqualTo(codes(edition, "critere"));
    }

    @Test
    void aLivretCitesTheVeryFileItWasMadeFrom() throws IOException {
        assertThat(new String(Draft.of(Kind.LIVRET, livretWishes()), StandardCharsets.UTF_8))
                .containsPattern("edition=\"2026.1-specimen\"\\s+empreinte=\"" + referentiel().sha256() + "\"");
    }

    @Test
    void whatIsWishedIsWrittenIn() throws IOException {
        String text = new String(Draft.of(Kind.LIVRET, new Draft.Wishes(referentiel(), "CCS-2026-00001-L1", "CCS-2026-00001", "../schemas/1")),
                StandardCharsets.UTF_8);
        assertThat(text).contains("numero=\"CCS-2026-00001-L1\"", "dossier=\"CCS-2026-00001\"",
                "<?xml-model href=\"../schemas/1/livret.xsd\"", "<?xml-model href=\"../schemas/1/rules/livret.sch\"");
    }

    @Test
    void sentOffAsItIsItHearsOfEachMissingThingOnce() throws IOException {
        byte[] livret = Draft.of(Kind.LIVRET, new Draft.Wishes(referentiel(), "CCS-2026-00001-L1", "CCS-2026-00001", null));
        List<Finding> findings = Specimen.checker(Specimen.REFERENTIEL, Specimen.ANNUAIRE).check("new.xml", livret, Optional.of(Phase.TRANSMISSION)).verdict().findings();
        assertThat(findings).isNotEmpty().extracting(finding -> finding.rule() + finding.location().path() + finding.french().text()).doesNotHaveDuplicates();
        assertThat(findings).as("no fault beside what is missing").extracting(Finding::rule)
                .isSubsetOf("LIV-004", "LIV-010", "LIV-013", "LIV-016", "LIV-024", "LIV-026", "LIV-035", "LIV-036");
        assertThat(findings).filteredOn(finding -> finding.rule().equals("LIV-004")).as("one for each criterion").hasSize(19);
        assertThat(findings).filteredOn(finding -> finding.rule().equals("LIV-010")).as("one for each competency").hasSize(5);
    }

    @Test
    void theSameWishesGiveTheSameBytes() throws IOException {
        assertThat(Draft.of(Kind.LIVRET, livretWishes())).isEqualTo(Draft.of(Kind.LIVRET, livretWishes()));
    }

    @Test
    void aNewDocumentIsWrittenInTheHouseForm() throws IOException {
        String text = new String(Draft.of(Kind.LIVRET, livretWishes()), StandardCharsets.UTF_8);
        assertThat(text).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").endsWith("</livret>\n").doesNotContain("\r", "\t", "<!--")
                .containsPattern("\n  <editionAppliquee ");
    }

    private static Draft.Wishes livretWishes() throws IOException {
        return new Draft.Wishes(referentiel(), null, null, null);
    }

    private static Document referentiel() throws IOException {
        return ((Reading.Read) new DocumentReader(Limits.DEFAULT).read(Specimen.REFERENTIEL)).document();
    }

    private static List<String> codes(String text, String element) {
        return java.util.regex.Pattern.compile("<" + element + " code=\"(C[^\"]+)\"").matcher(text).results().map(found -> found.group(1)).toList();
    }
}
