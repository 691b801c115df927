package fr.ccs.dossier.render;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/**
 * Turns the link of the private scheme {@code cachet:} into an empty signature field: the stylesheet of the certificate says where a seal
 * may be put, and a seal can then be put without anything else of the page changing.
 *
 * <p>The field stands in the structure tree as a form, says what it is to who hears it, and bears the theme’s accent for the seal to come.
 * Until then it shows, in small type, what it is for.
 */
final class SealField {
    private static final String SCHEME = "cachet:";
    private static final float MILLIMETRE = 72 / 25.4f;

    private SealField() {}

    /**
     * Reserves the field, if the page has a place for one.
     *
     * @param elements structure elements by the key that their annotations bear
     */
    static void reserve(PDDocument pdf, Map<Integer, COSDictionary> elements) throws IOException {
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                COSDictionary action = annotation.getCOSObject().getCOSDictionary(COSName.A);
                String uri = action == null ? null : action.getString(COSName.URI);
                if (uri != null && uri.startsWith(SCHEME)) {
                    turn(pdf, page, annotation, elements.get(annotation.getStructParent()), URI.create(uri).getSchemeSpecificPart().split(","));
                }
            }
        }
    }

    /** @param said height in millimetres, size of the small type in points, its colour, the accent */
    private static void turn(PDDocument pdf, PDPage page, PDAnnotation annotation, COSDictionary element, String[] said) throws IOException {
        COSDictionary field = annotation.getCOSObject();
        List.of(COSName.A, COSName.H, COSName.BORDER, COSName.C).forEach(field::removeItem);
        // the link is as high as a capital letter and stands on the middle of the surface, as in FormPass
        PDRectangle link = annotation.getRectangle();
        float height = Float.parseFloat(said[0]) * MILLIMETRE;
        annotation.setRectangle(new PDRectangle(link.getLowerLeftX(), link.getLowerLeftY() + 0.356f * link.getHeight() - height / 2, link.getWidth(), height));
        String words = annotation.getContents();
        field.removeItem(COSName.CONTENTS);
        field.setItem(COSName.SUBTYPE, COSName.getPDFName("Widget"));
        field.setItem(COSName.FT, COSName.SIG);
        field.setString(COSName.T, "cachet");
        field.setString(COSName.TU, words);
        field.setItem(COSName.P, page);
        field.setInt(COSName.F, 4);
        COSDictionary characteristics = new COSDictionary();
        COSArray accent = new COSArray();
        accent.setFloatArray(Color.decode(said[3]).getRGBColorComponents(null));
        characteristics.setItem(COSName.BC, accent);
        field.setItem(COSName.MK, characteristics);
        appear(pdf, annotation, words, Float.parseFloat(said[1]), Color.decode(said[2]));
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        speak(element);
        PDAcroForm form = new PDAcroForm(pdf);
        COSArray fields = new COSArray();
        fields.add(field);
        form.getCOSObject().setItem(COSName.FIELDS, fields);
        pdf.getDocumentCatalog().setAcroForm(form);
    }

    private static void appear(PDDocument pdf, PDAnnotation annotation, String words, float size, Color colour) throws IOException {
        PDAppearanceStream look = new PDAppearanceStream(pdf);
        look.setBBox(new PDRectangle(annotation.getRectangle().getWidth(), annotation.getRectangle().getHeight()));
        look.setResources(new PDResources());
        try (InputStream font = Resources.open("fop/fonts/SourceSans3-Regular.ttf"); PDPageContentStream page = new PDPageContentStream(pdf, look)) {
            page.beginText();
            page.setFont(PDType0Font.load(pdf, font), size);
            page.setNonStrokingColor(colour);
            page.newLineAtOffset(0, 0.6f * size);
            page.showText(words);
            page.endText();
        }
        PDAppearanceDictionary looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(look);
        annotation.setAppearance(looks);
    }

    /** In the structure tree the link becomes a form, which holds its widget and nothing else. */
    private static void speak(COSDictionary element) {
        element.setItem(COSName.S, COSName.getPDFName("Form"));
        // the field says what it is, and says something else once it is sealed
        element.removeItem(COSName.ALT);
        if (element.getDictionaryObject(COSName.K) instanceof COSArray kids) {
            for (COSBase kid : kids) {
                COSBase resolved = kid instanceof COSObject reference ? reference.getObject() : kid;
                if (resolved instanceof COSDictionary reference && COSName.getPDFName("OBJR").equals(reference.getCOSName(COSName.TYPE))) {
                    element.setItem(COSName.K, kid);
                }
            }
        }
    }
}
