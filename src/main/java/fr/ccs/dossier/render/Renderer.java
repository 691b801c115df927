package fr.ccs.dossier.render;

import fr.ccs.dossier.document.Saxon;
import java.io.IOException;
import java.io.OutputStream;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import org.apache.fop.events.Event;

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
        if (imprime.recueil()) {
            throw new IllegalArgumentException("its parts must be named: " + imprime);
        }
        Typesetter.Script script = destination -> stylesheets.transform(source, imprime, options, destination);
        Typesetter.Proof proof = typesetter.typeset(script, options.theme().logo());
        if (!proof.events().isEmpty()) {
            throw Faults.ofTypesetter(proof.events(), source, script);
        }
        pdf.write(ArchivalPass.finish(proof.pdf(), source, imprime, proof.date()));
    }

    /**
     * Prints a recueil as one PDF/A-3a and PDF/UA-1 that carries the source of its porteur.
     *
     * <p>The formatting objects of all parts are kept until the last is made: some 100 kB of memory each, so that the callers print what is
     * longer than a hundred parts in volumes. Pages are let go as soon as they are set.
     *
     * @throws RenderException when a part cannot be printed whole: it names the part; nothing has then been written
     * @throws IOException when the output cannot be written
     */
    public void render(Recueil recueil, RenderOptions options, OutputStream pdf) throws RenderException, IOException {
        List<XdmNode> parts = parts(recueil, options);
        Typesetter.Script script = destination -> stylesheets.bind(recueil, parts, options, destination);
        Typesetter.Proof proof = typesetter.typeset(script, options.theme().logo());
        if (!proof.events().isEmpty()) {
            throw fault(recueil, options, proof.events(), script);
        }
        pdf.write(ArchivalPass.finish(proof.pdf(), recueil.porteur(), recueil.imprime(), proof.date()));
    }

    private List<XdmNode> parts(Recueil recueil, RenderOptions options) throws RenderException {
        demandFit(recueil.porteur(), recueil.imprime(), options);
        List<XdmNode> parts = new ArrayList<>();
        for (Recueil.Partie partie : recueil.parties()) {
            demandFit(partie.source(), partie.imprime(), options);
            XdmDestination tree = new XdmDestination();
            try {
                stylesheets.transform(partie.source(), partie.imprime(), options, tree);
            } catch (RenderException fault) {
                throw partie.fault(fault);
            }
            parts.add(tree.getXdmNode());
        }
        return parts;
    }

    /** Which part the typesetter complains about: the first that it complains about when it is printed alone. */
    private RenderException fault(Recueil recueil, RenderOptions options, List<Event> events, Typesetter.Script whole) throws RenderException, IOException {
        for (Recueil.Partie partie : recueil.parties()) {
            try {
                render(partie.source(), partie.imprime(), options, OutputStream.nullOutputStream());
            } catch (RenderException fault) {
                return partie.fault(fault);
            }
        }
        return Faults.ofTypesetter(events, recueil.porteur(), whole);
    }

    /**
     * Writes the formatting objects that the PDF would be made of, in UTF-8, for whoever works on the stylesheets.
     *
     * @throws RenderException when the document cannot be printed whole
     */
    public void renderFo(Source source, Imprime imprime, RenderOptions options, OutputStream fo) throws RenderException, IOException {
        demandFit(source, imprime, options);
        serialize(destination -> stylesheets.transform(source, imprime, options, destination), fo);
    }

    /**
     * Writes the formatting objects of a recueil.
     *
     * @throws RenderException when a part cannot be printed whole
     */
    public void renderFo(Recueil recueil, RenderOptions options, OutputStream fo) throws RenderException, IOException {
        List<XdmNode> parts = parts(recueil, options);
        serialize(destination -> stylesheets.bind(recueil, parts, options, destination), fo);
    }

    private static void serialize(Typesetter.Script script, OutputStream fo) throws RenderException, IOException {
        Serializer serializer = Saxon.PROCESSOR.newSerializer(fo);
        serializer.setOutputProperty(Serializer.Property.METHOD, "xml");
        serializer.setOutputProperty(Serializer.Property.INDENT, "yes");
        serializer.setOutputProperty(Serializer.Property.ENCODING, "UTF-8");
        // white space inside a block would be printed
        serializer.setOutputProperty(new QName("suppress-indentation"),
                "Q{http://www.w3.org/1999/XSL/Format}block Q{http://www.w3.org/1999/XSL/Format}marker");
        script.write(serializer);
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
