package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jury's page: one page whatever the livret, what matters on it, excerpts that end with a sentence and say where the rest is. */
class SynthesePrintTest {
    private static final Path NON_ACQUISE = Samples.LIVRETS.resolve("non-acquise-c4.xml");
    private static final String SENTENCE = "Le client a été accueilli avec une attention constante malgré l’affluence inhabituelle du matin. ";
    private static final String QUOTE = "« Je vous écoute ! Prenez votre temps. » M. Rouquette confirme que la procédure a été suivie jusqu’au bout. ";

    @Test
    void saysWhoHowAndWhatIsProposed() throws Exception {
        assertThat(text(Samples.source(NON_ACQUISE), RenderOptions.STANDARD)).contains("Synthèse pour le jury", "Mme Élodie Lacombe SPÉCIMEN", "Chargée de recouvrement amiable", "Garonne Recouvrement (SPÉCIMEN)",
                "Première évaluation", "édition 2026.1-specimen", "28 avril 2026, 9 h 00 à 10 h 20 (1 h 20)", "interrompue", "S. Rouquette SPÉCIMEN", "ENT-1", "en présence",
                "Temps observé, hors séances annulées : 3 h 10. L’édition demande 1 h 30 au moins.", "C4", "1 sur 3", "Non acquise", "C4.1, non atteint :", "… voir le livret, C4",
                "Mme Élodie Lacombe SPÉCIMEN a fait des remarques", "Proposition des évaluateurs. La décision appartient au seul jury paritaire de branche.", "Page 1 sur 1");
    }

    @Test
    void aReassessmentRecallsWhatTheJuryRecognised() throws Exception {
        String all = text(Samples.source(Samples.LIVRETS.resolve("reevaluation-c4.xml")), RenderOptions.STANDARD);
        assertThat(all).contains("Réévaluation des compétences manquantes", "À réévaluer C4 (procès-verbal PV-2026-003 du 18 juin 2026)",
                "Déjà acquises C1, C2, C3 et C5 (procès-verbal PV-2026-003 du 18 juin 2026)", "L’édition demande 30 min au moins.", "Notes du jury");
    }

    @Test
    void withoutTheMinutesTheLivretIsNamedAsTheSource() throws Exception {
        Source alone = new Source(Samples.document(Samples.LIVRETS.resolve("reevaluation-c4.xml")), new Resolver(List.of(Samples.SPECIMEN), new DocumentReader(Limits.DEFAULT)));
        assertThat(text(alone, RenderOptions.STANDARD)).contains("Déjà acquises C1, C2, C3 et C5, d’après le livret");
    }

    @Test
    void derogationsAndDivergingOpinionsStandOut() throws Exception {
        String all = text(Samples.source(Samples.OWN.resolve("complet.xml")), RenderOptions.STANDARD);
        assertThat(all).contains("Dérogation : Dérogation exposée ici.", "Avis divergents", "Avis du référent : acquise. Avis favorable, motivé.", "Avis de l’évaluateur externe : non acquise. Avis réservé, motivé.",
                "LIV-013, accordée par Comité CCS, réunion du 4 mai 2026 le 4 mai 2026, valable jusqu’au 31 décembre 2026", "LIV-040, incomplète", "C1.9, sans résultat.", "avec intervention",
                "jusqu’au 20 avril 2026", "La personne candidate a fait des remarques").doesNotContain("Celle du premier livret", "LIV-018");
    }

