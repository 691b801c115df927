package fr.ccs.dossier.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/**
 * Turns links of the private scheme {@code champ:} into form fields: the stylesheets say where and what, in
 * {@code modules/blocks/form.xsl}; how a PDF keeps it is said here.
 *
 * <p>Fields with one name are one field at several places. Every widget has its appearance, since an archival PDF leaves none to the
 * reader's program; what is typed is set in a font that the file carries whole, since nobody knows which characters will come.
 */
final class FormPass {
    private static final COSName FONT = COSName.getPDFName("Formulaire");
    private static final String LOOK = "/" + FONT.getName() + " 9.2 Tf 0.1 g";
    private static final COSName OFF = COSName.Off;
    private static final float MILLIMETRE = 72 / 25.4f;

    private static final int MULTILINE = 1 << 12;
    private static final int COMBO = 1 << 17;
    private static final int RADIOS = 1 << 15 | 1 << 25;

    private final PDDocument pdf;
    private final Map<Integer, COSDictionary> elements;
    private final Map<String, List<Place>> places = new LinkedHashMap<>();

    private FormPass(PDDocument pdf, Map<Integer, COSDictionary> elements) {
        this.pdf = pdf;
        this.elements = elements;
    }

    /**
     * One place of a field.
     *
     * @param parameters what its link says: {@code nom}, and {@code haut} of a surface or {@code valeur} and {@code coche} of a box
     * @param spoken what a reader aloud says of it
     */
    private record Place(String kind, Map<String, List<String>> parameters, String spoken, COSDictionary widget) {
        String one(String name) {
            return parameters.getOrDefault(name, List.of("")).get(0);
        }

        /** Boxes that do not exclude one another are a field each. */
        String field() {
            return kind.equals("case") ? one("nom") + "/" + one("valeur") : one("nom");
        }

        boolean box() {
            return kind.equals("case") || kind.equals("choix");
        }
    }

