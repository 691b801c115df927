package fr.ccs.dossier.seal;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.AnnotationBox;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import eu.europa.esig.dss.pdf.visible.SignatureFieldBoxBuilder;
import eu.europa.esig.dss.pdf.visible.VisualSignatureFieldAppearance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Puts the visible block into the field that the print reserved, gives the field its spoken words, and adds what a later check needs, all in
 * the one revision that the seal then covers.
 */
final class SealDrawing implements PdfBoxSignatureDrawer, SignatureFieldBoxBuilder {
    private final SealLook look;
    private final ValidationData data;
    private PDDocument pdf;
    private SignatureOptions options;

    SealDrawing(SealLook look, ValidationData data) {
        this.look = look;
        this.data = data;
    }

    @Override
    public void init(SignatureImageParameters parameters, PDDocument document, SignatureOptions signatureOptions) {
        this.pdf = document;
        this.options = signatureOptions;
    }

    @Override
    public void draw() throws IOException {
        PDSignatureField reserved = reserved();
        PDAnnotationWidget place = reserved.getWidgets().get(0);
        reserved.getCOSObject().setString(COSName.TU, look.spoken());
        data.into(pdf);
        // on its way here PDFBox gave the form fonts that nothing uses and no archival file may lean on
        List.of(COSName.DA, COSName.DR).forEach(pdf.getDocumentCatalog().getAcroForm(null).getCOSObject()::removeItem);
        // PDFBox takes the look of a seal from a document of its own
        try (PDDocument model = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            model.addPage(new PDPage(place.getPage().getMediaBox()));
            PDAcroForm form = new PDAcroForm(model);
            model.getDocumentCatalog().setAcroForm(form);
            PDSignatureField field = new PDSignatureField(form);
            form.getFields().add(field);
            PDAnnotationWidget widget = field.getWidgets().get(0);
            widget.setRectangle(place.getRectangle());
            PDAppearanceDictionary looks = new PDAppearanceDictionary();
            looks.setNormalAppearance(look.drawn(model, place));
            widget.setAppearance(looks);
            model.save(bytes);
            options.setVisualSignature(new ByteArrayInputStream(bytes.toByteArray()));
        }
    }

    @Override
    public VisualSignatureFieldAppearance buildSignatureFieldBox() {
        PDRectangle box = reserved().getWidgets().get(0).getRectangle();
        AnnotationBox place = new AnnotationBox(box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY());
        return () -> place;
    }

    private PDSignatureField reserved() {
        return (PDSignatureField) pdf.getDocumentCatalog().getAcroForm(null).getField(SealPlace.FIELD);
    }
}
