package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmItem;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story of {@code examples/histoire}, lived by its own script and the packaged application, and what is left of it when it is over. */
class HistoireIT {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path SCRIPT = HOME.resolve("examples/histoire/histoire.sh");
    private static final Path FIRST = Path.of("sessions/SES-2026-012");
    private static final Path SECOND = Path.of("sessions/SES-2027-002");
    private static final String AFTERWARDS = "2027-03-20";
    private static final Processor SAXON = new Processor(false);

    @TempDir
    static Path folder;

    private static Path branche;
    private static String said;

    /** Begun, killed with all it had started, and begun again: the script tells its story from the start. */
    @BeforeAll
    static void theStoryIsTold() throws Exception {
        Process stopped = start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(stopped.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); !line.contains("DESIGNATION"); line = out.readLine()) {
                assertThat(stopped.isAlive()).as(line).isTrue();
            }
            stopped.descendants().forEach(ProcessHandle::destroyForcibly);
            stopped.destroyForcibly().waitFor();
        }
        Process whole = start();
        said = new String(whole.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(whole.waitFor()).as(said).isZero();
        branche = folder.resolve("une histoire/branche");
    }

    private static Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", SCRIPT.toString(), folder.resolve("une histoire").toString()).redirectErrorStream(true);
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("CI");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    @Test
    void everybodyIsWhereTheStoryLeavesThem() throws Exception {
        Map<String, String> etats = new TreeMap<>();
        for (int n = 1; n <= 9; n++) {
            etats.put("D-2026-000" + n, value("dossiers/D-2026-000" + n + "/dossier.xml", "/c:dossier/@etat"));
        }
        assertThat(etats.values()).containsExactly("CERTIFIE", "CERTIFIE", "CERTIFIE", "CERTIFIE", "CERTIFIE", "CERTIFIE", "CERTIFIE", "CERTIFIE", "ABANDON");
        assertThat(events(2)).containsSubsequence("DECISION_NON_VALIDATION", "NOTIFICATION", "REEVALUATION", "DECISION_VALIDATION", "DELIVRANCE",
                "CHANGEMENT_ETAT_CIVIL", "RECTIFICATION_CERTIFICAT");
        assertThat(events(3)).containsSubsequence("DECISION_REPORT", "COMPLEMENT_DEMANDE", "COMPLEMENT_RECU", "PRESENTATION", "DECISION_VALIDATION", "DELIVRANCE");
        assertThat(events(5)).containsSubsequence("COMPLEMENT_DEMANDE", "COMPLEMENT_RECU", "RECEVABILITE", "PRESENTATION", "DECISION_VALIDATION");
        assertThat(events(8)).containsSubsequence("DESIGNATION", "DESIGNATION", "EVALUATION");
        assertThat(value("dossiers/D-2026-0007/dossier.xml", "//c:entrepriseUtilisatrice/c:raisonSociale")).contains("Loire Dialogue");
    }

    @Test
    void theJuryDecidedOnLivretsOfTwoEditionsAndOneMemberStoodAside() throws Exception {
        String pv = SECOND.resolve("pv.xml").toString();
        assertThat(values(pv, "//c:decision/c:editionAppliquee/@edition")).containsOnly("2026.1-specimen", "2027.1-specimen").hasSize(5);
        assertThat(values(pv, "//c:decision[@dossier = 'D-2026-0002']/c:acquis/@competence")).containsExactly("C1", "C2", "C3", "C5");
        assertThat(value(pv, "//c:decision[@dossier = 'D-2026-0003']/@presentation")).isEqualTo("2");
        assertThat(values(FIRST.resolve("pv.xml").toString(), "//c:decision[c:deport]/@dossier")).containsExactly("D-2026-0004");
        assertThat(values(FIRST.resolve("session.xml").toString(), "//c:misDeCote/@dossier")).containsExactly("D-2026-0005");
    }

    /** Eight originals, a duplicate under the number of its original, and one that replaces another. */
    @Test
    void theRegisterKnowsEveryCertificateAndItsState() throws Exception {
        Map<String, String> last = new TreeMap<>();
        List<String> keys = values("registre.xml", "//c:delivrance/(@numero || '/' || @exemplaire || ' ' || @nature)");
        List<String> states = values("registre.xml", "//c:delivrance/@etat");
        for (int i = 0; i < keys.size(); i++) {
            last.put(keys.get(i), states.get(i));
        }
        assertThat(last.keySet().stream().filter(key -> key.endsWith("ORIGINAL"))).hasSize(8);
        assertThat(last.keySet().stream().filter(key -> key.endsWith("DUPLICATA"))).singleElement().asString().startsWith("CCS-RC-2026-000001-28/2");
        assertThat(last.keySet().stream().filter(key -> key.endsWith("RECTIFICATIF"))).hasSize(1);
        assertThat(last.values().stream().filter("REMPLACE"::equals)).hasSize(2);
        assertThat(last.values().stream().filter("DELIVRE"::equals)).hasSize(8);
    }

    @Test
    void everyPrintedCertificateIsSealedAndVerifies() throws Exception {
        List<Path> sealed = files("certificat-.*\\.pdf");
        assertThat(sealed).hasSize(10);
        List<Object> command = new ArrayList<>(List.of("verify", "--at", AFTERWARDS));
        command.addAll(sealed);
        CcsProcess.Result verified = ccs(command.toArray());
        assertThat(verified.status()).as(verified.said()).isZero();
        assertThat(verified.out().lines().reduce("", (before, line) -> line)).contains(": 20 valides.");
    }

    @Test
    void everybodyGotTheirLettersAndWhatGoesWithThem() throws Exception {
        assertThat(names(FIRST.resolve("delivrance/D-2026-0002"))).contains("recommandations-candidat.pdf", "recommandations-entreprise.pdf", "livret.pdf", "extrait-pv.pdf");
        assertThat(names(FIRST.resolve("delivrance/D-2026-0003"))).contains("demande-complement.pdf");
        assertThat(names(SECOND.resolve("delivrance/D-2026-0006"))).contains("notification-validation.pdf", "certificat.pdf");
        assertThat(text(branche.resolve(FIRST).resolve("delivrance/D-2026-0002/recommandations-candidat.pdf"))).contains("Certification non validée à cette session", "C4");
        assertThat(types(2)).contains("EXTRAIT_PROCES_VERBAL", "RECOMMANDATION_CANDIDAT", "RECOMMANDATION_ENTREPRISE", "NOTIFICATION", "CERTIFICAT");
        assertThat(types(5)).contains("DEMANDE_COMPLEMENT").filteredOn("LIVRET"::equals).as("as it was sent, and as it was completed").hasSize(2);
    }

    /** One PDF for the day: each candidate's page is there, and none of whoever was set aside. */
    @Test
    void theJurysDayIsOnePdf() throws Exception {
        Path seance = branche.resolve(FIRST).resolve("seance.pdf");
        try (PDDocument pdf = Loader.loadPDF(seance.toFile())) {
            List<String> bookmarks = new ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> bookmarks.add(item.getTitle()));
            assertThat(bookmarks).containsExactly("Bordereau de transmission", "Ordre du jour", "D-2026-0001-L1 · Amel Haddad SPÉCIMEN",
                    "D-2026-0002-L1 · Gaëlle Morvan SPÉCIMEN", "D-2026-0003-L1 · Joris Peeters SPÉCIMEN", "D-2026-0004-L1 · Bastien Schmitt SPÉCIMEN",
                    "D-2026-0007-L1 · Thomas Nguyen SPÉCIMEN", "Feuille d’émargement", "Convocations");
            assertThat(pdf.getNumberOfPages()).as("one page at least for each part, six convocations").isGreaterThanOrEqualTo(14);
        }
        assertThat(text(seance)).contains("1 livret À COMPLÉTER, mis de côté", "D-2026-0005");
    }

    @Test
    void allThatTheBranchKeepsIsCleanAndEveryCommandIsDoneOnce() throws Exception {
        CcsProcess.Result checked = ccs("check", ".", "--date", AFTERWARDS, "--fail-on", "avertissement");
        assertThat(checked.status()).as(checked.said()).isZero();
        assertThat(checked.out()).contains("rien à signaler");
        assertThat(said.split("Pas un fichier n’a changé.", -1)).hasSize(4);
        Map<String, String> before = state();
        assertThat(before).hasSizeGreaterThan(100);
        assertThat(ccs("deliver", FIRST.resolve("pv.xml"), "--date", AFTERWARDS).status()).isZero();
        assertThat(ccs("deliver", SECOND.resolve("pv.xml"), "--date", AFTERWARDS).status()).isZero();
        assertThat(state()).isEqualTo(before);
    }

    private static CcsProcess.Result ccs(Object... arguments) throws IOException {
        List<Object> all = new ArrayList<>(List.of("--lang", "fr"));
        all.addAll(List.of(arguments));
        return new CcsProcess().in(branche).jvm("-Dccs.home=" + HOME).run(all.toArray());
    }

    private static List<String> events(int n) throws Exception {
        return values("dossiers/D-2026-000" + n + "/dossier.xml", "//c:evenement/@type");
    }

    private static List<String> types(int n) throws Exception {
        return values("dossiers/D-2026-000" + n + "/dossier.xml", "//c:piece/@type");
    }

    private static String value(String file, String path) throws Exception {
        return values(file, path).get(0);
    }

    private static List<String> values(String file, String path) throws SaxonApiException {
        XPathCompiler xpath = SAXON.newXPathCompiler();
        xpath.declareNamespace("c", "urn:fr:ccs:dossier:1");
        return xpath.evaluate(path, SAXON.newDocumentBuilder().build(branche.resolve(file).toFile())).stream().map(XdmItem::getStringValue).toList();
    }

    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(branche.resolve(of))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.walk(branche)) {
            return files.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
        }
    }

    private static Map<String, String> state() throws IOException {
        Map<String, String> state = new TreeMap<>();
        for (Path file : files("(?!\\.verrou).*")) {
            if (Files.isRegularFile(file)) {
                state.put(file.toString(), DocumentReader.sha256(Files.readAllBytes(file)));
            }
        }
        return state;
    }

    private static String text(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
