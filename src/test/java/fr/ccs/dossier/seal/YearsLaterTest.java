package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.Keys.CANDIDAT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import fr.ccs.dossier.seal.DemoAuthority.Holder;
import fr.ccs.dossier.seal.DemoAuthority.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What time does to signatures: certificates end and are revoked, and only what was proven before goes on to hold. */
class YearsLaterTest {
    private static final Instant SOON = Keys.DAY.plus(Duration.ofDays(30));
    private static final Instant END = Instant.parse("2027-04-01T00:00:00Z");
    private static final Instant TWELVE_YEARS = Instant.parse("2038-04-07T10:00:00Z");
    private final DemoAuthority authority = new DemoAuthority("Autorité du temps", Keys.FROM, Keys.UNTIL);
    private final SigningKey key = Keys.key(authority, Keys.PEOPLE.get(CANDIDAT), Use.SIGNATURE, Keys.FROM, END);
    private final TimeStamping timeStamping = TimeStamping.with(Keys.key(authority, new Holder("Horodatage", "SPÉCIMEN", ""), Use.TIME_STAMPING), Keys.DAY);

    @Test
    void twelveYearsLaterALastingSignatureHoldsAndTheListThatCameWithItIsEnough() throws Exception {
        Document document = lasting();
        for (Trust later : List.of(trust(Keys.DAY.minusSeconds(60)), trust(TWELVE_YEARS.minusSeconds(60)))) {
            Judgement judgement = new Signatures(later, TWELVE_YEARS).judge(document, Level.LT);
            assertThat(judgement.findings()).isEmpty();
            assertThat(judgement.verdicts().get(0).state()).isEqualTo(State.VALIDE);
            assertThat(judgement.verdicts().get(0).proven()).contains(Keys.DAY);
        }
        assertThat(key.certificate().getNotAfter().toInstant()).isBefore(TWELVE_YEARS);
    }

    @Test
    void onceItsCertificateHasEndedNothingProvesWhenABareSignatureWasGiven() throws Exception {
        Document document = signed(Optional.empty());
        assertThat(judged(document, trust(Keys.DAY.minusSeconds(60)), END.minusSeconds(1)).state()).isEqualTo(State.VALIDE);
        for (Instant later : List.of(END.plusSeconds(1), TWELVE_YEARS)) {
            Judgement judgement = new Signatures(trust(Keys.DAY.minusSeconds(60)), later).judge(document, Level.B);
            assertThat(judgement.verdicts().get(0).state()).isEqualTo(State.INDETERMINEE);
            Finding finding = only(judgement);
            assertThat(finding.french().problem())
                    .isEqualTo("Le certificat a pris fin le 1er avril 2027, et rien ne prouve que la signature du rôle CANDIDAT date d’avant.");
            assertThat(finding.english().problem()).contains("ended on 1 April 2027, and nothing proves");
        }
    }

    @Test
    void whatTheSignatoryHimselfDatesAfterTheEndIsNotValid() {
        Document document = Bare.sign(Keys.livretToSign(), CANDIDAT, key, END.plus(Duration.ofDays(2)), Optional.empty());
        Judgement judgement = new Signatures(trust(Keys.DAY), END.plus(Duration.ofDays(3))).judge(document, Level.B);
        assertThat(judgement.verdicts().get(0).state()).isEqualTo(State.NON_VALIDE);
        assertThat(only(judgement).french().problem())
                .isEqualTo("Le certificat a pris fin le 1er avril 2027\u202F; la signature du rôle CANDIDAT date d’après.");
    }

