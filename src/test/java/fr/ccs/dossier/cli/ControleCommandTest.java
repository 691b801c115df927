package fr.ccs.dossier.cli;

import static fr.ccs.dossier.cli.DeliveryBranch.NON_VALIDATION;
import static fr.ccs.dossier.cli.DeliveryBranch.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.dossier.Dossier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that an inspection may ask for of a session: complete or refused, told in every journal, ended when it was stopped. */
class ControleCommandTest {
    private static final String DAY = "2026-09-01";

    @TempDir
    static Path temporary;
    private static Path made;

    /** A branch whose meeting was held, its decisions entered and one certificate handed over; its papers are printed. */
    @BeforeAll
    static void branch() throws Exception {
        made = temporary.resolve("avant");
        DeliveryBranch branch = DeliveryBranch.decided(made, VALIDATION, NON_VALIDATION);
        branch.certified(1);
        Files.writeString(branch.session().resolveSibling("bordereau.pdf"), "%PDF-1.7\n% bordereau\n");
        Files.writeString(branch.session().resolveSibling("seance.pdf"), "%PDF-1.7\n% seance\n");
    }

    private static DeliveryBranch copy(String name) throws IOException {
        return new DeliveryBranch(made).copyTo(temporary.resolve(name));
    }

    private static List<Object> line(DeliveryBranch branch, Path zip, Object... more) {
        List<Object> line = new ArrayList<>(List.of("--lang", "fr", "export", "controle", branch.folder().resolve("dossiers"), "--session", branch.session(), "-o", zip,
                "--destinataire", "France compétences", "--registre", branch.registre(), "--referentiels", branch.folder().resolve("referentiel"), "--with",
                branch.folder().resolve("annuaire.xml"), "--with", branch.minutes(), "--trust", DemoRound.keys().resolve("confiance")));
        line.addAll(List.of(more));
        if (!line.contains("--date")) {
            line.addAll(List.of("--date", DAY));
        }
        return line;
    }

    private static CcsProcess.Result controle(DeliveryBranch branch, Path zip, Object... more) {
        return Commands.run(line(branch, zip, more).toArray());
    }

