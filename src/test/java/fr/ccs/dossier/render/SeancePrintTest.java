package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The papers of a jury’s day say what the session holds, and nothing more about people than the jury may read. */
class SeancePrintTest {
    private static final Path EXAMPLE = Path.of("examples/sessions/ses-2026-003.xml");
    private static final Path PETIT = Samples.OWN.resolve("petit-session.xml");

    private static String text(Source source, Imprime imprime) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf(Samples.RENDERER, source, imprime, RenderOptions.STANDARD))) {
            return PdfFactsTest.text(pdf, 1, pdf.getNumberOfPages());
        }
    }

    private static String text(Path file, Imprime imprime) throws Exception {
        return text(Samples.source(file), imprime);
    }

    /** Our small session with a part replaced. */
    private static Source changed(String part, String by) throws Exception {
        String xml = Files.readString(PETIT);
        assertThat(xml).contains(part);
        byte[] bytes = xml.replace(part, by).getBytes(StandardCharsets.UTF_8);
        Reading reading = new DocumentReader(Limits.DEFAULT).read(PETIT.toString(), bytes, (kind, cursor) -> new org.xml.sax.helpers.DefaultHandler());
        return new Source(((Reading.Read) reading).document(), Samples.source(PETIT).resolver());
    }

    @Test
    void bordereauTellsWhatPassedAndWhatDidNot() throws Exception {
        assertThat(text(EXAMPLE, Imprime.BORDEREAU)).contains("Bordereau de transmission au jury", "SES-2026-003", "jeudi 18 juin 2026, de 9 h 30 à 12 h 00 (2 h 30)", "Paris, siège de la branche",
                "1 livret RECEVABLE", "1 livret À COMPLÉTER, mis de côté", "CCS-2026-00023-L1", "Mme Élodie Lacombe SPÉCIMEN", "Garonne Recouvrement (SPÉCIMEN)", "Recouvrement",
                "f53f 4eef 992d 6530", "f53f4eef 992d6530", "Livret reçu le 5 juin, après l’envoi du lot", "Pour le secrétariat du jury", "appartient au seul jury");
    }

    @Test
    void bordereauNamesRulesAndDerogations() throws Exception {
        assertThat(text(PETIT, Imprime.BORDEREAU)).contains("Règle LIV-013 : le temps observé", "il manque quinze minutes");
        String derogation = "<derogation regle=\"LIV-018\" document=\"ESSAI-1-L1\" dossier=\"ESSAI-1\" decidePar=\"Comité d’essai\" date=\"2026-05-04\" echeance=\"2026-12-31\">"
                + "<justification>Le guichet a fermé plus tôt.</justification></derogation>";
        Source source = changed("  <convocation membre=\"P-BHN1G201L\"", derogation + "<convocation membre=\"P-BHN1G201L\"");
        assertThat(text(new Source(source.document(), source.resolver()), Imprime.BORDEREAU)).contains("Dérogation à la règle LIV-018 · ESSAI-1-L1", "Le guichet a fermé plus tôt.",
                "Accordée par : Comité d’essai, le 4 mai 2026, valable jusqu’au 31 décembre 2026");
        assertThat(text(source, Imprime.ORDRE_DU_JOUR)).contains("Dérogation à la règle LIV-018");
        assertThat(text(changed("recevable=\"true\"", "recevable=\"false\""), Imprime.BORDEREAU)).contains("0 livret RECEVABLE", "1 livret présenté par dérogation", "RECEVABLE par dérogation");
    }

    /** What submit writes begins with the title of the rule, which is then not said twice. */
    @Test
    void aReasonThatBeginsWithItsRuleIsNotSaidTwice() throws Exception {
        String title = "Le temps observé, observations interrompues comprises, atteint le minimum que fixe le référentiel";
        assertThat(text(changed("La durée d’observation en situation n’est pas atteinte : il", title + " (livret ESSAI-3-L1) : il"), Imprime.BORDEREAU))
                .contains("Règle LIV-013 " + title + " (livret ESSAI-3-L1) : il manque quinze minutes.");
    }

    @Test
    void ordreDuJourGoesFromOpeningToClose() throws Exception {
        assertThat(text(EXAMPLE, Imprime.ORDRE_DU_JOUR)).contains("1. Ouverture de la séance", "Il est atteint avec 4 membres présents.", "Collège des employeurs : 1 membre au moins et collège des salariés",
                "se retire pendant l’examen", "2. Examen des livrets", "vers 9 h 45", "Mme Élodie Lacombe SPÉCIMEN", "Première évaluation", "re présentation", "3. Livrets mis de côté", "4. Clôture de la séance");
        assertThat(text(changed("<fin>2026-05-21T12:00:00+02:00</fin>", ""), Imprime.ORDRE_DU_JOUR)).contains("2. Examen").doesNotContain("vers ", "indicatives");
    }

    @Test
    void emargementHasALineForEachMemberAndOneForASubstitute() throws Exception {
        assertThat(text(EXAMPLE, Imprime.EMARGEMENT)).contains("Collège des employeurs", "Mme Odile Charpentier SPÉCIMEN", "M. Thibault Vasseur SPÉCIMEN", "Collège des salariés", "M. Karim Benali SPÉCIMEN",
                "P-YCYWFU6T9 · venue annoncée", "Nom et prénom (ligne libre)", "Arrivée", "Départ", "Signature").doesNotContain("Lacombe");
    }

    @Test
    void eachMemberIsConvenedOnPagesOfOnesOwn() throws Exception {
        List<String> letters = List.of(text(EXAMPLE, Imprime.CONVOCATION).split("(?=Association paritaire de certification des\\s)"));
        assertThat(letters.stream().filter(letter -> letter.contains("Objet : Convocation au jury paritaire de branche du 18 juin 2026"))).hasSize(4);
        assertThat(letters.stream().filter(letter -> letter.contains("Mme Odile Charpentier")).collect(Collectors.joining())).contains("Madame,", "Par courrier électronique", "Paris, le 26 mai 2026",
                "Au titre du collège des employeurs", "9 h 30", "examen de 1 livret", "Si vous venez de l’entreprise d’une personne candidate", "Coupon-réponse", "Je serai présente", "Je suis empêchée").doesNotContain("Benali");
        assertThat(letters.stream().filter(letter -> letter.contains("M. Karim Benali")).collect(Collectors.joining())).contains("Monsieur,", "Je serai présent à la séance");
    }

    @Test
    void nobodyConvenedIsSaid() throws Exception {
        String xml = Files.readString(PETIT);
        Source nobody = changed(xml.substring(xml.indexOf("  <convocation"), xml.indexOf("</session>")), "");
        assertThatThrownBy(() -> text(nobody, Imprime.CONVOCATION)).isInstanceOf(RenderException.class).hasMessageStartingWith("La session ne convoque personne");
        assertThat(Recueils.seance(nobody.document(), nobody.resolver(), 1).parties()).extracting(Recueil.Partie::imprime).doesNotContain(Imprime.CONVOCATION);
    }

    @Test
    void theBookHoldsTheOthersInOrder() throws Exception {
        Recueil book = Recueils.seance(Samples.document(EXAMPLE), Samples.source(EXAMPLE).resolver(), 1);
        assertThat(book.parties()).extracting(Recueil.Partie::imprime).containsExactly(Imprime.BORDEREAU, Imprime.ORDRE_DU_JOUR, Imprime.SYNTHESE, Imprime.EMARGEMENT, Imprime.CONVOCATION);
        assertThat(book.parties().get(2).signet()).isEqualTo("CCS-2026-00023-L1 · Élodie Lacombe SPÉCIMEN");
        assertThat(book.tome()).isEmpty();
    }

    @Test
    void aLivretThatIsNotThereOrNoLongerTheSameStopsTheBook() throws Exception {
        Source absent = changed("numero=\"ESSAI-1-L1\" dossier=\"ESSAI-1\" chemin=\"petit.xml\"", "numero=\"ESSAI-7-L1\" dossier=\"ESSAI-7\" chemin=\"ailleurs.xml\"");
        assertThatThrownBy(() -> Recueils.seance(absent.document(), absent.resolver(), 1)).isInstanceOf(RenderException.class).hasMessageContaining("« ESSAI-7-L1 » du lot est introuvable");
        Source other = changed("empreinte=\"f", "empreinte=\"0");
        assertThatThrownBy(() -> Recueils.seance(other.document(), other.resolver(), 1)).isInstanceOf(RenderException.class).hasMessageContaining("« ESSAI-1-L1 » n’est plus celui");
    }

    @Test
    void moreThanAHundredLivretsTakeVolumes() throws Exception {
        String line = Files.readString(PETIT).lines().filter(each -> each.contains("<livret ")).findFirst().orElseThrow();
        Source source = changed(line, IntStream.range(0, 101).mapToObj(each -> line).collect(Collectors.joining("\n")));
        Document session = source.document();
        assertThat(Recueils.volumes(session)).isEqualTo(2);
        assertThat(Recueils.seance(session, source.resolver(), 1).parties()).hasSize(2 + 100 + 2);
        Recueil second = Recueils.seance(session, source.resolver(), 2);
        assertThat(second.parties()).extracting(Recueil.Partie::imprime).containsExactly(Imprime.SYNTHESE);
        assertThat(second.tome()).isEqualTo("2/2");
    }

    /** Before the lot is made, members are convened by a branch whose edition no livret names yet. */
    @Test
    void aSessionWithoutALotIsPrintedByTheBranchInForce() throws Exception {
        Source empty = changed(Files.readString(PETIT).lines().filter(each -> each.contains("<livret ")).findFirst().orElseThrow(), "");
        Resolver specimen = new Resolver(List.of(Samples.SPECIMEN), new DocumentReader(Limits.DEFAULT));
        assertThat(text(new Source(empty.document(), specimen), Imprime.BORDEREAU)).contains("Aucun livret n’est inscrit", "0 livret RECEVABLE", "Association paritaire de certification");
        Resolver nothing = new Resolver(List.of(), new DocumentReader(Limits.DEFAULT));
        for (Imprime imprime : List.of(Imprime.BORDEREAU, Imprime.ORDRE_DU_JOUR, Imprime.EMARGEMENT, Imprime.CONVOCATION)) {
            assertThat(text(new Source(empty.document(), nothing), imprime)).contains("ESSAI-S-1");
        }
    }

    /** The minutes count how often the jury put a decision off; a dossier that was taken out of a lot came before no jury. */
    @ParameterizedTest
    @CsvSource({"'PRESENTATION RETRAIT_DU_LOT', 2026-03-05, 1re présentation", "'PRESENTATION DECISION_REPORT', 2026-03-05, 2e présentation",
        "'PRESENTATION DECISION_REPORT PRESENTATION DECISION_REPORT', 2026-03-05, 3e présentation",
        "'PRESENTATION DECISION_REPORT', 2026-05-21, 1re présentation",
        "'PRESENTATION DECISION_REPORT PRESENTATION DECISION_NON_VALIDATION REEVALUATION PRESENTATION', 2026-03-05, 1re présentation"})
    void theRankOfAPresentationIsTheOneThatTheMinutesWillCount(String events, String day, String rank, @TempDir Path folder) throws Exception {
        String journal = Stream.of(events.split(" ")).map(event -> "<evenement type=\"" + event + "\" date=\"" + day + "T18:00:00+02:00\"><objet ref=\"ESSAI-S-0\"/></evenement>")
                .collect(Collectors.joining());
        String cycles = events.contains("REEVALUATION") ? "<cycle n=\"1\"><livret numero=\"ESSAI-0\"/></cycle><cycle n=\"2\"><livret numero=\"ESSAI-1-L1\"/></cycle>" : "";
        Files.writeString(folder.resolve("dossier.xml"), "<dossier xmlns=\"urn:fr:ccs:dossier:1\" numero=\"ESSAI-1\">" + cycles + "<journal>" + journal + "</journal></dossier>");
        Resolver resolver = new Resolver(List.of(folder, Samples.OWN.resolve("petit.xml"), Samples.OWN.resolve("petit-referentiel.xml")), new DocumentReader(Limits.DEFAULT));
        assertThat(text(new Source(Samples.document(PETIT), resolver), Imprime.ORDRE_DU_JOUR).replaceAll("\\s+", " ")).contains(rank);
    }
}
