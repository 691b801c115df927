package fr.ccs.dossier.cli;

import static fr.ccs.dossier.cli.DeliveryBranch.NON_VALIDATION;
import static fr.ccs.dossier.cli.DeliveryBranch.REPORT;
import static fr.ccs.dossier.cli.DeliveryBranch.VALIDATION;
import static fr.ccs.dossier.cli.DeliveryBranch.ok;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.render.EmbeddedSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After the jury: what its decisions call for is made once, as often as the command is run. */
class DeliverCommandTest {
    @TempDir
    Path folder;

    @Test
    void aValidationBecomesACertificateToSignAndThenOneThatIsHandedOver() throws Exception {
        DeliveryBranch branch = DeliveryBranch.decided(folder, VALIDATION, VALIDATION);
        assertThat(branch.faults("2026-06-19")).isEmpty();
        CcsProcess.Result first = ok(branch.deliver(branch.minutes(), "2026-06-22"));
        assertThat(first.out()).contains("CCS-RC-2026-000901-", "CCS-RC-2026-000902-", "à signer", "2 en attente").doesNotContain("Belkacem");
        assertThat(branch.since(1)).containsExactly("DECISION_VALIDATION", "NOTIFICATION");
        assertThat(branch.text(1)).contains("etat=\"VALIDE\"", "jour=\"2026-06-18\"", "<objet ref=\"PV-2026-907\"/>", "extrait-pv-2026-907.xml",
                "<destinataire>La personne candidate</destinataire>");
        assertThat(branch.lines()).hasSize(2).allMatch(line -> line.endsWith("/1 ORIGINAL DELIVRE"));
        assertThat(Files.readString(branch.session())).contains("procesVerbal=\"PV-2026-907\"");
        Map<String, String> before = branch.files();
        CcsProcess.Result again = ok(branch.deliver(branch.minutes(), "2026-06-29"));
        assertThat(again.out()).contains("rien de neuf", "0 avancée", "2 en attente");
        assertThat(branch.files()).as("nothing twice").isEqualTo(before);
        ok(branch.signCertificate(branch.delivered(1, "certificat.xml"), "2026-06-23"));
        CcsProcess.Result sealed = ok(branch.deliverSealed(branch.minutes(), "2026-06-24"));
        assertThat(sealed.out()).contains("DELIVRANCE, PDF scellé", "1 en attente");
        assertThat(branch.since(1)).containsExactly("DECISION_VALIDATION", "NOTIFICATION", "DELIVRANCE");
        byte[] pdf = Files.readAllBytes(branch.delivered(1, "certificat.pdf"));
        assertThat(EmbeddedSource.of(pdf).bytes()).isEqualTo(Files.readAllBytes(branch.delivered(1, "certificat.xml")));
        assertThat(branch.text(1)).contains("etat=\"CERTIFIE\"", "<libelle>Certificat imprimé et scellé</libelle>");
        ok(branch.signCertificate(branch.delivered(2, "certificat.xml"), "2026-06-25"));
        ok(branch.deliverSealed(branch.minutes(), "2026-06-26"));
        assertThat(branch.faults("2026-06-27")).isEmpty();
        assertThat(Commands.run("verify", branch.delivered(2, "certificat.pdf"), "--at", "2026-06-27", "--with", branch.folder(), "--trust",
                DemoRound.keys().resolve("confiance")).status()).isZero();
        before = branch.files();
        assertThat(ok(branch.deliverSealed(branch.minutes(), "2026-07-20")).out()).contains("0 avancée", "0 en attente");
        assertThat(branch.files()).as("nothing twice").isEqualTo(before);
    }

    @Test
    void eachDecisionGetsItsLettersAndNoOther() throws Exception {
        DeliveryBranch branch = DeliveryBranch.decided(folder, NON_VALIDATION, REPORT);
        ok(branch.deliver(branch.minutes(), "2026-06-22"));
        assertThat(branch.since(1)).containsExactly("DECISION_NON_VALIDATION", "NOTIFICATION", "NOTIFICATION");
        assertThat(branch.text(1)).contains("type=\"RECOMMANDATION_CANDIDAT\"", "type=\"RECOMMANDATION_ENTREPRISE\"", "<destinataire>L’entreprise</destinataire>");
        assertThat(branch.delivered(1, ".")).isDirectoryContaining("glob:**/livret.pdf").isDirectoryContaining("glob:**/extrait-pv.pdf");
        assertThat(branch.dossier(1).resolve("pieces/recommandations-candidat-pv-2026-907.pdf"))
                .hasSameBinaryContentAs(branch.delivered(1, "recommandations-candidat.pdf"));
        assertThat(branch.since(2)).containsExactly("DECISION_REPORT", "COMPLEMENT_DEMANDE");
        assertThat(branch.text(2)).contains("etat=\"A_COMPLETER\"", "type=\"DEMANDE_COMPLEMENT\"");
        assertThat(branch.delivered(2, "demande-complement.pdf")).isRegularFile();
        assertThat(branch.delivered(2, "extrait-pv.pdf")).as("which the letter announces").isRegularFile();
        assertThat(branch.delivered(2, "livret.pdf")).doesNotExist();
        assertThat(branch.lines()).isEmpty();
        assertThat(branch.faults("2026-06-23")).isEmpty();
        Map<String, String> before = branch.files();
        ok(branch.deliver(branch.minutes(), "2026-06-29"));
        assertThat(branch.files()).isEqualTo(before);
    }

