package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.FileNames;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagRemark;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The plain files that stand in a deposit's folder; nothing else of it is ever opened.
 *
 * @param sizes in bytes, by paths with slashes
 */
record BagFolder(Path root, SortedMap<String, Long> sizes) {
    /** A dossier has tens of files. */
    static final int MOST_FILES = 4_000;
    static final long MOST_BYTES = 4L << 30;

    /** @param remarks where is added what is no plain file, or more than we look at */
    static BagFolder of(Path root, List<BagRemark> remarks) throws IOException {
        SortedMap<String, Long> sizes = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            private long left = MOST_BYTES;

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.getNameCount() - root.getNameCount() > 64 ? tooMuch() : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
                if (!attributes.isRegularFile()) {
                    remarks.add(BagRemark.of(BagFault.LINK, path));
                } else if (!FileNames.plain(path)) {
                    remarks.add(BagRemark.of(BagFault.NAME, path));
                } else {
                    sizes.put(path, attributes.size());
                    left -= attributes.size();
                }
                return sizes.size() > MOST_FILES || left < 0 ? tooMuch() : FileVisitResult.CONTINUE;
            }

            private FileVisitResult tooMuch() {
                remarks.add(BagRemark.of(BagFault.TOO_MUCH, ""));
                return FileVisitResult.TERMINATE;
            }
        });
        return new BagFolder(root, sizes);
    }

    boolean has(String path) {
        return sizes.containsKey(path);
    }

    Path file(String path) {
        return root.resolve(path);
    }

    /** A small file's text; empty when there is none, or when it is larger than any of its kind. */
    java.util.Optional<String> text(String path) throws IOException {
        return has(path) && sizes.get(path) <= 8 << 20 ? java.util.Optional.of(new String(Files.readAllBytes(file(path)), java.nio.charset.StandardCharsets.UTF_8))
                : java.util.Optional.empty();
    }
}
