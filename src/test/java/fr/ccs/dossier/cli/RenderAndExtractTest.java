package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Specimen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Printing and taking out again, as a user does: one document, a folder of them, and what goes wrong. */
class RenderAndExtractTest {
    private static final Path LIVRETS = Path.of("examples/livrets").toAbsolutePath();
    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
    private static final Path EXAMPLES_PV = EXAMPLES.resolve("proces-verbaux/pv-2026-003.xml");

    @TempDir
    Path folder;

    private Path printed(Path file) throws IOException {
        Path pdf = folder.resolve("x.pdf");
        assertThat(Commands.run("render", file, "--with", EXAMPLES, "-o", pdf).status()).isZero();
        return pdf;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }

    @Test
    void aFolderIsPrintedInOneProcess() throws IOException {
        CcsProcess.Result result = new CcsProcess().run("render", LIVRETS, "--as", "livret", "--with", EXAMPLES, "-o", folder);
        CcsProcess.Result oneByOne = new CcsProcess().run("render", LIVRETS, "--as", "livret", "--with", EXAMPLES, "-o", folder, "--jobs", 1);
        assertThat(oneByOne).as("whatever the number of threads").isEqualTo(result);
        assertThat(Commands.run("render", LIVRETS, "--as", "livret", "--jobs", 0).status()).isEqualTo(2);
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(files()).containsExactly("brouillon-livret.pdf", "fautes-multiples-livret.pdf", "non-acquise-c4-livret.pdf",
                "observateur-unique-entretien-livret.pdf", "observation-directe-livret.pdf", "reevaluation-c4-livret.pdf");
        assertThat(result.out().lines()).last().isEqualTo("6 imprimés, 0 refusé, 0 document d’un autre genre.");
        assertThat(result.out().lines().limit(6).map(line -> Path.of(line).getFileName().toString())).isSorted();
        assertThat(Files.readAllBytes(folder.resolve("reevaluation-c4-livret.pdf"))).as("the same bytes as alone")
                .isEqualTo(Files.readAllBytes(printed(LIVRETS.resolve("reevaluation-c4.xml"))));
    }

    @Test
    void oneThatCannotBePrintedStopsNoOther() throws IOException {
        Files.writeString(folder.resolve("a.xml"), Specimen.livret().text().replace("<contexte>", "<contexte>🙂"));
        Files.writeString(folder.resolve("b.xml"), Specimen.livret().text());
        Files.writeString(folder.resolve("c.xml"), "<livret");
        Files.writeString(folder.resolve("d.xml"), "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>");
        CcsProcess.Result result = Commands.run("render", folder, "--with", EXAMPLES.resolve("referentiel"));
        assertThat(result.status()).isEqualTo(1);
        assertThat(files()).contains("b.pdf").doesNotContain("a.pdf", "c.pdf", "d.pdf");
        assertThat(result.err()).contains("a.xml: Le caractère «\u00A0🙂\u00A0» (U+1F642)", "c.xml: ").doesNotContain("d.xml", "\tat ");
        assertThat(result.out()).contains("1 imprimé, 2 refusés, 1 document d’un autre genre.");
    }

    @Test
    void nothingToPrintIsNoSuccess() throws IOException {
        Files.writeString(folder.resolve("d.xml"), "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>");
        assertThat(Commands.run("render", folder, "--as", "livret").status()).isEqualTo(3);
        assertThat(Commands.run("render", EXAMPLES.resolve("referentiel"), "--as", "certificat").status()).isEqualTo(3);
    }

    @Test
    void twoOfTheSameNameAreNotWrittenOneOverTheOther() throws IOException {
        Path first = Files.writeString(Files.createDirectory(folder.resolve("1")).resolve("x.xml"), Specimen.livret().text());
        Path second = Files.writeString(Files.createDirectory(folder.resolve("2")).resolve("x.xml"), Specimen.livret().text());
        CcsProcess.Result result = Commands.run("render", first, second, "-o", folder);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("x.xml");
        assertThat(files()).containsExactly("1/x.xml", "2/x.xml");
    }

