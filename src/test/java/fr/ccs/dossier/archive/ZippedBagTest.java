package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.cli.OutsideProgram;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagVerdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zipped bags: read as folders are, and refused when their two accounts of the content differ, or when they would burst. */
class ZippedBagTest {
    @TempDir
    Path temporary;

    private Map<String, byte[]> entries() throws Exception {
        Path bag = Bags.bag("CCS-2026-00058", temporary.resolve("plain"));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (Path file : Bags.files(bag)) {
            entries.put("CCS-2026-00058-V1/" + bag.relativize(file), Files.readAllBytes(file));
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private BagVerdict audited(byte[] zip) throws IOException {
        BagVerdict verdict = Bags.audited(Files.write(temporary.resolve("paquet.zip"), zip));
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("ccs-audit")).filter(path -> path.toFile().list() != null)).as("nothing stays behind")
                    .allSatisfy(path -> assertThat(path.resolve("CCS-2026-00058-V1")).doesNotExist());
        }
        return verdict;
    }

    private void isRefused(byte[] zip, BagFault fault) throws IOException {
        BagVerdict verdict = audited(zip);
        assertThat(verdict.state()).isEqualTo(BagVerdict.State.ILLISIBLE);
        assertThat(verdict.remarks()).as(verdict.toString()).extracting("fault").containsExactly(fault);
        assertThat(verdict.toString()).doesNotContain("durand");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aZippedBagIsAuditedAsAFolder() throws Exception {
        assertThat(audited(zip(entries())).state()).isEqualTo(BagVerdict.State.CONFORME);
        Path bag = Bags.bag("CCS-2026-00058", temporary.resolve("zip"));
        OutsideProgram.run("sh", "-c", "cd '" + bag.getParent() + "' && zip -qr outil.zip CCS-2026-00058-V1");
        assertThat(Bags.audited(bag.resolveSibling("outil.zip")).state()).as("one that zip made").isEqualTo(BagVerdict.State.CONFORME);
    }

    @Test
    void aChangeInsideIsSeen() throws Exception {
        Map<String, byte[]> entries = entries();
        entries.put("CCS-2026-00058-V1/data/journal.txt", latin("x"));
        assertThat(Bags.faults(audited(zip(entries)))).contains("DIGEST data/journal.txt", "JOURNAL data/journal.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../durand.txt", "/etc/durand", "a/../../durand", "a\\durand.txt", "C:/durand.txt", "a//durand", "./durand", "a/nul", "durand\u0000.txt"})
    void aNameThatLeadsOut(String name) throws Exception {
        Map<String, byte[]> entries = entries();
        entries.put(name, latin("x"));
        isRefused(zip(entries), BagFault.NAME);
        assertThat(temporary.resolve("durand.txt")).doesNotExist();
    }

    @Test
    void namesThatAreOneElsewhereOrTwiceTheSame() throws Exception {
        Map<String, byte[]> entries = entries();
        entries.put("CCS-2026-00058-V1/data/JOURNAL.txt", latin("x"));
        isRefused(zip(entries), BagFault.TWIN);
        entries.remove("CCS-2026-00058-V1/data/JOURNAL.txt");
        entries.put("CCS-2026-00058-V1/data/journaL.txt", latin("x"));
        isRefused(latin(latin(zip(entries)).replace("data/journaL.txt", "data/journal.txt")), BagFault.TWIN);
    }

    @Test
    void aNameThatTheListTellsOtherwise() throws Exception {
        String zip = latin(zip(entries()));
        int local = zip.indexOf("data/journal.txt");
        isRefused(latin(zip.substring(0, local) + "data/journaX.txt" + zip.substring(local + 16)), BagFault.ZIP);
    }

    @Test
    void somethingBeforeBetweenOrBehind() throws Exception {
        byte[] zip = zip(entries());
        isRefused(latin("#!/bin/sh\n" + latin(zip)), BagFault.ZIP);
        isRefused(latin(latin(zip) + "durand"), BagFault.ZIP);
        isRefused(Arrays.copyOf(zip, zip.length - 30), BagFault.ZIP);
        isRefused(Arrays.copyOf(zip, 10), BagFault.ZIP);
        isRefused(new byte[0], BagFault.ZIP);
    }

    /** Every byte of a small zip that is changed is either seen or changes nothing that counts. */
    @Test
    void noChangedByteIsTakenForSoundContent() throws Exception {
        byte[] zip = zip(Map.of("a/bagit.txt", Bag.DECLARED));
        for (int i = 0; i < zip.length; i++) {
            byte[] changed = zip.clone();
            changed[i] ^= 0x55;
            Path target = Files.createDirectories(temporary.resolve("o" + i));
            if (Unzipping.into(Files.write(temporary.resolve("z.zip"), changed), target, BagFolder.MOST_BYTES).isEmpty()) {
                assertThat(target.resolve("a/bagit.txt")).as("byte " + i).hasBinaryContent(Bag.DECLARED);
            }
        }
    }

    @Test
    void aSmallFileThatUnfoldsToAGreatOne() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a/bagit.txt"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 256; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(300_000);
        isRefused(bytes.toByteArray(), BagFault.TOO_MUCH);
    }

    /** The list lies about the size: no more is unfolded than it told. */
    @Test
    void aSizeThatIsALie() throws Exception {
        byte[] zip = zip(Map.of("a/x", new byte[1 << 20]));
        String text = latin(zip);
        int central = text.indexOf("PK\u0001\u0002");
        zip[central + 24] = 100;
        zip[central + 25] = 0;
        zip[central + 26] = 0;
        isRefused(zip, BagFault.ZIP);
    }

    @Test
    void fiveThousandEntries() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 5_000; i++) {
            entries.put("a/" + i, new byte[0]);
        }
        isRefused(zip(entries), BagFault.TOO_MUCH);
    }

    @Test
    void aLinkOrAnEncryptedEntry() throws Exception {
        byte[] zip = zip(Map.of("a/x", latin("/etc/passwd")));
        int central = latin(zip).indexOf("PK\u0001\u0002");
        byte[] link = zip.clone();
        link[central + 41] = (byte) 0xA1;
        isRefused(link, BagFault.ZIP);
        byte[] encrypted = zip.clone();
        encrypted[central + 8] |= 1;
        isRefused(encrypted, BagFault.ZIP);
    }

    @Test
    void aFileThatIsNoZip() throws Exception {
        isRefused(latin("ceci n'est pas un zip, de durand"), BagFault.ZIP);
    }
}
