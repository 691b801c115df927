package fr.ccs.dossier.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.render.EmbeddedSource;
import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.render.Renderer;
import fr.ccs.dossier.render.Source;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What an evaluator is told of a dossier that is not complete: the last request, and nothing of the file beside it. */
class ComplementTest {
    private static final Path DOSSIER = Path.of("src/test/resources/render/petit-dossier.xml");

    private static Document reduced() throws Exception {
        return Complement.of(((Reading.Read) new DocumentReader(Limits.DEFAULT).read(DOSSIER)).document());
    }

    @Test
    void onlyWhatTheRequestIsAboutIsKept() throws Exception {
        assertThat(new String(reduced().bytes(), StandardCharsets.UTF_8)).contains("numero=\"ESSAI-7\"", "Durand SPÉCIMEN", "Ndiaye SPÉCIMEN", "EVT-2", "ESSAI-7-L1", "LIV-004", "SIG-001")
                .doesNotContain("1990-03-01", "courriel", "example.org", "EVT-1", "une première demande", "precedent", "missions", "SALARIE");
    }

    @Test
    void theLetterSaysEachThingThatIsMissing() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Resolver resolver = new Resolver(List.of(Path.of("examples/referentiel"), Path.of("examples/annuaire.xml")), new DocumentReader(Limits.DEFAULT));
        new Renderer().render(new Source(reduced(), resolver), Imprime.COMPLEMENT_RECEVABILITE, RenderOptions.STANDARD, out);
        assertThat(EmbeddedSource.of(out.toByteArray()).bytes()).isEqualTo(reduced().bytes());
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00A0\\u202F\\u200B]+", " ");
            assertThat(text).contains("Paris, le 20 mai 2026", "Livret ESSAI-7-L1 : ce qui reste à compléter", "qui concerne Mme Anne Durand SPÉCIMEN", "• LIV-004 : livret ESSAI-7-L1",
                    "compte 6 mots, il en faut au moins 15. • une page signée illisible • SIG-001", "signature de l’évaluateur externe • et 2 autres motifs", "un nouvel exemplaire, sous le même numéro", "01 99 00 12 34")
                    .doesNotContain("non renseigné", "échec", "LIV-002", "BROUILLON");
        }
    }
}
