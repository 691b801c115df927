package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.xml.sax.helpers.DefaultHandler;

/** The certificate that a print carries as its source: it says who delivers it, and so whose seal it must be. */
final class CarriedCertificat {

    private CarriedCertificat() {}

    /** Empty when the PDF names no source or several, or one that is no certificate. */
    static Optional<Document> of(PDDocument pdf) throws IOException {
        List<COSStream> sources = new ArrayList<>();
        COSArray files = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
        for (int i = 0; files != null && i < files.size(); i++) {
            if (files.getObject(i) instanceof COSDictionary file && "Source".equals(file.getNameAsString("AFRelationship"))) {
                Optional.ofNullable(file.getCOSDictionary(COSName.EF)).map(streams -> streams.getCOSStream(COSName.F)).ifPresent(sources::add);
            }
        }
        if (sources.size() != 1) {
            return Optional.empty();
        }
        DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        try (InputStream in = sources.get(0).createInputStream()) {
            return reader.read("certificat.xml", reader.bytes(in), (kind, cursor) -> new DefaultHandler()) instanceof Reading.Read read
                    && read.document().kind() == Kind.CERTIFICAT ? Optional.of(read.document()) : Optional.empty();
        }
    }
}
