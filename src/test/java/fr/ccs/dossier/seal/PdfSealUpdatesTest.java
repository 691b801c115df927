package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.SealUnderAttack.PRINT;
import static fr.ccs.dossier.seal.SealUnderAttack.SEALED;
import static fr.ccs.dossier.seal.SealUnderAttack.judge;
import static fr.ccs.dossier.seal.SealUnderAttack.refused;
import static fr.ccs.dossier.seal.SealUnderAttack.source;
import static fr.ccs.dossier.seal.SealUnderAttack.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written behind a seal, by whichever program, is seen: nothing has to stand there. */
class PdfSealUpdatesTest {
    /** A change of a sealed PDF that a program writes behind it. */
    private interface Change {
        void of(PDDocument pdf) throws Exception;
    }

    /** A named change. */
    private record Update(String name, Change change) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Update> updates() {
        return Stream.of(
                new Update("text on the page", PdfSealUpdatesTest::write),
                new Update("a note over the name", pdf -> {
                    PDAnnotationFreeText note = new PDAnnotationFreeText();
                    note.setRectangle(new PDRectangle(200, 300, 300, 60));
                    note.setContents("Monsieur Untel");
                    pdf.getPage(0).getAnnotations().add(note);
                    touch(pdf.getPage(0).getCOSObject());
                }),
                new Update("a page", pdf -> {
                    pdf.addPage(new PDPage(PDRectangle.A4));
                    touch(pdf.getPages().getCOSObject(), pdf.getPage(1).getCOSObject());
                }),
                new Update("the metadata", pdf -> {
                    PDMetadata metadata = new PDMetadata(pdf, new ByteArrayInputStream("<x/>".getBytes(StandardCharsets.UTF_8)));
                    pdf.getDocumentCatalog().setMetadata(metadata);
                    touch(pdf.getDocumentCatalog().getCOSObject());
                }),
                new Update("the title in the information", pdf -> {
                    pdf.getDocumentInformation().setTitle("Autre");
                    touch(pdf.getDocumentInformation().getCOSObject());
                }),
                new Update("another source document", pdf -> {
                    COSStream file = source(pdf);
                    try (OutputStream out = file.createOutputStream(COSName.FLATE_DECODE)) {
                        out.write(Prints.xml().replace("Nadia", "Nadine").getBytes(StandardCharsets.UTF_8));
                    }
                    touch(file);
                }),
                new Update("a shadow: the page's content replaced", pdf -> {
                    pdf.getPage(0).getCOSObject().setItem(COSName.CONTENTS, pdf.getDocument().createCOSStream());
                    touch(pdf.getPage(0).getCOSObject());
                }),
                new Update("a shadow: the words of the block", pdf -> {
                    COSDictionary field = pdf.getSignatureFields().get(0).getCOSObject();
                    field.removeItem(COSName.AP);
                    touch(field);
                }),
                new Update("a shadow: an image laid over all", pdf -> {
                    COSStream form = pdf.getDocument().createCOSStream();
                    form.setItem(COSName.TYPE, COSName.XOBJECT);
                    pdf.getPage(0).getResources().getCOSObject().setItem(COSName.XOBJECT, form);
                    touch(pdf.getPage(0).getCOSObject(), pdf.getPage(0).getResources().getCOSObject());
                }),
                new Update("an action on opening", pdf -> {
                    COSDictionary action = new COSDictionary();
                    action.setName(COSName.S, "JavaScript");
                    action.setString("JS", "app.alert('x')");
                    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
                    touch(pdf.getDocumentCatalog().getCOSObject());
                }),
                new Update("revocation lists taken out", pdf -> {
                    pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("DSS"));
                    touch(pdf.getDocumentCatalog().getCOSObject());
                }),
                new Update("nothing at all", pdf -> touch(pdf.getDocumentCatalog().getCOSObject())));
    }

    @ParameterizedTest
    @MethodSource("updates")
    void whateverStandsBehindTheSealIsSeen(Update update) throws Exception {
        byte[] changed = updated(update.change());
        assertThat(changed).startsWith(SEALED).hasSizeGreaterThan(SEALED.length);
        refused(changed, "SIG-002");
    }

    @Test
    void aFewBytesBehindTheSealAreSeen() {
        refused(joined(SEALED, "\n".getBytes(StandardCharsets.US_ASCII)), "SIG-002");
        refused(joined(SEALED, "%comment".getBytes(StandardCharsets.US_ASCII)), "SIG-002");
        refused(joined(SEALED, SEALED), "SIG-002");
    }

    @Test
    void aSealThatAnotherProgramWroteAnewIsSeen() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(SEALED)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            assertThat(verdict(out.toByteArray()).state()).isEqualTo(State.NON_VALIDE);
        }
    }

    @Test
    void aSealThatWasTakenOutLeavesATrace() throws Exception {
        refused(updated(pdf -> {
            COSDictionary field = pdf.getSignatureFields().get(0).getCOSObject();
            field.removeItem(COSName.V);
            pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.PERMS);
            touch(field, pdf.getDocumentCatalog().getCOSObject());
        }), "SIG-002");
        assertThat(judge(Arrays.copyOf(SEALED, PRINT.length)).verdicts()).as("the print itself bears no seal").isEmpty();
    }

    @Test
    void aSecondSealOverTheFirstIsSeen() throws Exception {
        byte[] again = updated(pdf -> {
            COSDictionary first = pdf.getSignatureFields().get(0).getCOSObject();
            COSDictionary second = new COSDictionary(first);
            second.setString(COSName.T, "cachet-2");
            pdf.getDocumentCatalog().getAcroForm(null).getCOSObject().getCOSArray(COSName.FIELDS).add(second);
            touch(pdf.getDocumentCatalog().getCOSObject(), pdf.getDocumentCatalog().getAcroForm(null).getCOSObject());
        });
        refused(again, "SIG-002");
    }

    @Test
    void aFileMadeToExhaustTheMachineIsRefusedSoon() throws Exception {
        byte[] bomb = updated(pdf -> {
            COSStream stream = pdf.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < 300; i++) {
                    out.write(zeros);
                }
            }
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("DSS"), stream);
            touch(pdf.getDocumentCatalog().getCOSObject());
        });
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> refused(bomb, "SIG-002"));
    }

    private static void write(PDDocument pdf) throws Exception {
        PDPage page = pdf.getPage(0);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, false)) {
            content.addRect(100, 100, 200, 50);
            content.fill();
        }
        touch(page.getCOSObject());
    }

    private static void touch(COSDictionary... changed) {
        Arrays.stream(changed).forEach(object -> object.setNeedToBeUpdated(true));
    }

    /** The sealed file with a change written behind it, as programs do. */
    private static byte[] updated(Change change) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(SEALED)) {
            change.of(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
