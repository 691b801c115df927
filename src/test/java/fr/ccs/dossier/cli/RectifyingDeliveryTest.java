package fr.ccs.dossier.cli;

import static fr.ccs.dossier.cli.DeliveryBranch.NON_VALIDATION;
import static fr.ccs.dossier.cli.DeliveryBranch.REPORT;
import static fr.ccs.dossier.cli.DeliveryBranch.VALIDATION;
import static fr.ccs.dossier.cli.DeliveryBranch.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Minutes that correct others: what they decide takes the place of what was decided, and no certificate outlives its decision. */
class RectifyingDeliveryTest {
    @TempDir
    Path folder;

    private Path letter() throws IOException {
        return Files.writeString(folder.resolve("lettre.pdf"), "%PDF-1.7\n");
    }

    @Test
    void aNonValidationThatWasAMistakeBecomesACertificate() throws Exception {
        DeliveryBranch branch = DeliveryBranch.decided(folder, NON_VALIDATION);
        ok(branch.deliver(branch.minutes(), "2026-06-22"));
        Path rectifying = branch.rectifying(1, VALIDATION, "2026-06-26");
        ok(branch.deliver(rectifying, "2026-06-29"));
        assertThat(branch.since(1)).endsWith("RECTIFICATION_VALIDATION", "NOTIFICATION");
        assertThat(branch.lines()).hasSize(1);
        ok(branch.signCertificate(branch.delivered(1, "certificat.xml"), "2026-06-30"));
        ok(branch.deliver(rectifying, "2026-07-01"));
        assertThat(Files.readString(branch.delivered(1, "certificat.xml"))).contains("procesVerbal=\"PV-2026-907-R\"");
        assertThat(branch.text(1)).contains("etat=\"CERTIFIE\"");
        assertThat(branch.faults("2026-07-02")).isEmpty();
        Map<String, String> before = branch.files();
        ok(branch.deliver(rectifying, "2026-07-03"));
        ok(branch.deliver(branch.minutes(), "2026-07-03"));
        assertThat(branch.files()).as("the first minutes have nothing more to say").isEqualTo(before);
    }

    @Test
    void aCertificateThatWaitedForItsSignatureGivesWay() throws Exception {
        DeliveryBranch branch = DeliveryBranch.decided(folder, VALIDATION, VALIDATION);
        ok(branch.deliver(branch.minutes(), "2026-06-22"));
        ok(branch.deliver(branch.rectifying(2, REPORT, "2026-06-26"), "2026-06-29"));
        assertThat(branch.since(2)).endsWith("RECTIFICATION_REPORT", "COMPLEMENT_DEMANDE");
        assertThat(branch.delivered(2, "certificat.xml")).doesNotExist();
        assertThat(branch.delivered(1, "certificat.xml")).exists();
        assertThat(branch.lines()).hasSize(3).last().asString().startsWith("CCS-RC-2026-000902").endsWith("ORIGINAL RETIRE");
        assertThat(Files.readString(branch.registre())).contains("Jamais remis");
        ok(branch.signCertificate(branch.delivered(1, "certificat.xml"), "2026-06-30"));
        ok(branch.deliver(branch.minutes(), "2026-07-01"));
        assertThat(branch.faults("2026-07-02")).isEmpty();
    }

    @Test
    void aNewValidationGetsANumberOfItsOwn() throws Exception {
        DeliveryBranch branch = DeliveryBranch.decided(folder, VALIDATION);
        ok(branch.deliver(branch.minutes(), "2026-06-22"));
        ok(branch.deliver(branch.rectifying(1, VALIDATION, "2026-06-26"), "2026-06-29"));
        assertThat(branch.lines()).extracting(line -> line.replaceAll("-\\d\\d/1 ORIGINAL", "")).containsExactly("CCS-RC-2026-000901 DELIVRE",
                "CCS-RC-2026-000901 RETIRE", "CCS-RC-2026-000902 DELIVRE");
        assertThat(Files.readString(branch.delivered(1, "certificat.xml"))).contains("CCS-RC-2026-000902-", "PV-2026-907-R");
    }

    @Test
    void aCertificateThatWasHandedOverIsWithdrawnFirst() throws Exception {
        DeliveryBranch branch = DeliveryBranch.decided(folder, VALIDATION);
        branch.certified(1);
        Path rectifying = branch.rectifying(1, NON_VALIDATION, "2026-06-26");
        Map<String, String> before = branch.files();
        CcsProcess.Result refused = branch.deliver(rectifying, "2026-06-29");
        assertThat(refused.status()).as(refused.said()).isEqualTo(1);
        assertThat(refused.err()).contains("retrait-certificat");
        assertThat(branch.files()).isEqualTo(before);
        ok(branch.event("retrait-certificat", 1, "2026-06-29", "--precision", "Décision rectifiée.", "--piece", letter() + ":RETRAIT"));
        ok(branch.deliver(rectifying, "2026-06-30"));
        assertThat(branch.since(1)).endsWith("RETRAIT_CERTIFICAT", "RECTIFICATION_NON_VALIDATION", "NOTIFICATION", "NOTIFICATION");
        assertThat(branch.faults("2026-07-01")).isEmpty();
    }

    @Test
    void anAppealThatIsUpheldComesBeforeTheJuryAgain() throws Exception {
        DeliveryBranch branch = DeliveryBranch.decided(folder, NON_VALIDATION, NON_VALIDATION);
        ok(branch.deliver(branch.minutes(), "2026-06-22"));
        ok(branch.event("recours", 1, "2026-06-23", "--piece", letter() + ":RECOURS"));
        ok(branch.event("recours", 2, "2026-06-23", "--piece", letter() + ":RECOURS"));
        ok(branch.event("recours-rejete", 2, "2026-06-24", "--piece", letter() + ":DECISION_RECOURS"));
        assertThat(branch.text(2)).contains("etat=\"NON_VALIDE\"");
        ok(branch.event("recours-accueilli", 1, "2026-06-24", "--piece", letter() + ":DECISION_RECOURS"));
        ok(branch.event("presentation", 1, "2026-06-25", "--document", "SES-2026-907"));
        ok(branch.deliver(branch.rectifying(1, VALIDATION, "2026-06-26"), "2026-06-29"));
        assertThat(branch.since(1)).endsWith("RECOURS_ACCUEILLI", "PRESENTATION", "DECISION_VALIDATION", "NOTIFICATION");
        ok(branch.signCertificate(branch.delivered(1, "certificat.xml"), "2026-06-30"));
        ok(branch.deliver(branch.minutes().resolveSibling("pv-r.xml"), "2026-07-01"));
        assertThat(branch.faults("2026-07-02")).isEmpty();
    }
}
