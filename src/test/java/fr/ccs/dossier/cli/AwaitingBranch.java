package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Resolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A branch's folder with the example dossiers as they were before their assessment: {@code ccs.xml}, {@code annuaire.xml}, {@code referentiel/}, {@code dossiers/}. */
final class AwaitingBranch {
    static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
    private final Path folder;

    AwaitingBranch(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("referentiel"));
        Files.createDirectories(folder.resolve("dossiers"));
        Files.copy(EXAMPLES.resolve("annuaire.xml"), folder.resolve("annuaire.xml"));
        Files.copy(EXAMPLES.resolve("referentiel/ccs-rc-2026.1-specimen.xml"), edition("2026.1"));
        Files.writeString(folder.resolve("ccs.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <ccs xmlns="urn:fr:ccs:dossier:projet">
                  <referentiels chemin="referentiel"/>
                  <documents chemin="annuaire.xml"/>
                  <documents chemin="dossiers"/>
                </ccs>
                """);
    }

    Path folder() {
        return folder;
    }

    Path edition(String name) {
        return folder.resolve("referentiel").resolve(name + ".xml");
    }

    /** Another edition: the specimen with parts of its text replaced, two by two. */
    void addEdition(String name, String... replacements) throws IOException {
        String xml = Files.readString(edition("2026.1"));
        Files.writeString(edition(name), replaced(xml, replacements));
    }

    void changeEdition(String... replacements) throws IOException {
        Files.writeString(edition("2026.1"), replaced(Files.readString(edition("2026.1")), replacements));
    }

    /** Brings one of the example dossiers, with its état and parts of its text replaced, two by two; gives its folder. */
    Path bring(String numero, String etat, String... replacements) throws IOException {
        Path dossier = folder.resolve("dossiers").resolve(numero);
        try (Stream<Path> walk = Files.walk(EXAMPLES.resolve("dossiers").resolve(numero))) {
            for (Path file : walk.toList()) {
                Files.copy(file, dossier.resolve(EXAMPLES.resolve("dossiers").resolve(numero).relativize(file).toString()));
            }
        }
        Path file = dossier.resolve("dossier.xml");
        String xml = Files.readString(file).replaceFirst(" etat=\"[A-Z_]+\"", " etat=\"" + etat + "\"");
        Files.writeString(file, replaced(xml, replacements));
        return dossier;
    }

    /** The extracts among the pièces of a dossier. */
    static List<Path> extraits(Path dossier) {
        return Resolver.xmlFiles(dossier.resolve("pieces")).stream().filter(file -> file.getFileName().toString().startsWith("extrait-")).toList();
    }

    private static String replaced(String xml, String... replacements) {
        String text = xml;
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return text;
    }

    /** {@code ccs new livret --from} one of the dossiers, within the test's own process; French unless said otherwise. */
    CcsProcess.Result prefill(Path dossier, Path made, Object... more) {
        return Commands.run(Stream.concat(Stream.of("--lang", "fr", "new", "livret", "--from", dossier, "-o", made, "--date", "2026-10-20",
                "--referentiels", folder.resolve("referentiel")), Stream.of(more)).toArray());
    }

    /** Runs a command in a process of its own from this folder, where the branch's documents and no others are at hand. */
    CcsProcess.Result run(Object... arguments) throws IOException {
        return new CcsProcess().in(folder).run(arguments);
    }
}
