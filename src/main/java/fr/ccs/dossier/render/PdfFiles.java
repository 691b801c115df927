package fr.ccs.dossier.render;

import fr.ccs.dossier.document.Unfolding;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The files inside a PDF, wherever they hang: who hands a PDF over must know that there are no others than those looked into. */
public final class PdfFiles {
    private static final COSName FILES = COSName.getPDFName("EF");
    private static final COSName FILE = COSName.getPDFName("EmbeddedFile");

    private PdfFiles() {}

    /**
     * How many there are: attached to the document, to a page or to a note, or reachable by nothing.
     *
     * @throws NotCarried when the PDF cannot be looked into: damaged, or closed by a password
     */
    public static int count(byte[] pdf) throws NotCarried {
        if (!Unfolding.isModest(pdf)) {
            throw new NotCarried(NotCarried.Reason.UNREADABLE);
        }
        Set<COSBase> files = Collections.newSetFromMap(new IdentityHashMap<>());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDocument objects = document.getDocument();
            for (COSObjectKey key : Set.copyOf(objects.getXrefTable().keySet())) {
                look(objects.getObjectFromPool(key).getObject(), files);
            }
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError damaged) {
            throw new NotCarried(NotCarried.Reason.UNREADABLE);
        }
        return files.size();
    }

    /** Every object by itself is looked at, so references lead nowhere new. */
    private static void look(COSBase base, Set<COSBase> files) {
        if (base instanceof COSArray array) {
            array.forEach(one -> look(one, files));
        } else if (base instanceof COSDictionary dictionary) {
            if (FILE.equals(dictionary.getCOSName(COSName.TYPE))) {
                files.add(dictionary);
            }
            if (dictionary.getDictionaryObject(FILES) instanceof COSDictionary named) {
                named.getValues().forEach(one -> files.add(one instanceof COSObject reference ? reference.getObject() : one));
            }
            dictionary.getValues().stream().filter(one -> !(one instanceof COSObject)).forEach(one -> look(one, files));
        }
    }
}
