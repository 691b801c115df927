package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.helpers.DefaultHandler;

/** The letters that follow a validation and a decision put off: what they say, to whom, and of nobody else. */
class NotificationPrintTest {
    private static final Path VALIDATED = Samples.EXAMPLES.resolve("dossiers/CCS-2026-00017/pieces/extrait-pv-2026-004.xml");
    private static final Path REASSESSED = Samples.EXAMPLES.resolve("dossiers/CCS-2026-00023/pieces/extrait-pv-2026-003.xml");
    private static final String REPORT = "<motif>Le livret ne dit pas qui a observé la seconde situation. Le jury attend cette précision.</motif>";

    @TempDir
    Path folder;

    private static Document parsed(String xml) {
        Reading reading = new DocumentReader(Limits.DEFAULT).read("extrait.xml", xml.getBytes(StandardCharsets.UTF_8), (kind, cursor) -> new DefaultHandler());
        return ((Reading.Read) reading).document();
    }

    /** The example’s decision of non-validation as the jury would have put it off. */
    private static String report() throws Exception {
        String xml = Files.readString(REASSESSED).replace("NON_VALIDATION", "REPORT");
        return xml.substring(0, xml.indexOf("    <competence ")) + REPORT + "</decision></extraitProcesVerbal>";
    }

    private static Resolver examples() throws Exception {
        return Samples.source(VALIDATED).resolver();
    }

    private static String text(Document document, Resolver resolver, Imprime imprime) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf(Samples.RENDERER, new Source(document, resolver), imprime, RenderOptions.STANDARD))) {
            return PdfFactsTest.text(pdf, 1, pdf.getNumberOfPages());
        }
    }

    @Test
    void theCandidateReadsTheGoodNewsFirst() throws Exception {
        String all = text(Samples.document(VALIDATED), examples(), Imprime.NOTIFICATION_VALIDATION);
        assertThat(all).contains("Mme Nadia Belkacem SPÉCIMEN 21 montée des Carmes 69001 LYON", "Paris, le 2 juillet 2026", "Objet : Certification validée : toutes nos félicitations", "Madame,",
                "votre certification est validée", "C1 · Établir", "C2 · Réaliser", "C3 · Conduire", "C4 · Traiter", "C5 · Rechercher", "délivré par l’instance suivante : Comité CCS",
                "Téléphone : 01 99 00 12 34", "consulter ou à les faire rectifier", "secrétariat du jury", "Extrait du procès-verbal PV-2026-004")
                .doesNotContain("recours", "Recours", "antérieur", "non renseigné", "Delattre", "BROUILLON", "1991", "P-N11HWGCNQ");
    }

    @Test
    void whatAnEarlierJuryAcknowledgedIsSaidToCount() throws Exception {
        String xml = Files.readString(REASSESSED).replace("NON_VALIDATION", "VALIDATION").replace("\"NON_ACQUISE\"", "\"ACQUISE\"")
                .replaceAll("(?s)\\s*<recommandation .*</recommandation>", "").replace("PV-2026-003", "PV-2026-009")
                .replaceAll("<competence code=\"C[1235]\"[^>]*/>", "").replace("</candidat>", "</candidat><acquis competence=\"C1\" procesVerbal=\"PV-2026-003\"/><acquis competence=\"C2\" procesVerbal=\"PV-2026-003\"/>"
                        + "<acquis competence=\"C3\" procesVerbal=\"PV-2026-003\"/><acquis competence=\"C5\" procesVerbal=\"PV-2026-003\"/>");
        String all = text(parsed(xml), examples(), Imprime.NOTIFICATION_VALIDATION);
        assertThat(all).contains("C1 · Établir un contact efficace et adapté au client (reconnue par le procès-verbal PV-2026-003)", "C4 · Traiter les situations difficiles", "la certification est entière");
        assertThat(all.split("reconnue par", -1)).hasSize(5);
    }

    @Test
    void theEvaluatorReadsWhatTheJuryWaitsFor() throws Exception {
        String all = text(parsed(report()), examples(), Imprime.DEMANDE_COMPLEMENT);
        assertThat(all).contains("Mme Catherine Vidal SPÉCIMEN", "Objet : Décision reportée à une prochaine session : ce que le jury attend pour Mme Élodie Lacombe SPÉCIMEN", "Madame,",
                "examiné le livret CCS-2026-00023-L1", "il se prononcera à une prochaine session", "ne dit rien, ni en bien ni en mal", "qui a observé la seconde situation", "Stéphane Rouquette SPÉCIMEN",
                "dispose de 3 mois", "L’entreprise Garonne Recouvrement (SPÉCIMEN) reçoit copie", "Extrait du procès-verbal PV-2026-003")
                .doesNotContain("échec", "non validée", "ajourné", "recours", "8 rue du Canal", "1987", "C4", "non renseigné");
    }

    @Test
    void theAddressIsThatOfTheAnnuaireAndTheEvaluatorTheOneInCharge() throws Exception {
        Path annuaire = folder.resolve("annuaire.xml");
        String xml = Files.readString(Samples.EXAMPLES.resolve("annuaire.xml"));
        int person = xml.indexOf("P-9ZY1UB09B");
        int end = xml.indexOf("</personne>", person);
        Files.writeString(annuaire, xml.substring(0, end) + "<coordonnees><adresse><ligne>4 impasse du Vent</ligne><codePostal>31000</codePostal><commune>Toulouse</commune></adresse></coordonnees>"
                + xml.substring(end));
        Path dossier = Samples.EXAMPLES.resolve("dossiers/CCS-2026-00023/dossier.xml");
        Resolver resolver = new Resolver(List.of(annuaire, dossier, Samples.SPECIMEN), new DocumentReader(Limits.DEFAULT));
        Document second = parsed(report().replace("CCS-2026-00023-L1", "CCS-2026-00023-L2"));
        assertThat(text(second, resolver, Imprime.DEMANDE_COMPLEMENT)).contains("M. Marc Lescure SPÉCIMEN Autan Évaluation (SPÉCIMEN) 4 impasse du Vent 31000 TOULOUSE", "Monsieur,");
        assertThat(text(parsed(report().replace(REPORT, "")), new Resolver(List.of(Samples.SPECIMEN), new DocumentReader(Limits.DEFAULT)), Imprime.DEMANDE_COMPLEMENT))
                .contains("Destinataire à compléter Adresse postale à compléter", "Madame, Monsieur,", "ne précise pas ce qui manque", "Voyez avec le référent évaluation");
    }

    @Test
    void eachLetterIsOfItsDecisionAlone() throws Exception {
        for (Imprime letter : List.of(Imprime.NOTIFICATION_VALIDATION, Imprime.DEMANDE_COMPLEMENT)) {
            Document other = Samples.document(REASSESSED);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RenderException refusal = catchThrowableOfType(RenderException.class, () -> Samples.RENDERER.render(new Source(other, examples()), letter, RenderOptions.STANDARD, out));
            assertThat(refusal).hasMessageContaining("Certification non validée à cette session");
            assertThat(out.size()).isZero();
            assertThat(letter.kinds()).containsExactly(Kind.EXTRAIT);
        }
    }
}
