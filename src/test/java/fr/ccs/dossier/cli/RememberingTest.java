package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A kept verdict stands as long as all that it rests on is the same, and not a change longer. */
class RememberingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String LIVRET = "dossiers/CCS-2026-00017/pieces/livret-1.xml";
    private static final String DOSSIER = "dossiers/CCS-2026-00017/dossier.xml";
    private static final String MINUTES = "proces-verbaux/pv-2026-003.xml";
    private static final String CERTIFICATE = "certificats/ccs-rc-2026-000001.xml";

    @TempDir
    private Path folder;
    private Path examples;
    private Optional<Phase> phase = Optional.empty();
    private boolean named;

    @BeforeEach
    void freshCopy() throws IOException {
        System.setProperty("ccs.cache", folder.resolve("cache").toString());
        examples = Files.createDirectory(folder.resolve("a"));
        copy("annuaire.xml", "referentiel", "livrets", "dossiers/CCS-2026-00017", "dossiers/CCS-2026-00023", "dossiers/CCS-2026-00031", "proces-verbaux",
                "sessions/ses-2026-003.xml", "certificats", "confiance");
    }

    @AfterEach
    void noCache() {
        System.clearProperty("ccs.cache");
    }

    private void copy(String... places) throws IOException {
        for (String place : places) {
            Path source = Path.of("examples", place);
            try (Stream<Path> walk = Files.walk(source)) {
                for (Path file : walk.filter(Files::isRegularFile).filter(path -> !path.getFileName().toString().startsWith("fautes")).toList()) {
                    Path target = examples.resolve(Path.of("examples").relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    /** @param judge whether it may be judged: without a checker only a kept verdict can be given */
    private FileVerdict verdict(String document, boolean judge) throws IOException {
        Path file = examples.resolve(document);
        Remembering memory = Remembering.of(named, () -> Optional.of(DocumentReader.sha256(new byte[0]))).orElseThrow();
        InOrder order = new InOrder(new Ccs(System.out, System.err, Language.FRENCH), 2, () -> false);
        memory.look(order, () -> { }, List.of(file), path -> phase, List.of(examples, file), List.of(), Instant.now().plusSeconds(60));
        Resolver resolver = new Resolver(List.of(examples, file), new DocumentReader(Limits.DEFAULT));
        Optional<FileVerdict> kept = memory.kept(file);
        FileVerdict verdict = kept.isPresent() ? kept.get() : memory.judged(judge ? new Checker(resolver, Trust.of(examples.resolve("confiance")), DAY) : null, file, phase);
        memory.write(Instant.now());
        return verdict;
    }

    private void misses(String document) {
        assertThatThrownBy(() -> verdict(document, false)).as("must be judged anew").isInstanceOf(NullPointerException.class);
    }

    @TestFactory
    Stream<DynamicTest> whatIsUnchangedIsNotJudgedAgain() {
        return Stream.of(LIVRET, DOSSIER, MINUTES, CERTIFICATE, "annuaire.xml", "referentiel/ccs-rc-2026.1-specimen.xml", "sessions/ses-2026-003.xml",
                "livrets/observation-directe.xml").map(document -> DynamicTest.dynamicTest(document, () -> {
                    FileVerdict judged = verdict(document, true);
                    assertThat(judged.verdict().findings()).isEmpty();
                    assertThat(verdict(document, false)).usingRecursiveComparison().ignoringFields("signatures").isEqualTo(judged);
                }));
    }

    /** One thing that a verdict rests on, changed. */
    private interface Change {
        void make() throws IOException;
    }

    private void touch(String file) throws IOException {
        Files.writeString(examples.resolve(file), Files.readString(examples.resolve(file)).replaceFirst("\\s*$", "\n<!-- autre -->\n"));
    }

    private DynamicTest missed(String what, String document, Change change) {
        return DynamicTest.dynamicTest(document + ", " + what, () -> {
            try (Stream<Path> old = Files.walk(examples)) {
                old.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
            freshCopy();
            phase = Optional.empty();
            verdict(document, true);
            verdict(document, false);
            change.make();
            misses(document);
        });
    }

    @TestFactory
    Stream<DynamicTest> whateverItRestsOnIsChangedItIsJudgedAgain() {
        String edition = "referentiel/ccs-rc-2026.1-specimen.xml";
        return Stream.of(
                missed("itself changed", LIVRET, () -> touch(LIVRET)),
                missed("edition changed", LIVRET, () -> touch(edition)),
                missed("edition gone", LIVRET, () -> Files.delete(examples.resolve(edition))),
                missed("dossier changed", LIVRET, () -> touch(DOSSIER)),
                missed("dossier gone", LIVRET, () -> Files.delete(examples.resolve(DOSSIER))),
                missed("dossier that was looked for added", "livrets/brouillon.xml", () -> copy("dossiers/CCS-2026-00058")),
                missed("livret of its lot changed", "sessions/ses-2026-003.xml", () -> touch("dossiers/CCS-2026-00023/pieces/livret-1.xml")),
                missed("rival added", LIVRET, () -> Files.writeString(examples.resolve("rival.xml"), Files.readString(examples.resolve(LIVRET)) + "<!-- rival -->")),
                missed("annuaire changed", MINUTES, () -> touch("annuaire.xml")),
                missed("livret changed", MINUTES, () -> touch("dossiers/CCS-2026-00023/pieces/livret-1.xml")),
                missed("other minutes gone", MINUTES, () -> Files.delete(examples.resolve("proces-verbaux/pv-2026-004.xml"))),
                missed("minutes changed", CERTIFICATE, () -> touch("proces-verbaux/pv-2026-004.xml")),
                missed("register added", CERTIFICATE, () -> Files.writeString(examples.resolve("registre.xml"), "<registre xmlns=\"urn:fr:ccs:dossier:1\" genre=\"DELIVRANCES\"/>")),
                missed("pièce changed", DOSSIER, () -> touch(LIVRET)),
                missed("file added to its folder", DOSSIER, () -> Files.writeString(examples.resolve("dossiers/CCS-2026-00017/pieces/.note"), "x")),
                missed("pièce gone", DOSSIER, () -> Files.delete(examples.resolve(LIVRET))),
                missed("another phase", LIVRET, () -> phase = Optional.of(Phase.TRANSMISSION)));
    }

    /** The pages that were signed by hand are compared when a livret is archived, and stand in the dossier's folder. */
    @Test
    void aPageThatChangedIsLookedAtAgain() throws IOException {
        phase = Optional.of(Phase.ARCHIVE);
        assertThat(verdict(LIVRET, true).verdict().findings()).isEmpty();
        verdict(LIVRET, false);
        Path page = examples.resolve("dossiers/CCS-2026-00017/pieces/livret-1-signatures.png");
        byte[] bytes = Files.readAllBytes(page);
        bytes[bytes.length / 2] ^= 1;
        Files.write(page, bytes);
        misses(LIVRET);
    }

    @Test
    void anotherDayOrTrustIsAnotherCache() throws IOException {
        Path trust = examples.resolve("confiance");
        List<Optional<String>> settings = new ArrayList<>(List.of(CacheSettings.of(DAY, List.of(trust)), CacheSettings.of(DAY.plusDays(1), List.of(trust)), CacheSettings.of(DAY, List.of())));
        Files.write(trust.resolve("revocations.crl"), new byte[1]);
        settings.add(CacheSettings.of(DAY, List.of(trust)));
        Files.copy(trust.resolve("autorite.crt"), trust.resolve("autre.crt"));
        settings.add(CacheSettings.of(DAY, List.of(trust)));
        assertThat(settings).allMatch(Optional::isPresent).doesNotHaveDuplicates();
        assertThat(CacheSettings.of(DAY, List.of(trust))).isEqualTo(settings.get(4));
        assertThat(CacheSettings.of(DAY, List.of(folder.resolve("nowhere")))).isEmpty();
    }

    @Test
    void aRunThatChangedItsSettingsKeepsNothing() throws IOException {
        Iterator<String> answers = List.of("1".repeat(64), "2".repeat(64)).iterator();
        Remembering memory = Remembering.of(false, () -> Optional.of(answers.next())).orElseThrow();
        Path file = examples.resolve("annuaire.xml");
        memory.look(new InOrder(new Ccs(System.out, System.err, Language.FRENCH), 1, () -> false), () -> { }, List.of(file), path -> phase, List.of(file), List.of(), Instant.now());
        memory.judged(new Checker(new Resolver(List.of(file), new DocumentReader(Limits.DEFAULT)), Trust.NOBODY, DAY), file, phase);
        memory.write(Instant.now());
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void theCacheHoldsNoWordOfADocument() throws IOException {
        verdict(LIVRET, true);
        verdict(DOSSIER, true);
        for (Path file : kept()) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(bytes).doesNotContain("CCS-2026", "SPÉCIMEN", "Belkacem", "livret-1", "CCS-RC", "P-", folder.toString());
        }
    }

    @Test
    void aTornFileOrForeignFolderIsNotBelieved() throws IOException {
        verdict(LIVRET, true);
        Path file = kept().get(0);
        byte[] whole = Files.readAllBytes(file);
        byte[] torn = whole.clone();
        torn[torn.length / 2] ^= 1;
        Files.write(file, torn);
        misses(LIVRET);
        Files.write(file, new byte[0]);
        misses(LIVRET);
        Files.write(file, whole);
        verdict(LIVRET, false);
        Files.setPosixFilePermissions(folder.resolve("cache"), PosixFilePermissions.fromString("rwxrwxrwx"));
        misses(LIVRET);
    }

    @Test
    void aNumberAtAnImpossiblePlaceIsReadInTheDocument() throws IOException {
        FileVerdict judged = verdict(LIVRET, true);
        Path file = kept().get(0);
        KeptVerdict kept = KeptVerdicts.read(Files.readAllBytes(file)).get(0);
        for (int[] wrong : new int[][] {{100_000_000, 9}, {5, -1}, {5, Integer.MAX_VALUE}, {Integer.MAX_VALUE, Integer.MAX_VALUE}}) {
            Files.write(file, KeptVerdicts.bytes(List.of(new KeptVerdict(kept.name(), kept.document(), kept.kind(), wrong[0], wrong[1], kept.phase(), kept.rules(),
                    kept.signatures(), kept.questions(), kept.folders(), kept.answers()))));
            assertThat(verdict(LIVRET, false).numero()).isEqualTo(judged.numero());
        }
    }

    @Test
    void aCacheThatCannotBeWrittenIsNone() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        assertThat(verdict(LIVRET, true).verdict().findings()).isEmpty();
        misses(LIVRET);
    }

    @Test
    void whereNamesOfSignersAreWantedWhatHasSlotsIsJudged() throws IOException {
        verdict(LIVRET, true);
        named = true;
        misses(LIVRET);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> walk = Files.walk(folder.resolve("cache"))) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
