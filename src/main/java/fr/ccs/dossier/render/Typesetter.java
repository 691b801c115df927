package fr.ccs.dossier.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.SAXDestination;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.Event;
import org.apache.fop.fo.FOTreeBuilder;
import org.apache.xmlgraphics.util.MimeConstants;
import org.xml.sax.SAXException;

/**
 * Formatting objects in, a tagged PDF out, or the list of what did not fit.
 *
 * <p>A fresh FopFactory that several threads use at once silently writes PDFs without fonts or profile. It is therefore warmed up by
 * one thread, at construction, and hands out its engines one at a time.
 */
final class Typesetter {
    private static final byte[] ARCHIVAL = "pdfaid:part".getBytes(StandardCharsets.US_ASCII);

    private final Resources resources = new Resources();
    private final SharedFonts fonts = new SharedFonts();
    private final FopFactory factory;

    Typesetter() {
        try (InputStream in = Resources.open("fop/fop.xml")) {
            // the parser, not the builder: only it hands our resolver to the font manager, which would otherwise ask the network
            factory = new FopConfParser(in, Resources.BASE.resolve("fop/"), resources).getFopFactoryBuilder().build();
            QrImages.plugInto(factory);
            factory.newFop(MimeConstants.MIME_PDF, factory.newFOUserAgent(), new ByteArrayOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException("fop/fop.xml cannot be used", e);
        }
    }

    /** What came of typesetting: the PDF, the day that it is to bear and, when it must not be used, why. */
    record Proof(byte[] pdf, LocalDate date, List<Event> events) {}

    /** Writes formatting objects into a destination. */
    interface Script {
        void write(Destination destination) throws RenderException;
    }

    Proof typeset(Script script, Optional<Logo> logo) throws RenderException {
        logo.ifPresent(resources::admit);
        List<Event> events = Collections.synchronizedList(new ArrayList<>());
        FOUserAgent agent = factory.newFOUserAgent();
        agent.setProducer("CCS Dossier");
        agent.setCreator("CCS Dossier");
        agent.setCreationDate(new Date(0));
        agent.getEventBroadcaster().addEventListener(event -> {
            if (!event.getEventID().endsWith(".endPage")) {
                events.add(event);
            }
        });
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 18);
        try {
            CountingHandler handler = new CountingHandler(new TaggedSequences((FOTreeBuilder) engine(agent, pdf).getDefaultHandler()));
            script.write(new SAXDestination(handler));
            if (events.isEmpty()) {
                return new Proof(archival(pdf.toByteArray()), handler.date(), events);
            }
        } catch (FOPException e) {
            throw new IllegalStateException("the typesetter could not start", e);
        } catch (RenderException | RuntimeException e) {
            if (events.isEmpty()) {
                throw e;
            }
        }
        return new Proof(new byte[0], LocalDate.EPOCH, events);
    }

    private static byte[] archival(byte[] pdf) {
        if (!contains(pdf, ARCHIVAL)) {
            throw new IllegalStateException("the typesetter wrote a PDF that is not archival");
        }
        return pdf;
    }

    private Fop engine(FOUserAgent agent, ByteArrayOutputStream pdf) throws FOPException {
        synchronized (factory) {
            fonts.into(agent);
            return factory.newFop(MimeConstants.MIME_PDF, agent, pdf);
        }
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            int j = 0;
            while (j < wanted.length && bytes[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
