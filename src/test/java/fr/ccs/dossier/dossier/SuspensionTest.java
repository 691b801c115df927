package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds an elimination back is said as the rule says it: on every fixture of DOS-015, the list of what is due and the rule agree. */
class SuspensionTest {
    private static final Path FIXTURES = Path.of("src/test/resources/rules/DOS-015");

    static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.filter(file -> file.toString().endsWith(".xml") && !file.toString().contains("sans-evenement") && !file.toString().contains("sans-delai"))
                    .sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void agreesWithTheRule(Path fixture) throws Exception {
        Document edition = ((Reading.Read) new DocumentReader(Limits.DEFAULT).read(Path.of("examples/referentiel/ccs-rc-2026.1-specimen.xml"))).document();
        Dossier dossier = Dossier.of(fixture.toString(), Files.readAllBytes(fixture));
        LocalDate day = LocalDate.parse(dossier.value("journal/evenement[@type = ('ARCHIVAGE', 'ELIMINATION_PIECE')][last()]/string((@jour, substring(@date, 1, 10))[1])")
                .orElseThrow());
        List<Suspension.Cause> causes = Suspension.of(dossier, List.of(edition), day).stream().map(Suspension::cause).filter(cause -> cause != Suspension.Cause.ETAT).toList();
        String name = fixture.getFileName().toString();
        assertThat(causes.isEmpty()).as("%s: %s", name, causes).isEqualTo(name.startsWith("valide"));
    }
}
