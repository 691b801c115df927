package fr.ccs.dossier.check;

import fr.ccs.dossier.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A copy of an example dossier without any fault, to break in one place and check. */
record DossierFolder(Path folder) {
    private static final Path DOSSIERS = Specimen.EXAMPLES.resolve("dossiers");

    /** The dossier of somebody who was certified, and then given a duplicate. */
    static DossierFolder certified(Path parent) throws IOException {
        return copy("CCS-2026-00017", parent);
    }

    static DossierFolder copy(String numero, Path parent) throws IOException {
        Path to = parent.resolve(numero);
        try (Stream<Path> files = Files.walk(DOSSIERS.resolve(numero))) {
            for (Path file : files.toList()) {
                Path target = to.resolve(DOSSIERS.resolve(numero).relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return new DossierFolder(to);
    }

    Path file(String chemin) {
        return folder.resolve(chemin);
    }

    Path dossier() {
        return file("dossier.xml");
    }

    Specimen text() {
        return Specimen.of(dossier());
    }

    /** Changes dossier.xml at the one place where {@code fragment} stands. */
    void with(String fragment, String replacement) throws IOException {
        Files.writeString(dossier(), text().with(fragment, replacement).text());
    }

    /** Puts a file in the place of a pièce's, and enters it as if it had come in so. */
    void replace(String id, String chemin, byte[] bytes) throws IOException {
        Files.write(file(chemin), bytes);
        Files.writeString(dossier(), text().text().replaceAll("(<piece id=\"" + id + "\"[^>]*octets=\")[^\"]*(\" empreinte=\")[^\"]*",
                "$1" + bytes.length + "$2" + fr.ccs.dossier.document.DocumentReader.sha256(bytes)));
    }

    List<Finding> findings(Phase phase) throws IOException {
        return Specimen.checker(Specimen.REFERENTIEL, Specimen.ANNUAIRE, Specimen.EXAMPLES.resolve("proces-verbaux"))
                .check(dossier().toString(), Files.readAllBytes(dossier()), Optional.of(phase)).verdict().findings();
    }

    /** What is found in the phase of a dossier that is in use. */
    List<Finding> findings() throws IOException {
        return findings(Phase.TRANSMISSION);
    }

    /** Each finding as {@code DOS-003 PIE-4}: its rule, and the pièce or event or element where it stands. */
    List<String> brief() throws IOException {
        return findings().stream().map(finding -> finding.rule() + " " + finding.location().codes().replaceAll(".*/", "")).toList();
    }
}
