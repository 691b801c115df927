package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Unfolding;
import fr.ccs.dossier.faults.Bounded;
import fr.ccs.dossier.faults.FuzzSeeds;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Bytes that claim to be a PDF of ours: its document or a refusal, and never a document whose digest is not the one announced. */
public final class PdfFuzz {
    private PdfFuzz() {}

    public static Map<String, byte[]> seeds() {
        return new FuzzSeeds().files(".pdf", "examples/dossiers").bytes("carried", carried("<livret/>")).text("none", "%PDF-1.7\n").all();
    }

    /** The smallest PDF that carries a document as ours do, nothing packed, so that every byte of it can be reached. */
    private static byte[] carried(String document) {
        String digest = DocumentReader.sha256(document.getBytes(StandardCharsets.UTF_8));
        String metadata = "<x:xmpmeta><ccs:empreinte>" + digest + "</ccs:empreinte></x:xmpmeta>";
        String[] objects = {"<</Type/Catalog/Pages 2 0 R/AF[3 0 R]/Metadata 5 0 R>>", "<</Type/Pages/Kids[]/Count 0>>",
            "<</Type/Filespec/F(livret.xml)/UF(livret.xml)/AFRelationship/Source/EF<</F 4 0 R>>>>", stream("/Type/EmbeddedFile", document), stream("/Type/Metadata/Subtype/XML", metadata)};
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        StringBuilder places = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        pdf.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < objects.length; i++) {
            places.append(String.format("%010d 00000 n \n", pdf.size()));
            pdf.writeBytes((i + 1 + " 0 obj\n" + objects[i] + "\nendobj\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        int start = pdf.size();
        pdf.writeBytes((places + "trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1));
        return pdf.toByteArray();
    }

    private static String stream(String dictionary, String content) {
        return "<<" + dictionary + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream";
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        Bounded.by(bytes.length, () -> Unfolding.isModest(bytes));
        try {
            EmbeddedSource source = Bounded.by(bytes.length, () -> EmbeddedSource.of(bytes));
            assertThat(source.sha256()).isEqualTo(DocumentReader.sha256(source.bytes()));
            assertThat(source.name()).doesNotContain("/", "\\", "\n", "\0").endsWithIgnoringCase(".xml");
        } catch (NotCarried refused) {
            assertThat(refused.reason()).isNotNull();
        }
        try {
            assertThat(Bounded.by(bytes.length, () -> PdfFiles.count(bytes))).isNotNegative();
        } catch (NotCarried refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }
}
