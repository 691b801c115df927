package peers;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One HTML document made into PDF by openhtmltopdf, as its documentation says to do it. */
public final class OpenHtml {
    private OpenHtml() {}

    static byte[] pdf(String html) throws Exception {
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withHtmlContent(html, null);
        builder.toStream(pdf);
        builder.run();
        return pdf.toByteArray();
    }

    /** @param arguments the HTML, the PDF to write */
    public static void main(String[] arguments) throws Exception {
        Files.write(Path.of(arguments[1]), pdf(Files.readString(Path.of(arguments[0]))));
    }
}
