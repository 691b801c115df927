package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagVerdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders that somebody made to harm: refused as a whole, nothing outside opened, nobody's name told. */
class HostileBagTest {
    @TempDir
    Path temporary;
    private Path bag;

    @BeforeEach
    void aBag() throws Exception {
        bag = Bags.bag("CCS-2026-00058", temporary);
    }

    private void isRefused(BagFault fault) throws Exception {
        BagVerdict verdict = Bags.audited(bag);
        assertThat(verdict.state()).isEqualTo(BagVerdict.State.ILLISIBLE);
        assertThat(verdict.remarks()).extracting("fault").contains(fault);
        assertThat(verdict.notChecked()).isFalse();
        assertThat(verdict.remarks().toString()).doesNotContain("durand", "passwd");
    }

    /** A line of the manifest that names a file outside, or says a name in a second way. */
    @ParameterizedTest
    @ValueSource(strings = {"data/../../../etc/passwd", "/etc/passwd", "data/../data/durand.txt", "data//durand.txt", "data/./durand.txt", "data\\durand.txt",
        "C:/durand.txt", "C:durand.txt", "data/durand.txt:flux", "data/aux.txt", "data/com1", "data/durand.", "data/durand ", "data/durand\u0007.txt",
        "data/%0Adurand", "../durand.txt", "durand.txt", "bagit.txt", "~/durand.txt", "data/durand/"})
    void aNameThatLeadsOutOfTheManifest(String name) throws Exception {
        Files.writeString(bag.resolve("manifest-sha512.txt"), Files.readString(bag.resolve("manifest-sha512.txt")) + "0".repeat(128) + "  " + name + "\n");
        isRefused(BagFault.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/dossier/a\\durand.txt", "data/dossier/C:durand.txt", "data/dossier/durand\n.txt", "data/dossier/nul", "data/dossier/durand."})
    void aFileWithSuchAName(String name) throws Exception {
        Files.writeString(bag.resolve(name), "x");
        isRefused(BagFault.NAME);
    }

    @ParameterizedTest
    @CsvSource({"data/dossier/Durand.txt, data/dossier/durand.txt", "data/dossier/\u00E9.txt, data/dossier/e\u0301.txt", "data/D/a.txt, data/d/b.txt",
        "data/dossier/stra\u00DFe.txt, data/dossier/strasse.txt"})
    void namesThatAreOneElsewhere(String one, String other) throws Exception {
        for (String name : List.of(one, other)) {
            Files.createDirectories(bag.resolve(name).getParent());
            Files.writeString(bag.resolve(name), "x");
        }
        isRefused(BagFault.TWIN);
    }

    @Test
    void aNameTwiceInTheManifest() throws Exception {
        String manifest = Files.readString(bag.resolve("manifest-sha512.txt"));
        Files.writeString(bag.resolve("manifest-sha512.txt"), manifest + manifest.lines().findFirst().orElseThrow() + "\n");
        isRefused(BagFault.MANIFEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc data/x\n", "\u0000", "0123456789abcdef  data/journal.txt\n"})
    void aManifestThatIsNone(String text) throws Exception {
        if (text.isEmpty()) {
            Files.delete(bag.resolve("tagmanifest-sha512.txt"));
        } else {
            Files.writeString(bag.resolve("tagmanifest-sha512.txt"), text);
        }
        isRefused(BagFault.MANIFEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "data/dossier/dossier.xml", "absent", "."})
    void aLink(String target) throws Exception {
        Files.createSymbolicLink(bag.resolve("data/durand"), Path.of(target));
        isRefused(BagFault.LINK);
    }

    @Test
    void aFolderThatIsALink() throws Exception {
        Path pieces = bag.resolve("data/dossier/pieces");
        Path outside = temporary.resolve("ailleurs");
        Files.move(pieces, outside);
        Files.createSymbolicLink(pieces, outside);
        isRefused(BagFault.LINK);
    }

    @Test
    void aFetchList() throws Exception {
        Files.writeString(bag.resolve("fetch.txt"), "http://127.0.0.1:9/durand 10 data/durand.txt\n");
        isRefused(BagFault.FETCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n", "", "BagIt-Version: 1.0\n",
        "\uFEFFBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"})
    void anotherDeclaration(String text) throws Exception {
        Files.writeString(bag.resolve("bagit.txt"), text);
        isRefused(BagFault.BAGIT);
    }

    @Test
    void aBagWhoseDeclarationWasTakenAwayIsNoStray() throws Exception {
        Files.delete(bag.resolve("bagit.txt"));
        assertThat(Deposits.in(List.of(temporary)).paths()).containsExactly(bag);
        isRefused(BagFault.BAGIT);
    }

    @Test
    void fiveThousandFiles() throws Exception {
        Path many = Files.createDirectories(bag.resolve("data/dossier/pieces/x"));
        for (int i = 0; i < 5_000; i++) {
            Files.createFile(many.resolve(String.valueOf(i)));
        }
        isRefused(BagFault.TOO_MUCH);
    }

    @Test
    void foldersWithoutEnd() throws Exception {
        Path deep = bag.resolve("data");
        for (int i = 0; i < 100; i++) {
            deep = deep.resolve("d");
        }
        Files.createDirectories(deep);
        isRefused(BagFault.TOO_MUCH);
    }

    /** What the machine cannot read is not the fault of the bag, and never in order. */
    @Test
    void aDossierThatIsNoXml() throws Exception {
        Files.writeString(bag.resolve("data/dossier/dossier.xml"), "<!DOCTYPE dossier [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><dossier>&x;</dossier>");
        BagVerdict verdict = Bags.audited(Bags.resealed(bag));
        assertThat(verdict.state()).isEqualTo(BagVerdict.State.NON_CONFORME);
        assertThat(Bags.faults(verdict)).containsExactly("NO_DOSSIER data/dossier/dossier.xml");
    }
}
