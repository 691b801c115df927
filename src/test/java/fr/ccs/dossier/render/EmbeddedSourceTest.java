package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.ccs.dossier.render.NotCarried.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was printed comes out of the PDF byte for byte, and only that. */
class EmbeddedSourceTest {
    private static final Samples.Print PETIT = new Samples.Print(Imprime.LIVRET, Samples.OWN.resolve("petit.xml"), RenderOptions.STANDARD);

    /** A change to a PDF. */
    private interface Change {
        void to(PDDocument pdf) throws Exception;
    }

    static List<Samples.Print> prints() throws Exception {
        return Samples.prints();
    }

    @ParameterizedTest
    @MethodSource("prints")
    void comesOutAsItWentIn(Samples.Print print) throws Exception {
        EmbeddedSource source = EmbeddedSource.of(print.pdf());
        assertThat(source.bytes()).isEqualTo(Files.readAllBytes(print.file()));
        assertThat(source.name()).isEqualTo(print.file().getFileName().toString());
        assertThat(source.intact()).isTrue();
    }

    @Test
    void aDocumentThatWasChangedInsideIsNotIntact() throws Exception {
        EmbeddedSource source = EmbeddedSource.of(changed(pdf -> attach(pdf, "petit.xml", "<livret/>".getBytes(StandardCharsets.UTF_8))));
        assertThat(source.intact()).isFalse();
        assertThat(new String(source.bytes(), StandardCharsets.UTF_8)).isEqualTo("<livret/>");
    }

    @Test
    void aPdfThatAnnouncesNoDigestIsNotIntact() throws Exception {
        assertThat(EmbeddedSource.of(changed(pdf -> pdf.getDocumentCatalog().setMetadata(null))).intact()).isFalse();
    }

    @Test
    void theNameChoosesNoFolder() throws Exception {
        for (String name : List.of("../../etc/x.xml", "C:\\Users\\x.xml", "/x.xml")) {
            assertThat(EmbeddedSource.of(changed(pdf -> attach(pdf, name, new byte[1]))).name()).isEqualTo("x.xml");
        }
        assertThat(EmbeddedSource.of(changed(pdf -> attach(pdf, "x.exe", new byte[1]))).name()).isEqualTo("document.xml");
        assertThat(EmbeddedSource.of(changed(pdf -> attach(pdf, ".bashrc.xml", new byte[1]))).name()).isEqualTo("document.xml");
    }

    @Test
    void othersCarryNone() throws Exception {
        assertThat(refusal("not a PDF".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.UNREADABLE);
        assertThat(refusal(new byte[0])).isEqualTo(Reason.UNREADABLE);
        assertThat(refusal(Files.readAllBytes(Samples.EXAMPLES.resolve("dossiers/CCS-2026-00023/pieces/inscription.pdf")))).isEqualTo(Reason.NONE);
        assertThat(refusal(changed(pdf -> associated(pdf).add(associated(pdf).getObject(0))))).isEqualTo(Reason.SEVERAL);
        assertThat(refusal(changed(pdf -> ((COSDictionary) associated(pdf).getObject(0)).removeItem(COSName.EF)))).isEqualTo(Reason.NONE);
        assertThat(refusal(changed(pdf -> pdf.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()))))).isEqualTo(Reason.UNREADABLE);
    }

    /** A few kilobytes in the file, a hundred megabytes once inflated. */
    @Test
    void aBombIsNotInflated() throws Exception {
        assertThat(refusal(changed(pdf -> attach(pdf, "petit.xml", new byte[100 << 20])))).isEqualTo(Reason.TOO_LARGE);
    }

    private static Reason refusal(byte[] pdf) {
        return catchThrowableOfType(NotCarried.class, () -> EmbeddedSource.of(pdf)).reason();
    }

    private static COSArray associated(PDDocument pdf) {
        return pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
    }

    private static void attach(PDDocument pdf, String name, byte[] bytes) throws Exception {
        PDComplexFileSpecification file = new PDComplexFileSpecification((COSDictionary) associated(pdf).getObject(0));
        file.setFile(name);
        file.setFileUnicode(name);
        PDEmbeddedFile embedded = new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
    }

    private static byte[] changed(Change change) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(PETIT.pdf()); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            assertThat(pdf.getPages()).hasAtLeastOneElementOfType(PDPage.class);
            change.to(pdf);
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
