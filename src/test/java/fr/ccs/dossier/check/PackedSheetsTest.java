package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.document.Saxon;
import fr.ccs.dossier.finding.FileVerdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.XsltPackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build compiled judges as the sheets that it was made of do; where it cannot be used, they are. */
class PackedSheetsTest {
    private static final String LIVRET = RuleCompiler.packedName(sheetName(Kind.LIVRET, Phase.TRANSMISSION));
    private static final RuleSheets PACKED = new RuleSheets(name -> packed(name) ? shipped(name) : null);
    private static final RuleSheets COMPILED = new RuleSheets(name -> packed(name) ? null : shipped(name));

    private static final Map<List<Object>, Checker> CHECKERS = new HashMap<>();

    @BeforeAll
    static void register() {
        RuleFunctions.register();
    }

    @TestFactory
    Stream<DynamicTest> bothFindTheSameInEveryFixture() {
        return RuleFixtures.files().stream().map(file -> DynamicTest.dynamicTest(file.toString(),
                () -> assertThat(check(file, PACKED, Optional.empty())).isEqualTo(check(file, COMPILED, Optional.empty()))));
    }

    @TestFactory
    Stream<DynamicTest> bothFindTheSameInEveryExampleInEveryPhase() {
        return Specimen.documents().stream().flatMap(file -> Stream.of(Phase.values()).map(phase -> DynamicTest.dynamicTest(file + " " + phase,
                () -> assertThat(check(file, PACKED, Optional.of(phase))).isEqualTo(check(file, COMPILED, Optional.of(phase))))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fr.ccs.dossier.check.RuleSheetsTest#sheets")
    void theSameSheetIsAlwaysPackedAlike(Kind kind, Phase phase) throws Exception {
        assertThat(packedNow(kind, phase)).isEqualTo(packedNow(kind, phase)).hasSize(bytes(RuleCompiler.packedName(sheetName(kind, phase))).length);
    }

    private static byte[] packedNow(Kind kind, Phase phase) throws Exception {
        try (InputStream sheet = shipped(sheetName(kind, phase))) {
            XsltPackage compiled = RuleSheets.compiler().compilePackage(new StreamSource(sheet, RuleCompiler.baseUri(sheetName(kind, phase))));
            compiled.link();
            return SheetPacker.pack(compiled.getUnderlyingPreparedPackage());
        }
    }

    private static String sheetName(Kind kind, Phase phase) {
        return RuleCompiler.sheetName(kind.files(), phase.code());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 40, 1_000, 100_000})
    void whatIsNotWholeIsNotUsed(int length) throws Exception {
        assertIsCompiled(bytes -> Arrays.copyOf(bytes, length));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 45, 1_000, 100_000, 200_000})
    void whatWasChangedIsNotUsed(int place) throws Exception {
        assertIsCompiled(bytes -> {
            byte[] changed = bytes.clone();
            changed[place] ^= 1;
            return changed;
        });
    }

    /** A change that somebody made a right checksum for. */
    @Test
    void whatCannotBeLoadedIsNotUsed() throws Exception {
        NodeInfo document = Saxon.PROCESSOR.newDocumentBuilder().build(Specimen.LIVRET.toFile()).getUnderlyingNode();
        assertIsCompiled(bytes -> PackedSheetWriter.write(document));
    }

    @Test
    void whatAnotherSaxonMadeIsNotUsed() throws Exception {
        assertIsCompiled(bytes -> {
            byte[] other = bytes.clone();
            other[PackedSheet.MADE_BY.length() - 2]++;
            return other;
        });
    }

    /** Parts of a sheet are loaded when a check first needs them, whichever thread that is. */
    @Test
    @Timeout(120)
    void severalThreadsMayLoadPartsOfOneSheet() throws Exception {
        List<Path> files = RuleFixtures.files().stream().filter(file -> RuleFixtures.rule(file).startsWith("LIV-") && RuleFixtures.invalid(file)).toList();
        RuleSheets fresh = new RuleSheets(PackedSheetsTest::shipped);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<FileVerdict>> verdicts = new ArrayList<>();
            for (Path file : files) {
                Checker checker = new Checker(new Resolver(RuleFixtures.places(file), new DocumentReader(Limits.DEFAULT)), Specimen.TRUST, Specimen.DAY, fresh);
                verdicts.add(threads.submit(() -> checker.check(file.toString(), Files.readAllBytes(file), Optional.empty())));
            }
            for (int i = 0; i < files.size(); i++) {
                assertThat(verdicts.get(i).get()).isEqualTo(check(files.get(i), COMPILED, Optional.empty()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertIsCompiled(UnaryOperator<byte[]> harm) throws Exception {
        byte[] harmed = harm.apply(bytes(LIVRET));
        RuleSheets alone = new RuleSheets(name -> packed(name) ? new ByteArrayInputStream(harmed) : null);
        RuleSheets both = new RuleSheets(name -> packed(name) ? new ByteArrayInputStream(harmed) : shipped(name));

        assertThat(alone.sheet(Kind.LIVRET, Phase.TRANSMISSION)).isEmpty();
        assertThat(check(Specimen.FAULTY, both, Optional.empty())).isEqualTo(check(Specimen.FAULTY, COMPILED, Optional.empty()));
    }

    private static FileVerdict check(Path file, RuleSheets sheets, Optional<Phase> phase) throws IOException {
        List<Path> places = file.startsWith(RuleFixtures.ROOT) ? RuleFixtures.places(file) : List.of(Specimen.EXAMPLES);
        return CHECKERS.computeIfAbsent(List.of(places, sheets), key -> new Checker(new Resolver(places, new DocumentReader(Limits.DEFAULT)), Specimen.TRUST,
                Specimen.DAY, sheets)).check(file.toString(), Files.readAllBytes(file), phase);
    }

    private static boolean packed(String name) {
        return name.endsWith(".packed");
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = shipped(name)) {
            return in.readAllBytes();
        }
    }

    /** @return null where there is none: a kind without rules has no sheet */
    private static InputStream shipped(String name) {
        return PackedSheetsTest.class.getResourceAsStream("/" + name);
    }
}
