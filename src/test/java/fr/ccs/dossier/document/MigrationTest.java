package fr.ccs.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.document.Migration.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The frame of migrations, with versions 2 and 3 made up: a chain of steps, a new document that cites the old one, and no step that breaks its contract. */
class MigrationTest {
    private static final String STEPS = "stylesheets/migrations-essai/";

    private static byte[] signed() throws Exception {
        return Files.readAllBytes(Path.of("examples/dossiers/CCS-2026-00031/pieces/livret-1.xml"));
    }

    private static byte[] plain() throws Exception {
        return Files.readAllBytes(Path.of("examples/livrets/brouillon.xml"));
    }

    private static String text(Outcome outcome) {
        return new String(((Outcome.Migrated) outcome).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void todayThereIsNothingToDo() throws Exception {
        assertThat(Migration.shipped().of("livret.xml", signed())).isEqualTo(new Outcome.Newest(1));
    }

    @Test
    void oneStepMakesANewDocumentThatCitesTheOld() throws Exception {
        Outcome outcome = new Migration(2, STEPS).of("livret.xml", plain());
        assertThat(text(outcome)).contains("urn:fr:ccs:dossier:2", "migreDe=\"" + DocumentReader.sha256(plain()) + "\"", "numeroPersonne=\"P-")
                .doesNotContain("urn:fr:ccs:dossier:1");
        assertThat(outcome).isEqualTo(new Outcome.Migrated(1, 2, ((Outcome.Migrated) outcome).bytes(), false));
        assertThat(text(new Migration(2, STEPS).of("livret.xml", plain()))).as("the same whenever it is made").isEqualTo(text(outcome));
    }

    @Test
    void aChainCitesWhatItStartedFrom() throws Exception {
        Outcome outcome = new Migration(3, STEPS).of("livret.xml", plain());
        assertThat(text(outcome)).contains("urn:fr:ccs:dossier:3", DocumentReader.sha256(plain())).doesNotContain("urn:fr:ccs:dossier:2");
        byte[] second = ((Outcome.Migrated) new Migration(2, STEPS).of("livret.xml", plain())).bytes();
        assertThat(new Migration(2, STEPS).of("livret-2.xml", second)).isEqualTo(new Outcome.Newest(2));
        assertThat(Migration.shipped().of("livret-2.xml", second)).as("to a software that does not know it").isEqualTo(new Outcome.Later(2, 1));
    }

    @Test
    void signaturesStayWithTheOldDocument() throws Exception {
        Outcome.Migrated migrated = (Outcome.Migrated) new Migration(2, STEPS).of("livret.xml", signed());
        assertThat(migrated.signed()).isTrue();
        assertThat(text(migrated)).contains("role=\"CANDIDAT\"").doesNotContain("SignatureValue");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sans-citation/    | does not cite
            signature-gardee/ | carries a signature
            meme-version/     | made no readable document
            absent/           | absent/1-to-2.xsl is missing
            """)
    void aStepThatBreaksItsContractMakesNothing(String folder, String why) {
        assertThatThrownBy(() -> new Migration(2, STEPS + folder).of("livret.xml", signed())).isInstanceOf(IllegalStateException.class).hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pas du XML", "<livret/>", "<livret xmlns=\"urn:fr:ccs:dossier:x\"/>", "<livret xmlns=\"urn:fr:ccs:dossier:1\">",
        "<autre xmlns=\"urn:fr:ccs:dossier:1\"/>", "<livret xmlns=\"urn:fr:ccs:dossier:0\"/>", "<!DOCTYPE livret><livret xmlns=\"urn:fr:ccs:dossier:1\"/>"})
    void whatIsNoDocumentOfOursIsTold(String text) {
        assertThat(new Migration(2, STEPS).of("a.xml", text.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Outcome.Unreadable());
    }
}
