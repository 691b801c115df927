package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Holdings;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Questions;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Judges documents, and takes from the cache that nothing was found in one, as long as all that this rests on is the same. */
final class Remembering {
    private static final int ROOT = 4096;
    private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);
    private final VerdictCache cache;
    private final boolean named;
    private final String before;
    private final Supplier<Optional<String>> settings;
    private final Map<Path, String> digests = new HashMap<>();
    private final Map<Path, String> numeros = new HashMap<>();
    private final Map<Path, FileVerdict> standing = new HashMap<>();
    private Evidence evidence;

    private Remembering(VerdictCache cache, boolean named, String before, Supplier<Optional<String>> settings) {
        this.cache = cache;
        this.named = named;
        this.before = before;
        this.settings = settings;
    }

    /**
     * Empty where the user has no place for a cache, or what bears on all verdicts cannot be told.
     *
     * @param named whether the names of who signed are wanted, which no cache keeps
     * @param settings what bears on all verdicts, looked up now and at the end
     */
    static Optional<Remembering> of(boolean named, Supplier<Optional<String>> settings) {
        boolean wanted = CacheSettings.packaged() || System.getProperty("ccs.cache") != null;
        return (wanted ? CacheFolder.ofUser() : Optional.<CacheFolder>empty())
                .flatMap(folder -> settings.get().map(before -> new Remembering(new VerdictCache(folder, before), named, before, settings)));
    }

    /** A file that was read: which document it is, and its digest. */
    private record Seen(Optional<Citation> citation, String sha256) {}

    /**
     * Looks at all that is at hand, in the order that a resolver takes, then at what is kept of the files to be judged.
     *
     * @param step done after each of the files to be judged
     * @param items the files to be judged; others are read no further than their root element
     * @param phase in which a file is to be judged
     * @param brought files and folders that the user brings, those to be judged among them
     * @param began when the run began
     * @throws java.io.UncheckedIOException when a place cannot be read
     */
    void look(InOrder order, Runnable step, List<Path> items, Function<Path, Optional<Phase>> phase, List<Path> brought, List<Path> stores, Instant began) {
        Map<Path, Seen> read = new HashMap<>();
        order.eachOfMany(items, this::seen, (file, seen) -> {
            read.put(file.toAbsolutePath().normalize(), seen);
            step.run();
        });
        Holdings holdings = new Holdings();
        brought.forEach(place -> add(holdings, place, true, read));
        stores.forEach(place -> add(holdings, place, false, read));
        evidence = new Evidence(holdings, digests, began);
        order.eachOfMany(items, file -> standing(file, phase.apply(file)), (file, verdict) -> verdict.ifPresent(kept -> standing.put(file, kept)));
    }

    private void add(Holdings holdings, Path place, boolean brought, Map<Path, Seen> read) {
        Seen known = read.get(place.toAbsolutePath().normalize());
        for (Path file : known != null ? List.of(place) : Resolver.xmlFiles(place)) {
            Seen seen = known != null ? known : read.get(file.toAbsolutePath().normalize());
            if (seen != null) {
                digests.put(file, seen.sha256);
                seen.citation.ifPresent(citation -> numeros.put(file, citation.toString()));
            }
            (seen != null ? seen.citation : Holdings.citation(file)).ifPresent(citation -> holdings.add(file, brought, citation));
        }
    }

    private Seen seen(Path file) {
        try {
            byte[] bytes = reader.bytes(file);
            String sha256 = DocumentReader.sha256(bytes);
            return new Seen(cache.any(sha256).flatMap(kept -> citation(kept, bytes)).or(() -> Holdings.citation(file)), sha256);
        } catch (IOException unreadable) {
            return new Seen(Optional.empty(), "");
        }
    }

    private static Optional<Citation> citation(KeptVerdict kept, byte[] bytes) {
        boolean within = kept.numeroAt() >= 0 && kept.numeroLength() >= 0 && kept.numeroLength() <= bytes.length - kept.numeroAt();
        return !within ? Optional.empty() : Kind.ofRoot(kept.kind())
                .flatMap(kind -> Citation.named(kind, new String(bytes, kept.numeroAt(), kept.numeroLength(), StandardCharsets.UTF_8), ""));
    }

    /** The verdict on a file that was looked at, where one is kept and stands. */
    Optional<FileVerdict> kept(Path file) {
        return Optional.ofNullable(standing.get(file));
    }

    private Optional<FileVerdict> standing(Path file, Optional<Phase> phase) {
        String sha256 = digests.getOrDefault(file, "");
        return sha256.isEmpty() ? Optional.empty() : cache.find(sha256, name(sha256, file, phase))
                .filter(found -> found.document().equals(sha256) && !(named && !found.signatures().isEmpty()) && evidence.stands(found, file))
                .map(found -> found.verdict(file, numeros.getOrDefault(file, "")));
    }

    /** What a verdict is found by. */
    private static String name(String sha256, Path file, Optional<Phase> phase) {
        return Evidence.digest(sha256 + "\n" + phase.map(Phase::code).orElse("") + "\n" + file.getFileName());
    }

    /** A new verdict on a file, which is kept where that can be. */
    FileVerdict judged(Checker checker, Path file, Optional<Phase> phase) throws IOException {
        byte[] bytes = reader.bytes(file);
        Questions.Noted<FileVerdict> judged = Questions.noted(() -> checker.check(file.toString(), bytes, phase));
        String sha256 = judged.result().sha256();
        if (sha256.equals(digests.get(file)) && judged.result().verdict() instanceof Verdict.Checked clean && clean.findings().isEmpty()) {
            evidence.rest(judged.asked(), file).ifPresent(rest -> keep(name(sha256, file, phase), judged.result(), bytes, rest));
        }
        return judged.result();
    }

    private void keep(String name, FileVerdict verdict, byte[] bytes, Evidence.Rest rest) {
        boolean plain = List.of(Kind.LIVRET, Kind.DOSSIER, Kind.PROCES_VERBAL, Kind.SESSION).contains(Kind.ofRoot(verdict.kind()).orElseThrow());
        byte[] numero = verdict.numero().getBytes(StandardCharsets.UTF_8);
        int at = !plain || numero.length == 0 ? -1 : at(bytes, numero);
        cache.keep(new KeptVerdict(name, verdict.sha256(), verdict.kind(), at, numero.length, verdict.phase(), verdict.rules(),
                verdict.signatures().stream().map(SignatureVerdict::redacted).toList(), rest.questions(), rest.folders(), rest.answers()));
    }

    private static int at(byte[] bytes, byte[] numero) {
        String start = new String(bytes, 0, Math.min(bytes.length, ROOT), StandardCharsets.ISO_8859_1);
        return start.indexOf(new String(numero, StandardCharsets.ISO_8859_1));
    }

    /** Writes what is new, unless what bears on all of it changed meanwhile. */
    void write(Instant now) {
        if (cache.hasNews() && settings.get().equals(Optional.of(before))) {
            cache.write(now);
        }
    }
}
