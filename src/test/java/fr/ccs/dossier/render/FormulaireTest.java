package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.draft.Formulaire;
import fr.ccs.dossier.finding.Finding;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.Axis;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.w3c.dom.Node;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.DefaultNodeMatcher;
import org.xmlunit.diff.ElementSelectors;

/** A livret that is filled in on the screen: the form has a field for all, stays archival and accessible, and is read back as it was typed. */
class FormulaireTest {
    private static byte[] empty;

    @BeforeAll
    static void print() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        empty = Filling.form(Samples.SPECIMEN);
    }

    private static List<String> schemaFaults(String livret) {
        return Specimen.checker(Specimen.EXAMPLES).check("livret.xml", livret.getBytes(StandardCharsets.UTF_8), Optional.of(Phase.BROUILLON)).verdict().findings().stream()
                .filter(finding -> finding.rule().equals("XML-004")).map(Finding::toString).toList();
    }

    private static void conforms(byte[] pdf) throws Exception {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions().stream().filter(test -> test.getStatus() == TestAssertion.Status.FAILED)
                        .map(test -> test.getRuleId().getClause() + " " + test.getMessage() + " " + test.getLocation().getContext())).as(flavour.toString()).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    @Test
    void hasAFieldForAllThatABlankLivretAsks() throws Exception {
        Set<String> names = Filling.read(empty).fields().keySet();
        Document edition = Samples.document(Samples.SPECIMEN);
        edition.tree().axisIterator(Axis.DESCENDANT).stream().filter(node -> node.getNodeName() != null && node.getNodeName().getLocalName().equals("critere")).forEach(node -> {
            String code = node.getAttributeValue(new net.sf.saxon.s9api.QName("code"));
            String path = "evaluation/" + code.replaceFirst("\\..*", "") + "/" + code.replace('.', '-');
            assertThat(names).contains(path + "/resultat", path + "/texte", path + "/source");
        });
        for (String code : List.of("C1", "C2", "C3", "C4", "C5")) {
            assertThat(names).contains("evaluation/" + code + "/proposition", "evaluation/" + code + "/argumentation", "evaluation/" + code + "/axeProgres");
        }
        assertThat(names).hasSizeGreaterThan(170).contains("livret/numero", "candidat/prenoms", "entreprise/adresse/commune", "referentEntreprise/nom",
                "evaluateurExterne/1/habilitation", "preparation/entretienPrealable/par", "identite/document", "observations/OBS-2/fin", "observations/OBS-1/canal",
                "entretien/ENT-1/echange/6/reponse", "evaluation/concertation/participant", "restitution/suiteExpliquee");
    }

    @Test
    void keepsWhatAReadersProgramNeeds() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(empty)) {
            PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
            assertThat(form.getNeedAppearances()).isFalse();
            assertThat(form.hasXFA()).isFalse();
            assertThat(form.getDefaultResources().getFontNames()).hasSize(1).allSatisfy(name ->
                    assertThat(form.getDefaultResources().getFont(name).getName()).isEqualTo("SourceSans3-Regular"));
            Set<String> names = new HashSet<>();
            for (PDField field : form.getFields()) {
                assertThat(field.getAlternateFieldName()).isNotBlank().doesNotContain("|");
                assertThat(names.add(field.getFullyQualifiedName())).as(field.getFullyQualifiedName()).isTrue();
                if (field instanceof PDTextField text) {
                    assertThat(text.getValue()).isEmpty();
                }
            }
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationWidget widget) {
                        assertThat(page.getCOSObject().getNameAsString("Tabs")).isEqualTo("S");
                        assertThat(widget.getAppearance().getNormalAppearance()).isNotNull();
                        assertThat(widget.getAction()).isNull();
                        assertThat(widget.isPrinted()).isTrue();
                        assertThat(page.getMediaBox().contains(widget.getRectangle().getLowerLeftX(), widget.getRectangle().getLowerLeftY())).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void isArchivalAndAccessibleEmptyAndFilled() throws Exception {
        conforms(empty);
        conforms(Filling.filled(empty, Filling::anything));
    }

    @Test
    void isTheSameOnEveryRun() throws Exception {
        assertThat(Filling.form(Samples.SPECIMEN)).isEqualTo(empty);
    }

    @Test
    void givesBackAllThatWasTyped() throws Exception {
        byte[] filled = Filling.filled(empty, Filling::anything);
        String livret = Filling.livret(filled);
        assertThat(schemaFaults(livret)).isEmpty();
        Filling.read(filled).fields().forEach((path, field) -> {
            if (!path.endsWith("/sansSiret") && !path.endsWith("/independant")) {
                assertThat(field.values()).as(path).isNotEmpty();
            }
            field.values().stream().filter(value -> value.startsWith("Œuvre")).flatMap(value -> Arrays.stream(path.endsWith("/prenoms") ? value.split(", ") : new String[] {value}))
                    .forEach(value -> assertThat(livret).contains(value));
        });
        assertThat(livret).contains("2026-03-31T09:05:00+02:00", "<siret>93998113000015</siret>", "siren=\"968350918\"", "par=\"P-CMDW0WN5I\"", "numero=\"CCS-2026-00017-L1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"observation-directe", "non-acquise-c4"})
    void aLivretCopiedIntoTheFormComesBackAsItIs(String name) throws Exception {
        Path file = Samples.LIVRETS.resolve(name + ".xml");
        String livret = Filling.livret(Filling.filled(empty, Filling.valuesOf(Samples.document(file))));
        assertThat(differences(open(file).replaceAll("(<evaluateurExterne id=\"[^\"]+\") du=\"[^\"]+\"", "$1"), livret)).isEmpty();
        assertThat(schemaFaults(livret)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"observation-directe", "non-acquise-c4", "observateur-unique-entretien", "reevaluation-c4"})
    void aLivretThatHasOnlyItsPeopleIsCompletedByItsForm(String name, @TempDir Path folder) throws Exception {
        Path file = Samples.LIVRETS.resolve(name + ".xml");
        String people = open(file).replaceAll("(?s)\\s*<preparation>.*</restitution>", "");
        byte[] form = Filling.form(Files.writeString(folder.resolve("livret.xml"), people));
        String livret = Filling.livret(Filling.filled(form, Filling.valuesOf(Samples.document(file))));
        assertThat(differences(open(file), livret)).isEmpty();
        assertThat(schemaFaults(livret)).isEmpty();
    }

    /** The text of a livret as it was before it was closed. */
    private static String open(Path file) {
        return Specimen.of(file).text().replaceAll("(?s)\\s*<signatures>.*</signatures>", "").replace("etat=\"CLOS\"", "etat=\"BROUILLON\"");
    }

    /** What is said in one and not in the other; situations and channels, which the form has in the order of the edition, may stand in another. */
    private static List<String> differences(String expected, String actual) {
        List<String> found = new ArrayList<>();
        DiffBuilder.compare(sorted(expected)).withTest(sorted(actual)).ignoreWhitespace().normalizeWhitespace().ignoreComments().checkForSimilar()
                .withNodeMatcher(new DefaultNodeMatcher(ElementSelectors.conditionalBuilder().whenElementIsNamed("situationChoisie")
                        .thenUse(ElementSelectors.byNameAndAllAttributes).elseUse(ElementSelectors.Default).build()))
                .withNodeFilter(node -> node.getNodeType() != Node.PROCESSING_INSTRUCTION_NODE).build().getDifferences().forEach(difference -> found.add(difference.toString()));
        return found;
    }

    private static String sorted(String livret) {
        return Pattern.compile("( (?:situation|canal)=\")([A-Z_ ]+)").matcher(livret).replaceAll(list -> list.group(1) + String.join(" ", new TreeSet<>(List.of(list.group(2).split(" ")))));
    }

    @Test
    void aFormMadeFromADraftCompletesIt() throws Exception {
        byte[] form = Filling.form(Samples.LIVRETS.resolve("brouillon.xml"));
        String untouched = Filling.livret(form);
        assertThat(differences(open(Samples.LIVRETS.resolve("brouillon.xml")), untouched)).isEmpty();
        String completed = Filling.livret(Filling.filled(form, Map.of("restitution/remarqueCandidat", "Merci <à vous> & à l’équipe.", "candidat/nomUsage", "Payet SPÉCIMEN")));
        assertThat(completed).contains("<remarqueCandidat>Merci &lt;à vous&gt; &amp; à l’équipe.</remarqueCandidat>", "<nomUsage>Payet SPÉCIMEN</nomUsage>", "Hoareau SPÉCIMEN");
        assertThat(schemaFaults(completed)).isEmpty();
    }

    @Test
    void aClosedLivretDoesNotChange() throws Exception {
        FormReader.Form form = Filling.read(Filling.form(Samples.LIVRETS.resolve("observation-directe.xml")));
        assertThatThrownBy(() -> Formulaire.livret(form, Filling.NO_WISHES)).isInstanceOf(Formulaire.Unfit.class).hasMessageContaining("clos");
    }

    @Test
    void anEmptyFormIsANewLivret() throws Exception {
        String livret = Filling.livret(empty);
        assertThat(livret).contains("<competence code=\"C5\">", "<critere code=\"C3.5\"/>", "edition=\"2026.1-specimen\"").doesNotContain("<candidat", "<observation ", "=\"\"");
        assertThat(schemaFaults(livret)).isEmpty();
    }
}
