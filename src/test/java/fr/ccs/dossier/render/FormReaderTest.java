package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.draft.Draft;
import fr.ccs.dossier.draft.Formulaire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A form that comes back may be anything: what is typed comes out as text, and what is no form of ours is refused in a sentence, soon. */
class FormReaderTest {
    private static byte[] form;

    @BeforeAll
    static void print() throws Exception {
        form = Samples.pdf(Samples.RENDERER, Samples.source(Samples.OWN.resolve("petit-referentiel.xml")), Imprime.LIVRET_FORMULAIRE, RenderOptions.STANDARD);
    }

    private static FormReader.Form read(byte[] pdf) throws UnreadableForm {
        return new FormReader(1 << 24).read(pdf);
    }

    /** A change that a stranger makes. */
    private interface Change {
        void make(PDDocument pdf) throws Exception;
    }

    private static byte[] changed(Change change) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(form)) {
            change.make(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] with(String field, String text) throws Exception {
        return changed(pdf -> field(pdf, field).setString(COSName.V, text));
    }

    private static COSDictionary field(PDDocument pdf, String name) {
        return pdf.getDocumentCatalog().getAcroForm(null).getField(name).getCOSObject();
    }

    private static COSDictionary acroForm(PDDocument pdf) {
        return pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
    }

    static Stream<Arguments> strangers() throws Exception {
        byte[] untouched = Samples.pdf(Samples.RENDERER, Samples.source(Samples.OWN.resolve("petit.xml")), Imprime.LIVRET, RenderOptions.STANDARD);
        return Stream.of(
                Arguments.of("no PDF", "bonjour".getBytes(StandardCharsets.UTF_8), "pas un PDF"),
                Arguments.of("nothing", new byte[0], "pas un PDF"),
                Arguments.of("cut", Arrays.copyOf(form, form.length / 3), ""),
                Arguments.of("no form", untouched, "pas de champs"),
                Arguments.of("flattened", changed(pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.ACRO_FORM)), "pas de champs"),
                Arguments.of("too big", Arrays.copyOf(form, 33 * 1024 * 1024), "dépasse 32 Mo"),
                Arguments.of("password", changed(pdf -> protect(pdf, "secret")), "mot de passe"),
                Arguments.of("encrypted", changed(pdf -> protect(pdf, "")), "chiffré"),
                Arguments.of("XFA", changed(pdf -> acroForm(pdf).setItem(COSName.XFA, new COSArray())), "XFA"),
                Arguments.of("script on opening", changed(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"))), "JavaScript"),
                Arguments.of("script by name", changed(pdf -> pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES)
                        .setItem(COSName.getPDFName("JavaScript"), new COSDictionary())), "JavaScript"),
                Arguments.of("script in a field", changed(pdf -> field(pdf, "livret/numero").setItem(COSName.AA, new COSDictionary())), "déclenche une action"),
                Arguments.of("source taken out", changed(pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("AF"))), "ne porte pas le document"),
                Arguments.of("fields in a ring", changed(FormReaderTest::knot), "tournent en rond"),
                Arguments.of("fields without end", changed(pdf -> {
                    COSArray fields = acroForm(pdf).getCOSArray(COSName.FIELDS);
                    COSDictionary one = new COSDictionary();
                    one.setString(COSName.T, "x");
                    for (int i = 0; i < 20_000; i++) {
                        fields.add(one);
                    }
                }), "trop nombreux"),
                Arguments.of("bomb in the source", changed(pdf -> embed(pdf, new byte[64 * 1024 * 1024])), "trop grande"),
                Arguments.of("bomb in a field", changed(pdf -> {
                    COSStream stream = pdf.getDocument().createCOSStream();
                    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                        out.write(new byte[64 * 1024 * 1024]);
                    }
                    field(pdf, "livret/numero").setItem(COSName.V, stream);
                }), "trop grande"),
                Arguments.of("a million letters", with("livret/numero", "A".repeat(1_100_000)), "million"),
                Arguments.of("another box", changed(pdf -> field(pdf, "observations/OBS-1/canal/TELEPHONE").setItem(COSName.T, new COSString("observations/OBS-1/canal/FAX"))), "La case"));
    }

    private static void protect(PDDocument pdf, String password) throws Exception {
        StandardProtectionPolicy policy = new StandardProtectionPolicy("proprietaire", password, new AccessPermission());
        policy.setEncryptionKeyLength(256);
        pdf.protect(policy);
    }

    private static void knot(PDDocument pdf) {
        COSDictionary ring = new COSDictionary();
        ring.setString(COSName.T, "x");
        COSArray kids = new COSArray();
        kids.add(ring);
        ring.setItem(COSName.KIDS, kids);
        acroForm(pdf).getCOSArray(COSName.FIELDS).add(ring);
    }

    private static void embed(PDDocument pdf, byte[] bytes) throws Exception {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        PDComplexFileSpecification file = new PDComplexFileSpecification((COSDictionary) catalog.getCOSObject().getCOSArray(COSName.getPDFName("AF")).getObject(0));
        file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void whatIsNoFormOfOursIsRefused(String name, byte[] pdf, String reason) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () ->
                assertThatThrownBy(() -> read(pdf)).isInstanceOf(UnreadableForm.class).hasMessageContaining(reason).hasMessageEndingWith("."));
    }

    @Test
    void anotherDocumentInsideIsRefused() throws Exception {
        for (String inside : List.of("<x/>", "<!DOCTYPE livret [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><livret xmlns='urn:fr:ccs:dossier:1'>&a;</livret>", "<annuaire xmlns='urn:fr:ccs:dossier:1'/>")) {
            FormReader.Form read = read(changed(pdf -> embed(pdf, inside.getBytes(StandardCharsets.UTF_8))));
            assertThatThrownBy(() -> Formulaire.livret(read, new Draft.Wishes(null, null, null, null))).as(inside).isInstanceOf(Formulaire.Unfit.class);
        }
    }

    @Test
    void textComesOutAsText() throws Exception {
        for (String text : List.of("<script>alert(1)</script>", "&amp; &#0; <!ENTITY x>", "]]>", "l’œuvre – « été » € ☑ \uD83D\uDE00", "un\u0001deux\u0000trois\u200Bquatre", "une ligne\rune autre\r\nla fin", "x".repeat(100_000))) {
            FormReader.Form read = read(with("candidat/missions", text));
            assertThat(read.fields().get("candidat/missions").values()).containsExactly(text);
        }
    }

    @Test
    void whatXmlCannotHoldBecomesASpace() throws Exception {
        Formulaire.Outcome outcome = Formulaire.livret(read(with("candidat/missions", "un\u0001deux\u0000trois\uFFFF\rquatre\t\uD83D\uDE00")), new Draft.Wishes(null, null, null, null));
        assertThat(new String(outcome.livret().orElseThrow(), StandardCharsets.UTF_8)).contains("<missions>un deux trois quatre \uD83D\uDE00</missions>");
    }

    @Test
    void aTextThatNoLivretCanHoldIsReported() throws Exception {
        Formulaire.Outcome outcome = Formulaire.livret(read(with("candidat/missions", "mot ".repeat(25_000))), new Draft.Wishes(null, null, null, null));
        assertThat(outcome.livret()).isEmpty();
        assertThat(outcome.problems()).singleElement().satisfies(problem -> assertThat(problem.expected()).contains("20 000"));
    }

    @Test
    void aFieldThatNoFormOfOursHasIsReported() throws Exception {
        Formulaire.Outcome outcome = Formulaire.livret(read(changed(pdf -> field(pdf, "livret/numero").setString(COSName.T, "livret/inconnu"))), new Draft.Wishes(null, null, null, null));
        assertThat(outcome.problems()).singleElement().satisfies(problem -> assertThat(problem.read()).isEqualTo("livret/inconnu"));
    }

    @Test
    void anActionOfAPageIsNeverRun() throws Exception {
        byte[] pdf = changed(document -> {
            PDPage page = document.getPage(0);
            page.getCOSObject().setItem(COSName.AA, new COSDictionary());
        });
        assertThat(read(pdf).fields()).isNotEmpty();
    }

    @Test
    void valuesAreFoundWhereverAProgramPutsThem() throws Exception {
        Map<String, FormReader.Field> fields = read(changed(pdf -> {
            COSStream stream = pdf.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write("accueil".getBytes(StandardCharsets.US_ASCII));
            }
            field(pdf, "candidat/missions").setItem(COSName.V, stream);
            field(pdf, "observations/OBS-1/canal/TELEPHONE").setName(COSName.AS, "TELEPHONE");
            field(pdf, "observations/OBS-1/canal/TELEPHONE").removeItem(COSName.V);
            ((PDTextField) pdf.getDocumentCatalog().getAcroForm(null).getField("candidat/fonction")).setValue("Hôtesse");
        })).fields();
        assertThat(fields.get("candidat/missions").values()).containsExactly("accueil");
        assertThat(fields.get("observations/OBS-1/canal").values()).containsExactly("TELEPHONE");
        assertThat(fields.get("candidat/fonction")).isEqualTo(new FormReader.Field("La personne candidate, Fonction", List.of("Hôtesse")));
    }
}
