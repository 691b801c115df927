package fr.ccs.dossier.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * The last pass over a typeset PDF: the source goes in, links say where they lead, and all that would differ from one run to the next
 * is fixed.
 */
final class ArchivalPass {
    private static final Pattern DATES = Pattern.compile("(<(xmp:(?:Create|Modify|Metadata)Date)>)[^<]*(</\\2>)");
    private static final Pattern DUBLIN_DATE = Pattern.compile("(<dc:date>\\s*<rdf:Seq>\\s*<rdf:li>)[^<]*(</rdf:li>)");
    private static final Pattern DECLARATIONS = Pattern.compile("<pdfaExtension:schemas>\\s*<rdf:Bag>");
    private static final String EXTENSION = extension();
    private static final byte[] NO_ID = new byte[16];
    private static final Pattern UNSET_ID = Pattern.compile("/ID\\s*\\[\\s*<(0{32})>\\s*<(0{32})>");

    private ArchivalPass() {}

    /** The finished PDF. */
    static byte[] finish(byte[] typeset, Source source, Imprime imprime, LocalDate day) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(typeset)) {
            GregorianCalendar date = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
            fixMetadata(pdf, day + "T00:00:00Z", date);
            Map<Integer, COSDictionary> elements = new HashMap<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot().getParentTree().getCOSObject(), elements);
            nameLinks(pdf, elements);
            if (imprime == Imprime.LIVRET_FORMULAIRE) {
                FormPass.apply(pdf, elements);
            }
            SealField.reserve(pdf, elements);
            embed(pdf, source, date);
            COSString none = new COSString(NO_ID, true);
            pdf.getDocument().getTrailer().setItem(COSName.ID, new COSArray(Arrays.asList(none, new COSString(NO_ID, true))));
            ByteArrayOutputStream out = new ByteArrayOutputStream(typeset.length);
            pdf.save(out);
            return identify(out.toByteArray());
        }
    }

    /** All dates become that of the document, and our own properties are declared. */
    private static void fixMetadata(PDDocument pdf, String instant, GregorianCalendar date) throws IOException {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        String xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        xmp = DUBLIN_DATE.matcher(DATES.matcher(xmp).replaceAll("$1" + instant + "$3")).replaceAll("$1" + instant + "$2");
        Matcher declarations = DECLARATIONS.matcher(xmp);
        if (!declarations.find()) {
            throw new IllegalStateException("the metadata declare no extensions");
        }
        xmp = xmp.substring(0, declarations.end()) + EXTENSION + xmp.substring(declarations.end());
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
        pdf.getDocumentInformation().setCreationDate(date);
        pdf.getDocumentInformation().getCOSObject().removeItem(COSName.MOD_DATE);
    }

    private static String extension() {
        try (InputStream in = Resources.open("fop/xmp-extension.xml")) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return xml.substring(xml.indexOf("<rdf:li")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PDF/UA wants a description of each link's target in its annotation; the typesetter writes it in the structure tree only. */
    private static void nameLinks(PDDocument pdf, Map<Integer, COSDictionary> elements) throws IOException {
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                COSDictionary element = elements.get(annotation.getStructParent());
                if (!(annotation instanceof PDAnnotationLink) || element == null || element.getString(COSName.ALT) == null) {
                    throw new IllegalStateException("a link on page " + (pdf.getPages().indexOf(page) + 1) + " has no fox:alt-text");
                }
                annotation.setContents(element.getString(COSName.ALT));
            }
        }
    }

    /** The structure element of each key in a number tree; keys of pages, whose value is an array, are left aside. */
    private static void collect(COSDictionary node, Map<Integer, COSDictionary> elements) {
        COSArray numbers = node.getCOSArray(COSName.NUMS);
        for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
            if (numbers.getObject(i + 1) instanceof COSDictionary element) {
                elements.put(numbers.getInt(i), element);
            }
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            collect((COSDictionary) kids.getObject(i), elements);
        }
    }

    private static void embed(PDDocument pdf, Source source, GregorianCalendar date) throws IOException {
        String path = source.document().name();
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        if (!name.endsWith(".xml")) {
            name = source.kind().root() + ".xml";
        }
        PDEmbeddedFile file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(source.document().bytes()), COSName.FLATE_DECODE);
        file.setSubtype("text/xml");
        file.setSize(source.document().bytes().length);
        file.setCreationDate(date);
        file.setModDate(date);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Source");
        specification.setFileDescription(Labels.in("fr").text("pdf.source"));
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(name, specification));
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(files);
        catalog.setNames(names);
        COSArray associated = new COSArray();
        associated.add(specification);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    /** The identifier is the beginning of the digest of the whole file, taken while the identifier is zero. */
    static byte[] identify(byte[] pdf) {
        byte[] id;
        try {
            id = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(pdf), 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        byte[] hex = HexFormat.of().withUpperCase().formatHex(id).getBytes(StandardCharsets.US_ASCII);
        Matcher ids = UNSET_ID.matcher(text);
        // packed bytes behind the trailer's dictionary may read “/ID” by chance
        for (int at = text.lastIndexOf("/ID"); at >= 0; at = text.lastIndexOf("/ID", at - 1)) {
            if (ids.region(at, text.length()).lookingAt()) {
                System.arraycopy(hex, 0, pdf, ids.start(1), hex.length);
                System.arraycopy(hex, 0, pdf, ids.start(2), hex.length);
                return pdf;
            }
        }
        throw new IllegalStateException("the file has no identifier to set");
    }
}
