package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Symptom;
import fr.ccs.dossier.finding.Symptom.Grade;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sound installation is told to be so; each thing that keeps documents from being checked is named, with what to do. */
class DoctorCommandTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    @TempDir
    Path folder;

    private final List<Symptom> told = new ArrayList<>();
    private final Exam exam = new Exam(new Ccs(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), System.err, Language.FRENCH), told::add);

    @Test
    void aSoundInstallationIsToldToBeSo() throws Exception {
        CcsProcess.Result result = Commands.run("--lang", "fr", "doctor");
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.out()).contains("✔ Java ", "telles que construites", "✔ Schémas et règles", "✔ Essai\u00A0: un document en ordre l’est, les 27 fautes", "✔ Impression", "Cette installation contrôle comme il faut")
                .doesNotContain("✘");
        CcsProcess.Result quiet = Commands.run("--lang", "en", "-q", "diagnostic");
        assertThat(quiet.out()).doesNotContain("✔").contains("This installation checks as it should");
    }

    @Test
    void rulesThatAreNotThoseThatWereBuiltAreFoundOut() throws Exception {
        Path common = Path.of(getClass().getResource("/schemas/1/common.xsd").toURI());
        Path copy = folder.resolve("classes/schemas");
        try (var files = Files.walk(common.getParent().getParent())) {
            for (Path file : files.sorted().toList()) {
                Path target = copy.resolve(common.getParent().getParent().relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, target);
                }
            }
        }
        Files.writeString(copy.resolve("1/common.xsd"), Files.readString(copy.resolve("1/common.xsd")) + "\n");
        CcsProcess.Result result = new CcsProcess().hiddenBy(copy.getParent()).run("--lang", "fr", "doctor", "--format", "json");
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.out()).contains("\"fine\" : false", "ne sont pas ceux qui ont été construits", "\"grade\" : \"FAULT\"");
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(Path.of("docs/diagnostic.schema.json")))
                .validate(new ObjectMapper().readTree(result.out()))).isEmpty();
    }

    @Test
    void anEngineThatHasGoneBlindIsFoundOut() throws Exception {
        Path clean = Files.createDirectories(folder.resolve("classes/doctor/livrets")).resolve("fautes-multiples.xml");
        Files.copy(HERE.resolve("examples/livrets/observation-directe.xml"), clean);
        CcsProcess.Result result = new CcsProcess().hiddenBy(folder.resolve("classes")).run("--lang", "fr", "-q", "doctor");
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.out()).contains("✘ Essai\u00A0: les fautes trouvées ne sont pas celles que l’on sait");
    }

    @Test
    void aProjectFileThatNamesWhatIsNotThereIsFoundOut() throws Exception {
        String start = "<ccs xmlns=\"urn:fr:ccs:dossier:projet\">";
        Files.writeString(folder.resolve("ccs.xml"), start + "<referentiels chemin=\"absent\"/><registre chemin=\"registre.xml\"/><confiance chemin=\"absente\"/></ccs>");
        ProjectExam.take(exam, folder);
        assertThat(told).filteredOn(symptom -> symptom.grade() == Grade.FAULT).extracting(Symptom::code).containsExactly("stores", "registre", "trust");
        assertThat(told).extracting(Symptom::french).anySatisfy(words -> assertThat(words).contains("Dossier de documents introuvable", "Corrigez ccs.xml"));
        told.clear();
        Files.writeString(folder.resolve("ccs.xml"), start + "<inconnu/></ccs>");
        ProjectExam.take(exam, folder);
        assertThat(told).singleElement().satisfies(symptom -> assertThat(symptom.grade() + symptom.french()).startsWith("FAULTLe fichier de projet"));
        told.clear();
        ProjectExam.take(exam, HERE);
        assertThat(told).extracting(Symptom::grade).containsOnly(Grade.FINE);
    }

    @Test
    void trustThatRunsOutIsToldBeforehand() throws Exception {
        Path trust = HERE.resolve("examples/confiance");
        TrustExam.take(exam, Optional.of(trust), Instant.parse("2026-06-01T00:00:00Z"));
        TrustExam.take(exam, Optional.of(trust), Instant.parse("2054-12-15T00:00:00Z"));
        TrustExam.take(exam, Optional.of(trust), Instant.parse("2070-01-01T00:00:00Z"));
        TrustExam.take(exam, Optional.empty(), Instant.parse("2026-06-01T00:00:00Z"));
        TrustExam.take(exam, Optional.of(folder), Instant.parse("2026-06-01T00:00:00Z"));
        assertThat(told).extracting(Symptom::grade).containsExactly(Grade.FINE, Grade.FINE, Grade.REMARK, Grade.REMARK, Grade.REMARK, Grade.REMARK, Grade.REMARK, Grade.FAULT);
        assertThat(told.get(2).french()).contains("expire le 2055-01-01");
        assertThat(told.get(4).french()).contains("n’est plus valable depuis le 2055-01-01");
        TrustExam.take(exam, Optional.of(trust), Instant.parse("1990-01-01T00:00:00Z"));
        assertThat(told.get(8).grade()).isEqualTo(Grade.REMARK);
        assertThat(told.get(8).french()).contains("ne vaut qu’à partir du");
    }

    @Test
    void aClockThatCannotBeRightIsFoundOut() {
        MachineExam.clock(exam, LocalDate.of(1970, 1, 1));
        MachineExam.clock(exam, LocalDate.of(2026, 6, 1));
        MachineExam.clock(exam, LocalDate.of(2100, 6, 1));
        assertThat(told).extracting(Symptom::grade).containsExactly(Grade.FAULT, Grade.FINE, Grade.FAULT);
    }

    @Test
    void aLookThatBreaksDownIsAFaultAndKeepsNoOtherFromBeingTaken() {
        exam.take("a", look -> {
            throw new IllegalStateException("within");
        });
        exam.take("b", look -> look.fine("b", "bien", "fine"));
        assertThat(told).extracting(Symptom::code).containsExactly("a", "b");
        assertThat(told.get(0).grade()).isEqualTo(Grade.FAULT);
    }
}
