package fr.ccs.dossier.render;

import fr.ccs.dossier.document.Saxon;
import java.io.IOException;
import java.io.OutputStream;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;

/**
 * Prints documents; one per process, usable by any number of threads at once.
 *
 * <p>The same document, options and version of this software give the same bytes, whatever the day, time zone, locale or thread.
 */
public final class Renderer {
    private static final String JDK_TRANSFORMERS = "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl";

    private final Stylesheets stylesheets = new Stylesheets();
    private final Typesetter typesetter;

    /** Reads the fonts and the configuration: tens of milliseconds that are spent once. */
    public Renderer() {
        // FOP writes its metadata with whatever JAXP finds first: Saxon's factory would open its signed jar anew for each document.
        System.setProperty("javax.xml.transform.TransformerFactory", JDK_TRANSFORMERS);
        // FOP numbers its font subsets in the digits of the machine's locale, and a PDF name takes only those of ASCII.
        if (DecimalFormatSymbols.getInstance(Locale.getDefault(Locale.Category.FORMAT)).getZeroDigit() != '0') {
            Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        }
        typesetter = new Typesetter();
    }

    /**
     * Prints a document as PDF/A-3a and PDF/UA-1 that carries its own source.
     *
     * @throws RenderException when the document cannot be printed whole; nothing has then been written
     * @throws IOException when the output cannot be written
     */
    public void render(Source source, Imprime imprime, RenderOptions options, OutputStream pdf) throws RenderException, IOException {
        demandFit(source, imprime, options);
        Typesetter.Script script = destination -> stylesheets.transform(source, imprime, options, destination);
        Typesetter.Proof proof = typesetter.typeset(script, options.theme().logo());
        if (!proof.events().isEmpty()) {
            throw Faults.ofTypesetter(proof.events(), source, script);
        }
        pdf.write(ArchivalPass.finish(proof.pdf(), source, imprime, proof.date()));
    }

    /**
     * Writes the formatting objects that the PDF would be made of, in UTF-8, for whoever works on the stylesheets.
     *
     * @throws RenderException when the document cannot be printed whole
     */
    public void renderFo(Source source, Imprime imprime, RenderOptions options, OutputStream fo) throws RenderException, IOException {
        demandFit(source, imprime, options);
        Serializer serializer = Saxon.PROCESSOR.newSerializer(fo);
        serializer.setOutputProperty(Serializer.Property.METHOD, "xml");
        serializer.setOutputProperty(Serializer.Property.INDENT, "yes");
        serializer.setOutputProperty(Serializer.Property.ENCODING, "UTF-8");
        // white space inside a block would be printed
        serializer.setOutputProperty(new QName("suppress-indentation"),
                "Q{http://www.w3.org/1999/XSL/Format}block Q{http://www.w3.org/1999/XSL/Format}marker");
        stylesheets.transform(source, imprime, options, serializer);
        try {
            serializer.close();
        } catch (SaxonApiException e) {
            throw new IOException(e);
        }
    }

    private static void demandFit(Source source, Imprime imprime, RenderOptions options) throws RenderException {
        if (!imprime.fits(source.kind())) {
            throw new RenderException("On n’imprime pas « " + imprime.code() + " » à partir d’un document « " + source.kind().root() + " ».", "", 0);
        }
        if (!options.language().equals("fr")) {
            throw new RenderException("On n’imprime pour le moment qu’en français, et non en « " + options.language() + " ».", "", 0);
        }
    }
}
