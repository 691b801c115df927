package fr.ccs.dossier.check;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Prints what documents of growing size cost, so that a rule that compares everything with everything is seen; run by {@code bench/scaling.sh}. */
public final class ScalingCheck {
    private static final Path EDITION = Path.of("examples/referentiel/ccs-rc-2026.1-specimen.xml");
    private static final Path LIVRET = Path.of("examples/livrets/observation-directe.xml");
    private static final Path PV = Path.of("examples/proces-verbaux/pv-2026-003.xml");
    private static final int RUNS = 3;
    private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);
    private final Path folder;

    private ScalingCheck(Path folder) {
        this.folder = folder;
    }

    /** @param arguments sizes by which all are divided, for a quick look: {@code 10} */
    public static void main(String[] arguments) throws IOException {
        int divisor = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("ccs-scaling");
        try {
            ScalingCheck scaling = new ScalingCheck(folder);
            scaling.measureSchema(5_000 / divisor, 20_000 / divisor);
            scaling.measure("livret, N criteria", size -> GrownLivret.of(folder, size, false), 1_250 / divisor, 5_000 / divisor, 20_000 / divisor);
            scaling.measure("livret, N findings", size -> GrownLivret.of(folder, size, true), 6_250 / divisor, 25_000 / divisor, 100_000 / divisor);
            scaling.measure("procès-verbal, N decisions with their livrets", scaling::procesVerbal, 250 / divisor, 500 / divisor, 1_000 / divisor);
        } finally {
            try (var walk = Files.walk(folder)) {
                walk.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private interface Made {
        GrownLivret of(int size) throws IOException;
    }

    /** Parse and XSD alone, of which Xerces would make a square where a key stands over thousands of elements. */
    private void measureSchema(int... sizes) throws IOException {
        System.out.printf(Locale.ROOT, "%nlivret, N criteria: parse and XSD alone%n%8s %9s %10s %12s %8s%n", "N", "kB", "CPU ms", "µs per N", "growth");
        SchemaCheck schema = new SchemaCheck(reader);
        double first = 0;
        for (int size : sizes) {
            byte[] livret = GrownLivret.of(folder, size, false).bytes();
            double least = Double.MAX_VALUE;
            for (int i = 0; i < 10 * RUNS; i++) {
                long before = cpu();
                schema.read("scaling.xml", livret);
                least = Math.min(least, (cpu() - before) / 1e6);
            }
            double each = least * 1000 / size;
            first = first == 0 ? each : first;
            System.out.printf(Locale.ROOT, "%8d %9d %10.0f %12.1f %7.2f×%n", size, livret.length / 1024, least, each, each / first);
        }
    }

    private void measure(String what, Made made, int... sizes) throws IOException {
        System.out.printf(Locale.ROOT, "%n%s%n%8s %9s %9s %10s %12s %8s  %s%n", what, "N", "kB", "findings", "CPU ms", "µs per N", "growth", "rules");
        run(made.of(Math.max(1, sizes[0] / 2)));
        double first = 0;
        for (int size : sizes) {
            GrownLivret document = made.of(size);
            double least = Double.MAX_VALUE;
            FileVerdict verdict = null;
            for (int i = 0; i < RUNS; i++) {
                long before = cpu();
                verdict = run(document);
                least = Math.min(least, (cpu() - before) / 1e6);
            }
            double each = least * 1000 / size;
            first = first == 0 ? each : first;
            System.out.printf(Locale.ROOT, "%8d %9d %9d %10.0f %12.1f %7.2f×  %s%n", size, document.bytes().length / 1024, verdict.verdict().findings().size(), least, each,
                    each / first, rules(verdict));
        }
    }

    /** A checker that has read nothing yet: the documents that are cited belong to the cost. */
    private FileVerdict run(GrownLivret document) {
        FileVerdict verdict = new Checker(new Resolver(document.places(), reader), Trust.NOBODY, Specimen.DAY).check("scaling.xml", document.bytes());
        if (!(verdict.verdict() instanceof Verdict.Checked)) {
            throw new IllegalStateException("not checked: " + verdict.verdict().findings().get(0).french().text());
        }
        return verdict;
    }

    private static Map<String, Long> rules(FileVerdict verdict) {
        return verdict.verdict().findings().stream().collect(Collectors.groupingBy(finding -> finding.rule(), TreeMap::new, Collectors.counting()));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private GrownLivret procesVerbal(int decisions) throws IOException {
        Path own = Files.createDirectories(folder.resolve("pv-" + decisions));
        String livret = Files.readString(LIVRET);
        String candidat = livret.substring(livret.indexOf("<candidat id=\"") + 14).split("\"")[0];
        String pv = Files.readString(PV);
        int from = pv.indexOf("<decision ");
        int to = pv.indexOf("</decision>") + "</decision>".length();
        IntFunction<String> dossier = i -> "CCS-2026-%05d".formatted(50_000 + i);
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= decisions; i++) {
            String numero = dossier.apply(i);
            Path file = Files.writeString(own.resolve(numero + ".xml"), livret.replace("CCS-2026-00017", numero));
            all.append(pv.substring(from, to).replace("CCS-2026-00023", numero).replaceFirst("(<decision [^>]*empreinte=\")[0-9a-f]{64}",
                    "$1" + DocumentReader.sha256(Files.readAllBytes(file))).replaceFirst("<candidat id=\"[^\"]+\"", "<candidat id=\"" + candidat + "\"")).append('\n');
        }
        return new GrownLivret((pv.substring(0, from) + all + pv.substring(to)).getBytes(StandardCharsets.UTF_8),
                List.of(own, EDITION, Path.of("examples/annuaire.xml")));
    }
}
