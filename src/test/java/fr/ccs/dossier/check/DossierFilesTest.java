package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.ccs.dossier.finding.Finding;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dossier is its folder: what is missing, too much, changed, elsewhere or of another format is named, once (DOS-003, 004, 011, 012). */
class DossierFilesTest {
    private static final String LETTER = "pieces/notification.pdf";
    private static final String BOOKLET = "pieces/livret-1.xml";

    @TempDir
    Path parent;

    private DossierFolder dossier;

    @BeforeEach
    void aDossierWithoutFault() throws IOException {
        dossier = DossierFolder.certified(parent);
        assertThat(dossier.findings()).isEmpty();
        assertThat(dossier.findings(Phase.ARCHIVE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {LETTER + ",PIE-6", BOOKLET + ",PIE-4"})
    void aFileThatIsMissing(String which) throws IOException {
        Files.delete(dossier.file(which.split(",")[0]));
        assertThat(dossier.brief()).filteredOn(brief -> brief.startsWith("DOS-003") || brief.startsWith("RES")).containsExactly("DOS-003 " + which.split(",")[1]);
        assertThat(dossier.findings().get(0).french().problem()).contains(which.split(",")[0]);
        assertThat(dossier.findings().get(0).english().problem()).contains(which.split(",")[0]);
    }

    @Test
    void aLetterThatIsMissingIsNothingElse() throws IOException {
        Files.delete(dossier.file(LETTER));
        assertThat(dossier.brief()).containsExactly("DOS-003 PIE-6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"note.txt", "pieces/Copie de livret-1.xml", "autre/livret.pdf"})
    void aFileThatNothingLists(String stray) throws IOException {
        Files.createDirectories(dossier.file(stray).getParent());
        Files.writeString(dossier.file(stray), "<x/>");
        assertThat(dossier.brief()).containsExactly("DOS-003 pieces");
        assertThat(dossier.findings().get(0).french().problem()).contains(stray);
    }

    @Test
    void lockAndPreparedChangesAreNoFilesOfTheDossier() throws IOException {
        Files.createDirectories(dossier.file(".ecriture-prep"));
        Files.writeString(dossier.file(".ecriture-prep/0"), "x");
        Files.writeString(dossier.file(".verrou"), "");
        assertThat(dossier.findings()).isEmpty();
    }

    @Test
    void aChangeThatWasInterruptedIsNamedAndNotItsConsequences() throws IOException {
        Files.createDirectories(dossier.file(".ecriture"));
        Files.delete(dossier.file(LETTER));
        Files.writeString(dossier.file("pieces/nouvelle.pdf"), "%PDF-1.7\n");
        assertThat(dossier.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("DOS-003");
            assertThat(finding.french().text()).contains(".ecriture", "ccs dossier");
        });
    }

    @Test
    void aChangedByte() throws IOException {
        byte[] bytes = Files.readAllBytes(dossier.file(LETTER));
        bytes[bytes.length / 2] ^= 1;
        Files.write(dossier.file(LETTER), bytes);
        assertThat(dossier.brief()).containsExactly("DOS-004 PIE-6");
    }

    @Test
    void aByteMore() throws IOException {
        Files.write(dossier.file(LETTER), new byte[] {'\n'}, java.nio.file.StandardOpenOption.APPEND);
        assertThat(dossier.brief()).containsExactly("DOS-004 PIE-6");
        assertThat(dossier.findings().get(0).french().problem()).contains("1428 octets au lieu de 1427");
    }

    @Test
    void aChangedLivretIsSaidOnce() throws IOException {
        Files.writeString(dossier.file(BOOKLET), Files.readString(dossier.file(BOOKLET)) + "\n");
        assertThat(dossier.brief()).containsExactly("DOS-004 PIE-4");
    }

    @Test
    void aLivretThatCannotBeReadIsSaidOnce() throws IOException {
        dossier.replace("PIE-4", BOOKLET, "<livret".getBytes(StandardCharsets.UTF_8));
        assertThat(dossier.brief()).contains("RES-001 PIE-4").noneMatch(brief -> brief.startsWith("DOS-004") || brief.startsWith("DOS-012"));
    }

    @Test
    void aHugeFileOfAnotherSizeIsNotRead() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(dossier.file(LETTER).toFile(), "rw")) {
            file.setLength(5L << 30);
        }
        assertThat(PieceFile.read(dossier.file(LETTER), "1427").sha256()).isEmpty();
        assertThat(dossier.brief()).containsExactly("DOS-004 PIE-6");
    }

    @Test
    void aFileThatTwoPiecesShareIsMissedOnce() throws IOException {
        Files.delete(dossier.file(LETTER));
        dossier.with("chemin=\"pieces/perte-du-certificat.pdf\"", "chemin=\"" + LETTER + "\"");
        Files.delete(dossier.file("pieces/perte-du-certificat.pdf"));
        assertThat(dossier.brief()).containsExactly("DOS-003 PIE-6");
    }

    @Test
    void aFolderInThePlaceOfAFile() throws IOException {
        Files.delete(dossier.file(LETTER));
        Files.createDirectory(dossier.file(LETTER));
        assertThat(dossier.brief()).containsExactly("DOS-003 PIE-6");
    }

    @Test
    void aPipeIsNeverOpened() throws Exception {
        Files.delete(dossier.file(LETTER));
        assumeThat(Path.of("/usr/bin/mkfifo")).exists();
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", dossier.file(LETTER).toString()).start().waitFor()).isZero();
        assertThat(dossier.brief()).containsExactly("DOS-003 PIE-6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../notification.pdf", "/etc/hostname", "pieces/../../notification.pdf", "pieces\\notification.pdf", "C:/notification.pdf",
            "./pieces/notification.pdf", "pieces//notification.pdf"})
    void aPathThatIsNoneOfTheDossiers(String chemin) throws IOException {
        Files.copy(dossier.file(LETTER), parent.resolve("notification.pdf"));
        Files.delete(dossier.file(LETTER));
        dossier.with("chemin=\"" + LETTER + "\"", "chemin=\"" + chemin + "\"");
        assertThat(dossier.brief()).containsExactly("DOS-011 PIE-6");
        assertThat(dossier.findings().get(0).french().problem()).contains(chemin);
    }

    @Test
    void aLinkThatLeadsOutIsNotFollowed() throws IOException {
        Path outside = parent.resolve("dehors.pdf");
        Files.move(dossier.file(LETTER), outside);
        Files.createSymbolicLink(dossier.file(LETTER), outside);
        assertThat(dossier.brief()).containsExactly("DOS-011 PIE-6");
    }

    @Test
    void aFolderThatIsALinkOutIsNamedOnce() throws IOException {
        Files.move(dossier.file("pieces"), parent.resolve("dehors"));
        Files.createSymbolicLink(dossier.file("pieces"), parent.resolve("dehors"));
        assertThat(dossier.brief()).filteredOn(brief -> brief.startsWith("DOS-0") && !brief.startsWith("DOS-002")).containsExactly("DOS-011 PIE-1");
    }

    @Test
    void aLinkOutThatNothingLists() throws IOException {
        Files.createSymbolicLink(dossier.file("ailleurs"), parent);
        assertThat(dossier.brief()).containsExactly("DOS-011 pieces");
    }

    @Test
    void aLinkWithoutATarget() throws IOException {
        Files.delete(dossier.file(LETTER));
        Files.createSymbolicLink(dossier.file(LETTER), parent.resolve("nulle-part"));
        assertThat(dossier.brief()).containsExactly("DOS-003 PIE-6");
    }

    @Test
    void anAccentWrittenInTwoWaysIsOneFault() throws IOException {
        Files.move(dossier.file(LETTER), dossier.file(Normalizer.normalize("pieces/décision.pdf", Normalizer.Form.NFD)));
        dossier.with("chemin=\"" + LETTER + "\"", "chemin=\"" + Normalizer.normalize("pieces/décision.pdf", Normalizer.Form.NFC) + "\"");
        assertThat(dossier.brief()).containsExactly("DOS-003 PIE-6");
    }

    @Test
    void twoPathsThatOtherSystemsTakeForOne() throws IOException {
        Path inscription = dossier.file("pieces/Notification.pdf");
        assumeThat(inscription).doesNotExist();
        Files.move(dossier.file("pieces/inscription.pdf"), inscription);
        dossier.with("chemin=\"pieces/inscription.pdf\"", "chemin=\"pieces/Notification.pdf\"");
        assertThat(dossier.brief()).containsExactly("DOS-011 PIE-6");
    }

    @Test
    void aFileThatWasToBeDestroyedAndIsStillThere() throws IOException {
        dossier.with(dossier.text().text().replaceAll("(?s).*(<piece id=\"PIE-8\"[^>]*PRESENTE\").*", "$1"),
                dossier.text().text().replaceAll("(?s).*(<piece id=\"PIE-8\"[^>]*)PRESENTE\".*", "$1PERDUE\""));
        assertThat(dossier.brief()).contains("DOS-003 PIE-8");
        Files.delete(dossier.file("pieces/perte-du-certificat.pdf"));
        assertThat(dossier.brief()).doesNotContain("DOS-003 PIE-8");
    }

    @Test
    void contentOfAnotherFormat() throws IOException {
        dossier.replace("PIE-6", LETTER, Files.readAllBytes(dossier.file("pieces/certificat-signature.png")));
        assertThat(dossier.brief()).containsExactly("DOS-012 PIE-6");
        dossier.replace("PIE-4", BOOKLET, Files.readAllBytes(dossier.file("pieces/inscription.pdf")));
        assertThat(dossier.brief()).contains("DOS-012 PIE-4", "DOS-012 PIE-6").doesNotContain("RES-001 PIE-4");
    }

    @Test
    void aFormatThatIsNotTaken() throws IOException {
        String piece = dossier.text().text().replaceAll("(?s).*(<piece id=\"PIE-6\"[^>]*>).*", "$1");
        dossier.with(piece, piece.replace("application/pdf", "application/msword"));
        assertThat(dossier.brief()).containsExactly("DOS-012 PIE-6");
        assertThat(dossier.findings().get(0).french().text()).contains("application/msword", "application/pdf");
    }

    @Test
    void aLongTextIsOneThoughTheSampleEndsWithinALetter() throws IOException {
        byte[] text = ("x" + "é".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(parent.resolve("texte.txt"), text);
        assertThat(PieceFile.read(file, String.valueOf(text.length)).agrees(fr.ccs.dossier.dossier.Media.TEXT)).isTrue();
        text[500] = 0;
        Files.write(file, text);
        assertThat(PieceFile.read(file, String.valueOf(text.length)).agrees(fr.ccs.dossier.dossier.Media.TEXT)).isFalse();
    }

    @Test
    void aDossierReadOutsideItsFolderIsNotClean() throws IOException {
        List<Finding> findings = Specimen.checker(Specimen.REFERENTIEL, Specimen.ANNUAIRE, Specimen.EXAMPLES.resolve("proces-verbaux"))
                .check("-", Files.readAllBytes(dossier.dossier()), Optional.of(Phase.TRANSMISSION)).verdict().findings();
        assertThat(findings).filteredOn(finding -> finding.rule().equals("DOS-003")).singleElement()
                .satisfies(finding -> assertThat(finding.french().problem()).contains("hors de son répertoire"));
    }

    @Test
    void aDraftIsNotJudgedByItsFiles() throws IOException {
        Files.delete(dossier.file(LETTER));
        Files.writeString(dossier.file("note.txt"), "x");
        assertThat(dossier.findings(Phase.BROUILLON)).isEmpty();
    }
}
