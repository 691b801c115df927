package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Severity;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.rendering.ImageType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that was signed by hand must be kept, and must be the page of this very document. */
class HandwrittenPagesTest {
    private static final Path LIVRET = Path.of("examples/livrets/observation-directe.xml");
    private static final String ZEROS = "0".repeat(64);
    private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);
    private static final Resolver EDITION = new Resolver(List.of(Path.of("examples/referentiel")), READER);
    private static String closed;
    private static byte[] sheet;

    @TempDir
    private Path folder;
    private String piece = "<piece id=\"PIE-3\" type=\"PAGE_SIGNEE\" chemin=\"pieces/page.png\" empreinte=\"%s\" disponibilite=\"PRESENTE\"/>";

    private String listed = "<piece id=\"PIE-4\" type=\"LIVRET\" chemin=\"pieces/livret.xml\" numero=\"CCS-2026-00017-L1\"/>";

    @BeforeEach
    void print() throws Exception {
        Files.createDirectories(folder.resolve("pieces"));
        if (sheet == null) {
            closed = Files.readString(LIVRET).replaceAll(" (date|lieu|piece|empreinte)=\"[^\"]*\"(?=[^<>]*/>\\s*(<signature |</signatures>))", "");
            sheet = Paper.printed(document(closed), EDITION);
        }
    }

    @ParameterizedTest
    @CsvSource({"150, 0.4, RGB, png", "110, -0.7, GRAY, png", "120, 1.2, BINARY, png",
        "100, 0.5, GRAY, jpg", "300, 2, RGB, jpg", "600, -1, BINARY, png", "150, 180, GRAY, png"})
    void aScannedPageOfTheDocumentIsKnownAgain(int dotsAnInch, double degrees, ImageType colours, String format) throws Exception {
        assertThat(findings(closed, Paper.file(Paper.scanned(sheet, dotsAnInch, degrees, colours), format))).isEmpty();
    }

    @Test
    void aScanMayBeAPdfWithOtherPagesBeforeTheOneThatBearsTheCode() throws Exception {
        BufferedImage empty = Paper.blank(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(findings(closed, Paper.pdf(empty, Paper.scanned(sheet, 150, 0.6, ImageType.GRAY)))).isEmpty();
        assertThat(findings(closed, sheet)).isEmpty();
    }

    @Test
    void thePageOfAnotherDocumentIsSeenAndBothAreNamed() throws Exception {
        byte[] other = Paper.printed(document(closed.replace("numero=\"CCS-2026-00017-L1\"", "numero=\"CCS-2026-00017-L2\"")), EDITION);
        Finding finding = only(findings(closed, scan(other)));
        assertThat(finding.severity()).isEqualTo(Severity.ERREUR);
        assertThat(finding.french().problem()).contains("PIE-3", "d’un autre document", "livret CCS-2026-00017-L2", "livret CCS-2026-00017-L1", digits(closed));
        assertThat(finding.english().problem()).contains("another document", "CCS-2026-00017-L2");
    }

    @Test
    void aDocumentChangedAfterItWasSignedIsSeenAndBothDigestsAreSaid() throws Exception {
        String changed = closed.replace("Lyon", "Nice");
        Finding finding = only(findings(changed, scan(sheet)));
        assertThat(finding.severity()).isEqualTo(Severity.ERREUR);
        assertThat(finding.french().problem()).contains("n’est plus celui qui a été signé", digits(closed), digits(changed));
    }

    @Test
    void aPageWithoutAReadableCodeIsAWarningThatSaysWhatToLookFor() throws Exception {
        BufferedImage page = Paper.scanned(sheet, 150, 0, ImageType.GRAY);
        page.createGraphics().fillRect(page.getWidth() / 2, 0, page.getWidth() / 2, page.getHeight() / 2);
        Finding finding = only(findings(closed, Paper.file(page, "png")));
        assertThat(finding.severity()).isEqualTo(Severity.AVERTISSEMENT);
        assertThat(finding.french().remedy()).contains("CCS-2026-00017-L1", digits(closed));
        assertThat(finding.english().remedy()).contains("CCS-2026-00017-L1", digits(closed));
    }

    @Test
    void aPageThatTheDossierDoesNotListIsSeenOnTheFirstSlotThatNamesIt() throws Exception {
        Document livret = filed(closed, scan(sheet), "");
        Finding finding = only(pages(livret));
        assertThat(finding.french().problem()).contains("PIE-3 n’est pas une pièce du dossier CCS-2026-00017");
        assertThat(livret.source().line(finding.location().line())).contains("role=\"CANDIDAT\"");
    }

    @Test
    void aLostPageIsAWarningAndAnEliminatedOneIsSilent() throws Exception {
        Finding lost = only(pages(filed(closed, scan(sheet), piece.replace("PRESENTE", "PERDUE"))));
        assertThat(lost.severity()).isEqualTo(Severity.AVERTISSEMENT);
        assertThat(lost.french().problem()).contains("perdue");
        assertThat(pages(filed(closed, scan(sheet), piece.replace("PRESENTE", "ELIMINEE")))).isEmpty();
    }

    @Test
    void eachDigestThatDiffersIsOneFinding() throws Exception {
        byte[] page = scan(sheet);
        String digest = DocumentReader.sha256(page);
        Finding slot = only(pages(filed(closed, page, piece.formatted(ZEROS))));
        assertThat(slot.french().problem()).contains("CANDIDAT", digest.substring(0, 12), "000000000000");
        Document livret = filed(closed, page, piece);
        Files.write(folder.resolve("pieces/page.png"), new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
        assertThat(only(pages(livret)).french().problem()).contains("n’est pas celui qui a été inscrit", digest.substring(0, 12));
        Files.delete(folder.resolve("pieces/page.png"));
        assertThat(only(pages(livret)).french().problem()).contains("pieces/page.png");
    }

    @Test
    void aWrongDigestInOneSlotIsSaidOfThatSlot() throws Exception {
        Document livret = filed(closed, scan(sheet), piece);
        String digest = DocumentReader.sha256(scan(sheet));
        int last = text(livret).lastIndexOf(digest);
        Document wrong = document(text(livret).substring(0, last) + ZEROS + text(livret).substring(last + 64));
        Finding finding = only(pages(wrong));
        assertThat(finding.french().problem()).contains("EVALUATEUR_EXTERNE", "000000000000");
        assertThat(wrong.source().line(finding.location().line())).contains("role=\"EVALUATEUR_EXTERNE\"");
    }

    @Test
    void thePieceMayBeNamedByItsPath() throws Exception {
        assertThat(pages(document(text(filed(closed, scan(sheet), piece)).replaceFirst("piece=\"PIE-3\"", "piece=\"pieces/page.png\"")))).isEmpty();
    }

    @Test
    void aPageNeedNotBeThereBeforeItsDocumentIs() throws Exception {
        listed = "<piece id=\"PIE-4\" type=\"LIVRET\" chemin=\"pieces/livret-2.xml\" numero=\"CCS-2026-00017-L2\"/>";
        assertThat(pages(filed(closed, scan(sheet), ""))).isEmpty();
    }

    @Test
    void withoutADossierAtHandNothingIsSaid() throws Exception {
        Document livret = filed(closed, scan(sheet), "");
        Files.delete(folder.resolve("dossier.xml"));
        assertThat(pages(livret)).isEmpty();
        Document minutes = document(Files.readString(Path.of("examples/proces-verbaux/pv-2026-003.xml")));
        assertThat(new HandwrittenPages(new Resolver(List.of(Path.of("examples")), READER)).findings(minutes, false)).isEmpty();
    }

    @Test
    void anArchiveAsksForThePageThatCouldNotBeLookedAt() throws Exception {
        Document livret = filed(closed, scan(sheet), "");
        Files.delete(folder.resolve("dossier.xml"));
        Finding finding = only(new HandwrittenPages(new Resolver(List.of(folder), READER)).findings(livret, true));
        assertThat(finding.severity()).isEqualTo(Severity.AVERTISSEMENT);
        assertThat(finding.french().problem()).contains("PIE-3", "n’a pas été examinée");
    }

    @Test
    void thePageOfMinutesIsLookedAtBesideThem() throws Exception {
        Path minutes = Files.copy(Path.of("examples/proces-verbaux/pv-2026-003.xml"), folder.resolve("pv.xml"));
        HandwrittenPages pages = new HandwrittenPages(new Resolver(List.of(folder), READER));
        assertThat(only(pages.findings(Keys.read(minutes.toString(), Files.readAllBytes(minutes)), true)).french().problem()).contains("n’a pas été examinée");
        Files.copy(Path.of("examples/proces-verbaux/pv-2026-003-signatures.png"), folder.resolve("pv-2026-003-signatures.png"));
        assertThat(pages.findings(Keys.read(minutes.toString(), Files.readAllBytes(minutes)), true)).isEmpty();
        Files.writeString(minutes, Files.readString(minutes).replaceFirst("Paris", "Melun"));
        assertThat(only(pages.findings(Keys.read(minutes.toString(), Files.readAllBytes(minutes)), true)).french().problem()).contains("n’est plus celui qui a été signé");
    }

    @Test
    void anElectronicSignatureBesideChangesNothingOfThePage() throws Exception {
        String mixed = closed.replaceFirst("(role=\"EVALUATEUR_EXTERNE\" signataire=\"[^\"]*\" mode=\")MANUSCRITE", "$1ELECTRONIQUE");
        byte[] page = scan(Paper.printed(document(mixed), EDITION));
        String filled = text(filed(mixed, page, piece));
        String signed = filled.replaceFirst("(role=\"EVALUATEUR_EXTERNE\"[^>]*)/>",
                "$1><ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:Object>&lt;</ds:Object></ds:Signature></signature>");
        assertThat(signed).isNotEqualTo(filled);
        assertThat(pages(document(signed))).isEmpty();
    }

    @Test
    void eightThreadsSayTheSame() throws Exception {
        Document livret = filed(closed.replace("Lyon", "Nice"), scan(sheet), piece);
        HandwrittenPages pages = new HandwrittenPages(new Resolver(List.of(folder), READER));
        List<String> said = IntStream.range(0, 8).parallel().mapToObj(i -> only(pages.findings(livret, false)).french().text()).distinct().toList();
        assertThat(said).hasSize(1);
    }

    private List<Finding> findings(String livret, byte[] page) throws Exception {
        return pages(filed(livret, page, piece));
    }

    private List<Finding> pages(Document livret) {
        return new HandwrittenPages(new Resolver(List.of(folder), READER)).findings(livret, false);
    }

    /** The booklet with its handwritten slots filled, its page and its dossier on the disk; {@code %s} in a pièce is the page's digest. */
    private Document filed(String livret, byte[] page, String piece) throws Exception {
        String digest = DocumentReader.sha256(page);
        Files.write(folder.resolve("pieces/page.png"), page);
        Files.writeString(folder.resolve("dossier.xml"),
                "<dossier xmlns=\"urn:fr:ccs:dossier:1\" numero=\"CCS-2026-00017\"><pieces>" + listed + piece.formatted(digest) + "</pieces></dossier>");
        return document(livret.replace("mode=\"MANUSCRITE\"",
                "mode=\"MANUSCRITE\" date=\"2026-04-07\" lieu=\"Lyon\" piece=\"PIE-3\" empreinte=\"" + digest + "\""));
    }

    private static byte[] scan(byte[] pdf) throws Exception {
        return Paper.file(Paper.scanned(pdf, 130, 0.4, ImageType.GRAY), "png");
    }

    private static String digits(String xml) {
        return DocumentReader.sha256(xml.getBytes(StandardCharsets.UTF_8)).substring(0, 16).replaceAll("(.{4})(?!$)", "$1\u00A0");
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).extracting(Finding::rule).containsExactly("SIG-007");
        return findings.get(0);
    }

    private static String text(Document document) {
        return new String(document.bytes(), StandardCharsets.UTF_8);
    }

    private static Document document(String xml) {
        Reading reading = READER.read("livret.xml", xml.getBytes(StandardCharsets.UTF_8), (kind, cursor) -> new org.xml.sax.helpers.DefaultHandler());
        return ((Reading.Read) reading).document();
    }
}
