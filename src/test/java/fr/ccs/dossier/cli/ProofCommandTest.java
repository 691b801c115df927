package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fr.ccs.dossier.archive.Proofs;
import fr.ccs.dossier.seal.TimeAuthorities;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence records by commands: what they say, in which form, and with which exit codes. */
class ProofCommandTest {
    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();

    @TempDir
    Path folder;
    private Path bags;

    @BeforeEach
    void twoBags() throws Exception {
        Proofs.bags(2, folder);
        bags = folder.resolve("paquets");
        Files.write(folder.resolve("un.p12"), TimeAuthorities.FIRST.pkcs12());
        Files.write(folder.resolve("deux.p12"), TimeAuthorities.SECOND.pkcs12());
        Files.writeString(folder.resolve("mot"), "specimen\n");
        trust("2026", TimeAuthorities.FIRST.trust(TimeAuthorities.FIRST_DAY));
        trust("2036", TimeAuthorities.FIRST.trust(TimeAuthorities.RENEWAL).and(TimeAuthorities.SECOND.trust(TimeAuthorities.RENEWAL)));
        trust("2038", TimeAuthorities.FIRST.trustWithoutList().and(TimeAuthorities.SECOND.trust(TimeAuthorities.TWELVE_YEARS_ON)));
    }

    private void trust(String year, Trust trust) throws IOException {
        TrustFolder.write(trust.and(Trust.of(EXAMPLES.resolve("confiance"))), folder.resolve("confiance-" + year));
    }

