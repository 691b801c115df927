package fr.ccs.dossier.render;

import fr.ccs.dossier.document.Unfolding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Takes out of a filled form what was typed in it, and the document that it was made from; the file is a stranger's and nothing in it
 * is run or followed further than that.
 */
public final class FormReader {
    private static final int FILE_LIMIT = 32 * 1024 * 1024;
    private static final int TEXT_LIMIT = 1024 * 1024;
    private static final int FIELD_LIMIT = 10_000;
    private static final int DEPTH_LIMIT = 8;
    private static final String ENDLESS = "Le PDF est fait pour épuiser la machine : il n’est pas lu.";

    private final int sourceLimit;

    /** @param sourceLimit the most bytes that the embedded document may have */
    public FormReader(int sourceLimit) {
        this.sourceLimit = sourceLimit;
    }

    /**
     * One field.
     *
     * @param label what the form calls it
     * @param values what was typed or ticked; nothing in a field that was left empty
     */
    public record Field(String label, List<String> values) {}

    /**
     * What a form holds.
     *
     * @param source exact bytes of the document that it was made from
     * @param fields by the path of the document that a value goes to; ticked boxes that go to one path are one field
     */
    public record Form(byte[] source, Map<String, Field> fields) {}

    /** Reads a filled form. */
    public Form read(Path file) throws IOException, UnreadableForm {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(FILE_LIMIT + 1));
        }
    }

    /** Reads the bytes of a filled form. */
    public Form read(byte[] bytes) throws UnreadableForm {
        if (bytes.length > FILE_LIMIT) {
            throw new UnreadableForm("Le fichier dépasse " + FILE_LIMIT / 1024 / 1024 + " Mo : ce n’est pas un formulaire de livret.");
        }
        if (!Unfolding.isModest(bytes)) {
            throw new UnreadableForm(ENDLESS);
        }
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return read(pdf);
        } catch (InvalidPasswordException e) {
            throw new UnreadableForm("Le PDF est protégé par un mot de passe : enregistrez-le sans protection.", e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableForm("Le fichier n’est pas un PDF lisible, ou il est abîmé.", e);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new UnreadableForm(ENDLESS, e);
        }
    }

    private Form read(PDDocument pdf) throws IOException, UnreadableForm {
        if (pdf.isEncrypted()) {
            throw new UnreadableForm("Le PDF est chiffré : enregistrez-le sans protection.");
        }
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form == null || form.getCOSArray(COSName.FIELDS) == null || form.getCOSArray(COSName.FIELDS).size() == 0) {
            throw new UnreadableForm("Ce PDF n’a pas de champs à remplir : ce n’est pas un formulaire de livret, ou un autre logiciel l’a aplati en l’imprimant.");
        }
        if (form.containsKey(COSName.XFA)) {
            throw new UnreadableForm("Ce PDF contient un formulaire XFA, que nos formulaires n’ont jamais : il n’est pas lu.");
        }
        refuseScripts(catalog);
        byte[] source = source(catalog);
        Map<String, Field> fields = new TreeMap<>();
        Walk walk = new Walk(fields);
        walk.into(form.getCOSArray(COSName.FIELDS), "", 0);
        return new Form(source, fields);
    }

    private static void refuseScripts(COSDictionary catalog) throws UnreadableForm {
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        boolean opens = catalog.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary action && !COSName.getPDFName("GoTo").equals(action.getCOSName(COSName.S));
        if (opens || catalog.containsKey(COSName.AA) || names != null && names.containsKey(COSName.getPDFName("JavaScript"))) {
            throw new UnreadableForm("Ce PDF contient des actions ou du JavaScript, que nos formulaires n’ont jamais : il n’est pas lu.");
        }
    }

    /** The document that the form was made from. */
    private byte[] source(COSDictionary catalog) throws IOException, UnreadableForm {
        COSArray files = catalog.getCOSArray(COSName.getPDFName("AF"));
        for (int i = 0; files != null && i < Math.min(files.size(), 100); i++) {
            COSDictionary file = files.getObject(i) instanceof COSDictionary one ? one : new COSDictionary();
            COSDictionary streams = file.getCOSDictionary(COSName.EF);
            COSStream stream = streams == null ? null : streams.getCOSStream(COSName.F);
            if (stream != null && "Source".equals(file.getNameAsString("AFRelationship"))) {
                return bounded(stream, sourceLimit);
            }
        }
        throw new UnreadableForm("Ce PDF ne porte pas le document à partir duquel il a été fait : ce n’est pas un formulaire de livret, ou un autre logiciel l’en a retiré.");
    }

    private static byte[] bounded(COSStream stream, int limit) throws IOException, UnreadableForm {
        if (!BoundedStream.isOurs(stream)) {
            throw new UnreadableForm("Une partie du PDF est comprimée d’une manière que nos formulaires n’emploient pas : il n’est pas lu.");
        }
        byte[] part = BoundedStream.read(stream, limit);
        if (part.length > limit) {
            throw new UnreadableForm("Une partie du PDF est trop grande pour un formulaire de livret : il n’est pas lu.");
        }
        return part;
    }

    /** A walk through the tree of fields, which a stranger may have knotted. */
    private static final class Walk {
        private final Map<String, Field> fields;
        private int count;

        Walk(Map<String, Field> fields) {
            this.fields = fields;
        }

        void into(COSArray kids, String parent, int depth) throws IOException, UnreadableForm {
            for (int i = 0; i < kids.size(); i++) {
                if (depth > DEPTH_LIMIT || ++count > FIELD_LIMIT) {
                    throw new UnreadableForm("Les champs de ce PDF sont trop nombreux ou tournent en rond : ce n’est pas un formulaire de livret.");
                }
                if (kids.getObject(i) instanceof COSDictionary field) {
                    visit(field, parent, depth);
                }
            }
        }

        private void visit(COSDictionary field, String parent, int depth) throws IOException, UnreadableForm {
            if (field.containsKey(COSName.AA) || field.containsKey(COSName.A)) {
                throw new UnreadableForm("Un champ de ce PDF déclenche une action, ce que nos formulaires ne font jamais : il n’est pas lu.");
            }
            String name = field.getString(COSName.T);
            if (name == null) {
                return;
            }
            String path = parent.isEmpty() ? name : parent + "." + name;
            COSArray kids = field.getCOSArray(COSName.KIDS);
            if (kids != null) {
                into(kids, path, depth + 1);
            }
            if (field.getCOSName(COSName.FT) != null) {
                keep(path, field, field.getCOSName(COSName.FT));
            }
        }

        private void keep(String path, COSDictionary field, COSName type) throws IOException, UnreadableForm {
            String label = field.getString(COSName.TU, path);
            if (type.equals(COSName.TX) || type.equals(COSName.CH)) {
                add(path, label, text(field.getDictionaryObject(COSName.V)));
            } else if (type.equals(COSName.BTN)) {
                boolean one = (field.getInt(COSName.FF, 0) & 1 << 15) != 0;
                String answer = one ? "" : "/" + answer(field);
                if (!path.endsWith(answer)) {
                    throw new UnreadableForm("La case « " + label + " » n’est pas celle d’un formulaire de livret.");
                }
                add(path.substring(0, path.length() - answer.length()), one ? label : label.replaceFirst(" : [^:]*$", ""), state(field));
            }
        }

        private void add(String path, String label, String value) {
            Field known = fields.get(path);
            List<String> values = new ArrayList<>(known == null ? List.of() : known.values());
            if (!value.isBlank()) {
                values.add(value);
            }
            fields.put(path, new Field(known == null ? label : known.label(), List.copyOf(values)));
        }

        /** The state of a box, or of the one box of a group that is ticked; empty when none is. */
        private static String state(COSDictionary field) {
            COSName state = field.getDictionaryObject(COSName.V) instanceof COSName name ? name : field.getCOSName(COSName.AS);
            return state == null || state.equals(COSName.Off) ? "" : state.getName();
        }

        /** The state that a box has when it is ticked. */
        private static String answer(COSDictionary field) {
            COSDictionary looks = field.getCOSDictionary(COSName.AP);
            COSDictionary states = looks == null ? null : looks.getCOSDictionary(COSName.N);
            return states == null ? "" : states.keySet().stream().filter(state -> !state.equals(COSName.Off)).map(COSName::getName).findFirst().orElse("");
        }

        private static String text(COSBase value) throws IOException, UnreadableForm {
            String text = value instanceof COSString string ? string.getString()
                    : value instanceof COSStream stream ? new COSString(bounded(stream, TEXT_LIMIT)).getString()
                    : value instanceof COSArray array && array.size() > 0 && array.getObject(0) instanceof COSString chosen ? chosen.getString() : "";
            if (text.length() > TEXT_LIMIT) {
                throw new UnreadableForm("Un champ contient plus d’un million de caractères : il n’est pas lu.");
            }
            return text;
        }
    }
}
