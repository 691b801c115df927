package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.Keys.CANDIDAT;
import static fr.ccs.dossier.seal.Keys.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CRLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a signature carries beside itself is signed by others: a changed byte in it is seen too, and named. */
class EvidenceTest {
    /** As it stands in names of certificates, lists and time-stamps of the demonstration. */
    private static final byte[] MARK = "sans valeur".getBytes(StandardCharsets.UTF_8);
    private static final AttackText SIGNED = AttackText.signed(Level.LT);

    @ParameterizedTest(name = "{0}, from byte {1}")
    @CsvSource({"xades:EncapsulatedX509Certificate, 60, un certificat", "xades:EncapsulatedCRLValue, 60, une liste de révocation",
        "xades:EncapsulatedTimeStamp, 90, L’horodatage", "xades:EncapsulatedTimeStamp, 1500, L’horodatage"})
    void aChangedByteIsSeenAndNamed(String element, int at, String named) {
        AttackText forged = changed(element, at);
        AttackVerdict verdict = AttackVerdict.of(forged).says(State.NON_VALIDE, State.VALIDE, State.VALIDE).finds("SIG-001");
        assertThat(verdict.findings().get(0).french().problem()).contains(named);
        assertThat(verdict.verdicts().get(0).reasons()).singleElement();
    }

    @ParameterizedTest
    @CsvSource({"xades:EncapsulatedX509Certificate", "xades:EncapsulatedCRLValue", "xades:EncapsulatedTimeStamp"})
    void aNameWrittenOverIsSeenWhereverItStands(String element) {
        byte[] bytes = Base64.getDecoder().decode(SIGNED.value(CANDIDAT, element).replaceAll("\\s", ""));
        String hex = HexFormat.of().formatHex(bytes);
        String mark = HexFormat.of().formatHex(MARK);
        assertThat(hex).contains(mark);
        for (int at = hex.indexOf(mark); at >= 0; at = hex.indexOf(mark, at + 1)) {
            String written = hex.substring(0, at) + HexFormat.of().formatHex("avec valeur".getBytes(StandardCharsets.UTF_8))
                    + hex.substring(at + mark.length());
            AttackText forged = with(element, HexFormat.of().parseHex(written));
            AttackVerdict.of(forged).says(State.NON_VALIDE, State.VALIDE, State.VALIDE).finds("SIG-001");
        }
    }

    @Test
    void theTimeStampOfAnotherSignatureIsNoneOfThisOne() {
        AttackText forged = SIGNED.replace(CANDIDAT, SIGNED.value(CANDIDAT, "xades:EncapsulatedTimeStamp"),
                SIGNED.value(REFERENT, "xades:EncapsulatedTimeStamp"));
        AttackVerdict verdict = AttackVerdict.of(forged).says(State.NON_VALIDE, State.VALIDE, State.VALIDE).finds("SIG-001");
        assertThat(verdict.findings().get(0).english().problem()).contains("was made for something else");
    }

    @Test
    void theListOfAnAuthorityThatIsNotThereIsNoEvidence() throws CRLException, IOException {
        DemoAuthority stranger = new DemoAuthority("Autorité d’ailleurs", Keys.FROM, Keys.UNTIL);
        AttackText forged = with("xades:EncapsulatedCRLValue", stranger.revocations(Keys.DAY, Keys.UNTIL).getEncoded());
        AttackVerdict verdict = AttackVerdict.of(forged).says(State.NON_VALIDE, State.VALIDE, State.VALIDE).finds("SIG-001");
        assertThat(verdict.findings().get(0).french().problem()).contains("une liste de révocation");
    }

    /** Its name is the authority's to the letter, its key is not. */
    @Test
    void aListInTheNameOfTheAuthorityIsNotTheAuthoritys() throws CRLException {
        DemoAuthority twin = new DemoAuthority("Autorité de démonstration CCS", Keys.FROM, Keys.UNTIL);
        AttackText forged = with("xades:EncapsulatedCRLValue", twin.revocations(Keys.DAY, Keys.UNTIL).getEncoded());
        AttackVerdict.of(forged).says(State.NON_VALIDE, State.VALIDE, State.VALIDE).finds("SIG-001");
    }

    @Test
    void whatIsNotThereAtAllIsALowerLevelAndNoFault() {
        AttackText stripped = SIGNED.signature(CANDIDAT, text -> text.replaceFirst("<xades:UnsignedProperties>.*</xades:UnsignedProperties>", ""));
        AttackVerdict verdict = AttackVerdict.of(stripped).says(State.VALIDE, State.VALIDE, State.VALIDE).finds("SIG-009");
        assertThat(verdict.verdicts()).extracting(SignatureVerdict::level).isEqualTo(List.of(Level.B, Level.LT, Level.LT));
        assertThat(verdict.findings()).extracting(Finding::location).allSatisfy(place -> assertThat(place.path()).endsWith("signature[1]"));
    }

    private static AttackText changed(String element, int at) {
        byte[] bytes = Base64.getDecoder().decode(SIGNED.value(CANDIDAT, element).replaceAll("\\s", ""));
        bytes[at] ^= 1;
        return with(element, bytes);
    }

    /** Other bytes in the first element of that name in the candidate's signature. */
    private static AttackText with(String element, byte[] bytes) {
        String text = Base64.getEncoder().encodeToString(bytes);
        return SIGNED.signature(CANDIDAT, signature -> signature.replaceFirst("(<" + element + "[^>]*>)[^<]*", "$1" + text));
    }
}