    /**
     * Makes the form.
     *
     * @param elements structure elements by the key that their annotations bear
     */
    static void apply(PDDocument pdf, Map<Integer, COSDictionary> elements) throws IOException {
        FormPass pass = new FormPass(pdf, elements);
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                pass.turn(page, annotation.getCOSObject());
            }
        }
        pass.write();
    }

    private void turn(PDPage page, COSDictionary annotation) throws IOException {
        COSDictionary action = annotation.getCOSDictionary(COSName.A);
        String uri = action == null ? null : action.getString(COSName.URI);
        if (uri == null || !uri.startsWith("champ:")) {
            return;
        }
        String kind = uri.substring("champ:".length(), uri.indexOf('?'));
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String parameter : uri.substring(uri.indexOf('?') + 1).split("&")) {
            int is = parameter.indexOf('=');
            parameters.computeIfAbsent(parameter.substring(0, is), name -> new ArrayList<>()).add(URI.create("x:" + parameter.substring(is + 1)).getSchemeSpecificPart());
        }
        Place place = new Place(kind, parameters, annotation.getString(COSName.CONTENTS), annotation);
        List.of(COSName.A, COSName.H, COSName.BORDER, COSName.C).forEach(annotation::removeItem);
        annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Widget"));
        annotation.setItem(COSName.P, page);
        annotation.setInt(COSName.F, 4);
        annotation.setItem(COSName.RECT, rectangle(place));
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        speak(place);
        places.computeIfAbsent(place.field(), name -> new ArrayList<>()).add(place);
    }

    /** The link is as high as a capital letter: a box is as well, and a surface has the line of the link in its middle. */
    private static COSArray rectangle(Place place) {
        PDRectangle link = new PDRectangle(place.widget().getCOSArray(COSName.RECT));
        float middle = link.getLowerLeftY() + (place.box() ? 0.5f : 0.356f) * link.getHeight();
        float height = place.box() ? link.getWidth() : Float.parseFloat(place.one("haut")) * MILLIMETRE;
        return new PDRectangle(link.getLowerLeftX(), middle - height / 2, link.getWidth(), height).getCOSArray();
    }

    /** In the structure tree the link becomes a form, which holds its widget and nothing else. */
    private void speak(Place place) {
        COSDictionary element = elements.get(place.widget().getInt(COSName.STRUCT_PARENT));
        element.setItem(COSName.S, COSName.getPDFName("Form"));
        if (!(element.getDictionaryObject(COSName.K) instanceof COSArray kids)) {
            return;
        }
        for (COSBase kid : kids) {
            if (resolved(kid) instanceof COSDictionary reference && COSName.getPDFName("OBJR").equals(reference.getCOSName(COSName.TYPE))) {
                element.setItem(COSName.K, kid);
            }
        }
    }

    private static COSBase resolved(COSBase item) {
        return item instanceof COSObject reference ? reference.getObject() : item;
    }

    private void write() throws IOException {
        PDAcroForm form = new PDAcroForm(pdf);
        PDResources resources = new PDResources();
        try (InputStream font = Resources.open("fop/fonts/SourceSans3-Regular.ttf")) {
            resources.put(FONT, PDType0Font.load(pdf, font, false));
        }
        form.setDefaultResources(resources);
        form.setDefaultAppearance(LOOK);
        COSArray fields = new COSArray();
        for (Map.Entry<String, List<Place>> entry : places.entrySet()) {
            fields.add(field(entry.getKey(), entry.getValue(), resources));
        }
        form.getCOSObject().setItem(COSName.FIELDS, fields);
        pdf.getDocumentCatalog().setAcroForm(form);
    }

    private COSDictionary field(String name, List<Place> at, PDResources resources) throws IOException {
        Place first = at.get(0);
        boolean alone = at.size() == 1 && !first.kind().equals("choix");
        COSDictionary field = alone ? first.widget() : new COSDictionary();
        field.setItem(COSName.T, new COSString(name));
        // a group of answers is spoken of without its first answer
        field.setString(COSName.TU, first.kind().equals("choix") ? first.spoken().substring(0, first.spoken().lastIndexOf(" : ")) : first.spoken());
        switch (first.kind()) {
            case "ligne", "texte" -> {
                field.setItem(COSName.FT, COSName.TX);
                field.setInt(COSName.FF, first.kind().equals("texte") || Float.parseFloat(first.one("haut")) > 7 ? MULTILINE : 0);
                field.setString(COSName.DA, LOOK);
            }
            case "liste" -> {
                field.setItem(COSName.FT, COSName.CH);
                field.setInt(COSName.FF, COMBO);
                field.setString(COSName.DA, LOOK);
                field.setItem(COSName.OPT, options(first));
            }
            case "choix", "case" -> {
                field.setItem(COSName.FT, COSName.BTN);
                field.setInt(COSName.FF, first.kind().equals("choix") ? RADIOS : 0);
                field.setItem(COSName.V, at.stream().filter(place -> !place.one("coche").isEmpty()).findFirst().map(FormPass::state).orElse(OFF));
            }
            default -> throw new IllegalStateException("no such kind of field: " + first.kind());
        }
        COSArray kids = new COSArray();
        for (Place place : at) {
            appear(place, resources);
            if (!alone) {
                place.widget().setItem(COSName.PARENT, field);
                kids.add(place.widget());
            }
        }
        if (!alone) {
            field.setItem(COSName.KIDS, kids);
        }
        return field;
    }

    /** What is written and what is shown, for each answer of a list; the first answer is none. */
    private static COSArray options(Place place) {
        COSArray options = new COSArray();
        List<String> all = new ArrayList<>(List.of("= "));
        all.addAll(place.parameters().get("option"));
        for (String option : all) {
            COSArray pair = new COSArray();
            pair.add(new COSString(option.substring(0, option.indexOf('='))));
            pair.add(new COSString(option.substring(option.indexOf('=') + 1)));
            options.add(pair);
        }
        return options;
    }

    private static COSName state(Place place) {
        return COSName.getPDFName(place.one("valeur"));
    }

    private void appear(Place place, PDResources resources) throws IOException {
        // some readers look for the states of a box inside the widget only
        COSDictionary appearance = new COSDictionary();
        appearance.setDirect(true);
        if (place.box()) {
            COSDictionary states = new COSDictionary();
            states.setDirect(true);
            float side = new PDRectangle(place.widget().getCOSArray(COSName.RECT)).getWidth();
            states.setItem(OFF, drawn(place, null, ""));
            states.setItem(state(place), drawn(place, null, tick(side)));
            appearance.setItem(COSName.N, states);
            place.widget().setItem(COSName.AS, place.one("coche").isEmpty() ? OFF : state(place));
        } else {
            appearance.setItem(COSName.N, drawn(place, resources, "/Tx BMC EMC\n"));
        }
        place.widget().setItem(COSName.AP, appearance);
    }

    private PDAppearanceStream drawn(Place place, PDResources resources, String drawing) throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(pdf);
        PDRectangle rectangle = new PDRectangle(place.widget().getCOSArray(COSName.RECT));
        stream.setBBox(new PDRectangle(rectangle.getWidth(), rectangle.getHeight()));
        stream.setResources(resources == null ? new PDResources() : resources);
        try (OutputStream out = stream.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
            out.write(drawing.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    /** A tick across a box of this side. */
    private static String tick(float side) {
        return String.format(Locale.ROOT, "q 0.1 G 1.5 w 1 J 1 j %.2f %.2f m %.2f %.2f l %.2f %.2f l S Q",
                0.24 * side, 0.52 * side, 0.44 * side, 0.30 * side, 0.80 * side, 0.80 * side);
    }
}