    private CcsProcess.Result proof(String year, String day, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("--lang", "fr", "preuve", bags, "--trust", folder.resolve("confiance-" + year), "--date", day));
        arguments.addAll(List.of(more));
        return Commands.run(arguments.toArray());
    }

    private CcsProcess.Result stamped(String year, String day, String key, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("--tsa", folder.resolve(key), "--tsa-password-file", folder.resolve("mot")));
        arguments.addAll(List.of(more));
        return proof(year, day, arguments.toArray());
    }

    @Test
    void givenListedRenewedAndAuditedTwelveYearsOn() throws Exception {
        CcsProcess.Result none = proof("2026", "2026-11-30");
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.out()).contains("! " + bags.resolve("P-0") + "\u00A0: sans preuve", "2 paquets\u00A0: 2 sans preuve.");
        CcsProcess.Result given = stamped("2026", "2026-11-30", "un.p12");
        assertThat(given.status()).as(given.said()).isZero();
        assertThat(given.err()).contains("Preuves écrites\u00A0: 2\u202F; déjà à jour\u00A0: 0\u202F; laissés en l’état\u00A0: 0.");
        assertThat(stamped("2026", "2026-12-01", "un.p12").err()).contains("Preuves écrites\u00A0: 0\u202F; déjà à jour\u00A0: 2");

        CcsProcess.Result listed = proof("2026", "2026-12-01");
        assertThat(listed.status()).as(listed.said()).isZero();
        assertThat(listed.out()).contains("✓ " + bags.resolve("P-1") + "\u00A0: à jour\u202F; la preuve vaut, horodatage du 2026-11-30, valable jusqu’au 2037-01-15, SHA-512");
        CcsProcess.Result due = proof("2036", "2036-09-01");
        assertThat(due.status()).isEqualTo(1);
        assertThat(due.out()).contains("à renouveler\u00A0: l’horodatage", "2 paquets\u00A0: 2 à renouveler, l’horodatage.");
        CcsProcess.Result renewed = stamped("2036", "2036-09-01", "deux.p12", "--renew", "auto");
        assertThat(renewed.status()).as(renewed.said()).isZero();
        assertThat(renewed.err()).contains("Preuves écrites\u00A0: 2");
        assertThat(stamped("2036", "2036-09-01", "deux.p12", "--renew", "auto").err()).contains("Preuves écrites\u00A0: 0\u202F; déjà à jour\u00A0: 2");

        CcsProcess.Result audited = Commands.run("--lang", "fr", "audit", bags, "--date", "2038-11-30", "--trust", folder.resolve("confiance-2038"));
        assertThat(audited.status()).as(audited.said()).isZero();
        assertThat(audited.out()).contains("· la preuve vaut, horodatage du 2026-11-30, valable jusqu’au 2047-01-15, renouvelé (2 horodatages), SHA-512");
        CcsProcess.Result table = Commands.run("audit", bags, "--date", "2038-11-30", "--trust", folder.resolve("confiance-2038"), "--format", "csv");
        assertThat(table.out()).contains("\"VALIDE\";\"2026-11-30T11:00:00Z\";\"2047-01-15T00:00:00Z\"");
    }

    /** What one form of the command does not do, it names, and does not call up to date. */
    @Test
    void whatARunDoesNotDoIsNotUpToDate() {
        CcsProcess.Result without = stamped("2036", "2036-09-01", "deux.p12", "--renew", "auto");
        assertThat(without.status()).isEqualTo(1);
        assertThat(without.err()).contains("pas encore de preuve. Relancez la commande sans --renew.", "déjà à jour\u00A0: 0\u202F; laissés en l’état\u00A0: 2.");
        assertThat(stamped("2026", "2026-11-30", "un.p12").status()).isZero();
        CcsProcess.Result ending = stamped("2036", "2036-09-01", "deux.p12");
        assertThat(ending.status()).isEqualTo(1);
        assertThat(ending.err()).contains("la preuve est à renouveler. Relancez la commande avec --renew auto.", "déjà à jour\u00A0: 0\u202F; laissés en l’état\u00A0: 2.");
    }

    @Test
    void aNewTreeByAnotherDigest() throws Exception {
        assertThat(stamped("2026", "2026-11-30", "un.p12", "--digest", "SHA-256").status()).isZero();
        CcsProcess.Result weak = proof("2026", "2026-12-01", "--weak", "SHA-256");
        assertThat(weak.out()).contains("à renouveler\u00A0: l’arbre d’empreintes");
        assertThat(stamped("2036", "2036-09-01", "deux.p12", "--renew", "arbre").status()).isZero();
        assertThat(proof("2038", "2038-11-30", "--weak", "SHA-256").out()).contains("2 paquets\u00A0: 2 à jour.");
    }

    @Test
    void programsReadWhatTheSchemaDescribes() throws Exception {
        assertThat(stamped("2026", "2026-11-30", "un.p12").status()).isZero();
        Files.writeString(bags.resolve("P-1/preuves/preuve.xml"), "x");
        CcsProcess.Result listed = proof("2026", "2026-12-01", "--format", "json", "-o", folder.resolve("preuves.json"));
        assertThat(listed.status()).isEqualTo(1);
        String json = Files.readString(folder.resolve("preuves.json"));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(Path.of("docs/preuve.schema.json")))
                .validate(json, com.networknt.schema.InputFormat.JSON)).isEmpty();
        assertThat(json).contains("\"due\" : \"EXAMEN\"", "\"state\" : \"ILLISIBLE\"", "\"until\" : \"2037-01-15T00:00:00Z\"");
        CcsProcess.Result again = stamped("2026", "2026-12-01", "un.p12");
        assertThat(again.status()).as("what does not hold is left for somebody to look into").isEqualTo(1);
        assertThat(again.err()).contains(bags.resolve("P-1") + "\u00A0: la preuve ne peut être lue");
        assertThat(bags.resolve("P-1/preuves/preuve.xml")).hasContent("x");
    }

    @Test
    void anAuthorityThatNobodyTrustsStampsNothing() {
        CcsProcess.Result foreign = stamped("2026", "2036-09-01", "deux.p12");
        assertThat(foreign.status()).isEqualTo(1);
        assertThat(foreign.err()).contains("n’est pas dans le dossier de confiance", "Rien n’a été écrit.");
        assertThat(bags.resolve("P-0/preuves")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --renew=auto              | --renew demande --tsa
            --renew=demain            | Valeur impossible
            --format=csv              | choisissez text ou json
            --digest=MD5              | choisissez SHA-256, SHA-384 ou SHA-512
            --weak=MD5                | choisissez SHA-256, SHA-384 ou SHA-512
            --weak=SHA-512            | tenue pour faible
            --within=1000             | de 0 à 120
            --tsa=ftp://x             | ni une adresse
            --tsa-password-file=x     | ne valent qu’avec --tsa
            """)
    void whatCannotBeAskedFor(String option, String answer) {
        CcsProcess.Result refused = proof("2026", "2026-11-30", option);
        assertThat(refused.status()).as(refused.said()).isEqualTo(2);
        assertThat(refused.err()).contains(answer);
    }

    @Test
    void nothingToProve() throws IOException {
        Files.createDirectories(folder.resolve("vide"));
        assertThat(Commands.run("proof", folder.resolve("vide")).status()).isEqualTo(3);
        assertThat(Commands.run("--lang", "en", "proof", folder.resolve("nulle-part")).status()).isEqualTo(3);
    }
}
