package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that shows signatures is kept as long as the last of the documents that they are of. */
class PieceGardeeTest {
    private static final String NUMERO = "CCS-2026-00017";
    private static final String LIVRET = "pieces/livret-1.xml";
    private static final String CERTIFICAT = "pieces/certificat.xml";

    /** The page of the certificate: PIE-10. */
    private static final String PAGE = "a89b919df36cc05eaacd7471f3aabfc8e25cf863f85517aeb716c9c4215f145e";

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void example() throws Exception {
        folder = Dossiers.copy(NUMERO, temporary);
    }

    private void replace(String file, String pattern, String replacement) throws Exception {
        String text = Files.readString(folder.resolve(file));
        String changed = text.replaceAll(pattern, replacement);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(folder.resolve(file), changed);
    }

    private List<PieceGardee> kept() throws Exception {
        Dossier dossier = Dossier.of(Dossier.FILE, Files.readAllBytes(folder.resolve(Dossier.FILE)));
        Map<String, Document> documents = new LinkedHashMap<>();
        for (PieceTenue piece : PieceTenue.of(dossier)) {
            if (piece.chemin().endsWith(".xml") && Files.exists(folder.resolve(piece.chemin()))
                    && new DocumentReader(Limits.DEFAULT).read(folder.resolve(piece.chemin())) instanceof Reading.Read read) {
                documents.put(piece.chemin(), read.document());
            }
        }
        return PieceGardee.de(dossier, documents);
    }

    private Iterable<String> classesOf(String id) throws Exception {
        return kept().stream().filter(piece -> piece.id().equals(id)).findFirst().orElseThrow().classes();
    }

    @Test
    void aPageIsOfTheDocumentsThatCiteIt() throws Exception {
        assertThat(classesOf("PIE-3")).containsExactly("livret");
        assertThat(classesOf("PIE-10")).containsExactly("certificat");
        replace(LIVRET, "e9892641110ec46265ac9219654420e81259d46c3fdc9a257bf5f77621af2aad", PAGE);
        assertThat(classesOf("PIE-10")).as("one scan of two signatures").containsExactly("certificat", "livret");
    }

    @Test
    void byItsNumberOrItsPath() throws Exception {
        replace(CERTIFICAT, " empreinte=\"" + PAGE + "\"", "");
        assertThat(classesOf("PIE-10")).as("by its number").containsExactly("certificat");
        replace(CERTIFICAT, "piece=\"PIE-10\"", "piece=\" pieces/certificat-signature.png\"");
        assertThat(classesOf("PIE-10")).as("by its path").containsExactly("certificat");
        replace(CERTIFICAT, "piece=\" pieces/certificat-signature.png\"", "");
        assertThat(classesOf("PIE-10")).as("by nothing").containsExactly("dossier");
    }

    @Test
    void aDocumentThatCannotBeReadMightCiteIt() throws Exception {
        Files.writeString(folder.resolve(CERTIFICAT), "<certificat");
        assertThat(classesOf("PIE-10")).containsExactly("certificat");
        replace(Dossier.FILE, "(<piece id=\"PIE-7\".*disponibilite=\")PRESENTE", "$1PERDUE");
        Files.delete(folder.resolve(CERTIFICAT));
        assertThat(classesOf("PIE-10")).as("lost: the page is all that is left of it").containsExactly("certificat");
        replace(Dossier.FILE, "(<piece id=\"PIE-7\".*disponibilite=\")PERDUE", "$1ELIMINEE");
        assertThat(classesOf("PIE-10")).as("eliminated: it had its time").containsExactly("dossier");
    }

    /** Livret and dossier are over by then, the certificate is not. */
    @Test
    void whatSeveralCiteIsDueWithTheLast() throws Exception {
        Dossier closed;
        try (DossierOuvert open = DossierOuvert.open(folder)) {
            open.apply(Fait.of("CLOTURE", Dossiers.NOON, open.dossier().acteur(Qualite.BRANCHE)));
            closed = open.dossier();
        }
        Document edition = ((Reading.Read) new DocumentReader(Limits.DEFAULT).read(Path.of("examples/referentiel/ccs-rc-2026.1-specimen.xml"))).document();
        replace(LIVRET, "e9892641110ec46265ac9219654420e81259d46c3fdc9a257bf5f77621af2aad", PAGE);
        List<PieceGardee> one = kept();
        List<Echeance> dues = new Echeances(closed, List.of(edition), LocalDate.of(2032, 6, 1)).de(one, List.of(), List.of());
        assertThat(dues).extracting(Echeance::classe).containsExactly("livret", "dossier");
        assertThat(dues.stream().flatMap(due -> due.pieces().stream()).map(PieceGardee::id)).contains("PIE-3", "PIE-4").doesNotContain("PIE-10", "PIE-7");
        List<Echeance> later = new Echeances(closed, List.of(edition), LocalDate.of(2090, 6, 1)).de(one, List.of(), List.of());
        assertThat(later.stream().filter(due -> due.classe().equals("certificat")).flatMap(due -> due.pieces().stream()).map(PieceGardee::id)).contains("PIE-10", "PIE-7");
        assertThat(later.stream().flatMap(due -> due.pieces().stream())).as("each once").doesNotHaveDuplicates();
    }

    @Test
    void whatOnePlaceSaysOfAPageHoldsInAll() throws Exception {
        List<PieceGardee> here = kept();
        Files.delete(folder.resolve(CERTIFICAT));
        replace(Dossier.FILE, "(<piece id=\"PIE-7\".*disponibilite=\")PRESENTE", "$1ELIMINEE");
        List<PieceGardee> both = PieceGardee.ensemble(List.of(kept(), here));
        assertThat(both.stream().filter(piece -> piece.id().equals("PIE-10"))).singleElement()
                .satisfies(page -> assertThat(page.classes()).containsExactly("certificat", "dossier"));
    }
}
