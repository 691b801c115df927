package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.seal.Trust;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A register gives each number once, keeps its lines chained, and forgets what was not written. */
class RegistreTest {
    private static final Random RANDOM = new Random(7);

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void aRegister() throws Exception {
        file = Files.copy(Path.of("templates/registre.xml"), folder.resolve("registre.xml"));
    }

    private Document document() throws Exception {
        return ((Reading.Read) new DocumentReader(Limits.DEFAULT).read(file)).document();
    }

    private static Delivrance delivrance(String numero) {
        return Delivrance.original(numero, Identifiers.person(RANDOM), "D-2026-0001", List.of("PV-2026-004", "PV-2026-005"),
                LocalDate.of(2026, 11, 20), Identifiers.verificationCode(RANDOM));
    }

    @Test
    void numbersFollowOneAnotherInTheirSeriesAndYear() throws Exception {
        Gabarit dossiers = Gabarit.of("D-AAAA-NNNN");
        Gabarit certificats = Gabarit.of("CCS-RC-AAAA-NNNNNN-KK");
        try (Registre registre = Registre.open(file)) {
            assertThat(registre.numero(dossiers, 2026)).isEqualTo("D-2026-0001");
            assertThat(registre.numero(certificats, 2026)).isEqualTo("CCS-RC-2026-000001-28");
            assertThat(registre.numero(dossiers, 2026)).isEqualTo("D-2026-0002");
            assertThat(registre.numero(dossiers, 2027)).isEqualTo("D-2027-0001");
            registre.commit();
            assertThat(registre.numero(dossiers, 2026)).isEqualTo("D-2026-0003");
        }
        try (Registre registre = Registre.open(file)) {
            assertThat(registre.numero(dossiers, 2026)).as("a number that was not written was not given").isEqualTo("D-2026-0003");
            assertThat(registre.numero(dossiers, 2027)).isEqualTo("D-2027-0002");
            assertThat(registre.numero(Gabarit.of("P-NNN"), 2026)).isEqualTo("P-001");
            registre.commit();
        }
        assertThat(Query.strings(document().root(), "compteur/string-join((@serie, @annee, @dernier), ' ')"))
                .containsExactly("D 2026 3", "CCS-RC 2026 1", "D 2027 2", "P 1");
    }

    @Test
    void linesAreChainedWhetherTheyWereWrittenTogetherOrNot() throws Exception {
        try (Registre registre = Registre.open(file)) {
            registre.add(delivrance("CCS-RC-2026-000001-28"), Dossiers.NOON);
            registre.add(new Delivrance("CCS-RC-2026-000001-28", 1, "ORIGINAL", "RETIRE", "P-N11HWGCNQ", "D-2026-0001", List.of("PV-2026-004"),
                    LocalDate.of(2026, 11, 20),
                    Optional.of(LocalDate.of(2026, 11, 21)), Optional.empty(), Optional.empty(), Identifiers.verificationCode(RANDOM),
                            Optional.of("RS92"), Optional.of("Erreur & « fraude » <avérée>")), Dossiers.NOON);
            registre.numero(Gabarit.of("D-AAAA-NNNN"), 2026);
            registre.commit();
            registre.add(delivrance("CCS-RC-2026-000002-95"), Dossiers.NOON);
            registre.commit();
        }
        assertThat(Chain.broken(document())).isEmpty();
        assertThat(new Checker(new Resolver(List.of(), new DocumentReader(Limits.DEFAULT)), Trust.NOBODY, LocalDate.of(2026, 11, 20))
                .check(file.toString(), Files.readAllBytes(file)).verdict()).isNotInstanceOfAny(Verdict.SchemaInvalid.class, Verdict.Unreadable.class);
        assertThat(Query.strings(document().root(), "ligne/@n")).containsExactly("1", "2", "3");
        assertThat(Query.strings(document().root(), "*/local-name()")).containsExactly("compteur", "ligne", "ligne", "ligne");
        try (Registre registre = Registre.open(file)) {
            assertThat(registre.delivrances()).hasSize(3);
            assertThat(registre.delivrances().get(1).motif()).contains("Erreur & « fraude » <avérée>");
            assertThat(registre.delivrances().get(0).procesVerbaux()).containsExactly("PV-2026-004", "PV-2026-005");
        }
        Files.writeString(file, Files.readString(file).replaceFirst("personne=\"P-", "personne=\"P_"));
        assertThat(Chain.broken(document())).hasSize(1);
    }

    @Test
    void otherFilesAreWrittenWithItOrNotAtAll() throws Exception {
        try (Registre registre = Registre.open(file)) {
            registre.numero(Gabarit.of("D-AAAA-NNNN"), 2026);
            registre.commit(Map.of("dossiers/D-2026-0001/dossier.xml", "<a/>".getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(folder.resolve("dossiers/D-2026-0001/dossier.xml")).hasContent("<a/>");
        assertThat(Staging.pending(folder)).isFalse();
        try (Registre registre = Registre.open(file)) {
            registre.numero(Gabarit.of("D-AAAA-NNNN"), 2026);
            assertThatThrownBy(() -> registre.commit(Map.of("../dehors.xml", new byte[0]))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aRegisterThatIsNotThereIsNotInvented() {
        assertThatThrownBy(() -> Registre.open(folder.resolve("autre.xml"))).isInstanceOf(Refus.class).hasMessageContaining("ccs new registre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"N11HWGCN:Q", "CMDW0WN5:I", "L9R346P3:K", "83NVZSY8:S"})
    void peoplesNumbersEndInTheCheckCharacterThatTheRulesAskFor(String number) {
        assertThat(CheckCharacters.mod3736(number.split(":")[0])).isEqualTo(number.split(":")[1].charAt(0));
    }

    @Test
    void whatIsDrawnHasItsFormAndIsNeverTheSame() {
        assertThat(java.util.stream.Stream.generate(() -> Identifiers.verificationCode(RANDOM)).limit(500).distinct()).hasSize(500)
                .allSatisfy(code -> assertThat(code).matches("([0-9A-Z]{4}-){4}[0-9A-Z]").doesNotContainPattern("[ILOU].*-.$")
                        .endsWith("-" + CheckCharacters.mod3736(code.substring(0, 19))));
        assertThat(Identifiers.person(RANDOM)).matches("P-[0-9A-Z]{9}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "numero", "D-AAAA", "-N", "D-AAAA-NNNN-X"})
    void aFormThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> Gabarit.of(text)).isInstanceOf(Refus.class);
    }
}
