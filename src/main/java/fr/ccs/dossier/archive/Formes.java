package fr.ccs.dossier.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The schemas, rules, code lists, labels and stylesheets of this version, as one file that a deposit carries: they are what it is judged with. */
final class Formes {
    private static final List<String> ROOTS = List.of("schemas", "stylesheets");

    /** The first day that a zip can tell, for all: nothing in it depends on when it was made. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final class Zipped {
        private static final byte[] BYTES = zip();
    }

    private Formes() {}

    /** A zip file: {@code schemas/…} and {@code stylesheets/…}, in the order of their names; fonts and colour profiles left out. */
    static byte[] zipped() {
        return Zipped.BYTES.clone();
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> file : files().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static SortedMap<String, byte[]> files() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String root : ROOTS) {
            URL place = Formes.class.getResource("/" + root + (root.equals("schemas") ? "/1.xsd" : "/close.xsl"));
            if (place == null) {
                throw new IllegalStateException(root + " is missing in this installation");
            }
            try {
                URI uri = place.toURI();
                if (uri.getScheme().equals("jar")) {
                    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                        gather(jar.getPath("/" + root), root, files);
                    }
                } else {
                    gather(Path.of(uri).getParent(), root, files);
                }
            } catch (URISyntaxException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return files;
    }

    private static void gather(Path folder, String root, SortedMap<String, byte[]> files) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).filter(Formes::wanted).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    files.put(root + "/" + folder.relativize(file).toString().replace('\\', '/'), in.readAllBytes());
                }
            }
        }
    }

    private static boolean wanted(Path file) {
        return file.getFileName().toString().matches(".*\\.(xsd|sch|xsl|xml)");
    }
}
