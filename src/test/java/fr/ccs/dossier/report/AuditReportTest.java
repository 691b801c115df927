package fr.ccs.dossier.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import fr.ccs.dossier.finding.AuditRun;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagProof;
import fr.ccs.dossier.finding.BagRemark;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.RuleSet;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** An audit in its forms: for a person, for programs, for a spreadsheet, and as the journal of a run. */
class AuditReportTest {
    private static final String SEAL = "ab".repeat(32);
    static final RuleSet RULES = new RuleSet("1.2.0", "cd".repeat(32));
    private static final LocalDate DAY = LocalDate.of(2036, 5, 4);
    private static final BagVerdict SOUND = new BagVerdict("p/D-1-V1", "D-1-V1", "D-1", "2026-11-30", SEAL, true, 18, 1000,
            List.of(new BagVerdict.Signed("PIE-4", "CANDIDAT", "VALIDE", "LT", "2026-04-07T08:00:00Z"), new BagVerdict.Signed("PIE-4", "REFERENT_ENTREPRISE", "MANUSCRITE", "NONE", "")),
            new BagProof(BagProof.State.VALIDE, "2026-12-01T09:00:00Z", "2037-01-15T00:00:00Z", "SHA-512", 1, ""),
            List.of(BagRemark.of(BagFault.ELIMINATED, "PIE-8"), new BagRemark(BagFault.OUTSIDE, "PIE-7", "RES-001 decision")));
    private static final BagVerdict FAULTY = new BagVerdict("p/D-2-V1", "D-2-V1", "D-2", "2026-11-30", SEAL, false, 10, 500, List.of(), BagProof.NONE,
            List.of(BagRemark.of(BagFault.DIGEST, "PIE-3"), new BagRemark(BagFault.FINDING, "data/dossier/dossier.xml", "DOS-006 journal/EVT-4")));
    private static final BagVerdict HOSTILE = BagVerdict.unopened("=p/\"x\u001B[31m.zip", List.of(BagRemark.of(BagFault.ZIP, "")));
    static final AuditRun RUN = new AuditRun("0.4.0", RULES, DAY, 7, 2, Optional.of(new AuditRun.Sample(3, "avril")), 1, List.of(SOUND, FAULTY, HOSTILE));

    private static String text(Consumer<PrintStream> report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        report.accept(out);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aPersonReadsALineADepositAndTheSum() {
        String said = text(out -> new AuditText(Language.FRENCH, Colours.NONE).write(RUN, out, false));
        assertThat(said).contains("CONFORME     p/D-1-V1 (D-1-V1, 18 fichiers, 2 signatures)", "· PIE-8\u00A0: pièce éliminée à la fin de sa conservation",
                "NON CONFORME p/D-2-V1", "! PIE-3\u00A0: un fichier n’a plus l’empreinte du manifeste",
                "! data/dossier/dossier.xml\u00A0: le contrôle d’aujourd’hui trouve une faute [DOS-006 journal/EVT-4]",
                "3 paquets audités sur 7 (échantillon, graine «\u00A0avril\u00A0»)\u00A0: 1 conforme, 1 non conforme, 1 illisible\u202F; 1 repris du journal\u202F; hors paquet\u00A0: 2 fichiers.",
                "signatures jugées au 2036-05-04.").doesNotContain("\u001B");
        assertThat(text(out -> new AuditText(Language.ENGLISH, Colours.NONE).write(RUN, out, true))).contains("3 bags audited of 7", "a file no longer has the digest")
                .doesNotContain("p/D-1-V1");
    }

    @Test
    void programsReadWhatTheSchemaDescribes() throws Exception {
        String json = text(out -> new AuditJson().write(RUN, out));
        SchemaValidatorsConfig strict = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(Path.of("docs/audit.schema.json")), strict)
                .validate(json, com.networknt.schema.InputFormat.JSON)).isEmpty();
        assertThat(json).contains("\"verdict\" : \"ILLISIBLE\"", "\"CONFORME\" : 1", "\"grade\" : \"UNREADABLE\"", "\"seed\" : \"avril\"");
    }

    @Test
    void aSpreadsheetTakesNothingForAFormula() {
        List<String> lines = text(out -> new AuditCsv().write(RUN, out)).lines().toList();
        assertThat(lines).hasSize(4).allSatisfy(line -> assertThat(line.split("\";\"", -1)).hasSize(18));
        assertThat(lines.get(1)).startsWith("\"p/D-1-V1\";\"CONFORME\";\"D-1-V1\";\"D-1\"").contains("\"PIE-8\"", "\"2\";\"2\";\"VALIDE\";\"2026-12-01T09:00:00Z\";\"2037-01-15T00:00:00Z\";\"\"");
        assertThat(lines.get(2)).contains("\"DIGEST PIE-3 | FINDING data/dossier/dossier.xml DOS-006 journal/EVT-4\"");
        assertThat(lines.get(3)).startsWith("\"'=p/\"\"x\uFFFD[31m.zip\"");
    }

    @Test
    void aJournalGivesBackWhatItWasTold() {
        String head = AuditJournal.head("0.4.0", RULES, DAY, "x");
        byte[] whole = (head + new String(AuditJournal.line("aa", SOUND), StandardCharsets.UTF_8) + new String(AuditJournal.line("bb", HOSTILE), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        AuditJournal read = AuditJournal.read(whole, head).orElseThrow();
        assertThat(read.known(SOUND.path(), "aa")).hasValue(SOUND);
        assertThat(read.known(HOSTILE.path(), "bb")).hasValue(HOSTILE);
        assertThat(read.known(SOUND.path(), "bb")).isEmpty();
        assertThat(read.whole()).isEqualTo(whole.length);
        assertThat(AuditJournal.read(whole, AuditJournal.head("0.4.0", RULES, DAY.plusDays(1), "x"))).as("of another audit").isEmpty();
        assertThat(AuditJournal.read("autre chose\n".getBytes(StandardCharsets.UTF_8), head)).isEmpty();
        assertThat(AuditJournal.read((head + "x\n").getBytes(StandardCharsets.UTF_8), head)).isEmpty();
    }

    /** A run may be stopped within a line: what was whole counts, and no more. */
    @Test
    void aJournalThatWasCutAnywhere() {
        String head = AuditJournal.head("0.4.0", RULES, DAY, "x");
        byte[] line = AuditJournal.line("aa", SOUND);
        byte[] whole = (head + new String(line, StandardCharsets.UTF_8) + new String(AuditJournal.line("bb", FAULTY), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut < whole.length; cut++) {
            AuditJournal read = AuditJournal.read(Arrays.copyOf(whole, cut), head).orElseThrow();
            int first = head.length() + line.length;
            assertThat(read.whole()).as("cut at %d", cut).isEqualTo(cut < head.length() ? 0 : cut < first ? head.length() : first);
            assertThat(read.known(SOUND.path(), "aa").isPresent()).isEqualTo(cut >= first);
        }
    }
}
