package fr.ccs.dossier.cli;

import static fr.ccs.dossier.cli.DeliveryBranch.VALIDATION;
import static fr.ccs.dossier.cli.DeliveryBranch.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a certificate: copied, corrected, withdrawn and given back; register, dossier and file tell the same story all along. */
class CertificateLifeTest {
    @TempDir
    Path folder;

    private Path letter() throws IOException {
        return Files.writeString(folder.resolve("lettre.pdf"), "%PDF-1.7\n");
    }

    @Test
    void aDuplicateKeepsNumberAndCodeAndIsNumberedOnce() throws Exception {
        DeliveryBranch branch = DeliveryBranch.decided(folder, VALIDATION);
        branch.certified(1);
        Path copy = folder.resolve("certificats/duplicata.xml");
        ok(branch.copy(1, "duplicata", "2026-08-10", copy));
        String first = Files.readString(branch.delivered(1, "certificat.xml"));
        String text = Files.readString(copy);
        assertThat(text).contains("nature=\"DUPLICATA\" exemplaire=\"2\" etat=\"CLOS\"", "<motif>Demande écrite de la personne.</motif>",
                "<date>2026-08-10</date>", found(first, "<codeVerification>[^<]*"), found(first, "numero=\"[^\"]*\""), found(first, "(?s)<titulaire.*</titulaire>"));
        assertThat(branch.lines()).hasSize(4).endsWith(branch.lines().get(0).replace("/1 ORIGINAL DELIVRE", "/1 ORIGINAL REMPLACE"),
                branch.lines().get(0).replace("/1 ORIGINAL", "/2 DUPLICATA"));
        Path again = folder.resolve("certificats/encore.xml");
        ok(branch.copy(1, "DUPLICATA", "2026-08-12", again));
        assertThat(again).as("the copy that waits is written anew, not numbered again").hasSameBinaryContentAs(copy);
        Files.delete(again);
        assertThat(branch.copy(1, "RECTIFICATIF", "2026-08-12", again).err()).contains("attend sa signature");
        assertThat(ok(branch.deliver(copy, "2026-08-11")).out()).contains("à signer");
        assertThat(branch.deliver(copy, "2026-08-11", "--lieu", "Lille").status()).isEqualTo(2);
        ok(branch.signCertificate(copy, "2026-08-11"));
        assertThat(ok(branch.deliverSealed(copy, "2026-08-12")).out()).contains("DUPLICATA, PDF scellé");
        assertThat(copy.resolveSibling("duplicata.pdf")).isRegularFile();
        assertThat(branch.since(1)).endsWith("DELIVRANCE", "DUPLICATA");
        assertThat(branch.faults("2026-08-13")).isEmpty();
        Map<String, String> before = branch.files();
        ok(branch.deliverSealed(copy, "2026-08-20"));
        ok(branch.deliver(branch.minutes(), "2026-08-20"));
        assertThat(branch.files()).isEqualTo(before);
    }

    @Test
    void aChangeOfNameMakesACorrectionUnderItsOwnNumber() throws Exception {
        DeliveryBranch branch = DeliveryBranch.decided(folder, VALIDATION);
        branch.certified(1);
        Path rectified = folder.resolve("certificats/rectificatif.xml");
        ok(branch.event("changement-etat-civil", 1, "2026-09-01", "--champ", "nomUsage=Lemoine SPÉCIMEN"));
        ok(branch.copy(1, "RECTIFICATIF", "2026-09-02", rectified));
        String first = Files.readString(branch.delivered(1, "certificat.xml"));
        assertThat(Files.readString(rectified)).contains("nature=\"RECTIFICATIF\" exemplaire=\"1\"", "<nomUsage>Lemoine SPÉCIMEN</nomUsage>",
                "<remplace " + found(first, "numero=\"[^\"]*\"") + " exemplaire=\"1\" empreinte=\"").doesNotContain(found(first, "<codeVerification>[^<]*"));
        Map<String, String> before = branch.files();
        ok(branch.deliver(branch.minutes(), "2026-09-02"));
        assertThat(branch.files()).as("delivering the minutes again leaves a correction that waits alone").isEqualTo(before);
        ok(branch.signCertificate(rectified, "2026-09-03"));
        ok(branch.deliver(rectified, "2026-09-04"));
        assertThat(branch.lines().subList(2, 5)).satisfiesExactly(line -> assertThat(line).endsWith("ORIGINAL REMPLACE"),
                line -> assertThat(line).startsWith("CCS-RC-2026-000902").endsWith("/1 RECTIFICATIF DELIVRE"),
                line -> assertThat(line).endsWith("/1 RECTIFICATIF DELIVRE"));
        assertThat(branch.since(1)).endsWith("RECTIFICATION_CERTIFICAT");
        assertThat(branch.faults("2026-09-05")).isEmpty();
    }

