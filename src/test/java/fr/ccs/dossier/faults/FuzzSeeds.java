package fr.ccs.dossier.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Whole inputs to begin from, for a fuzz target: examples, and what broke the program once. */
public final class FuzzSeeds {
    private static final Path FOUND = Path.of("src/test/resources/fuzz");
    private final Map<String, byte[]> seeds = new LinkedHashMap<>();

    /** The files of these places whose names end so, by their paths. */
    public FuzzSeeds files(String ending, String... places) {
        for (String place : places) {
            try (Stream<Path> walk = Files.walk(Path.of(place))) {
                for (Path file : walk.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending)).sorted().toList()) {
                    seeds.put(file.toString().replace('/', '_'), Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    public FuzzSeeds text(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public FuzzSeeds bytes(String name, byte[] bytes) {
        seeds.put(name, bytes);
        return this;
    }

    public Map<String, byte[]> all() {
        return seeds;
    }

    /** A zip of some texts. */
    public static byte[] zip(Map<String, String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                ZipEntry entry = new ZipEntry(text.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What once broke a target, by the names that say what it was. */
    static Map<String, byte[]> found(Class<?> target) {
        Map<String, byte[]> found = new TreeMap<>();
        Path folder = FOUND.resolve(target.getSimpleName());
        return Files.isDirectory(folder) ? new TreeMap<>(new FuzzSeeds().files("", folder.toString()).all()) : found;
    }

    /** All inputs of a target. */
    @SuppressWarnings("unchecked")
    static Map<String, byte[]> of(Class<?> target) {
        try {
            Map<String, byte[]> all = new LinkedHashMap<>((Map<String, byte[]>) target.getMethod("seeds").invoke(null));
            all.putAll(found(target));
            return all;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(target + " has no seeds", e);
        }
    }

    /** Writes the seeds of a target into a folder, where the fuzzer looks for them. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        for (Map.Entry<String, byte[]> seed : of(Class.forName(arguments[0])).entrySet()) {
            Files.write(folder.resolve(seed.getKey()), seed.getValue());
        }
    }

    /** The targets, by their full names, in the order in which they are run. */
    static List<String> targets() {
        try (Stream<Path> walk = Files.walk(Path.of("src/test/java"))) {
            return walk.map(Path.of("src/test/java")::relativize).map(Path::toString).filter(name -> name.endsWith("Fuzz.java")).sorted()
                    .map(name -> name.substring(0, name.length() - ".java".length()).replace('/', '.')).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
