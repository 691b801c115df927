package fr.ccs.dossier.cli;

import static fr.ccs.dossier.cli.CpfBranche.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Caisse des Dépôts answered is entered once; what it is still to be sent is told with its last day, and nobody is named. */
class CpfReceiptTest {
    private static final String FIRST = "CPF-2026-0001";

    @TempDir
    Path folder;
    private CpfBranche branche;

    @BeforeEach
    void aBranch() throws Exception {
        branche = CpfBranche.at(folder.resolve("branche"));
    }

    @Test
    void aReceiptIsEnteredOnceAndARejectionMakesItDueAgain() throws Exception {
        branche.complet(1).complet(2);
        String before = branche.checked();
        status(0, branche.cpf());
        status(0, branche.cpf("--recepisse", FIRST, "--resultat", "REJETE", "--certificat", CpfBranche.numero(2), "--motif", "Code de commune inconnu.", "--date",
                "2026-07-25"));
        assertThat(branche.text()).contains("<precision>Code de commune inconnu.</precision>");
        status(0, branche.cpf("--recepisse", FIRST, "--resultat", "ACCEPTE", "--date", "2026-07-25"));
        String register = branche.text();
        status(0, branche.cpf("--recepisse", FIRST, "--resultat", "ACCEPTE", "--date", "2026-07-26"));
        status(0, branche.cpf("--recepisse", FIRST, "--resultat", "REJETE", "--certificat", CpfBranche.numero(2), "--date", "2026-07-26"));
        assertThat(branche.text()).isEqualTo(register);
        assertThat(status(0, branche.cpf("--due")).out()).contains("1 certificat", CpfBranche.numero(2), "refusé").doesNotContain(CpfBranche.numero(1));
        status(0, branche.cpf("--date", "2026-08-01"));
        assertThat(branche.lines()).endsWith(CpfBranche.numero(2) + " CPF-2026-0002 " + CpfBranche.numero(2)).hasSize(5);
        assertThat(status(0, branche.cpf()).out()).contains("Récépissé attendu\u00A0: CPF-2026-0002");
        assertThat(branche.checked()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-09, 0, false", "2026-10-10, 1, true"})
    void whatIsDueIsToldWithItsLastDay(String day, int status, boolean late) throws Exception {
        branche.complet(1);
        CcsProcess.Result text = status(status, branche.cpf("--due", "--date", day));
        assertThat(text.out()).contains(CpfBranche.numero(1), "2026-10-09", "D-2026-1");
        assertThat(text.out().contains("! ")).isEqualTo(late);
        var json = new ObjectMapper().readTree(status(status, branche.cpf("--due", "--format", "json", "--date", day)).out());
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(Path.of("docs/cpf.schema.json"))).validate(json)).isEmpty();
        assertThat(json.get("due").get(0).get("late").asBoolean()).isEqualTo(late);
        String awaited = "certificat à transmettre à la Caisse des Dépôts";
        assertThat(Commands.run("--lang", "fr", "status", branche.folder(), "--registre", branche.registre(), "--date", day).out()).contains(awaited);
        status(0, branche.cpf());
        assertThat(Commands.run("--lang", "fr", "status", branche.folder(), "--registre", branche.registre(), "--date", day).out()).doesNotContain(awaited);
        assertThat(status(0, branche.cpf("--due", "--date", day)).out()).contains("0 certificat");
    }
}
