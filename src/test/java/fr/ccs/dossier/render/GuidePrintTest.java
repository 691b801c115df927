package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

/** What the two guides of the evaluators say, from an edition that has everything, from one that has little, and from livrets under way. */
class GuidePrintTest {
    private static final Path COMPLET = Samples.OWN.resolve("complet-referentiel.xml");
    private static final Path PETIT = Samples.OWN.resolve("petit-referentiel.xml");

    @Test
    void theGuideGoesFromInscriptionToDelivery() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(pdf(Imprime.GUIDE_EVALUATION, Samples.SPECIMEN))) {
            assertThat(pdf.getNumberOfPages()).isBetween(10, 15);
            assertThat(bookmarks(pdf)).contains("1. La démarche, étape par étape", "2. Avant : préparer", "5. Après : conclure et rendre compte", "6. Les cas qui arrivent",
                    "9. Le mémento", "Ce qui n’a pas sa place dans un livret", "12. À qui s’adresser");
            String all = PdfFactsTest.text(pdf, 1, 99);
            assertThat(all.indexOf("Inscrire")).isPositive().isLessThan(all.indexOf("Délivrer"));
            assertThat(all).contains("L’entreprise inscrit la personne candidate", "contrôle de recevabilité", "Il est exigé quand un seul évaluateur a observé ou quand l’évaluateur externe n’a pas observé",
                    "Proposition des évaluateurs. La décision appartient au seul jury paritaire de branche.", "On y voit bien C1, C3 et C5", "C4.3", "jury@ccs-relation-client.example")
                    .doesNotContain("échec", "non renseigné", "à compléter.");
        }
    }

    @Test
    void theMementoHoldsTheFiguresOfTheEdition() throws Exception {
        String all = text(Imprime.GUIDE_EVALUATION, COMPLET);
        assertThat(all).contains("1 h 35", "35 min", "45 min", "16 mots", "21 mots", "3 fois au plus", "17 ans", "admise", "1 an et 6 mois", "Évaluateur externe (obligatoire)", "Référent évaluation entreprise (facultatif)",
                "quand un seul évaluateur a observé", "C1 et C2", "(indispensable)", "L’encre est sèche.", "Je tiens la page à bout de bras.", "Épreuve", "Comité des essais", "Le Premier");
    }

    @Test
    void whatMustNotBeWrittenIsSaid() throws Exception {
        assertThat(text(Imprime.GUIDE_EVALUATION, PETIT)).contains("Le numéro de sécurité sociale.", "Une donnée de santé", "Le numéro ou la copie d’un document d’identité");
    }

    @Test
    void anEditionWithoutToolboxStillHasItsStepsAndLists() throws Exception {
        String all = text(Imprime.GUIDE_EVALUATION, PETIT);
        assertThat(all).contains("2. Préparer", "3. Observer", "4. S’entretenir", "5. Conclure", "L’identité est vérifiée", "Accueil", "Une visiteuse pousse la porte.")
                .doesNotContain("Une évaluation réussit quand", "À qui s’adresser", "Mes repères", "Les mots");
    }

    @Test
    void everyQuestionHasRoomForAnAnswer() throws Exception {
        String fo = Samples.fo(Samples.source(Samples.SPECIMEN), Imprime.GUIDE_ENTRETIEN, RenderOptions.STANDARD);
        int questions = 10 + 10 + 12 + 10 + 9;
        assertThat(fo.split("line-height=\"7.9mm\"", -1).length - 1).as("ruled lines, two a question").isGreaterThanOrEqualTo(questions * 2 + 5 * 3);
        String all = text(Imprime.GUIDE_ENTRETIEN, Samples.SPECIMEN);
        assertThat(all).contains("Conduire l’entretien", "Reformuler m’évite un contresens", "Personnes présentes", "45 min environ", "1. Comment entrez-vous en relation", "9. Comment protégez-vous les données",
                "☐ C3.5", "☐ à aborder", "Une autre question").doesNotContain("Ce qu’il faut aborder", "☑", "non renseigné");
    }

    @Test
    void aLivretUnderWayTellsWhatToAskAbout() throws Exception {
        String all = text(Imprime.GUIDE_ENTRETIEN, Samples.LIVRETS.resolve("brouillon.xml"));
        assertThat(all).contains("Marie-Anaïs Hoareau SPÉCIMEN", "Barachois Domiciliation (SPÉCIMEN)", "Jean-Luc Payet SPÉCIMEN", "Sandrine Grondin SPÉCIMEN", "CCS-2026-00058-L1",
                "Ce qu’il faut aborder", "À vérifier, noté pendant l’observation OBS-2", "Demander à qui elle confie les consignes", "11 critères sont encore sans résultat", "C3.1, C3.2", "à aborder");
    }

    @Test
    void aReassessmentAsksOnlyAboutItsCompetencies() throws Exception {
        String all = text(Imprime.GUIDE_ENTRETIEN, Samples.LIVRETS.resolve("reevaluation-c4.xml"));
        assertThat(all).contains("C4 · Traiter les situations difficiles").doesNotContain("C1 · ", "C5 · ", "Critères sans résultat");
    }

    @Test
    void aCriterionNotObservedIsFlagged() throws Exception {
        String all = text(Imprime.GUIDE_ENTRETIEN, Samples.OWN.resolve("complet.xml"));
        assertThat(all).contains("Le ton du second appel.", "Un critère est encore sans résultat", "C1.9", "Critère absent du référentiel appliqué", "Atelier utilisateur (SPÉCIMEN)", "Employeur : Agence d’emploi d’essai (SPÉCIMEN)");
    }

    @Test
    void anEditionWithoutQuestionsLeavesRoomForThem() throws Exception {
        String all = text(Imprime.GUIDE_ENTRETIEN, PETIT);
        assertThat(all).contains("C1 · Accueillir le client", "1. Une autre question", "Éclaire").doesNotContain("Conduire l’entretien");
    }

    @Test
    void longNamesAndLigaturesArePrinted() throws Exception {
        Source source = Samples.petit("<raisonSociale>Accueil Essai (SPÉCIMEN)</raisonSociale>", "<raisonSociale>L’Œuvrard & fils, société d’exploitation des accueils réunis ".replace("&", "&amp;") + "du bassin ".repeat(12) + "(SPÉCIMEN)</raisonSociale>");
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf(Samples.RENDERER, source, Imprime.GUIDE_ENTRETIEN, RenderOptions.STANDARD))) {
            assertThat(PdfFactsTest.text(pdf, 1, 1)).contains("L’Œuvrard & fils");
        }
    }

    @Test
    void bothAreLargeInLargePrint() throws Exception {
        for (Imprime imprime : List.of(Imprime.GUIDE_EVALUATION, Imprime.GUIDE_ENTRETIEN)) {
            byte[] large = Samples.pdf(Samples.RENDERER, Samples.source(Samples.SPECIMEN), imprime, RenderOptions.STANDARD.withTheme(Theme.GRANDS_CARACTERES));
            try (PDDocument pdf = Loader.loadPDF(large); PDDocument usual = Loader.loadPDF(pdf(imprime, Samples.SPECIMEN))) {
                assertThat(pdf.getNumberOfPages()).isGreaterThan(usual.getNumberOfPages());
            }
        }
    }

    private static byte[] pdf(Imprime imprime, Path file) throws Exception {
        return new Samples.Print(imprime, file, RenderOptions.STANDARD).pdf();
    }

    private static String text(Imprime imprime, Path file) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(pdf(imprime, file))) {
            return PdfFactsTest.text(pdf, 1, 99);
        }
    }

    private static List<String> bookmarks(PDDocument pdf) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
            item.children().forEach(child -> titles.add(child.getTitle()));
        }
        return titles;
    }
}
