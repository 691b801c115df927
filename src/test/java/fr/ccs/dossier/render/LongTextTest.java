package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of an unlikely length, many of a kind, and names that are hard to set are printed whole. */
class LongTextTest {
    private static final String CONSTAT = "À 22 h 40, Mme Durand se lève : « Bonsoir ! Puis-je vous aider ? »";

    private static String printed(String constat) throws Exception {
        return printed(CONSTAT, constat);
    }

    private static String printed(String part, String by) throws Exception {
        byte[] pdf = Samples.pdf(Samples.RENDERER, Samples.petit(part, by), Imprime.LIVRET, RenderOptions.STANDARD);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return PdfFactsTest.text(document, 1, 99);
        }
    }

    @Test
    void wordOfThreeHundredLetters() throws Exception {
        String word = "abcdefghij".repeat(30);
        assertThat(printed(word).replaceAll("[\\s\\u200B-]", "")).contains(word);
    }

    @Test
    void constatOfFourThousandWords() throws Exception {
        StringBuilder constat = new StringBuilder();
        for (int i = 1; i <= 4000; i++) {
            constat.append("mot").append(i).append(' ');
        }
        String text = printed(constat.toString());
        assertThat(text).contains("mot1 ", "mot2000 ", "mot4000 ");
        for (int i = 1; i <= 4000; i++) {
            assertThat(text).contains("mot" + i);
        }
    }

    @Test
    void fortyObservations() throws Exception {
        StringBuilder observations = new StringBuilder();
        for (int i = 2; i <= 41; i++) {
            observations.append("<observation id=\"OBS-").append(i).append("\" situation=\"ACCUEIL\" nature=\"REELLE\" canal=\"TELEPHONE\" deroulement=\"COMPLETE\"><lieu>Guichet ")
                    .append(i).append("</lieu><resume>Ce qui a été vu au guichet ").append(i).append(".</resume></observation>");
        }
        String text = printed("  </observations>", observations + "  </observations>");
        for (int i = 2; i <= 41; i++) {
            assertThat(text).contains("Observation OBS-" + i + " ", "Ce qui a été vu au guichet " + i + ".");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Œuvrard-d’Haÿ ﬁnal SPÉCIMEN", "N’Guyen-Ængström SPÉCIMEN", "D'Ørsted SPÉCIMEN", "Żółć-Čapek Ştefănescu SPÉCIMEN"})
    void namesWithLigaturesAndApostrophes(String name) throws Exception {
        String text = printed("<nomNaissance>Durand SPÉCIMEN</nomNaissance>", "<nomNaissance>" + name + "</nomNaissance>");
        assertThat(text).contains("Anne " + name.replace('\'', '’').replace("ﬁ", "fi"));
    }

    @Test
    void companyWithAVeryLongName() throws Exception {
        String name = "Société coopérative d’accueil, d’orientation et de renseignement des voyageurs, des visiteurs et des usagers de la vallée de la Haute-Saône "
                + "et des plateaux voisins, anciennement Groupement interprofessionnel de services aux entreprises (SPÉCIMEN)";
        assertThat(printed("Accueil Essai (SPÉCIMEN)", name)).contains(name);
    }

    @Test
    void optionalPartsThatAreEmpty() throws Exception {
        String text = printed("<lieu>Lyon 3e</lieu>", "<lieu/><resume/><pointAVerifier/>");
        assertThat(text).contains("Observation OBS-1");
    }
}
