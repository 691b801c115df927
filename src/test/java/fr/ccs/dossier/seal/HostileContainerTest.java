package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Containers whose signature holds, into which somebody put what one program would show and another judge. */
class HostileContainerTest {
    private static final String SIGNED = "data/dossier/dossier.xml";
    private static final byte[] FORGED = "<a>autre</a>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temporary;
    private Map<String, byte[]> entries;

    @BeforeEach
    void aContainer() throws Exception {
        SortedMap<String, Path> files = new TreeMap<>();
        for (String name : new String[] {SIGNED, "data/dossier/pieces/\u00E9t\u00E9.txt", "bag-info.txt"}) {
            files.put(name, Files.writeString(temporary.resolve("f" + files.size()), "<a>" + name + "</a>"));
        }
        SignedContainer signed = new ContainerSigner(Keys.trust(), Optional.of(Keys.timeStamping(Keys.DAY))).sign(files, Keys.of(Keys.EVALUATEUR), Keys.DAY);
        Path container = temporary.resolve("paquet.asice");
        try (OutputStream out = Files.newOutputStream(container)) {
            signed.into(out);
        }
        entries = ContainerZips.entries(container);
        assertThat(state(ContainerZips.packed(entries))).as("packed again it is the same").isEqualTo(State.VALIDE);
    }

    private State state(byte[] zip) throws IOException {
        Path file = Files.write(temporary.resolve("autre.asice"), zip);
        SignatureVerdict verdict = new Containers(Keys.trust(), Instant.parse("2027-04-07T10:00:00Z")).judge(file).verdicts().get(0);
        return verdict.state();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A second entry of one name, which tools that write zips do not make. */
    private byte[] twin(boolean before) throws IOException {
        String other = SIGNED.replace("dossier.xml", "dossieX.xml");
        Map<String, byte[]> two = new LinkedHashMap<>();
        entries.forEach((name, bytes) -> {
            if (before && name.equals(SIGNED)) {
                two.put(other, FORGED);
            }
            two.put(name, bytes);
        });
        two.putIfAbsent(other, FORGED);
        String zip = latin(ContainerZips.packed(two));
        assertThat(zip.indexOf(other) < zip.indexOf(SIGNED)).isEqualTo(before);
        int local = zip.indexOf(other);
        int central = zip.lastIndexOf(other);
        return latin(zip.substring(0, local) + SIGNED + zip.substring(local + SIGNED.length(), central) + SIGNED + zip.substring(central + SIGNED.length()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aForgedTwinBeforeOrBehindTheSignedFile(boolean before) throws Exception {
        assertThat(state(twin(before))).isEqualTo(State.NON_VALIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"META-INF/x.txt", "META-INF/signatures/x.xml", "META-INF/signatures002.xml", "META-INF/manifest.txt", "meta-inf/manifest.xml", "../dehors.txt",
            "data/dossier/DOSSIER.xml", "data/dossier/pieces/e\u0301te\u0301.txt", "data\\dossier.xml", "data/dossier/dossier.xml/x", "autre.txt"})
    void anAddedFileWhereverItStands(String name) throws Exception {
        entries.put(name, FORGED);
        assertThat(state(ContainerZips.packed(entries))).isEqualTo(State.NON_VALIDE);
    }

    @Test
    void bytesBeforeOrBehind() throws Exception {
        String zip = latin(ContainerZips.packed(entries));
        assertThat(state(latin(zip + "x"))).isEqualTo(State.NON_VALIDE);
        assertThat(state(latin("#!/bin/sh\n" + zip))).isEqualTo(State.NON_VALIDE);
    }

    @Test
    void aSecondNameForASignedFile() throws Exception {
        byte[] second = {0x75, 0x70, 6, 0, 1, 0, 0, 0, 0, 'x'};
        assertThat(state(ContainerZips.packed(entries, Map.of(SIGNED, second)))).isEqualTo(State.NON_VALIDE);
    }

    @Test
    void aNameThatTheListTellsOtherwise() throws Exception {
        String zip = latin(ContainerZips.packed(entries));
        int local = zip.indexOf(SIGNED);
        assertThat(state(latin(zip.substring(0, local) + SIGNED.replace("dossier.xml", "autre12.xml") + zip.substring(local + SIGNED.length())))).isEqualTo(State.NON_VALIDE);
    }

    @Test
    void anotherKindThanItIs() throws Exception {
        entries.put("mimetype", latin("application/pdf"));
        assertThat(state(ContainerZips.packed(entries))).isEqualTo(State.NON_VALIDE);
    }
}