    private static Map<String, byte[]> entries(Path zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entries.put(entry.getName(), in.readAllBytes())).isNull();
            }
        }
        return entries;
    }

    private static List<String> told(DeliveryBranch branch, int n) throws Exception {
        return Dossier.of("d", Files.readAllBytes(branch.dossier(n).resolve("dossier.xml")))
                .values("journal/evenement[@type = 'COMMUNICATION']/string-join((objet/@empreinte, fondement, destinataire), ' | ')");
    }

    @Test
    void allThatWasJudgedAndWhatFollowed() throws Exception {
        DeliveryBranch branch = copy("entiere");
        Path zip = temporary.resolve("entiere.zip");
        DeliveryBranch.ok(controle(branch, zip));
        Map<String, byte[]> entries = entries(zip);
        assertThat(entries.keySet()).contains("session/session.xml", "session/pv-PV-2026-907.xml", "session/pv-PV-2026-907.pdf", "session/bordereau.pdf",
                "session/seance.pdf", "session/controle.json", "referentiels/CCS-RC-2026.1-sans-signature.xml", "annuaire/habilitations.xml", "registre/lignes.xml",
                "inventaire.csv", "lisez-moi.txt", "dossiers/E-2026-0001/journal.txt", "dossiers/E-2026-0002/controle.json");
        List<String> names = entries.keySet().stream().filter(name -> name.startsWith("dossiers/")).map(name -> name.replaceFirst("PIE-[0-9]+-", "")).toList();
        assertThat(names).contains("dossiers/E-2026-0001/livret.xml", "dossiers/E-2026-0001/livret.pdf", "dossiers/E-2026-0001/extrait-proces-verbal.xml",
                "dossiers/E-2026-0001/notification.pdf", "dossiers/E-2026-0001/certificat.xml", "dossiers/E-2026-0001/certificat.pdf",
                "dossiers/E-2026-0002/recommandation-candidat.pdf", "dossiers/E-2026-0002/recommandation-entreprise.pdf");
        String inventory = new String(entries.get("inventaire.csv"), StandardCharsets.UTF_8);
        assertThat(inventory).doesNotContain("MANQUANT", "ALTERE");
        assertThat(inventory.lines().filter(line -> !line.startsWith("\"chemin\"")).map(line -> line.split("\"")[1]).toList())
                .as("every file but those that speak of the others").containsExactlyInAnyOrderElementsOf(entries.keySet().stream()
                        .filter(name -> !List.of("inventaire.csv", "lisez-moi.txt", "manifest-sha512.txt").contains(name)).toList());
        assertThat(new String(entries.get("registre/lignes.xml"), StandardCharsets.UTF_8)).contains("dossier=\"E-2026-0001\"").doesNotContain("compteur");
        assertThat(new String(entries.get("annuaire/habilitations.xml"), StandardCharsets.UTF_8)).contains("P-CMDW0WN5I", "P-BHN1G201L");
        String seal = DocumentReader.sha256(entries.get("manifest-sha512.txt"));
        for (int n = 1; n <= 2; n++) {
            assertThat(told(branch, n)).containsExactly(seal + " | Contrôle de la certification, sur pièces | France compétences");
        }
        Map<String, String> after = branch.files();
        CcsProcess.Result again = controle(branch, zip);
        DeliveryBranch.ok(again);
        assertThat(again.err()).contains("Déjà remise");
        assertThat(branch.files()).isEqualTo(after);
        DeliveryBranch twin = copy("jumelle");
        DeliveryBranch.ok(controle(twin, temporary.resolve("jumelle.zip")));
        assertThat(temporary.resolve("jumelle.zip")).hasSameBinaryContentAs(zip);
        if (Files.isExecutable(Path.of("/usr/bin/sha512sum")) && Files.isExecutable(Path.of("/usr/bin/unzip"))) {
            Path out = Files.createDirectories(temporary.resolve("deplie"));
            assertThat(new ProcessBuilder("sh", "-c", "unzip -q ../entiere.zip && sha512sum -c --quiet manifest-sha512.txt").directory(out.toFile()).inheritIO().start()
                    .waitFor()).isZero();
        }
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsWrittenUnlessAsked() throws Exception {
        DeliveryBranch branch = copy("trouee");
        Files.delete(branch.session().resolveSibling("bordereau.pdf"));
        Path letter;
        try (Stream<Path> pieces = Files.list(branch.dossier(2).resolve("pieces"))) {
            letter = pieces.filter(file -> file.getFileName().toString().startsWith("recommandations-candidat")).findFirst().orElseThrow();
        }
        Files.writeString(letter, "%PDF-1.7\n% another letter\n");
        try (Stream<Path> files = Files.walk(branch.dossier(1))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Map<String, String> before = branch.files();
        Path zip = temporary.resolve("trouee.zip");
        CcsProcess.Result refused = controle(branch, zip);
        assertThat(refused.status()).as(refused.said()).isEqualTo(1);
        assertThat(refused.out()).contains("Manque\u00A0: MANQUANT BORDEREAU SES-2026-907", "MANQUANT DOSSIER E-2026-0001", "ALTERE RECOMMANDATION_CANDIDAT E-2026-0002");
        assertThat(zip).doesNotExist();
        assertThat(temporary.resolve(".trouee.zip.partiel")).doesNotExist();
        assertThat(branch.files()).isEqualTo(before);
        DeliveryBranch.ok(controle(branch, zip, "--partial"));
        Map<String, byte[]> entries = entries(zip);
        assertThat(new String(entries.get("inventaire.csv"), StandardCharsets.UTF_8)).contains("\"\";\"DOSSIER\";\"E-2026-0001\";\"\";\"E-2026-0001\";\"MANQUANT\"");
        assertThat(new String(entries.get("lisez-moi.txt"), StandardCharsets.UTF_8)).contains("COPIE INCOMPLÈTE");
        assertThat(told(branch, 2)).hasSize(1);
    }

    /** Stopped after the first journal, and before the copy had its name. */
    @Test
    void aStoppedCopyIsEndedAndTheJournalsThatLackItAreFilled() throws Exception {
        DeliveryBranch branch = copy("arretee");
        Path zip = temporary.resolve("arretee.zip");
        byte[] second = Files.readAllBytes(branch.dossier(2).resolve("dossier.xml"));
        DeliveryBranch.ok(controle(branch, zip));
        Map<String, String> end = branch.files();
        byte[] bytes = Files.readAllBytes(zip);
        Files.move(zip, temporary.resolve(".arretee.zip.partiel"));
        Files.write(branch.dossier(2).resolve("dossier.xml"), second);
        DeliveryBranch.ok(controle(branch, zip));
        assertThat(branch.files()).isEqualTo(end);
        assertThat(zip).hasBinaryContent(bytes);

        byte[] torn = Arrays.copyOf(bytes, bytes.length - 100);
        Files.write(temporary.resolve(".autre.zip.partiel"), torn);
        DeliveryBranch.ok(controle(branch, temporary.resolve("autre.zip"), "--date", "2026-09-02"));
        assertThat(told(branch, 1)).as("what was torn counts for nothing").hasSize(2);
    }

    @Test
    void aKilledProcessIsEndedByTheNext() throws Exception {
        DeliveryBranch branch = copy("tuee");
        Path zip = temporary.resolve("tuee.zip");
        Path partial = temporary.resolve(".tuee.zip.partiel");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), "fr.ccs.dossier.cli.Ccs"));
        line(branch, zip).forEach(word -> command.add(word.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(temporary.resolve("sortie.txt").toFile()).start();
        while (process.isAlive() && !(Files.exists(partial) && Files.size(partial) > 0)) {
            Thread.sleep(2);
        }
        assertThat(process.destroyForcibly().waitFor(60, TimeUnit.SECONDS)).isTrue();
        DeliveryBranch.ok(controle(branch, zip));
        assertThat(told(branch, 1)).hasSize(1);
        assertThat(told(branch, 2)).hasSize(1);
        assertThat(partial).doesNotExist();
    }

    @Test
    void wrongUseIsTwoAndAHostileSessionIsRefused() throws Exception {
        DeliveryBranch branch = copy("usage");
        assertThat(controle(branch, temporary.resolve("dossier")).status()).isEqualTo(2);
        assertThat(Commands.run("export", "controle", "--session", branch.session(), "-o", temporary.resolve("x.zip")).status()).isEqualTo(2);
        String session = Files.readString(branch.session());
        String one = "<livret numero=\"E-1\" dossier=\"%s\" chemin=\"e.xml\" empreinte=\"" + "0".repeat(64) + "\" recevable=\"true\"/>";
        Files.writeString(branch.session(), session.replace("<lot/>", "<lot>" + one.formatted("E/1") + one.formatted("E_1") + "</lot>"));
        CcsProcess.Result twins = controle(branch, temporary.resolve("x.zip"), "--partial");
        assertThat(twins.status()).as(twins.said()).isEqualTo(1);
        assertThat(twins.err()).contains("E/1", "E_1", "même nom");
        Files.writeString(branch.session(), session.replace("<lot/>",
                "<lot><livret numero=\"E-1\" dossier=\"../../x\" chemin=\"../../../etc/passwd\" empreinte=\"" + "0".repeat(64) + "\" recevable=\"true\"/></lot>"));
        CcsProcess.Result hostile = controle(branch, temporary.resolve("x.zip"), "--partial");
        assertThat(hostile.status()).as(hostile.said()).isEqualTo(1);
        assertThat(temporary.resolve("x.zip")).doesNotExist();
    }
}
