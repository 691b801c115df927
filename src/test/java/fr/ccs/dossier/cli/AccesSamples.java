package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.DossierOuvert;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.NouvellePiece;
import fr.ccs.dossier.dossier.Qualite;
import fr.ccs.dossier.render.EmbeddedSource;
import fr.ccs.dossier.render.NotCarried;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Dossiers of the examples, the command that copies them, and what somebody can read in a copy. */
final class AccesSamples {
    static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
    static final String DAY = "2026-11-30";

    private AccesSamples() {}

    static Path dossier(String numero, Path parent) throws IOException {
        Path from = EXAMPLES.resolve("dossiers").resolve(numero);
        Path to = parent.resolve(numero);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    static CcsProcess.Result acces(Path folder, Object... more) {
        List<Object> line = new ArrayList<>(List.of("--lang", "fr", "export", "acces", folder, "--referentiels", EXAMPLES.resolve("referentiel")));
        line.addAll(List.of(more));
        if (!line.contains("--date")) {
            line.addAll(List.of("--date", DAY));
        }
        return Commands.run(line.toArray());
    }

    static Map<String, byte[]> entries(Path zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entries.put(entry.getName(), in.readAllBytes())).isNull();
            }
        }
        return entries;
    }

    /** Everything that somebody could read in a copy: bytes, the text of PDFs, the documents inside them. */
    static String readable(Map<String, byte[]> entries) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            all.append('\n').append(entry.getKey()).append('\n').append(new String(entry.getValue(), StandardCharsets.UTF_8));
            if (entry.getKey().endsWith(".pdf")) {
                try (PDDocument pdf = Loader.loadPDF(entry.getValue())) {
                    all.append(new PDFTextStripper().getText(pdf));
                }
                try {
                    all.append(new String(EmbeddedSource.of(entry.getValue()).bytes(), StandardCharsets.UTF_8));
                } catch (NotCarried none) {
                    all.append("(nothing inside)");
                }
            }
        }
        return spaced(all.toString());
    }

    static String spaced(String text) {
        return text.replaceAll("[\\s\u00A0\u202F\u200B]+", " ");
    }

    /** Which of these stand there: a failure must not print a whole file. */
    static List<String> found(String text, String... words) {
        return Stream.of(words).filter(text::contains).toList();
    }

    static Dossier read(Path folder) throws Exception {
        return Dossier.of("d", Files.readAllBytes(folder.resolve("dossier.xml")));
    }

    /** Files that enter a dossier as somebody would add them. */
    static void add(Path folder, NouvellePiece... pieces) throws Exception {
        try (DossierOuvert open = DossierOuvert.open(folder)) {
            Fait fait = Fait.of("AJOUT_PIECE", Instant.parse("2026-11-20T10:00:00Z"), open.dossier().acteur(Qualite.BRANCHE));
            for (NouvellePiece piece : pieces) {
                fait = fait.piece(piece);
            }
            open.apply(fait);
            open.commit();
        }
    }
}
