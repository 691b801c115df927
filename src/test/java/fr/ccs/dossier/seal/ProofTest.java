package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is given out as signed is looked at once more: a file that lost or gained anything on the way never leaves the signer. */
class ProofTest {
    private final Document livret = Keys.livretToSign();
    private final Slot slot = Keys.slot(livret, Keys.CANDIDAT);
    private final String signed = new String(Keys.signed(Level.B, Keys.CANDIDAT).bytes(), StandardCharsets.UTF_8);

    private byte[] proven(String file) throws CannotSign {
        return Proof.of(file.getBytes(StandardCharsets.UTF_8), livret, slot, Keys.trust());
    }

    @Test
    void aFileWithOneSignatureMoreIsGivenOut() throws Exception {
        assertThat(new String(proven(signed), StandardCharsets.UTF_8)).isEqualTo(signed);
    }

    @Test
    void aFileWithAnythingElseChangedIsNot() {
        for (String changed : new String[] {signed.replace("<duree>45</duree>", "<duree>46</duree>"), signed.replace("</livret>", " </livret>"),
            signed.replace("Lyon", "Ly<!-- -->on"), Keys.livretText(), signed.replaceFirst("<signature role=\"REFERENT[^>]*/>", "")}) {
            assertThat(changed).isNotEqualTo(signed);
            assertThatThrownBy(() -> proven(changed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aSignatureInAnotherSlotIsNot() {
        assertThatThrownBy(() -> Proof.of(signed.getBytes(StandardCharsets.UTF_8), livret, Keys.slot(livret, Keys.REFERENT), Keys.trust()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatTheJudgeWouldRefuseIsNotGivenOutEither() throws Exception {
        String foreign = signed.replace("</ds:X509Data>", "<ds:X509Certificate>" + AttackSigner.base64(new OwnAuthority().certificate)
                + "</ds:X509Certificate></ds:X509Data>");
        assertThatThrownBy(() -> proven(foreign)).isInstanceOf(CannotSign.class).hasMessageContaining("An unrelated certificate comes with")
                .hasMessageContaining("Nothing was signed");
    }

    @Test
    void aFileThatHasGrownPastWhatIsReadIsRefusedInWords() {
        assertThatThrownBy(() -> proven(signed + " ".repeat(20 * 1024 * 1024))).isInstanceOf(CannotSign.class).hasMessageContaining("Once signed")
                .hasMessageContaining("20 MB");
    }
}
