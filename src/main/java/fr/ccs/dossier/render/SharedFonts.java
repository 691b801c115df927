package fr.ccs.dossier.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.io.InternalResourceResolver;
import org.apache.fop.fonts.CustomFontCollection;
import org.apache.fop.fonts.EmbedFontInfo;
import org.apache.fop.fonts.FontCollection;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFDocumentHandlerConfigurator;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.apache.fop.render.pdf.PDFRendererConfig.PDFRendererConfigParser;
import org.apache.fop.render.pdf.PDFRendererConfigurator;

/**
 * The fonts of all documents that one typesetter sets. The first document has them read as the typesetter does, those alone that it uses; the
 * second has all of them read once more, and no document after it.
 */
final class SharedFonts {
    private final Map<URI, FontFace> faces = new HashMap<>();
    private boolean first = true;

    /** Has the document of this agent set in these fonts; one document at a time. */
    void into(FOUserAgent agent) throws FOPException {
        boolean alone = first;
        first = false;
        PDFDocumentHandler pdf = new PDFDocumentHandler(new IFContext(agent)) {
            @Override
            public IFDocumentHandlerConfigurator getConfigurator() {
                return new PDFRendererConfigurator(agent, new PDFRendererConfigParser()) {
                    @Override
                    protected FontCollection createCollectionFromFontList(InternalResourceResolver resources, List<EmbedFontInfo> fonts) {
                        return alone ? new CustomFontCollection(resources, fonts, false) : (rank, info) -> setUp(rank, info, fonts, resources);
                    }
                };
            }
        };
        agent.setStructureTreeEventHandler(pdf.getStructureTreeEventHandler());
        pdf.getConfigurator().configure(pdf);
        agent.setDocumentHandlerOverride(pdf);
    }

    /** Names them as the typesetter does: F and a number. */
    private int setUp(int rank, FontInfo info, List<EmbedFontInfo> fonts, InternalResourceResolver resources) {
        int next = rank;
        for (EmbedFontInfo font : fonts) {
            String name = "F" + next++;
            info.addMetrics(name, faces.computeIfAbsent(font.getEmbedURI(), address -> face(font, resources)).forOneDocument());
            font.getFontTriplets().forEach(triplet -> info.addFontProperties(name, triplet));
        }
        return next;
    }

    private static FontFace face(EmbedFontInfo font, InternalResourceResolver resources) {
        try {
            return new FontFace(font, resources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
