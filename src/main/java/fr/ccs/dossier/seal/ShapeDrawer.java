package fr.ccs.dossier.seal;

import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws one page without its text, so that no font is opened or looked for, and pays for each image and shape before it is drawn. */
final class ShapeDrawer extends PageDrawer {
    /** Text, shadings, dashes, clips and transparency: none makes a code, and each can cost without bound. */
    private static final Set<String> LEFT_OUT = Set.of("Tf", "Tj", "TJ", "'", "\"", "sh", "d", "W", "W*", "gs");
    private final Budget budget;
    private final double pixelsAPoint;
    private final Rectangle2D page;

    ShapeDrawer(PageDrawerParameters parameters, Budget budget, double pixelsAPoint) throws IOException {
        super(parameters);
        this.budget = budget;
        this.pixelsAPoint = pixelsAPoint;
        PDRectangle box = parameters.getPage().getCropBox();
        this.page = new Rectangle2D.Double(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operator(operator);
        boolean pattern = operator.getName().equalsIgnoreCase("scn") && !operands.isEmpty() && operands.get(operands.size() - 1) instanceof COSName;
        if (!pattern && !LEFT_OUT.contains(operator.getName())) {
            super.processOperator(operator, operands);
        }
    }

    @Override
    protected Paint getPaint(PDColor color) throws IOException {
        return color.getColorSpace() instanceof PDPattern ? Color.BLACK : super.getPaint(color);
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        budget.image(image);
        super.drawImage(image);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        showForm(group);
    }

    @Override
    public void lineTo(float x, float y) {
        edge(y);
        super.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        edge(y1);
        edge(y2);
        edge(y3);
        super.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public void fillPath(int rule) throws IOException {
        shape();
        super.fillPath(rule);
    }

    @Override
    public void strokePath() throws IOException {
        shape();
        super.strokePath();
    }

    private void edge(double y) {
        Point2D from = getCurrentPoint();
        budget.edge(Math.min(page.getHeight(), from == null ? page.getHeight() : Math.abs(y - from.getY())) * pixelsAPoint);
    }

    private void shape() {
        Rectangle2D seen = getLinePath().getBounds2D().createIntersection(page);
        if (!seen.isEmpty()) {
            budget.shape(seen.getWidth() * pixelsAPoint, seen.getHeight() * pixelsAPoint);
        }
    }
}
