package peers;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.render.Renderer;
import fr.ccs.dossier.render.Source;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A livret printed by ours against openhtmltopdf on the HTML of the same livret: one process, one thread, in turns, thread CPU. Ours makes the
 * pages of the XML, tags them, puts the source in and makes the PDF archival; openhtmltopdf gets ready-made HTML and makes none of that.
 */
public final class WarmPrint {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private WarmPrint() {}

    /** @param arguments the livret, the folder of what it cites, its HTML, rounds (half of them warm up) */
    public static void main(String[] arguments) throws Exception {
        DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        Document livret = ((Reading.Read) reader.read(Path.of(arguments[0]))).document();
        Source source = new Source(livret, new Resolver(List.of(Path.of(arguments[1])), reader));
        String html = Files.readString(Path.of(arguments[2]));
        int rounds = Integer.parseInt(arguments[3]);
        Renderer renderer = new Renderer();
        String pinned = System.getProperty("javax.xml.transform.TransformerFactory");
        double[] ours = new double[rounds];
        double[] theirs = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 18);
            renderer.render(source, Imprime.LIVRET, RenderOptions.STANDARD, pdf);
            ours[round] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
            System.clearProperty("javax.xml.transform.TransformerFactory");
            start = CLOCK.getCurrentThreadCpuTime();
            byte[] their = OpenHtml.pdf(html);
            theirs[round] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
            System.setProperty("javax.xml.transform.TransformerFactory", pinned);
            if (pdf.size() < 10_000 || their.length < 10_000) {
                throw new IllegalStateException("no PDF came out: " + pdf.size() + " and " + their.length + " bytes");
            }
        }
        System.out.printf("livret, warm, one thread: ours %.1f ms CPU, openhtmltopdf %.1f ms CPU, openhtmltopdf / ours %.2f%n", median(ours), median(theirs),
                median(theirs) / median(ours));
    }

    /** Of the second half: the first warms up. */
    private static double median(double[] values) {
        double[] sorted = Arrays.copyOfRange(values, values.length / 2, values.length);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
