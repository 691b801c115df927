package fr.ccs.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.finding.Difference;
import fr.ccs.dossier.finding.Remark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.xml.sax.helpers.DefaultHandler;

/** What two documents differ in is found by what they say, however they are written. */
class DifferencesTest {
    private static final String EDITION = "edition=\"2026.1-specimen\"";

    private static Document read(Path file, UnaryOperator<String> change) throws IOException {
        String text = Files.readString(file);
        String changed = change.apply(text);
        Reading reading = new DocumentReader(Limits.DEFAULT).read(file.toString(), changed.getBytes(StandardCharsets.UTF_8), (kind, cursor) -> new DefaultHandler());
        return ((Reading.Read) reading).document();
    }

    private static List<Difference> found(Path file, UnaryOperator<String> change) throws IOException {
        return Differences.between(read(file, text -> text), read(file, change));
    }

    private static List<String> told(List<Difference> differences) {
        return differences.stream().map(one -> one.change() + " " + one.codes() + " " + one.name()).toList();
    }

    private static String once(String text, String part, String other) {
        assertThat(text).contains(part);
        int at = text.indexOf(part);
        return text.substring(0, at) + other + text.substring(at + part.length());
    }

    private static String element(String text, String start, String end) {
        int at = text.indexOf(start);
        return text.substring(at, text.indexOf(end, at) + end.length());
    }

    @Test
    void howADocumentIsWrittenDoesNotCount() throws Exception {
        assertThat(found(Specimen.REFERENTIEL, text -> text.replaceAll("(?m)^ +", "\t\t").replace("<critere code=", "<!-- ici -->\n<critere  code="))).isEmpty();
        assertThat(found(Specimen.REFERENTIEL, text -> text.replace("xmlns=\"urn:fr:ccs:dossier:1\" id=\"CCS-RC\" " + EDITION, EDITION + "\n id='CCS-RC' xmlns='urn:fr:ccs:dossier:1'"))).isEmpty();
        assertThat(found(Specimen.LIVRET, text -> text.replaceAll("<(/?)(?=[a-z])", "<$1c:").replace("xmlns=", "xmlns:c="))).isEmpty();
    }

    @Test
    void aCriterionIsKnownByItsCode() throws Exception {
        String gone = element(Files.readString(Specimen.REFERENTIEL), "<critere code=\"C2.1\"", "</critere>");
        assertThat(told(found(Specimen.REFERENTIEL, text -> once(text, gone, "")))).containsExactly("REMOVED competences/C2/C2.1 critere");
        assertThat(told(Differences.between(read(Specimen.REFERENTIEL, text -> once(text, gone, "")), read(Specimen.REFERENTIEL, text -> text))))
                .containsExactly("ADDED competences/C2/C2.1 critere");
        assertThat(told(found(Specimen.REFERENTIEL, text -> once(once(text, gone, ""), "<critere code=\"C2.3\"", gone + "<critere code=\"C2.3\""))))
                .containsExactly("MOVED competences/C2/C2.2 critere");
    }

    @Test
    void aTextThatChangedIsToldOnceWithBothWordings() throws Exception {
        List<Difference> found = found(Specimen.REFERENTIEL, text -> once(text, "Le client est accueilli dès qu’il se présente", "Le client est salué dès qu’il arrive"));
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.codes()).isEqualTo("competences/C1/C1.1/enonce");
            assertThat(one.before()).startsWith("Le client est accueilli");
            assertThat(one.after()).startsWith("Le client est salué");
            assertThat(one.line()).isPositive().isEqualTo(one.otherLine());
        });
    }

    @Test
    void oneMoreAmongThingsWithoutCodesIsOneDifference() throws Exception {
        assertThat(told(found(Specimen.REFERENTIEL, text -> once(text, "<indicateur>", "<indicateur>Premier de tous.</indicateur><indicateur>"))))
                .containsExactly("ADDED competences/C1/C1.1/indicateur[1] indicateur");
    }

    @Test
    void attributesAndSlotsAreTold() throws Exception {
        assertThat(told(found(Specimen.LIVRET, text -> once(text, "etat=\"CLOS\"", "etat=\"BROUILLON\"")))).containsExactly("CHANGED  @etat");
        String slots = element(Files.readString(Specimen.LIVRET), "<signatures>", "</signatures>");
        assertThat(told(found(Specimen.LIVRET, text -> once(text, slots, "")))).containsExactly("REMOVED signatures signatures");
    }

    @Test
    void aBranchIsToldWhatTwoEditionsMean() throws Exception {
        UnaryOperator<String> next = text -> text.replace(EDITION, "edition=\"2027.1\"");
        assertThat(remarks(next)).extracting(Remark::code).containsExactly("earlier-edition", "no-equivalence");
        assertThat(remarks(text -> once(next.apply(text), "Le client est accueilli dès qu’il se présente, même au milieu d’un travail urgent.", "Tout autre chose est demandé ici désormais.")))
                .extracting(Remark::code, Remark::french).anySatisfy(remark -> assertThat(remark.toString()).contains("code-reused", "C1.1"));
        assertThat(remarks(text -> once(text, "Le client est accueilli", "Le client est salué"))).extracting(Remark::code).containsExactly("frozen-edition");
        assertThat(remarks(text -> text)).isEmpty();
    }

    private static List<Remark> remarks(UnaryOperator<String> change) throws IOException {
        Document older = read(Specimen.REFERENTIEL, text -> text);
        Document newer = read(Specimen.REFERENTIEL, change);
        return EditionRemarks.of(older, newer, Differences.between(older, newer));
    }
}
