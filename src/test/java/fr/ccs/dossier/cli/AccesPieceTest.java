package fr.ccs.dossier.cli;

import static fr.ccs.dossier.cli.AccesSamples.EXAMPLES;
import static fr.ccs.dossier.cli.AccesSamples.acces;
import static fr.ccs.dossier.cli.AccesSamples.entries;
import static fr.ccs.dossier.cli.AccesSamples.found;
import static fr.ccs.dossier.cli.AccesSamples.readable;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.dossier.NouvellePiece;
import fr.ccs.dossier.render.EmbeddedSource;
import java.io.ByteArrayOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pièces go into a copy: those that can be known to be the candidate’s, and no file inside another. */
class AccesPieceTest {
    @TempDir
    Path temporary;

    private Path dossier(String numero) throws IOException {
        return AccesSamples.dossier(numero, temporary.resolve("dossiers"));
    }

    /** Whole minutes, and a print of them, have no place in a dossier; put there all the same, they do not leave with it. */
    @Test
    void documentsOfOthersDoNotLeaveWithTheDossier() throws Exception {
        Path folder = dossier("CCS-2026-00017");
        Path print = temporary.resolve("pv.pdf");
        assertThat(Commands.run("render", EXAMPLES.resolve("proces-verbaux/pv-2026-004.xml"), "--with", EXAMPLES.resolve("referentiel"), "--with",
                EXAMPLES.resolve("dossiers"), "-o", print).status()).isZero();
        AccesSamples.add(folder, NouvellePiece.of("AUTRE", "seance.xml", Files.readAllBytes(EXAMPLES.resolve("proces-verbaux/pv-2026-004.xml"))),
                NouvellePiece.of("AUTRE", "seance.pdf", Files.readAllBytes(print)));
        CcsProcess.Result given = acces(folder, "-o", temporary.resolve("copie.zip"));
        assertThat(given.status()).as(given.said()).isZero();
        Map<String, byte[]> entries = entries(temporary.resolve("copie.zip"));
        assertThat(entries).doesNotContainKeys("pieces/PIE-12-autre.xml", "pieces/PIE-13-autre.pdf");
        assertThat(found(readable(entries), "Belkacem", "non jointe", "Delattre")).containsExactly("Belkacem", "non jointe");
    }

    /** A letter was printed from the extract, and carries it, votes and recusals included. */
    @Test
    void aLetterIsPrintedAnewWithoutWhatItCarried() throws Exception {
        Path folder = dossier("CCS-2026-00031");
        Path letter = temporary.resolve("lettre.pdf");
        CcsProcess.Result printed = Commands.run("render", folder.resolve("pieces/extrait-pv-2026-004.xml"), "--as", "notification-validation", "--referentiels",
                EXAMPLES.resolve("referentiel"), "-o", letter);
        assertThat(printed.status()).as(printed.said()).isZero();
        assertThat(new String(EmbeddedSource.of(Files.readAllBytes(letter)).bytes(), StandardCharsets.UTF_8)).contains("<deport", "contre=\"1\"");
        AccesSamples.add(folder, NouvellePiece.of("NOTIFICATION", "lettre.pdf", Files.readAllBytes(letter)), NouvellePiece.of("AUTRE", "autre.pdf", Files.readAllBytes(letter)));
        assertThat(acces(folder, "-o", temporary.resolve("copie.zip")).status()).isZero();
        Map<String, byte[]> entries = entries(temporary.resolve("copie.zip"));
        assertThat(entries).containsKey("pieces/PIE-9-notification.pdf").doesNotContainKey("pieces/PIE-10-autre.pdf");
        assertThat(found(new String(EmbeddedSource.of(entries.get("pieces/PIE-9-notification.pdf")).bytes(), StandardCharsets.UTF_8), "extraitProcesVerbal", "<deport", "<vote"))
                .containsExactly("extraitProcesVerbal");
    }

