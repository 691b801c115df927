package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.ccs.dossier.render.NotCarried.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
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

    /** It stands in a stream of objects, which the library unpacks to open the file. */
    @Test
    void aBombAmongTheObjectsIsNotInflated() throws Exception {
        ByteArrayOutputStream objects = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(objects)) {
            out.write("5 0       [6 0 R]   ".getBytes(StandardCharsets.ISO_8859_1));
            for (int i = 0; i < 400; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.7\n2 0 obj <</Type/ObjStm/N 1/First 10/Filter/FlateDecode>>stream\n".getBytes(StandardCharsets.ISO_8859_1));
        pdf.writeBytes(objects.toByteArray());
        pdf.writeBytes(("\nendstream endobj\n1 0 obj <</Type/Catalog/Pages 3 0 R/AF 5 0 R>> endobj\n"
                + "3 0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> refusal(pdf.toByteArray()))).isEqualTo(Reason.UNREADABLE);
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