    @Test
    void aDraftSaysSo() throws Exception {
        assertThat(text(Samples.source(Samples.LIVRETS.resolve("brouillon.xml")), RenderOptions.STANDARD)).contains("Brouillon : ce livret peut encore changer", "annulée", "C3.1, C3.2, C3.3, C3.4 et C3.5, sans résultat.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "contraste", "grands-caracteres"})
    void everyExampleIsOnePage(String theme) throws Exception {
        for (Path file : Resolver.xmlFiles(Samples.LIVRETS)) {
            assertThat(text(Samples.source(file), RenderOptions.STANDARD.withTheme(Theme.named(theme).orElseThrow()))).contains("La décision appartient au seul jury paritaire de branche.");
        }
    }

    @Test
    void theLongestLivretIsOnePage() throws Exception {
        String all = text(longest(6, SENTENCE.repeat(9)), RenderOptions.STANDARD);
        assertThat(all).contains("Œuvrard d’Aubigné", "Dérogation :", "Avis divergents", "voir le livret, C5");
        assertThat(all.split("Dérogation :", -1)).hasSize(4);
    }

    @Test
    void fortyObservationsAreCountedWhenTheyAreNotNamed() throws Exception {
        String all = text(longest(40, SENTENCE.repeat(2)), RenderOptions.STANDARD);
        assertThat(all).containsPattern("Voir aussi au livret : \\d+ autres observations");
    }

    @Test
    void anExcerptEndsWithASentenceAndNeverInsideGuillemets() throws Exception {
        Source source = edited(NON_ACQUISE, xml -> argumentations(xml, QUOTE.repeat(12)));
        String all = text(source, RenderOptions.STANDARD);
        Matcher cut = Pattern.compile("(\\S+) … voir le livret").matcher(all);
        int cuts = 0;
        while (cut.find()) {
            assertThat(cut.group(1)).matches(".*[.!?…»]");
            cuts++;
        }
        assertThat(cuts).isGreaterThanOrEqualTo(5);
        assertThat(all).doesNotContain("« Je vous écoute ! …", "M. … voir");
        assertThat(all.chars().filter(c -> c == '«').count()).isEqualTo(all.chars().filter(c -> c == '»').count());
    }

    @Test
    void aTextOfOneEndlessSentenceIsLeftToTheLivretAndSaidToBe() throws Exception {
        Source source = edited(NON_ACQUISE, xml -> argumentations(xml, "une phrase qui ne finit pas et continue encore ".repeat(60).strip() + "."));
        assertThat(text(source, RenderOptions.STANDARD)).contains("Argumentation : voir le livret, C1", "Argumentation : voir le livret, C5").doesNotContain("une phrase qui");
    }

    @Test
    void aShortTextIsWholeAndNotMarked() throws Exception {
        assertThat(text(Samples.source(Samples.OWN.resolve("petit.xml")), RenderOptions.STANDARD)).contains("Le salut vient toujours le premier…", "1 sur 1", "31 mars 2026, 22 h 30 à 0 h 45 (2 h 15)", "Notes du jury").doesNotContain("voir le livret");
    }

    @Test
    void whatCannotFitIsRefused() throws Exception {
        Source source = Samples.petit("<raisonSociale>Accueil Essai (SPÉCIMEN)</raisonSociale>", "<raisonSociale>" + "Accueil ".repeat(900) + "</raisonSociale>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RenderException refusal = catchThrowableOfType(RenderException.class, () -> Samples.RENDERER.render(source, Imprime.SYNTHESE, RenderOptions.STANDARD, out));
        assertThat(refusal).isNotNull().hasMessageContaining("ne tient pas dans la place prévue");
        assertThat(out.size()).isZero();
    }

    /** Six observations or more, long names, three derogations, two divergences, this text for every argumentation. */
    private static Source longest(int observations, String text) throws Exception {
        return edited(NON_ACQUISE, xml -> {
            String all = argumentations(xml, text).replace("Lacombe SPÉCIMEN", "Œuvrard d’Aubigné-Montmorency de l’Isle SPÉCIMEN").replace("Vidal SPÉCIMEN", "Vidal-Etchegaray de Bouteville SPÉCIMEN")
                    .replace("Garonne Recouvrement (SPÉCIMEN)", "Société interprofessionnelle de relation client et de recouvrement amiable du bassin Adour-Garonne (SPÉCIMEN)");
            Matcher one = Pattern.compile("    <observation id=\"OBS-1\".*?</observation>\n", Pattern.DOTALL).matcher(all);
            assertThat(one.find()).isTrue();
            StringBuilder more = new StringBuilder();
            for (int i = 4; i <= observations; i++) {
                more.append(one.group().replace("OBS-1", "OBS-" + i));
            }
            all = all.replace("  </observations>", more + "  </observations>");
            for (String code : List.of("C1", "C2", "C3")) {
                all = after(all, "<competence code=\"" + code + "\" proposition", "</argumentation>", "</argumentation><derogation>" + text + "</derogation>");
            }
            for (String code : List.of("C4", "C5")) {
                all = all.replaceFirst("(<competence code=\"" + code + "\" proposition=\")[A-Z_]+", "$1AVIS_DIVERGENTS");
                all = after(all, "<competence code=\"" + code + "\" proposition", "</argumentation>", "</argumentation><avis par=\"P-GDJYFLGST\" proposition=\"ACQUISE\">" + text
                        + "</avis><avis par=\"P-83NVZSY8S\" proposition=\"NON_ACQUISE\">" + text + "</avis>");
            }
            return all;
        });
    }

    private static String argumentations(String xml, String text) {
        return Pattern.compile("<argumentation>.*?</argumentation>", Pattern.DOTALL).matcher(xml).replaceAll(Matcher.quoteReplacement("<argumentation>" + text + "</argumentation>"));
    }

    private static String after(String xml, String start, String part, String by) {
        int at = xml.indexOf(part, xml.indexOf(start));
        return xml.substring(0, at) + by + xml.substring(at + part.length());
    }

    private static Source edited(Path file, UnaryOperator<String> edit) throws Exception {
        byte[] bytes = edit.apply(Files.readString(file)).getBytes(StandardCharsets.UTF_8);
        DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        Reading reading = reader.read(file.getFileName().toString(), bytes, (kind, cursor) -> new org.xml.sax.helpers.DefaultHandler());
        return new Source(((Reading.Read) reading).document(), new Resolver(List.of(Samples.SPECIMEN), reader));
    }

    private static String text(Source source, RenderOptions options) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf(Samples.RENDERER, source, Imprime.SYNTHESE, options))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            return PdfFactsTest.text(pdf, 1, 1);
        }
    }
}
