package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.Keys.CANDIDAT;
import static fr.ccs.dossier.seal.Keys.EVALUATEUR;
import static fr.ccs.dossier.seal.Keys.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.Scope;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import fr.ccs.dossier.seal.DemoAuthority.Use;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A signature is valid only when it holds, is trusted, and is of the person and role that its slot names; each other case has its words. */
class SignaturesTest {
    private static final String[] ALL = Keys.ROLES.toArray(String[]::new);

    @ParameterizedTest
    @EnumSource(names = {"B", "T", "LT"})
    void threePeopleSignedAndAllIsSaidOfEach(Level level) {
        Judgement judgement = judged(Keys.signed(level, ALL), level);
        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.verdicts()).extracting(SignatureVerdict::role).containsExactly(ALL);
        assertThat(judgement.verdicts()).allSatisfy(verdict -> {
            assertThat(verdict.state()).isEqualTo(State.VALIDE);
            assertThat(verdict.level()).isEqualTo(level);
            assertThat(verdict.scope()).isEqualTo(Scope.FULL);
            assertThat(verdict.claimed()).contains(Keys.DAY);
            assertThat(verdict.proven()).isEqualTo(level == Level.B ? Optional.empty() : Optional.of(Keys.DAY));
            assertThat(verdict.holder()).isEqualTo(Keys.PEOPLE.get(verdict.role()).prenom() + " " + Keys.PEOPLE.get(verdict.role()).nom());
            assertThat(verdict.reasons()).isEmpty();
        });
    }

    @Test
    void whatIsNotSignedElectronicallyIsSaidWithoutJudging() {
        Document paper = Keys.read(Keys.livretText().replaceFirst("mode=\"ELECTRONIQUE\"", "mode=\"MANUSCRITE\""));
        Judgement judgement = new Signatures(Keys.trust(), null).judge(paper, Level.LT);
        assertThat(judgement.verdicts()).extracting(SignatureVerdict::state).containsExactly(State.MANUSCRITE, State.ATTENDUE, State.ATTENDUE);
        assertThat(judgement.findings()).isEmpty();
    }

    @Test
    void anEmptySlotBesideASignatureIsStillAwaited() {
        Judgement judgement = judged(Keys.signed(Level.B, REFERENT), Level.B);
        assertThat(judgement.verdicts()).extracting(SignatureVerdict::state).containsExactly(State.ATTENDUE, State.VALIDE, State.ATTENDUE);
        assertThat(judgement.findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0} where {1} is asked for: {2}")
    @CsvSource({"B, LT, 'B au lieu de LT, faute d’horodatage', 'B instead of LT, for lack of a time-stamp'",
        "T, LT, 'T au lieu de LT, faute de liste de révocation jointe', 'T instead of LT, for lack of a revocation list kept with it'"})
    void aLevelThatFallsShortIsAWarningAndTheSignatureValid(Level reached, Level required, String french, String english) {
        Judgement judgement = judged(Keys.signed(reached, CANDIDAT), required);
        assertThat(judgement.verdicts().get(0).state()).isEqualTo(State.VALIDE);
        assertThat(judgement.verdicts().get(0).reasons()).hasSize(1);
        Finding finding = only(judgement, "SIG-009");
        assertThat(finding.severity()).isEqualTo(Severity.AVERTISSEMENT);
        assertThat(finding.french().problem()).contains(french);
        assertThat(finding.english().problem()).contains(english);
        assertThat(judged(Keys.signed(reached, CANDIDAT), reached).findings()).isEmpty();
    }

    @Test
    void whatSeveralLackIsSaidOnceWithARemedyThatIsLeft() {
        Finding finding = only(judged(Keys.signed(Level.B, ALL), Level.LT), "SIG-009");
        assertThat(finding.french().problem()).contains(ALL).contains("B au lieu de LT");
        assertThat(finding.location().path()).endsWith("/signatures");
        assertThat(finding.french().remedy()).contains("gardez avec le document une preuve datée").doesNotContain("Faites signer");
        Document mixed = Keys.signed(Keys.signed(Level.B, CANDIDAT), Level.T, REFERENT, Keys.of(REFERENT));
        assertThat(only(judged(mixed, Level.LT), "SIG-009").french().problem()).contains("B au lieu de LT", "T au lieu de LT", "\u202F; ");
    }

    @Test
    void oneChangeOfTheDocumentIsOneFindingForAllWhoSigned() {
        Document changed = Keys.read(text(Keys.signed(Level.LT, ALL)).replace("<prenom>Nadia</prenom>", "<prenom>Nadja</prenom>"));
        Judgement judgement = judged(changed, Level.LT);
        assertThat(judgement.verdicts()).extracting(SignatureVerdict::state).containsOnly(State.NON_VALIDE);
        Finding finding = only(judgement, "SIG-001");
        assertThat(finding.location().path()).isEqualTo("/livret/signatures");
        assertThat(finding.french().problem())
                .isEqualTo("Le document a été modifié après la signature des rôles CANDIDAT, REFERENT_ENTREPRISE et EVALUATEUR_EXTERNE.");
        assertThat(finding.english().problem())
                .isEqualTo("The document was changed after the signature of roles CANDIDAT, REFERENT_ENTREPRISE and EVALUATEUR_EXTERNE.");
    }

    @Test
    void withoutAnybodyToTrustEverythingIsUndecidedAndTheReaderToldWhatToGive() {
        Judgement judgement = new Signatures(Trust.NOBODY, Keys.DAY).judge(Keys.signed(Level.LT, ALL), Level.NONE);
        assertThat(judgement.verdicts()).extracting(SignatureVerdict::state).containsOnly(State.INDETERMINEE);
        Finding finding = only(judgement, "SIG-003");
        assertThat(finding.french().remedy()).contains("--trust DOSSIER", "«\u00A0confiance\u00A0»", "ccs.xml");
        assertThat(finding.english().remedy()).contains("--trust DIR", "“confiance”", "ccs.xml");
    }

    @Test
    void withoutARevocationListALowSignatureIsUndecidedAndALastingOneIsNot() {
        Signatures signatures = new Signatures(Keys.trustWithoutList(), Keys.DAY);
        Judgement low = signatures.judge(Keys.signed(Level.B, ALL), Level.NONE);
        assertThat(low.verdicts()).extracting(SignatureVerdict::state).containsOnly(State.INDETERMINEE);
        assertThat(only(low, "SIG-003").french().remedy()).contains("*.crl");
        assertThat(signatures.judge(Keys.signed(Level.LT, ALL), Level.LT).findings()).isEmpty();
    }

    @Test
    void aTimeStampOfAnUnknownServiceProvesNothingAndIsRemarkedUpon() {
        DemoAuthority stranger = new DemoAuthority("Horodatage d’ailleurs", Keys.FROM, Keys.UNTIL);
        TimeStamping theirs = TimeStamping.with(Keys.key(stranger, new DemoAuthority.Holder("Horodatage", "SPÉCIMEN", ""), Use.TIME_STAMPING), Keys.DAY);
        Document signed = Bare.sign(Keys.livretToSign(), CANDIDAT, Keys.of(CANDIDAT), Keys.DAY, Optional.of(theirs));
        SignatureVerdict verdict = judged(signed, Level.NONE).verdicts().get(0);
        assertThat(verdict.state()).isEqualTo(State.VALIDE);
        assertThat(verdict.level()).isEqualTo(Level.B);
        assertThat(verdict.proven()).isEmpty();
        assertThat(verdict.reasons()).singleElement().satisfies(reason -> assertThat(reason.french().problem()).contains("autorité reconnue"));
        assertThat(only(judged(signed, Level.LT), "SIG-009").english().problem()).contains("not come from a recognised authority");
    }

    @Test
    void aCertificateOfSomebodyElseIsNotOfThePersonNamed() {
        Judgement judgement = judged(Bare.sign(Keys.livretToSign(), EVALUATEUR, Keys.of(CANDIDAT), Keys.DAY, Optional.empty()), Level.B);
        assertThat(judgement.verdicts().get(2).state()).isEqualTo(State.NON_VALIDE);
        assertThat(judgement.verdicts().get(2).holder()).isEqualTo("Nadia Belkacem SPÉCIMEN");
        assertThat(only(judgement, "SIG-004").french().problem()).contains("«\u00A0Nadia Belkacem SPÉCIMEN\u00A0»", "EVALUATEUR_EXTERNE");
    }

    @Test
    void aSlotForSomebodyWhomTheDocumentDoesNotNameIsNobodys() {
        Document strange = Keys.read(Keys.livretText().replace("role=\"CANDIDAT\" signataire=\"P-N11HWGCNQ\"", "role=\"CANDIDAT\" signataire=\"P-AAAAAAAAA\""));
        Judgement judgement = judged(Bare.sign(strange, CANDIDAT, Keys.of(CANDIDAT), Keys.DAY, Optional.empty()), Level.B);
        assertThat(only(judgement, "SIG-004").english().problem()).contains("does not say who P-AAAAAAAAA is");
    }

    @Test
    void onePersonInTwoRolesSignsOnce() {
        Document twice = Keys.read(Keys.livretText().replace("role=\"REFERENT_ENTREPRISE\" signataire=\"P-UNP5E6EWD\"",
                "role=\"REFERENT_ENTREPRISE\" signataire=\"P-CMDW0WN5I\""));
        Document signed = Bare.sign(Bare.sign(twice, REFERENT, Keys.of(EVALUATEUR), Keys.DAY, Optional.empty()), EVALUATEUR, Keys.of(EVALUATEUR),
                Keys.DAY.plusSeconds(60), Optional.empty());
        Judgement judgement = new Signatures(Keys.trust(), Keys.DAY.plusSeconds(120)).judge(signed, Level.B);
        assertThat(judgement.verdicts()).extracting(SignatureVerdict::state).containsExactly(State.ATTENDUE, State.VALIDE, State.NON_VALIDE);
        assertThat(only(judgement, "SIG-005").french().problem())
                .isEqualTo("La même personne a donné la signature du rôle EVALUATEUR_EXTERNE et celle du rôle REFERENT_ENTREPRISE.");
    }

    @ParameterizedTest(name = "{0} signs as {1}")
    @CsvSource({"REFERENT_ENTREPRISE, EVALUATEUR_EXTERNE", "CANDIDAT, EVALUATEUR_EXTERNE", "EVALUATEUR_EXTERNE, CANDIDAT"})
    void aRoleDeclaredOtherThanTheSlotsIsSeen(String role, String declared) {
        Judgement judgement = judged(Bare.signAs(Keys.livretToSign(), role, declared, Keys.of(role)), Level.B);
        assertThat(only(judgement, "SIG-008").french().problem()).contains(role, "«\u00A0" + declared + "\u00A0»");
    }

    @Test
    void whatACandidateCommitsToIsToHaveTakenNoteAndNoMore() {
        AttackText signed = AttackText.of(Keys.signed(Level.B, CANDIDAT));
        AttackText approving = AttackSigner.resigned(signed.replace(CANDIDAT, "#ProofOfReceipt", "#ProofOfApproval"), CANDIDAT, AttackSigner.key(CANDIDAT));
        assertThat(AttackSigner.holds(approving, CANDIDAT)).isTrue();
        assertThat(only(judged(approving.document(), Level.B), "SIG-008").french().problem()).contains("on y prend connaissance");
    }

    @Test
    void aSignatureOfADayToComeIsUndecided() {
        Judgement judgement = new Signatures(Keys.trust(), Keys.DAY.minusSeconds(3600)).judge(Keys.signed(Level.B, CANDIDAT), Level.B);
        assertThat(judgement.verdicts().get(0).state()).isEqualTo(State.INDETERMINEE);
        assertThat(only(judgement, "SIG-003").french().problem()).contains("7 avril 2026");
    }

    @Test
    void oneSignatureOfTheWrongStructureKeepsNoOtherFromBeingJudged() {
        String broken = text(Keys.signed(Level.B, ALL)).replaceFirst("<ds:KeyInfo>", "<ds:KeyInfo><ds:KeyName>x</ds:KeyName>");
        Judgement judgement = judged(Keys.read(broken), Level.B);
        assertThat(judgement.verdicts()).extracting(SignatureVerdict::state).containsExactly(State.NON_VALIDE, State.VALIDE, State.VALIDE);
        assertThat(judgement.verdicts().get(0).reasons()).isNotEmpty();
        only(judgement, "SIG-002");
    }

    @Test
    void aBreakdownIsNeverClean() {
        Signatures withoutClock = new Signatures(Keys.trust(), null);
        assertThatThrownBy(() -> withoutClock.judge(Keys.signed(Level.B, CANDIDAT), Level.B)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("could not be judged");
    }

    @Test
    void addressesInCertificatesAreNeverAsked() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            OwnAuthority authority = new OwnAuthority();
            String name = "CN=Nadia Belkacem SPÉCIMEN";
            SigningKey key = authority.key(name, OwnAuthority.pair("RSA", 2048),
                    OwnAuthority.withAddresses("http://127.0.0.1:" + server.getLocalPort() + "/x"));
            Document signed = Bare.sign(Keys.livretToSign(), CANDIDAT, key, Keys.DAY, Optional.empty());
            Judgement judgement = new Signatures(new Trust(List.of(authority.certificate), List.of()), Keys.DAY).judge(signed, Level.B);
            assertThat(judgement.verdicts().get(0).state()).isEqualTo(State.INDETERMINEE);
            server.setSoTimeout(200);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void allThreadsSayTheSameOfTheSameDocument() throws Exception {
        Document document = Keys.signed(Level.LT, ALL);
        Document changed = Keys.read(text(document).replace("<prenom>Nadia</prenom>", "<prenom>Nadja</prenom>"));
        Signatures signatures = new Signatures(Keys.trust(), Keys.DAY);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Document each : List.of(document, changed)) {
                Judgement alone = judged(each, Level.LT);
                List<Future<Judgement>> answers = threads.invokeAll(Collections.nCopies(24, () -> signatures.judge(each, Level.LT)));
                for (Future<Judgement> answer : answers) {
                    assertThat(answer.get()).isEqualTo(alone);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Judgement judged(Document document, Level required) {
        return new Signatures(Keys.trust(), Keys.DAY).judge(document, required);
    }

    private static Finding only(Judgement judgement, String rule) {
        assertThat(judgement.findings()).as("%s", judgement.findings()).extracting(Finding::rule).containsExactly(rule);
        return judgement.findings().get(0);
    }

    private static String text(Document document) {
        return new String(document.bytes(), StandardCharsets.UTF_8);
    }
}