    /** Attachments that are no source, in the list of names or behind a note on a page; a closed PDF; one that is none; an XML of nobody. */
    @Test
    void whatCannotBeLookedIntoStays() throws Exception {
        Path folder = dossier("CCS-2026-00017");
        byte[] minutes = Files.readAllBytes(EXAMPLES.resolve("proces-verbaux/pv-2026-004.xml"));
        Path ours = temporary.resolve("livret.pdf");
        assertThat(Commands.run("render", folder.resolve("pieces/livret-1.xml"), "--referentiels", EXAMPLES.resolve("referentiel"), "-o", ours).status()).isZero();
        byte[] print = Files.readAllBytes(ours);
        AccesSamples.add(folder, NouvellePiece.of("AUTRE", "simple.pdf", pdf(pdf -> { })), NouvellePiece.of("AUTRE", "liste.pdf", pdf(pdf -> attach(pdf, minutes))),
                NouvellePiece.of("AUTRE", "note.pdf", pdf(pdf -> note(pdf, minutes))), NouvellePiece.of("AUTRE", "clos.pdf", pdf(AccesPieceTest::close)),
                NouvellePiece.of("AUTRE", "faux.pdf", "%PDF-1.7\n% rien\n".getBytes(StandardCharsets.UTF_8)), NouvellePiece.of("AUTRE", "livret.pdf", print),
                NouvellePiece.of("AUTRE", "livret-et-plus.pdf", changed(print, pdf -> note(pdf, minutes))),
                NouvellePiece.of("AUTRE", "inconnu.xml", "<inconnu>Zorglub</inconnu>".getBytes(StandardCharsets.UTF_8)));
        CcsProcess.Result given = acces(folder, "-o", temporary.resolve("copie.zip"));
        assertThat(given.status()).as(given.said()).isZero();
        List<String> added = entries(temporary.resolve("copie.zip")).keySet().stream().filter(name -> name.endsWith("-autre.pdf") || name.endsWith("-autre.xml")).toList();
        assertThat(added).containsExactly("pieces/PIE-12-autre.pdf", "pieces/PIE-17-autre.pdf");
    }

    /** Something done to a PDF. */
    private interface Change {
        void of(PDDocument pdf) throws IOException;
    }

    private static byte[] pdf(Change change) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            return saved(pdf, change);
        }
    }

    private static byte[] changed(byte[] from, Change change) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(from)) {
            return saved(pdf, change);
        }
    }

    private static byte[] saved(PDDocument pdf, Change change) throws IOException {
        change.of(pdf);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static PDComplexFileSpecification file(PDDocument pdf, byte[] bytes) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("pv.xml");
        file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes)));
        return file;
    }

    private static void attach(PDDocument pdf, byte[] bytes) throws IOException {
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("pv.xml", file(pdf, bytes)));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
    }

    private static void note(PDDocument pdf, byte[] bytes) throws IOException {
        PDAnnotationFileAttachment note = new PDAnnotationFileAttachment();
        note.setFile(file(pdf, bytes));
        pdf.getPage(0).getAnnotations().add(note);
    }

    private static void close(PDDocument pdf) throws IOException {
        pdf.protect(new StandardProtectionPolicy("patron", "ouvre", new AccessPermission()));
    }

    @Test
    void aPathThatLeadsOutIsRefusedAndNothingIsWritten() throws Exception {
        Path folder = dossier("CCS-2026-00017");
        Files.writeString(temporary.resolve("secret.pdf"), "%PDF-1.7\n% secret\n");
        Path file = folder.resolve("dossier.xml");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("pieces/perte-du-certificat.pdf", "../../secret.pdf"));
        byte[] before = Files.readAllBytes(file);
        CcsProcess.Result refused = acces(folder, "-o", temporary.resolve("copie.zip"));
        assertThat(refused.status()).as(refused.said()).isEqualTo(1);
        Files.writeString(file, text.replace("id=\"PIE-8\"", "id=\"../PIE-8\""));
        assertThat(acces(folder, "-o", temporary.resolve("copie.zip")).status()).isEqualTo(1);
        Files.write(file, before);
        Files.writeString(file, text);
        Files.writeString(folder.resolve("pieces/perte-du-certificat.pdf"), "%PDF-1.7\n% altered\n");
        assertThat(acces(folder, "-o", temporary.resolve("copie.zip")).status()).isEqualTo(1);
        assertThat(file).hasContent(text);
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.map(one -> one.getFileName().toString())).containsExactlyInAnyOrder("dossiers", "secret.pdf", ".verrou");
        }
    }
}
