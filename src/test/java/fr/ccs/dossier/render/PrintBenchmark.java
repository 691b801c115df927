package fr.ccs.dossier.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.xmlgraphics.util.MimeConstants;

/**
 * What a warm print costs in thread CPU, document by document, against one shared FopFactory as FOP sets it up by itself (complex scripts
 * on, the TransformerFactory that JAXP finds) on the same ready-made formatting objects; all in turns in the same run; run by
 * {@code bench/print.sh}.
 *
 * <p>The ratio compares like with like: formatting objects in, PDF out. Beside it stands the whole way of a document: stylesheet,
 * typesetting, the source put in and the last pass.
 */
public final class PrintBenchmark {
    private static final String JAXP = "javax.xml.transform.TransformerFactory";
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private PrintBenchmark() {}

    private interface Work {
        void run() throws Exception;
    }

    /** @param arguments rounds of warming up, rounds that count, then codes of printed documents; all of them without */
    public static void main(String[] arguments) throws Exception {
        int warmUp = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 41;
        Samples.RENDERER.hashCode(); // pins the JDK's TransformerFactory
        String pinned = System.getProperty(JAXP);
        FopFactory tuned = factory("");
        FopFactory peer = factory("<complex-scripts disabled=\"true\"/>");
        System.out.printf("| %-28s | %5s | %10s | %10s | %6s | %10s |%n|---|---|---|---|---|---|%n", "document", "pages", "our FOP", "FOP", "ratio", "whole");
        for (Map.Entry<Imprime, Samples.Print> entry : one().entrySet()) {
            Samples.Print print = entry.getValue();
            if (arguments.length > 2 && !Arrays.asList(arguments).contains(print.imprime().code())) {
                continue;
            }
            Source source = Samples.source(print.file());
            byte[] fo = Samples.fo(source, print.imprime(), print.options()).getBytes(StandardCharsets.UTF_8);
            Work whole = () -> {
                System.setProperty(JAXP, pinned);
                Samples.pdf(Samples.RENDERER, source, print.imprime(), print.options());
            };
            Work ours = () -> {
                System.setProperty(JAXP, pinned);
                typeset(tuned, fo);
            };
            Work theirs = () -> {
                System.clearProperty(JAXP);
                typeset(peer, fo);
            };
            double[][] times = new double[3][rounds];
            for (int i = -warmUp; i < rounds; i++) {
                double[] taken = {cpu(ours), cpu(theirs), cpu(whole)};
                if (i >= 0) {
                    for (int who = 0; who < taken.length; who++) {
                        times[who][i] = taken[who];
                    }
                }
            }
            System.out.printf("| %-28s | %5d | %7.1f ms | %7.1f ms | %5.2f× | %7.1f ms |%n", entry.getKey().code(), pages(print.pdf()), median(times[0]), median(times[1]),
                    median(times[1]) / median(times[0]), median(times[2]));
        }
    }

    /** Each printed document once, from an example if there is one. */
    private static Map<Imprime, Samples.Print> one() throws Exception {
        Map<Imprime, Samples.Print> prints = new LinkedHashMap<>();
        for (Imprime imprime : Imprime.values()) {
            Samples.prints().stream().filter(print -> print.imprime() == imprime)
                    .sorted((a, b) -> Boolean.compare(b.file().startsWith(Samples.EXAMPLES), a.file().startsWith(Samples.EXAMPLES))).findFirst()
                    .ifPresent(print -> prints.put(imprime, print));
        }
        return prints;
    }

    /** A factory of our configuration without this part of it. */
    private static FopFactory factory(String without) throws Exception {
        try (InputStream in = Resources.open("fop/fop.xml")) {
            String usual = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(without, "");
            return new FopConfParser(new ByteArrayInputStream(usual.getBytes(StandardCharsets.UTF_8)), Resources.BASE.resolve("fop/"), Resources.ONLY)
                    .getFopFactoryBuilder().build();
        }
    }

    private static void typeset(FopFactory factory, byte[] fo) throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 18);
        FOUserAgent agent = factory.newFOUserAgent();
        agent.getEventBroadcaster().addEventListener(event -> { });
        Fop fop = factory.newFop(MimeConstants.MIME_PDF, agent, pdf);
        SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
        parsers.setNamespaceAware(true);
        SAXParser parser = parsers.newSAXParser();
        parser.parse(new ByteArrayInputStream(fo), fop.getDefaultHandler());
        if (pdf.size() < 1000) {
            throw new IllegalStateException("the peer wrote no PDF");
        }
    }

    private static double cpu(Work work) throws Exception {
        long start = CLOCK.getCurrentThreadCpuTime();
        work.run();
        return (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static int pages(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
