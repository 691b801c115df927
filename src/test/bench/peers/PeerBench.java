package peers;

import fr.ccs.dossier.document.Saxon;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.Processor;

/**
 * Our check against its peers: the same livret, XSD and rules, in one process, one thread, in turns. Before anything is timed each of them
 * must find in a faulty livret what ours finds, and in the clean one nothing.
 */
public final class PeerBench {
    private static final Path CLEAN = Path.of("examples/livrets/observation-directe.xml");
    private static final Path FAULTY = Path.of("examples/livrets/fautes-multiples.xml");
    private static final com.sun.management.ThreadMXBean CLOCK = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private PeerBench() {}

    /** @param arguments the sheet that SchXslt2 made of the rules, the day it judges on, rounds (half of them warm up), checks a round */
    public static void main(String[] arguments) throws Exception {
        Path sheet = Path.of(arguments[0]);
        LocalDate day = LocalDate.parse(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        int checks = Integer.parseInt(arguments[3]);
        Map<String, Peer> peers = new LinkedHashMap<>();
        peers.put("ours, the whole check", new Ours(day));
        peers.put("Saxon, sheet of SchXslt2", new SaxonSheet(new Processor(false), sheet));
        peers.put("the same, with our functions", new SaxonSheet(Saxon.PROCESSOR, sheet));
        peers.put("ph-schematron 9.1.1", new PhSchematron(day));
        peers.put("phive 11.1.0", new Phive(sheet));
        byte[] clean = Files.readAllBytes(CLEAN);
        verify(peers, clean, Files.readAllBytes(FAULTY));
        double[][] cpu = new double[peers.size()][rounds];
        double[][] allocated = new double[peers.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            int who = 0;
            for (Peer peer : peers.values()) {
                long bytes = CLOCK.getThreadAllocatedBytes(Thread.currentThread().getId());
                long start = CLOCK.getCurrentThreadCpuTime();
                for (int check = 0; check < checks; check++) {
                    peer.brokenRules(clean);
                }
                cpu[who][round] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6 / checks;
                allocated[who++][round] = (CLOCK.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes) / 1e6 / checks;
            }
        }
        int who = 0;
        double ours = median(cpu[0]);
        System.out.printf("| %-30s | %9s | %9s | %9s | %8s |%n|---|--:|--:|--:|--:|%n",
                "one clean livret, " + clean.length / 1000 + " kB", "CPU ms", "a second", "MB", "to ours");
        for (String name : peers.keySet()) {
            double one = median(cpu[who]);
            System.out.printf("| %-30s | %9.2f | %9.0f | %9.2f | %7.1f× |%n", name, one, 1000 / one, median(allocated[who++]), one / ours);
        }
    }

    private static void verify(Map<String, Peer> peers, byte[] clean, byte[] faulty) throws Exception {
        List<String> expected = peers.values().iterator().next().brokenRules(faulty);
        if (expected.size() < 10) {
            throw new IllegalStateException("the faulty livret has too few faults to tell: " + expected);
        }
        for (Map.Entry<String, Peer> peer : peers.entrySet()) {
            List<String> found = peer.getValue().brokenRules(faulty);
            List<String> none = peer.getValue().brokenRules(clean);
            if (!found.equals(expected) || !none.isEmpty()) {
                throw new IllegalStateException(peer.getKey() + " finds " + found + " and " + none + ", ours " + expected);
            }
        }
        System.err.printf("each finds the same %d findings in the faulty livret, and none in the clean one%n", expected.size());
    }

    /** Of the second half: the first warms up. */
    private static double median(double[] values) {
        double[] sorted = Arrays.copyOfRange(values, values.length / 2, values.length);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