    @Test
    void aWithdrawalIsToldByTheRegisterFirstAndCanBeReversed() throws Exception {
        DeliveryBranch branch = DeliveryBranch.decided(folder, VALIDATION);
        branch.certified(1);
        byte[] before = Files.readAllBytes(branch.dossier(1).resolve("dossier.xml"));
        assertThat(branch.event("retrait-certificat", 1, "2026-09-10", "--piece", letter() + ":RETRAIT").status()).as("without a reason").isEqualTo(2);
        ok(branch.event("retrait-certificat", 1, "2026-09-10", "--precision", "Livret obtenu par fraude.", "--piece", letter() + ":RETRAIT"));
        assertThat(branch.lines()).last().asString().endsWith("ORIGINAL RETIRE");
        assertThat(Files.readString(branch.registre())).contains("<motif>Livret obtenu par fraude.</motif>", "depuis=\"2026-09-10\"");
        assertThat(branch.faults("2026-09-11")).isEmpty();
        assertThat(branch.copy(1, "DUPLICATA", "2026-09-11", folder.resolve("copie.xml")).err()).contains("n’a pas de certificat remis qui vaille");
        byte[] after = Files.readAllBytes(branch.dossier(1).resolve("dossier.xml"));
        Files.write(branch.dossier(1).resolve("dossier.xml"), before);
        Files.delete(branch.dossier(1).resolve("pieces/lettre.pdf"));
        ok(branch.event("retrait-certificat", 1, "2026-09-10", "--precision", "Livret obtenu par fraude.", "--piece", letter() + ":RETRAIT"));
        assertThat(branch.lines()).as("stopped between the two and typed again: one line").hasSize(3);
        assertThat(branch.dossier(1).resolve("dossier.xml")).hasBinaryContent(after);
        ok(branch.event("recours", 1, "2026-09-12", "--piece", letter() + ":RECOURS"));
        ok(branch.event("retrait-annule", 1, "2026-09-20", "--piece", letter() + ":DECISION_RECOURS"));
        assertThat(branch.lines()).hasSize(4).last().asString().endsWith("ORIGINAL DELIVRE");
        assertThat(branch.text(1)).contains("etat=\"CERTIFIE\"");
        assertThat(branch.faults("2026-09-21")).isEmpty();
    }

    @Test
    void aCopyThatWaitsForItsSignatureIsWithdrawnToo() throws Exception {
        DeliveryBranch branch = DeliveryBranch.decided(folder, VALIDATION);
        branch.certified(1);
        Path rectified = folder.resolve("certificats/rectificatif.xml");
        ok(branch.copy(1, "RECTIFICATIF", "2026-09-02", rectified));
        ok(branch.event("retrait-certificat", 1, "2026-09-10", "--precision", "Livret obtenu par fraude.", "--piece", letter() + ":RETRAIT"));
        assertThat(branch.lines()).last().asString().endsWith("/1 RECTIFICATIF RETIRE");
        ok(branch.signCertificate(rectified, "2026-09-11"));
        assertThat(branch.deliver(rectified, "2026-09-12").err()).contains("parmi ceux qui valent");
        assertThat(branch.text(1)).contains("etat=\"RETIRE\"");
    }

    @Test
    void whatCannotBeCopiedIsSaidSo() throws Exception {
        DeliveryBranch branch = DeliveryBranch.decided(folder, VALIDATION);
        Path copy = folder.resolve("copie.xml");
        assertThat(branch.copy(1, "COPIE", "2026-08-10", copy).status()).isEqualTo(2);
        assertThat(branch.copy(1, "DUPLICATA", "2026-08-10", copy).status()).isEqualTo(1);
        branch.certified(1);
        String register = Files.readString(branch.registre());
        CcsProcess.Result early = branch.copy(1, "RECTIFICATIF", "2026-06-01", copy);
        assertThat(early.status()).as(early.said()).isEqualTo(1);
        assertThat(branch.registre()).as("nothing is numbered that is not in order").hasContent(register);
        assertThat(branch.deliver(branch.delivered(1, "certificat.xml"), "2026-06-25").out()).contains("rien de neuf");
    }

    private static String found(String text, String pattern) {
        return java.util.regex.Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group();
    }
}
