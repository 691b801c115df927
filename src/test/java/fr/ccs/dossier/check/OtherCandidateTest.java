package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier may be given to its person: no pièce in it shows another (DOS-014). */
class OtherCandidateTest {
    private static final String LETTER = "pieces/notification.pdf";
    private static final Path OTHER = Specimen.EXAMPLES.resolve("livrets/non-acquise-c4.xml");

    @TempDir
    Path parent;

    private DossierFolder dossier;

    @BeforeEach
    void aDossierWithoutFault() throws IOException {
        dossier = DossierFolder.certified(parent);
        assertThat(dossier.findings()).isEmpty();
    }

    @Test
    void aSessionThatSetsAnotherAside() throws IOException {
        piece("liste.xml", Specimen.of(Specimen.EXAMPLES.resolve("sessions/ses-2026-003.xml")).without("    <livret numero=", "/>\n").bytes());
        assertThat(dossier.brief()).containsExactly("DOS-014 PIE-12");
        assertThat(dossier.findings().get(0).french().problem()).contains("CCS-2026-00031");
    }

    @Test
    void anotherPersonsDossier() throws IOException {
        piece("copie.xml", Files.readAllBytes(Specimen.EXAMPLES.resolve("dossiers/CCS-2026-00058/dossier.xml")));
        assertThat(dossier.brief()).containsExactly("DOS-014 PIE-12");
    }

    @Test
    void aPieceThatIsMisfiledAnywayIsSaidOnce() throws IOException {
        piece("autre.xml", Files.readAllBytes(OTHER));
        assertThat(dossier.brief()).containsExactly("DOS-005 PIE-12");
    }

    @Test
    void aLetterThatWasPrintedForAnother() throws IOException {
        byte[] letter = Files.readAllBytes(dossier.file(LETTER));
        assertThat(judged(pdf -> java.util.Arrays.equals(pdf, letter) ? Optional.of(bytes(OTHER)) : Optional.empty()))
                .extracting(finding -> finding.rule() + " " + finding.location().codes()).containsExactly("DOS-014 pieces/PIE-6");
        assertThat(judged(pdf -> Optional.of(bytes(dossier.file("pieces/livret-1.xml"))))).as("printed for this one").isEmpty();
        byte[] namesake = Specimen.of(dossier.file("pieces/livret-1.xml")).with("<candidat id=\"P-N11HWGCNQ\"", "<candidat id=\"P-B9W73LZZR\"").bytes();
        assertThat(judged(pdf -> java.util.Arrays.equals(pdf, letter) ? Optional.of(namesake) : Optional.empty())).as("under this number, for somebody else")
                .extracting(Finding::rule).containsExactly("DOS-014");
        assertThat(judged(pdf -> Optional.of(new byte[] {'<'}))).as("carries nothing of ours").isEmpty();
    }

    private List<Finding> judged(Function<byte[], Optional<byte[]>> source) throws IOException {
        Resolver resolver = new Resolver(List.of(Specimen.REFERENTIEL, Specimen.ANNUAIRE, Specimen.EXAMPLES.resolve("proces-verbaux")),
                new DocumentReader(Limits.DEFAULT));
        return new Checker(resolver, Specimen.TRUST, Specimen.DAY, source).check(dossier.dossier().toString(), Files.readAllBytes(dossier.dossier()))
                .verdict().findings();
    }

    private void piece(String name, byte[] bytes) throws IOException {
        Files.write(dossier.file("pieces/" + name), bytes);
        dossier.with("  </pieces>", "    <piece id=\"PIE-12\" type=\"COURRIER\" chemin=\"pieces/" + name + "\" media=\"application/xml\" octets=\"" + bytes.length
                + "\" empreinte=\"" + DocumentReader.sha256(bytes) + "\" disponibilite=\"PRESENTE\"/>\n  </pieces>");
    }

    private static byte[] bytes(Path file) {
        return Specimen.of(file).bytes();
    }
}
