package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.Keys.CANDIDAT;
import static fr.ccs.dossier.seal.Keys.EVALUATEUR;
import static fr.ccs.dossier.seal.Keys.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever gets hold of a signed livret and changes it, strips it or passes a signature off as another: each is seen, by one finding. */
class AttacksTest {
    private static final State VALID = State.VALIDE;
    private static final State FALSE = State.NON_VALIDE;

    @Test
    void whatNobodyTouchedIsValid() {
        AttackVerdict.of(AttackText.signed(Level.LT)).says(VALID, VALID, VALID).finds();
        AttackVerdict.of(AttackText.signed(Level.B), Level.B).says(VALID, VALID, VALID).finds();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a letter of a constat       | Chaque arrivée est saisie | Chaque arrivée est saisié
            a space more                | Chaque arrivée est saisie | Chaque  arrivée est saisie
            a name                      | <prenom>Nadia</prenom> | <prenom>Nadja</prenom>
            a day                       | <restitution date="2026-04-07"> | <restitution date="2026-04-08">
            a result                    | <critere code="C5.3" resultat="ATTEINT"> | <critere code="C5.3" resultat="NON_ATTEINT">
            the state of the document   | etat="CLOS" | etat="BROUILLON"
            its number                  | numero="CCS-2026-00017-L1" | numero="CCS-2026-00018-L1"
            an attribute more           | <restitution | <restitution note="x"
            where its schema is         | href="../../schemas/1/livret.xsd" | href="../../schemas/2/livret.xsd"
            a line break between elements | </evaluation> | </evaluation>X
            a person of a slot          | role="CANDIDAT" signataire="P-N11HWGCNQ" | role="CANDIDAT" signataire="P-UNP5E6EWD"
            a role of a slot            | role="REFERENT_ENTREPRISE" signataire | role="EVALUATEUR_ENTREPRISE" signataire
            an emptied slot for more    | </signatures> | <signature role="PRESIDENT" signataire="P-X" mode="ELECTRONIQUE"/></signatures>
            """)
    void aChangedDocumentIsSeenOnceForAllSignatures(String name, String old, String with) {
        AttackVerdict verdict = AttackVerdict.of(AttackText.signed(Level.LT).replace(old, with.replace("</evaluation>X", "</evaluation>\n")));
        verdict.finds("SIG-001");
        assertThat(verdict.states()).filteredOn(state -> state != State.ATTENDUE).containsExactly(FALSE, FALSE, FALSE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"xades:SigningTime, 0, 1", "xades:City, L, N", "xades:ClaimedRole, E, F", "xades:MimeType, x, y", "ds:DigestValue, [A-Ya-y], Z",
        "ds:SignatureValue, [A-Ya-y], Z"})
    void aChangedSignatureIsSeenAndTheOthersStay(String element, String old, String with) {
        AttackText signed = AttackText.signed();
        String value = signed.value(EVALUATEUR, element);
        AttackText forged = signed.signature(EVALUATEUR, text -> text.replace(">" + value + "<", ">" + value.replaceFirst(old, with) + "<"));
        assertThat(forged).isNotEqualTo(signed);
        AttackVerdict.of(forged, Level.B).says(VALID, VALID, FALSE).finds("SIG-001");
    }

    @Test
    void aStrippedSignatureLeavesAnEmptySlot() {
        AttackText signed = AttackText.signed(Level.LT);
        AttackVerdict.of(signed.signature(REFERENT, text -> "")).says(VALID, State.ATTENDUE, VALID).finds();
    }

    @Test
    void aStrippedTimeStampIsALowerLevel() {
        AttackText signed = AttackText.signed(Level.LT);
        AttackText stripped = signed.signature(CANDIDAT, text -> text.replaceFirst("<xades:UnsignedProperties>.*</xades:UnsignedProperties>", ""));
        AttackVerdict verdict = AttackVerdict.of(stripped).says(VALID, VALID, VALID).finds("SIG-009");
        assertThat(verdict.verdicts()).extracting(SignatureVerdict::level).containsExactly(Level.B, Level.LT, Level.LT);
    }

    @Test
    void aTimeStampStrippedFromWhatItProvedIsNoSignatureOfOurs() {
        AttackText stripped = AttackText.signed(Level.LT).signature(CANDIDAT,
                text -> text.replaceFirst("<xades:SignatureTimeStamp.*</xades:SignatureTimeStamp>", ""));
        AttackVerdict.of(stripped).says(FALSE, VALID, VALID).finds("SIG-002");
    }

    @Test
    void theTimeStampOfAnotherSignatureProvesNothing() {
        AttackText signed = AttackText.signed(Level.LT);
        String other = signed.value(REFERENT, "xades:EncapsulatedTimeStamp");
        AttackText forged = signed.signature(CANDIDAT, text -> text.replaceFirst("(<xades:EncapsulatedTimeStamp[^>]*>)[^<]*", "$1" + other));
        AttackVerdict.of(forged).says(FALSE, VALID, VALID).finds("SIG-001");
    }

    @Test
    void theSignatureOfAnotherBookletIsSeen() {
        Document other = Keys.read(Keys.livretText().replace("CCS-2026-00017", "CCS-2026-00018"));
        AttackText elsewhere = AttackText.of(Keys.signed(other, Level.B, EVALUATEUR, Keys.of(EVALUATEUR)));
        AttackText signed = AttackText.signed();
        AttackVerdict.of(signed.signature(EVALUATEUR, text -> elsewhere.signature(EVALUATEUR)), Level.B).says(VALID, VALID, FALSE).finds("SIG-001");
    }

    @Test
    void aCandidateCannotSignAsEvaluator() {
        AttackText forged = AttackSigner.resigned(AttackSigner.certified(AttackText.signed(), EVALUATEUR, Keys.of(CANDIDAT).certificate()), EVALUATEUR,
                AttackSigner.key(CANDIDAT));
        assertThat(AttackSigner.holds(forged, EVALUATEUR, Keys.of(CANDIDAT).certificate().getPublicKey())).isTrue();
        AttackVerdict.of(forged, Level.B).says(VALID, VALID, FALSE).finds("SIG-004");
    }

    @Test
    void nobodyClaimsAnotherRoleThanThatOfTheirSlot() {
        AttackText forged = AttackSigner.resigned(AttackText.signed().replace(REFERENT, "<xades:ClaimedRole>REFERENT_ENTREPRISE",
                "<xades:ClaimedRole>PRESIDENT"), REFERENT, AttackSigner.key(REFERENT));
        assertThat(AttackSigner.holds(forged, REFERENT)).isTrue();
        AttackVerdict.of(forged, Level.B).says(VALID, FALSE, VALID).finds("SIG-008");
    }

    @Test
    void aSignatureWithoutRoleIsOfNone() {
        AttackText forged = AttackSigner.resigned(AttackText.signed().signature(REFERENT,
                text -> text.replaceFirst("<xades:SignerRoleV2>.*</xades:SignerRoleV2>", "")), REFERENT, AttackSigner.key(REFERENT));
        AttackVerdict.of(forged, Level.B).says(VALID, FALSE, VALID).finds("SIG-008");
    }

    @Test
    void aCandidateWhoTookNoteDidNotApprove() {
        AttackText forged = AttackSigner.resigned(AttackText.signed().signature(CANDIDAT,
                text -> text.replace("ProofOfReceipt", "ProofOfApproval")), CANDIDAT, AttackSigner.key(CANDIDAT));
        AttackVerdict.of(forged, Level.B).says(FALSE, VALID, VALID).finds("SIG-008");
    }

    @Test
    void nobodySignsForTwoRoles() throws CannotSign {
        Document two = Keys.read(Keys.livretText().replace("P-CMDW0WN5I\" mode", "P-UNP5E6EWD\" mode"));
        AttackText once = AttackText.of(Keys.signed(two, Level.B, REFERENT, Keys.of(REFERENT)));
        Signed later = Keys.signer(Level.B).sign(two, Keys.slot(two, EVALUATEUR), Keys.of(REFERENT), Optional.empty(), Keys.DAY.plusSeconds(60));
        AttackText twice = once.signed(EVALUATEUR, AttackText.of(Keys.read("livret.xml", later.bytes())).signature(EVALUATEUR));
        AttackVerdict.of(twice, Level.B).says(State.ATTENDUE, VALID, FALSE).finds("SIG-005");
    }

    /** No digest covers which signature stands in which slot. */
    @Test
    void signaturesThatChangedPlacesAreOfTheWrongPersons() {
        AttackText signed = AttackText.signed();
        AttackText forged = signed.signature(REFERENT, text -> "").signature(EVALUATEUR, text -> signed.signature(REFERENT))
                .replace("role=\"REFERENT_ENTREPRISE\" signataire=\"P-UNP5E6EWD\" mode=\"ELECTRONIQUE\">",
                        "role=\"REFERENT_ENTREPRISE\" signataire=\"P-UNP5E6EWD\" mode=\"ELECTRONIQUE\">" + signed.signature(EVALUATEUR));
        assertThat(AttackSigner.holds(forged, REFERENT, Keys.of(EVALUATEUR).certificate().getPublicKey())).isTrue();
        AttackVerdict.of(forged, Level.B).says(VALID, FALSE, FALSE).finds("SIG-004", "SIG-004");
    }

    @Test
    void aSignatureCopiedIntoAnotherSlotMakesAllDoubtful() {
        AttackText signed = AttackText.signed();
        AttackVerdict.of(signed.signature(EVALUATEUR, text -> signed.signature(REFERENT)), Level.B).says(FALSE, FALSE, FALSE).finds("SIG-002");
    }

    /** A changed byte anywhere is caught: letters spread over the whole file, each changed alone. */
    @Test
    void aChangedLetterAnywhereIsCaught() {
        String text = AttackText.of(Keys.signed(Level.B, EVALUATEUR)).text();
        int step = text.length() / 30;
        for (int from = 7; from < text.lastIndexOf('<'); from += step) {
            int at = from;
            while (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            String changed = text.substring(0, at) + (text.charAt(at) == 'e' ? 'a' : 'e') + text.substring(at + 1);
            assertThat(AttackVerdict.caught(changed)).as("a letter changed at %d: %s", at, text.substring(Math.max(0, at - 20), at + 1)).isTrue();
        }
    }
}
