package fr.ccs.dossier.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedSet;
import java.util.TreeSet;

/** By what a run that is taken up again knows a deposit that nobody has touched since: names, sizes and times of all its files, no content read. */
final class Trace {

    private Trace() {}

    /** Lower-case hex digest; empty when it cannot be told. */
    static String of(Path deposit) {
        SortedSet<String> lines = new TreeSet<>();
        try {
            Files.walkFileTree(deposit, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return take(folder, attributes);
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    return take(file, attributes);
                }

                private FileVisitResult take(Path file, BasicFileAttributes attributes) {
                    lines.add(deposit.relativize(file) + "\n" + attributes.size() + "\n" + attributes.lastModifiedTime() + "\n" + attributes.fileKey());
                    return lines.size() > 2 * BagFolder.MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unknown) {
            return "";
        }
        return lines.size() > 2 * BagFolder.MOST_FILES ? "" : Digests.sha512(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
