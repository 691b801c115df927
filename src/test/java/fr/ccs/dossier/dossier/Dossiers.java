package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Dossiers to let things happen to: copies of a small one that waits for its evaluation. */
final class Dossiers {
    static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");
    static final byte[] PDF = "%PDF-1.7\n% a letter\n".getBytes(StandardCharsets.UTF_8);
    private static final Path EXAMPLES = Path.of("examples/dossiers");

    private Dossiers() {}

    /** A dossier that is DESIGNE: enrolled, its evaluator appointed, nothing else. */
    static Path designe(Path parent) throws IOException {
        return copy("CCS-2026-00058", parent);
    }

    static Path copy(String numero, Path parent) throws IOException {
        Path from = EXAMPLES.resolve(numero);
        Path to = parent.resolve(numero);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    static NouvellePiece letter(String name) throws Refus {
        return NouvellePiece.of("COURRIER", name, PDF);
    }

    /** A letter that comes in. */
    static Fait letterAdded(Dossier dossier, Instant at, String name) throws Refus {
        return Fait.of("AJOUT_PIECE", at, dossier.acteur(Qualite.BRANCHE)).piece(letter(name));
    }

    /**
     * What has to be true of a folder whatever was stopped in it: every pièce there with its digest, nothing else, ids consecutive, the chain
     * whole from {@code first} on.
     */
    static List<String> faults(Path folder, int first) throws IOException, Refus {
        List<String> faults = new java.util.ArrayList<>();
        Dossier dossier = Dossier.of(folder.resolve(Dossier.FILE).toString(), Files.readAllBytes(folder.resolve(Dossier.FILE)));
        List<String> chemins = dossier.values("pieces/piece/@chemin");
        List<String> digests = dossier.values("pieces/piece/@empreinte");
        for (int i = 0; i < chemins.size(); i++) {
            Path file = folder.resolve(chemins.get(i));
            if (!Files.isRegularFile(file) || !DocumentReader.sha256(Files.readAllBytes(file)).equals(digests.get(i))) {
                faults.add(chemins.get(i));
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString())
                    .filter(name -> !chemins.contains(name) && !List.of("dossier.xml", ".verrou").contains(name)).forEach(faults::add);
        }
        dossier.values("pieces/piece/@id[. = ../preceding-sibling::piece/@id]").forEach(faults::add);
        List<String> ids = dossier.values("journal/evenement/@id");
        for (int i = 0; i < ids.size(); i++) {
            if (!ids.get(i).equals("EVT-" + (i + 1))) {
                faults.add(ids.get(i));
            }
        }
        Chain.broken(dossier.document()).stream().map(link -> link.getAttributeValue(new net.sf.saxon.s9api.QName("id")))
                .filter(id -> Integer.parseInt(id.substring(4)) > first).forEach(faults::add);
        return faults;
    }
}