    @Test
    void aSignatureBeforeItsCertificateBeganIsNotValid() {
        SigningKey next = Keys.key(authority, Keys.PEOPLE.get(CANDIDAT), Use.SIGNATURE, SOON, END);
        Document document = Bare.sign(Keys.livretToSign(), CANDIDAT, next, Keys.DAY, Optional.empty());
        for (Instant day : List.of(Keys.DAY.plusSeconds(60), SOON.plus(Duration.ofDays(1)))) {
            Judgement judgement = new Signatures(trust(day.minusSeconds(30)), day).judge(document, Level.B);
            assertThat(judgement.verdicts().get(0).state()).isEqualTo(State.NON_VALIDE);
            assertThat(only(judgement).french().problem()).contains("ne vaut qu’à partir du 7 mai 2026");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"B", "LT"})
    void revokedAfterwardsHoldsOnlyWhatATimeStampProvesToBeOlder(Level level) throws Exception {
        Document document = level == Level.LT ? lasting() : signed(Optional.empty());
        authority.revoke(key.certificate());
        Judgement judgement = new Signatures(trust(SOON), SOON.plus(Duration.ofDays(1))).judge(document, level);
        assertThat(judgement.verdicts().get(0).state()).isEqualTo(level == Level.LT ? State.VALIDE : State.INDETERMINEE);
        if (level == Level.B) {
            assertThat(only(judgement).french().problem())
                    .isEqualTo("Le certificat a été révoqué le 7 mai 2026, et rien ne prouve que la signature du rôle CANDIDAT date d’avant.");
        } else {
            assertThat(judgement.findings()).isEmpty();
        }
    }

    @ParameterizedTest(name = "with a time-stamp: {0}")
    @CsvSource({"true", "false"})
    void revokedBeforeIsNotValid(boolean stamped) {
        Document document = Bare.sign(Keys.livretToSign(), CANDIDAT, key, Keys.DAY, Optional.of(timeStamping).filter(any -> stamped));
        authority.revoke(key.certificate());
        Judgement judgement = new Signatures(trust(Keys.DAY.minus(Duration.ofDays(2))), SOON).judge(document, Level.B);
        assertThat(judgement.verdicts().get(0).state()).isEqualTo(State.NON_VALIDE);
        assertThat(only(judgement).french().problem())
                .isEqualTo("Le certificat a été révoqué le 5 avril 2026\u202F; la signature du rôle CANDIDAT ne date pas d’avant.");
    }

    @Test
    void aListThatIsOutOfDateDecidesNothing() throws Exception {
        Trust old = new Trust(List.of(authority.certificate()), List.of(authority.revocations(Keys.DAY.minusSeconds(60), Keys.DAY.plus(Duration.ofDays(7)))));
        Document document = signed(Optional.empty());
        assertThat(judged(document, old, Keys.DAY.plus(Duration.ofDays(6))).state()).isEqualTo(State.VALIDE);
        Judgement judgement = new Signatures(old, SOON).judge(document, Level.B);
        assertThat(judgement.verdicts().get(0).state()).isEqualTo(State.INDETERMINEE);
        assertThat(only(judgement).french().remedy()).contains("celle que son autorité publie maintenant");
    }

    /** A list ends within days, an archive does not: what it proved at the moment of signing it goes on to prove. */
    @Test
    void theListKeptInALastingSignatureMayBeOutOfDateLater() throws Exception {
        Trust weekly = new Trust(List.of(authority.certificate()),
                List.of(authority.revocations(Keys.DAY.minusSeconds(60), Keys.DAY.plus(Duration.ofDays(7)))));
        Document document = signed(new Signer(weekly, Optional.of(timeStamping)));
        assertThat(judged(document, weekly, SOON).state()).isEqualTo(State.VALIDE);
        assertThat(judged(document, weekly, TWELVE_YEARS).state()).isEqualTo(State.VALIDE);
        assertThat(judged(document, weekly, TWELVE_YEARS).level()).isEqualTo(Level.LT);
    }

    private Trust trust(Instant listed) {
        return new Trust(List.of(authority.certificate()), List.of(authority.revocations(listed, Keys.UNTIL)));
    }

    private Document lasting() throws CannotSign {
        return signed(Optional.of(timeStamping));
    }

    private Document signed(Optional<TimeStamping> stamping) throws CannotSign {
        return signed(new Signer(trust(Keys.DAY.minusSeconds(60)), stamping));
    }

    private Document signed(Signer signer) throws CannotSign {
        Document livret = Keys.livretToSign();
        return Keys.read(livret.name(), signer.sign(livret, Keys.slot(livret, CANDIDAT), key, Optional.of("Lyon"), Keys.DAY).bytes());
    }

    private static SignatureVerdict judged(Document document, Trust trust, Instant at) {
        return new Signatures(trust, at).judge(document, Level.B).verdicts().get(0);
    }

    private static Finding only(Judgement judgement) {
        assertThat(judgement.findings()).as("%s", judgement.findings()).extracting(Finding::rule).containsExactly("SIG-003");
        return judgement.findings().get(0);
    }
}
