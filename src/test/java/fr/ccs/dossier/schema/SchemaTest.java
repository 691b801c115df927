package fr.ccs.dossier.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schemas accept and refuse, as the JDK's Xerces says it. */
class SchemaTest {
    private static final Path SAMPLES = Path.of("src/test/resources/schema");

    static List<Path> all() {
        return Schemas.all();
    }

    static List<String> kinds() {
        return Schemas.KINDS;
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void compilesWithoutWarning(Path schema) {
        assertThat(Schemas.compiled(schema)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void templateIsValid(String kind) {
        assertThat(Schemas.faults(Schemas.file(kind), Path.of("templates", kind + ".xml"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void templateIsValidByNamespaceAlone(String kind) {
        assertThat(Schemas.faults(Path.of("schemas/1.xsd"), Path.of("templates", kind + ".xml"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"recommandations-candidat", "recommandations-entreprise", "notification-validation", "demande-complement", "complement-recevabilite",
        "convocation-evaluation", "convocation"})
    void letterIsValid(String name) {
        assertThat(Schemas.faults(Path.of("schemas/lettre.xsd"), Path.of("templates/lettres", name + ".xml"))).isEmpty();
    }

    /** {@code schema/KIND/CODE--what.xml}: the first thing that Xerces says about it has that code. */
    @ParameterizedTest
    @MethodSource("samples")
    void faultySampleIsRefusedForItsReason(Path sample) {
        String kind = sample.getParent().getFileName().toString();
        Path schema = List.of("ccs", "lettre").contains(kind) ? Path.of("schemas", kind + ".xsd") : Schemas.file(kind);
        String code = sample.getFileName().toString().replaceFirst("--.*", "");
        assertThat(Schemas.faults(schema, sample)).first().asString().startsWith(code + ":");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindHasFaultySamples(String kind) throws IOException {
        assertThat(samples()).filteredOn(file -> file.getParent().endsWith(kind)).hasSizeGreaterThanOrEqualTo(3);
    }

    /** xs:unique would take minutes here (Xerces compares each value with all others); xs:ID does not. */
    @Test
    void costStaysLinear(@TempDir Path folder) throws IOException {
        StringBuilder text = new StringBuilder("<livret xmlns='urn:fr:ccs:dossier:1' type='INITIALE' etat='BROUILLON'>"
                + "<editionAppliquee id='CCS-RC' edition='1'/><observations>");
        for (int i = 1; i <= 100_000; i++) {
            text.append("<observation id='OBS-").append(i).append("'/>");
        }
        Path big = folder.resolve("big.xml");
        Files.writeString(big, text.append("</observations></livret>"));
        List<String> faults = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Schemas.faults(Schemas.file("livret"), big));
        assertThat(faults).isEmpty();
    }
}
