import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.render.Renderer;
import fr.ccs.dossier.render.Source;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Prints the page of signatures of example documents as they were before anybody signed, draws invented hands on it, and scans it.
 *
 * <p>Arguments: FILE PNG, any number of times, from the root of the project. The same document gives the same page.
 */
final class SignedPages {
    private static final int DOTS_AN_INCH = 120;
    private static final double ASKEW = Math.toRadians(0.3);
    private static final Color INK = new Color(25, 30, 80);
    private static final Pattern BY_HAND = Pattern.compile("<signature role=\"([^\"]*)\" signataire=\"[^\"]*\" mode=\"MANUSCRITE\""
            + "( date=\"([^\"]*)\" lieu=\"([^\"]*)\" piece=\"[^\"]*\"( empreinte=\"[^\"]*\")?)");
    private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);

    private record Hand(String role, String date, String lieu) {}

    public static void main(String[] args) throws Exception {
        Renderer renderer = new Renderer();
        Resolver resolver = new Resolver(List.of(Path.of("examples/referentiel")), READER);
        Font font = Font.createFont(Font.TRUETYPE_FONT, new File("stylesheets/fop/fonts/SourceSans3-It.ttf")).deriveFont(13f);
        for (int i = 0; i < args.length; i += 2) {
            String filled = new String(READER.bytes(Path.of(args[i])), StandardCharsets.UTF_8);
            List<Hand> hands = new ArrayList<>();
            StringBuilder unfilled = new StringBuilder();
            Matcher slot = BY_HAND.matcher(filled);
            int from = 0;
            for (; slot.find(); from = slot.end(2)) {
                hands.add(new Hand(slot.group(1), slot.group(3), slot.group(4)));
                unfilled.append(filled, from, slot.start(2));
            }
            byte[] closed = unfilled.append(filled.substring(from)).toString().getBytes(StandardCharsets.UTF_8);
            Document document = ((Reading.Read) READER.read(args[i], closed, (kind, cursor) -> new org.xml.sax.helpers.DefaultHandler())).document();
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            renderer.render(new Source(document, resolver), Imprime.PAGE_DE_SIGNATURE, RenderOptions.STANDARD, pdf);
            ImageIO.write(scanned(pdf.toByteArray(), hands, document.attribute("numero").orElseThrow(), font), "png", new File(args[i + 1]));
            System.out.println(args[i + 1] + " " + document.sha256());
        }
    }

    private static BufferedImage scanned(byte[] pdf, List<Hand> hands, String numero, Font font) throws IOException {
        try (PDDocument page = Loader.loadPDF(pdf)) {
            List<Point2D> areas = areas(page);
            if (page.getNumberOfPages() != 1 || areas.size() != hands.size()) {
                throw new IllegalStateException(numero + ": " + areas.size() + " areas for " + hands.size() + " hands");
            }
            BufferedImage sheet = new PDFRenderer(page).renderImageWithDPI(0, DOTS_AN_INCH, ImageType.GRAY);
            Graphics2D pen = pen(sheet);
            pen.scale(DOTS_AN_INCH / 72.0, DOTS_AN_INCH / 72.0);
            pen.setColor(INK);
            pen.setFont(font);
            for (int i = 0; i < hands.size(); i++) {
                sign(pen, areas.get(i), hands.get(i), new Random((numero + hands.get(i).role).hashCode()));
            }
            BufferedImage scan = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_BYTE_BINARY, greys());
            Graphics2D glass = pen(scan);
            glass.setColor(Color.WHITE);
            glass.fillRect(0, 0, scan.getWidth(), scan.getHeight());
            glass.rotate(ASKEW, scan.getWidth() / 2.0, scan.getHeight() / 2.0);
            glass.drawImage(sheet, 0, 0, null);
            return scan;
        }
    }

    private static Graphics2D pen(BufferedImage on) {
        Graphics2D pen = on.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return pen;
    }

    /** Four greys: a small file, and all that a text and a code need. */
    private static IndexColorModel greys() {
        byte[] levels = new byte[4];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (i * 255 / (levels.length - 1));
        }
        return new IndexColorModel(2, levels.length, levels, levels, levels);
    }

    /** Where the page says « Fait à », from the top. */
    private static List<Point2D> areas(PDDocument page) throws IOException {
        List<Point2D> areas = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                if (text.startsWith("Fait à")) {
                    areas.add(new Point2D.Double(positions.get(0).getXDirAdj(), positions.get(0).getYDirAdj()));
                }
            }
        }.getText(page);
        return areas;
    }

    /** Place and date on their rules, then loops that are nobody’s name. */
    private static void sign(Graphics2D pen, Point2D area, Hand hand, Random random) {
        float x = (float) area.getX();
        float y = (float) area.getY();
        pen.drawString(hand.lieu, x + 24, y - 1.5f);
        pen.drawString(LocalDate.parse(hand.date).format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH)), x + 142, y - 1.5f);
        Path2D.Double line = new Path2D.Double();
        double at = x + 40 + random.nextInt(30);
        double middle = y + 52 + random.nextInt(8);
        line.moveTo(at, middle);
        for (int loops = 4 + random.nextInt(4); loops > 0; loops--) {
            double height = 8 + random.nextInt(20);
            double width = 10 + random.nextInt(14);
            line.curveTo(at + width, middle - height, at + width * 0.2, middle - height * 1.4, at + width * 0.4, middle + random.nextInt(9));
            at += width * (0.5 + random.nextDouble() * 0.5);
            line.curveTo(at - width * 0.3, middle + height * 0.5, at + 2, middle + 6, at, middle - random.nextInt(6));
        }
        line.curveTo(at + 30, middle - 18, at + 20, middle + 22, at - 70, middle + 12 + random.nextInt(6));
        pen.setStroke(new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(line);
    }
}
