package fr.ccs.dossier.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.cli.AilingDisk;
import fr.ccs.dossier.cli.CcsProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of command on a disk that fails it: exit code 3, a sentence with the place and the reason, and not a byte other than before; once the disk is well it succeeds. */
class DiskFaultsTest {
    private static final String[] ITS_OWN_DISK = {"unshare", "--map-root-user", "--mount"};
    private static List<Told> told;
    @TempDir
    static Path disk;

    private record Told(String how, String command, int status, String said, String changed) {}

    @BeforeAll
    static void commands() throws Exception {
        Assumptions.assumeTrue(possible(), "no small disk can be made here (unshare, tmpfs): what happens on a full disk is not tested");
        CcsProcess.Result result = new CcsProcess().within(ITS_OWN_DISK).program(AilingDisk.class).seconds(900).run(disk);
        assertThat(result.status()).as(result.said()).isZero();
        told = result.out().lines().map(line -> line.split("\t", -1)).map(cells -> new Told(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4])).toList();
    }

    private static boolean possible() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", disk.toString()).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static List<Told> when(String how) {
        List<Told> those = told.stream().filter(one -> one.how.equals(how)).toList();
        assertThat(those).hasSizeGreaterThan(12);
        return those;
    }

    @Test
    void aFullDiskLosesNothing() {
        assertThat(when("plein")).allSatisfy(one -> {
            assertThat(one.status).as(one.toString()).isEqualTo(3);
            assertThat(one.said).contains("il n’y a plus de place sur le disque", disk.toString()).doesNotContain(".part ", ".ecriture", "Exception");
            assertThat(one.changed).as(one.command).isEqualTo("[]");
        });
    }

    /** Some texts are short enough for what is left. */
    @Test
    void oneThatFillsUpMeanwhileLosesNothing() {
        assertThat(when("presque")).allSatisfy(one -> {
            assertThat(one.status).as(one.toString()).isIn(0, 3);
            assertThat(one.changed.equals("[]")).as(one.toString()).isEqualTo(one.status == 3);
        }).filteredOn(one -> one.status == 3).hasSizeGreaterThan(6).allSatisfy(one -> assertThat(one.said).contains("il n’y a plus de place sur le disque", disk.toString()));
    }

    /** What was written until then stays, and is gone on from once the disk is well. */
    @Test
    void oneThatFillsUpInTheMiddleOfManyFilesIsToldSo() {
        assertThat(told).filteredOn(one -> one.how.equals("entamé")).hasSize(3).allSatisfy(one -> {
            assertThat(one.status).as(one.toString()).isEqualTo(3);
            assertThat(one.said).contains("il n’y a plus de place sur le disque", disk.toString()).doesNotContain(".ecriture", "Exception");
        }).anySatisfy(one -> assertThat(one.changed).as("in the middle").isNotEqualTo("[]"));
    }

    @Test
    void oneThatCanOnlyBeReadIsToldSo() {
        assertThat(when("lecture")).allSatisfy(one -> {
            assertThat(one.status).as(one.toString()).isEqualTo(3);
            assertThat(one.said).contains("ce disque ne se laisse que lire", disk.toString()).doesNotContain(".part ", "Exception");
            assertThat(one.changed).as(one.command).isEqualTo("[]");
        });
    }

    @Test
    void onceItIsWellAllIsWrittenAndNothingIsLeftOver() {
        assertThat(when("bien")).allSatisfy(one -> {
            assertThat(one.status).as(one.toString()).isZero();
            assertThat(one.changed).as(one.command).doesNotContain(".part]", ".part,", ".partiel", ".ecriture", ".ccs-");
        });
    }
}
