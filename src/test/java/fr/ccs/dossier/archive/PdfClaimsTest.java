package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagVerdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PDFs claim is noted when they are deposited, and an audit sees whether note and file still agree. */
class PdfClaimsTest {
    @TempDir
    Path temporary;

    private static final String ELEMENTS = "<pdfaid:part>3</pdfaid:part> <pdfaid:conformance>A</pdfaid:conformance> <pdfuaid:part>1</pdfuaid:part>";

    private PdfScan scan(String... packets) throws Exception {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n<<?xpacke not yet ");
        for (String packet : packets) {
            pdf.append("<<?xpacket begin=\"\uFEFF\" id=\"x\"?><rdf:RDF>").append(packet).append("</rdf:RDF><?xpacket end=\"w\"?>\nendstream ");
        }
        Path file = Files.write(temporary.resolve("a.pdf"), pdf.toString().getBytes(StandardCharsets.UTF_8));
        PdfScan scan = PdfScan.of(file);
        assertThat(scan.sha256()).isEqualTo(DocumentReader.sha256(Files.readAllBytes(file)));
        return scan;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part> | PDF/A-3a | PDF/UA-1
            <rdf:Description pdfaid:part="2" pdfaid:conformance='B'/>                                            | PDF/A-2b | -
            <rdf:Description pdfaid:part="4"/>                                                                   | PDF/A-4  | -
            <pdfuaid:part> 2 </pdfuaid:part>                                                                     | -        | PDF/UA-2
            <pdfaSchema:prefix>pdfaid</pdfaSchema:prefix> part 3                                                 | -        | -
            """)
    void aClaimIsReadInEitherForm(String packet, String archival, String accessible) throws Exception {
        PdfScan scan = scan(packet);
        assertThat(List.of(scan.archival(), scan.accessible())).containsExactly(archival, accessible);
    }

    @Test
    void theLastDescriptionWithAClaimCounts() throws Exception {
        assertThat(scan("<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>", ELEMENTS, "<dc:title>an image</dc:title>").archival())
                .isEqualTo("PDF/A-3a");
        assertThat(scan().archival()).isEqualTo("-");
        Files.writeString(temporary.resolve("b.pdf"), "<?xpacket begin <pdfaid:part>3</pdfaid:part> cut");
        assertThat(PdfScan.of(temporary.resolve("b.pdf")).archival()).isEqualTo("PDF/A-3");
    }

    @Test
    void aDepositNotesThemAndAnAuditRemarksUponThoseThatClaimNothing() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        List<String> lines = Files.readAllLines(bag.resolve(Bag.PDFS));
        assertThat(lines).hasSize(4).isSorted().allSatisfy(line -> assertThat(line).matches("data/dossier/pieces/[a-z-]+\\.pdf\t[0-9a-f]{64}\t-\t-"));
        assertThat(lines.get(0).split("\t")[1]).isEqualTo(DocumentReader.sha256(Files.readAllBytes(bag.resolve(lines.get(0).split("\t")[0]))));
        BagVerdict verdict = Bags.audited(bag);
        assertThat(verdict.state()).isEqualTo(BagVerdict.State.CONFORME);
        assertThat(verdict.subjects(BagFault.PDF_PLAIN)).hasSize(4).allMatch(subject -> subject.matches("PIE-\\d+"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            notification.pdf\\t[0-9a-f] | notification.pdf\\tg                             | PDF PIE-
            \\t-\\t-\\n                   | \\tPDF/A-3a\\tPDF/UA-1\\n                          | PDF PIE-
            ^data                      | data/dossier/pieces/autre.pdf\\tx\\t-\\t-\\ndata    | PDF data/controles/pdf.txt
            ^.*\\n                      | ''                                              | PDF PIE-
            """)
    void aNoteThatIsNotOfTheFilesIsSeen(String pattern, String replacement, String fault) throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        Bags.replace(bag.resolve(Bag.PDFS), pattern.translateEscapes(), replacement.translateEscapes());
        BagVerdict verdict = Bags.audited(Bags.resealed(bag));
        assertThat(verdict.state()).isEqualTo(BagVerdict.State.NON_CONFORME);
        assertThat(Bags.faults(verdict)).singleElement().asString().startsWith(fault);
    }

    @Test
    void withoutTheNoteEveryPdfIsAFault() throws Exception {
        Path bag = Bags.bag(Bags.HAND, temporary);
        Files.delete(bag.resolve(Bag.PDFS));
        assertThat(Bags.faults(Bags.audited(Bags.resealed(bag)))).hasSize(4).allMatch(fault -> fault.startsWith("PDF PIE-"));
    }
}
