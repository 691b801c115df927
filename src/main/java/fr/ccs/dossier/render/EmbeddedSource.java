package fr.ccs.dossier.render;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Unfolding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * The document that a PDF of ours carries: what was printed can be taken out again and proven to be the same.
 *
 * @param name name of the file in the PDF, without any folder
 * @param bytes its exact bytes
 * @param sha256 lower-case hex digest of these bytes
 * @param announced the digest that the PDF's metadata announce; empty when they announce none
 */
public record EmbeddedSource(String name, byte[] bytes, String sha256, Optional<String> announced) {
    private static final int METADATA_LIMIT = 1024 * 1024;
    private static final Pattern ANNOUNCED = Pattern.compile("<ccs:empreinte>([0-9a-f]{64})</ccs:empreinte>");

    /** Whether the document is the one that was printed. */
    public boolean intact() {
        return announced.equals(Optional.of(sha256));
    }

    /**
     * The one document that the PDF names as its source.
     *
     * @throws NotCarried when there is none, more than one, or the file is no PDF that can be read
     */
    public static EmbeddedSource of(byte[] pdf) throws NotCarried {
        if (!Unfolding.isModest(pdf)) {
            throw new NotCarried(NotCarried.Reason.UNREADABLE);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDComplexFileSpecification> sources = sources(document.getDocumentCatalog().getCOSObject());
            if (sources.size() != 1) {
                throw new NotCarried(sources.isEmpty() ? NotCarried.Reason.NONE : NotCarried.Reason.SEVERAL);
            }
            PDEmbeddedFile file = sources.get(0).getEmbeddedFile();
            if (file == null) {
                throw new NotCarried(NotCarried.Reason.NONE);
            }
            byte[] bytes = BoundedStream.read(file.getCOSObject(), Limits.DEFAULT.bytes());
            if (bytes.length > Limits.DEFAULT.bytes()) {
                throw new NotCarried(NotCarried.Reason.TOO_LARGE);
            }
            return new EmbeddedSource(name(sources.get(0)), bytes, DocumentReader.sha256(bytes), announced(document.getDocumentCatalog().getMetadata()));
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError damaged) {
            throw new NotCarried(NotCarried.Reason.UNREADABLE);
        }
    }

    private static List<PDComplexFileSpecification> sources(COSDictionary catalog) {
        List<PDComplexFileSpecification> sources = new ArrayList<>();
        COSArray associated = catalog.getCOSArray(COSName.getPDFName("AF"));
        for (int i = 0; associated != null && i < associated.size(); i++) {
            if (associated.getObject(i) instanceof COSDictionary file && "Source".equals(file.getNameAsString("AFRelationship"))) {
                sources.add(new PDComplexFileSpecification(file));
            }
        }
        return sources;
    }

    /** Only a plain name: what a PDF says must not choose a folder. */
    private static String name(PDComplexFileSpecification file) {
        String name = String.valueOf(file.getFilename());
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("[\\p{Cntrl}:*?\"<>|]", "_");
        return name.matches("(?i)[^.].{0,200}\\.xml") ? name : "document.xml";
    }

    private static Optional<String> announced(PDMetadata metadata) throws IOException {
        if (metadata == null) {
            return Optional.empty();
        }
        Matcher announced = ANNOUNCED.matcher(new String(BoundedStream.read(metadata.getCOSObject(), METADATA_LIMIT), StandardCharsets.UTF_8));
        return announced.find() ? Optional.of(announced.group(1)) : Optional.empty();
    }
}
