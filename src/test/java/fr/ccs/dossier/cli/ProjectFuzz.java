package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.faults.Bounded;
import fr.ccs.dossier.faults.FuzzSeeds;
import fr.ccs.dossier.finding.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A project file, whatever it holds: settings, or one sentence on why they cannot be used. */
public final class ProjectFuzz {
    private static final Path FOLDER = folder();

    private ProjectFuzz() {}

    private static Path folder() {
        try {
            return Files.createTempDirectory("project-fuzz");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, byte[]> seeds() {
        return new FuzzSeeds().files("ccs.xml", "ccs.xml", "examples/histoire").text("all", """
                <ccs xmlns="urn:fr:ccs:dossier:projet">
                  <referentiels chemin="a"/><documents chemin="."/><phase chemin="**/b/*.xml" nom="archive"/><exclu chemin="c/**"/><confiance chemin="d"/><theme chemin="e"/>
                  <bloquant seuil="avertissement"/><regles minimum="1.0"/><registre chemin="registre.xml"/>
                </ccs>
                """).all();
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        Files.write(FOLDER.resolve("ccs.xml"), bytes);
        try {
            Project project = Bounded.by(bytes.length, () -> Project.above(FOLDER, Language.FRENCH));
            project.excludes(FOLDER.resolve("c/a.xml"));
            project.phaseOf(FOLDER.resolve("x/b/a.xml"));
            assertThat(project.file()).isPresent();
        } catch (Stop refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("Exception");
        } catch (IOException unreadable) {
            assertThat(unreadable.getMessage()).as(unreadable.toString()).isNotBlank();
        }
    }
}
