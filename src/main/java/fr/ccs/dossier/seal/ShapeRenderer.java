package fr.ccs.dossier.seal;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws the images and shapes of a stranger's PDF, which a code is made of, and no text: so no font is opened or looked for. */
final class ShapeRenderer extends PDFRenderer {
    private static final Set<String> LEFT_OUT = Set.of("Tf", "Tj", "TJ", "'", "\"", "sh");
    /** A page of ours has some thousands; forms that call one another would go on for ever. */
    private static final int MOST_OPERATORS = 300_000;
    private int operators;

    ShapeRenderer(PDDocument document) {
        super(document);
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                if (++operators > MOST_OPERATORS) {
                    throw new IllegalStateException("a drawing without end");
                }
                if (!LEFT_OUT.contains(operator.getName())) {
                    super.processOperator(operator, operands);
                }
            }
        };
    }
}