    @Test
    void whatIsRefusedWritesNothing() throws Exception {
        DeliveryBranch branch = DeliveryBranch.decided(folder, VALIDATION, NON_VALIDATION);
        Map<String, String> before = branch.files();
        CcsProcess.Result trial = ok(branch.deliver(branch.minutes(), "2026-06-22", "--dry-run"));
        assertThat(trial.said()).contains("DECISION_VALIDATION", "DECISION_NON_VALIDATION", "Essai");
        CcsProcess.Result other = branch.deliver(branch.minutes(), "2026-06-22", "--signataire", "P-BHN1G201L");
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.err()).contains("P-BHN1G201L", "Comité CCS");
        CcsProcess.Result early = branch.deliver(branch.minutes(), "2026-06-17");
        assertThat(early.status()).isEqualTo(1);
        CcsProcess.Result untrusted = Commands.run("--lang", "fr", "deliver", branch.minutes(), folder, "--registre", branch.registre(), "--date", "2026-06-22",
                "--trust", "examples/confiance");
        assertThat(untrusted.status()).isEqualTo(1);
        assertThat(untrusted.out()).contains("SIG-003");
        assertThat(branch.deliver(folder.resolve("annuaire.xml"), "2026-06-22").status()).isEqualTo(2);
        assertThat(branch.files()).isEqualTo(before);
    }

    /** Somebody withdrew after the lot was closed, a folder is away: the others get what is theirs. */
    @Test
    void oneWhoCannotBeDeliveredKeepsNobodyFromIt() throws Exception {
        DeliveryBranch branch = DeliveryBranch.decided(folder, VALIDATION, VALIDATION, NON_VALIDATION);
        ok(branch.event("abandon", 1, "2026-06-19", "--piece", Files.writeString(folder.resolve("lettre.pdf"), "%PDF-1.7\n") + ":ABANDON"));
        CcsProcess.Result some = branch.deliver(branch.minutes(), "2026-06-22");
        assertThat(some.status()).as(some.said()).isEqualTo(1);
        assertThat(some.err()).contains(SubmitBranch.numero(1), "n’est plus devant le jury", "ABANDON");
        assertThat(branch.since(1)).containsExactly("ABANDON");
        assertThat(branch.since(2)).containsExactly("DECISION_VALIDATION", "NOTIFICATION");
        assertThat(branch.since(3)).startsWith("DECISION_NON_VALIDATION");
        assertThat(branch.lines()).hasSize(1);
        assertThat(branch.delivered(2, "certificat.xml")).isRegularFile();
        assertThat(branch.delivered(1, ".")).doesNotExist();
        assertThat(Files.readString(branch.session())).contains("procesVerbal=\"PV-2026-907\"");
        Map<String, String> before = branch.files();
        CcsProcess.Result trial = branch.deliver(branch.minutes(), "2026-06-23", "--dry-run");
        assertThat(trial.status()).isEqualTo(1);
        assertThat(trial.out()).contains("à signer");
        assertThat(branch.files()).isEqualTo(before);
    }

    @Test
    void minutesThatAreNotClosedDecideNothing() throws Exception {
        DeliveryBranch branch = DeliveryBranch.decided(folder, VALIDATION);
        Path draft = Files.writeString(folder.resolve("projet.xml"), branch.draft("PV-2026-908", VALIDATION));
        CcsProcess.Result open = branch.deliver(draft, "2026-06-22");
        assertThat(open.status()).isEqualTo(1);
        assertThat(open.err()).contains("n’est pas clos");
    }

    @Test
    void whoSignsWhereAndOnPaperIsTheUsersToSay() throws Exception {
        DeliveryBranch branch = DeliveryBranch.decided(folder, VALIDATION);
        ok(branch.deliver(branch.minutes(), "2026-06-22", "--signataire", "P-MVU1QMZJS", "--qualite", "Présidente du Comité CCS", "--lieu", "Lille", "--handwritten"));
        assertThat(Files.readString(branch.delivered(1, "certificat.xml"))).contains("<lieu>Lille</lieu>", "<qualite>Présidente du Comité CCS</qualite>",
                "mode=\"MANUSCRITE\"");
        assertThat(ok(branch.deliver(branch.minutes(), "2026-06-23")).out()).contains("1 en attente");
    }
}
