package fr.ccs.dossier.render;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a screen reader makes of a PDF: its tags in reading order, with the words under each, and the page where they stand. */
final class PdfStructure {
    private final PDDocument pdf;
    private final Map<COSDictionary, Map<Integer, String>> words = new HashMap<>();
    private final StringBuilder out = new StringBuilder();
    private int page;

    private PdfStructure(PDDocument pdf) throws IOException {
        this.pdf = pdf;
        for (PDPage each : pdf.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(each);
            Map<Integer, String> texts = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> collect(content, texts));
            words.put(each.getCOSObject(), texts);
        }
    }

    /** One line for each tag; « — page 2 — » where its words come to stand on another page. */
    static String of(PDDocument pdf) throws IOException {
        PdfStructure structure = new PdfStructure(pdf);
        structure.children(pdf.getDocumentCatalog().getStructureTreeRoot(), "", null);
        return structure.out.append('\n').append(pdf.getNumberOfPages()).append(" pages\n").toString();
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
        StringBuilder text = new StringBuilder();
        for (Object item : content.getContents()) {
            if (item instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (item instanceof PDMarkedContent inner) {
                collect(inner, texts);
            }
        }
        texts.merge(content.getMCID(), text.toString(), String::concat);
    }

    private void children(PDStructureNode node, String margin, COSDictionary inherited) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                COSDictionary own = element.getPage() == null ? inherited : element.getPage().getCOSObject();
                StringBuilder line = new StringBuilder("\n").append(margin).append(element.getStructureType());
                for (String[] extra : List.of(new String[] {"Alt", element.getAlternateDescription()}, new String[] {"E", element.getExpandedForm()})) {
                    if (extra[1] != null) {
                        line.append(" {").append(extra[0]).append(": ").append(extra[1]).append('}');
                    }
                }
                out.append(line);
                children(element, margin + " ", own);
            } else if (kid instanceof Integer mcid) {
                say(inherited, mcid);
            } else if (kid instanceof PDMarkedContentReference reference) {
                say(reference.getPage() == null ? inherited : reference.getPage().getCOSObject(), reference.getMCID());
            } else if (kid instanceof PDObjectReference) {
                out.append(" [objet]");
            }
        }
    }

    private void say(COSDictionary where, int mcid) {
        int number = pdf.getPages().indexOf(new PDPage(where)) + 1;
        if (number != page) {
            out.append(" — page ").append(number).append(" —");
            page = number;
        }
        out.append(" | ").append(words.get(where).getOrDefault(mcid, "").strip());
    }
}
