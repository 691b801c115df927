package fr.ccs.dossier.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ccs.dossier.document.Saxon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import net.sf.saxon.s9api.ExtensionFunction;
import net.sf.saxon.s9api.ItemType;
import net.sf.saxon.s9api.OccurrenceIndicator;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SequenceType;
import net.sf.saxon.s9api.XdmEmptySequence;
import net.sf.saxon.s9api.XdmValue;

/**
 * Runs {@code ccs check} over every fixture and example in every phase and writes down which rules fired and which failed; a program of its
 * own, since its rule sheets are not those that ship but the same with a counter in each rule.
 */
public final class MeasuredChecks {
    private static final Map<String, LongAdder> COUNTS = new ConcurrentSkipListMap<>();
    private static final Set<String> BROKEN = new ConcurrentSkipListSet<>();
    private static final LongAdder CHECKS = new LongAdder();

    private MeasuredChecks() {}

    /** Told by the sheets when a rule's context matches. */
    private record Fired() implements ExtensionFunction {
        @Override
        public QName getName() {
            return new QName("urn:fr:ccs:dossier:mesure", "fired");
        }

        @Override
        public SequenceType getResultType() {
            return SequenceType.makeSequenceType(ItemType.ANY_ITEM, OccurrenceIndicator.ZERO_OR_MORE);
        }

        @Override
        public SequenceType[] getArgumentTypes() {
            SequenceType string = SequenceType.makeSequenceType(ItemType.STRING, OccurrenceIndicator.ONE);
            return new SequenceType[] {string, string};
        }

        @Override
        public XdmValue call(XdmValue[] arguments) {
            count("fired", arguments[0].itemAt(0).getStringValue(), arguments[1].itemAt(0).getStringValue());
            return XdmEmptySequence.getInstance();
        }
    }

    /** Told by the sheets what the variables of a rule hold, so that they must hold something: an error in one is seen, needed or not. */
    private record Evaluated() implements ExtensionFunction {
        @Override
        public QName getName() {
            return new QName("urn:fr:ccs:dossier:mesure", "evaluated");
        }

        @Override
        public SequenceType getResultType() {
            return SequenceType.makeSequenceType(ItemType.ANY_ITEM, OccurrenceIndicator.ZERO_OR_MORE);
        }

        @Override
        public SequenceType[] getArgumentTypes() {
            return new SequenceType[] {getResultType()};
        }

        @Override
        public XdmValue call(XdmValue[] arguments) {
            return arguments[0].size() < 0 ? arguments[0] : XdmEmptySequence.getInstance();
        }
    }

    /** @param arguments the project's folder, then the file to write: {@code fired LIV-004 signature 12} a line */
    public static void main(String[] arguments) throws Exception {
        Saxon.PROCESSOR.registerExtensionFunction(new Fired());
        Saxon.PROCESSOR.registerExtensionFunction(new Evaluated());
        Path project = Path.of(arguments[0]);
        List<List<String>> lines = commandLines(project);
        ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (String phase : List.of("brouillon", "signature", "transmission", "archive")) {
                lines.forEach(line -> running.add(threads.submit(() -> check(phase, line))));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        if (!BROKEN.isEmpty()) {
            throw new IllegalStateException("rules that broke down:\n" + String.join("\n", BROKEN));
        }
        List<String> result = new ArrayList<>(List.of("checks - - " + CHECKS.sum()));
        COUNTS.forEach((key, count) -> result.add(key + " " + count.sum()));
        Files.write(Path.of(arguments[1]), result);
    }

    /** The fixtures of a rule are judged beside the shared documents; one that has a companion folder, by itself beside that too. */
    private static List<List<String>> commandLines(Path project) throws IOException {
        Path rules = project.resolve("src/test/resources/rules");
        List<String> shared = List.of("--referentiels", rules.resolve("referentiels").toString(), "--with", rules.resolve("documents").toString());
        List<List<String>> lines = new ArrayList<>();
        for (Path folder : list(rules).filter(path -> path.getFileName().toString().matches("[A-Z]+-\\d{3}")).toList()) {
            List<String> together = new ArrayList<>(shared);
            for (Path file : list(folder).filter(Files::isRegularFile).toList()) {
                Path own = file.resolveSibling(file.getFileName().toString().replace(".xml", ".avec"));
                if (Files.isDirectory(own)) {
                    lines.add(Stream.concat(shared.stream(), Stream.of("--with", own.toString(), file.toString())).toList());
                } else {
                    together.add(file.toString());
                }
            }
            if (together.size() > shared.size()) {
                lines.add(together);
            }
        }
        Path examples = project.resolve("examples");
        lines.add(List.of("--referentiels", examples.resolve("referentiel").toString(), "--with", examples.toString(), examples.toString()));
        return lines;
    }

    private static Void check(String phase, List<String> line) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("--lang", "fr", "check", "--format", "json", "--date", "2026-11-24", "--phase", phase));
        arguments.addAll(line);
        CcsProcess.Result result = Commands.run(arguments.toArray());
        if (result.status() > 1) {
            String reason = result.out().lines().filter(text -> text.contains("\"problem\"") && text.contains("exécuter")).findFirst().orElse(result.err());
            BROKEN.add(reason.strip() + " (" + phase + ", " + line.get(line.size() - 1) + ")");
            return null;
        }
        for (JsonNode file : new ObjectMapper().readTree(result.out()).get("files")) {
            CHECKS.increment();
            if (file.get("verdict").asText().equals("checked")) {
                file.get("findings").forEach(finding -> count("failed", finding.get("rule").asText(), file.get("phase").asText()));
            }
        }
        return null;
    }

    private static void count(String what, String rule, String phase) {
        COUNTS.computeIfAbsent(what + " " + rule + " " + phase, key -> new LongAdder()).increment();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