    @Test
    void thePrintsOfADocumentAreListed() {
        CcsProcess.Result result = Commands.run("render", "--list", EXAMPLES_PV);
        assertThat(result.status()).isZero();
        assertThat(result.out().lines().map(line -> line.split("\t")[0])).first().isEqualTo("proces-verbal");
        assertThat(Commands.run("render", "--as", "livre", LIVRETS).err()).contains("«\u00A0livre\u00A0»", "livret-vierge");
        assertThat(Commands.run("render", "--as", "certificat", LIVRETS.resolve("brouillon.xml")).status()).isEqualTo(2);
    }

    @Test
    void aThemeIsAFolderOrOneOfOurs() throws IOException {
        Path livret = LIVRETS.resolve("brouillon.xml");
        assertThat(Commands.run("render", livret, "--with", EXAMPLES, "--theme", EXAMPLES.resolve("theme"), "-o", folder.resolve("a.pdf")).status()).isZero();
        assertThat(Commands.run("render", livret, "--with", EXAMPLES, "--theme", "contraste", "-o", folder.resolve("b.pdf")).status()).isZero();
        CcsProcess.Result unknown = new CcsProcess().run("render", livret, "--with", EXAMPLES, "--theme", "rose", "-o", folder.resolve("c.pdf"));
        assertThat(unknown.status()).as(unknown.said()).isEqualTo(2);
        assertThat(unknown.err()).contains("rose", "contraste", "grands-caracteres").doesNotContain("\tat ");
        assertThat(files()).containsExactly("a.pdf", "b.pdf");
    }

    @Test
    void aProcesVerbalGivesALetterToEachPersonConcernedAndNoOtherPerson() throws IOException {
        assertThat(Commands.run("render", EXAMPLES.resolve("proces-verbaux/pv-2026-004.xml"), "--as", "extrait-pv", "--with", EXAMPLES, "-o", folder).status()).isZero();
        assertThat(files()).containsExactly("pv-2026-004-extrait-pv-CCS-2026-00017.pdf", "pv-2026-004-extrait-pv-CCS-2026-00031.pdf");
        String carried = Commands.run("extract", folder.resolve("pv-2026-004-extrait-pv-CCS-2026-00017.pdf"), "-o", "-").out();
        assertThat(carried).contains("<extraitProcesVerbal", "Belkacem").doesNotContain("Delattre", "CCS-2026-00031");
    }

    @Test
    void whatWasPrintedComesOutByteForByte() throws IOException {
        Path pdf = printed(LIVRETS.resolve("observation-directe.xml"));
        CcsProcess.Result result = new CcsProcess().run("extract", pdf);
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.out()).contains("observation-directe.xml", "SHA-256", "la même");
        assertThat(Files.readAllBytes(folder.resolve("observation-directe.xml"))).isEqualTo(Files.readAllBytes(LIVRETS.resolve("observation-directe.xml")));
        assertThat(new CcsProcess().run("extraire", pdf, "-o", "-").out()).isEqualTo(Files.readString(LIVRETS.resolve("observation-directe.xml")));
    }

    @Test
    void anotherFileOfThatNameIsLeftAlone() throws IOException {
        Path pdf = printed(LIVRETS.resolve("observation-directe.xml"));
        Files.writeString(folder.resolve("observation-directe.xml"), "à moi");
        assertThat(Commands.run("extract", pdf).status()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("observation-directe.xml"))).isEqualTo("à moi");
        assertThat(Commands.run("extract", pdf, "--force").status()).isZero();
        assertThat(Commands.run("extract", pdf).status()).as("the same content").isZero();
    }

    @Test
    void aPdfOfSomebodyElseGivesNothing() throws IOException {
        CcsProcess.Result other = Commands.run("extract", EXAMPLES.resolve("dossiers/CCS-2026-00023/pieces/inscription.pdf"), "-o", folder);
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.err()).contains("ne porte aucun document XML");
        Path broken = Files.writeString(folder.resolve("x.pdf"), "%PDF-1.7 mais non", StandardCharsets.UTF_8);
        assertThat(Commands.run("extract", broken, "--lang", "en").err()).contains("not a PDF that can be read");
        assertThat(Commands.run("extract", folder.resolve("absent.pdf")).status()).isEqualTo(3);
        assertThat(files()).containsExactly("x.pdf");
    }
}
