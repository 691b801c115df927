package fr.ccs.dossier.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xml.sax.helpers.DefaultHandler;

/** Closing writes every signature slot that the edition foresees, and touches nothing else. */
class ClosingTest {
    private final Specimen closed = Specimen.livret();
    private final Specimen open = new Specimen(closed.without("  <signatures>", "</signatures>\n").text().replace("etat=\"CLOS\"", "etat=\"BROUILLON\""));

    @Test
    void everyRoleGetsOneSlotInThePersonsName() throws IOException {
        String text = close(open, List.of("CANDIDAT"));
        assertThat(text).contains("etat=\"CLOS\"",
                "<signature role=\"CANDIDAT\" signataire=\"P-N11HWGCNQ\" mode=\"MANUSCRITE\"/>",
                "<signature role=\"REFERENT_ENTREPRISE\" signataire=\"P-UNP5E6EWD\" mode=",
                "<signature role=\"EVALUATEUR_EXTERNE\" signataire=\"P-CMDW0WN5I\" mode=");
        assertThat(text.split("<signature ")).hasSize(4);
    }

    @Test
    void everythingElseStaysByteForByte() throws IOException {
        String text = close(open, List.of());
        String slots = text.substring(text.indexOf("  <signatures>"), text.indexOf("</signatures>") + "</signatures>\n".length());
        assertThat(text.replace(slots, "").replace("etat=\"CLOS\"", "etat=\"BROUILLON\"")).isEqualTo(open.text());
    }

    @Test
    void theResultPassesAsReadyToBeSigned() throws IOException {
        byte[] bytes = close(open, List.of("CANDIDAT", "REFERENT_ENTREPRISE", "EVALUATEUR_EXTERNE")).getBytes(StandardCharsets.UTF_8);
        assertThat(Specimen.checker(Specimen.REFERENTIEL, Specimen.ANNUAIRE).check("closed.xml", bytes, Optional.of(Phase.SIGNATURE)).verdict().findings()).isEmpty();
        assertThat(Specimen.checker(Specimen.REFERENTIEL, Specimen.ANNUAIRE).check("closed.xml", bytes, Optional.of(Phase.TRANSMISSION)).verdict().findings())
                .as("three signatures still missing").hasSize(3).allMatch(finding -> finding.rule().equals("LIV-024"));
    }

    @Test
    void ofSeveralExternalEvaluatorsTheOneInChargeAtTheEndSigns() throws IOException {
        Specimen replaced = Specimen.of(Specimen.EXAMPLES.resolve("livrets/observateur-unique-entretien.xml"));
        String inCharge = replaced.text().replaceAll("(?s).*<evaluateurExterne id=\"([^\"]+)\".*", "$1");
        String text = close(new Specimen(replaced.without("  <signatures>", "</signatures>\n").text().replace("etat=\"CLOS\"", "etat=\"BROUILLON\"")), List.of());
        assertThat(text).contains("<signature role=\"EVALUATEUR_EXTERNE\" signataire=\"" + inCharge + "\"");
    }

    @Test
    void aCertificateIsSignedByWhoDeliversIt() throws IOException {
        Specimen certificat = Specimen.of(Specimen.EXAMPLES.resolve("certificats/ccs-rc-2026-000001.xml"));
        Specimen draft = new Specimen(certificat.without("  <signatures>", "</signatures>\n").text().replace("etat=\"CLOS\"", "etat=\"BROUILLON\""));
        String text = close(draft, List.of());
        String slots = text.substring(text.indexOf("  <signatures>"), text.indexOf("</signatures>") + "</signatures>\n".length());
        assertThat(slots).isEqualTo("  <signatures>\n    <signature role=\"COMITE_CCS\" signataire=\"P-MVU1QMZJS\" mode=\"ELECTRONIQUE\"/>\n  </signatures>\n");
        assertThat(text.replace(slots, "").replace("etat=\"CLOS\"", "etat=\"BROUILLON\"")).isEqualTo(draft.text());
    }

    private static String close(Specimen livret, List<String> handwritten) throws IOException {
        DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        Document document = ((Reading.Read) reader.read("livret.xml", livret.bytes(), (kind, cursor) -> new DefaultHandler())).document();
        Document edition = ((Reading.Read) reader.read(Specimen.REFERENTIEL)).document();
        return new String(Closing.of(document, edition, handwritten), StandardCharsets.UTF_8);
    }
}
