package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.Keys.EVALUATEUR;
import static fr.ccs.dossier.seal.Keys.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures whose mathematics hold, by keys and algorithms that prove nothing: weak, shared, false, ended, revoked, or of somebody else. */
class AttackOnKeysTest {
    private static final State VALID = State.VALIDE;
    private static final State FALSE = State.NON_VALIDE;
    private static final State OPEN = State.INDETERMINEE;
    private static final State EXPECTED = State.ATTENDUE;
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String OLD = "http://www.w3.org/2000/09/xmldsig#";

    @Test
    void aSignatureOfSha1IsWeakThoughItHolds() {
        AttackText forged = AttackSigner.resigned(AttackText.signed().signature(EVALUATEUR,
                text -> text.replaceFirst("xmldsig-more#ecdsa-sha256", "xmldsig-more#ecdsa-sha1")), EVALUATEUR, AttackSigner.key(EVALUATEUR));
        assertThat(AttackSigner.holds(forged, EVALUATEUR)).isTrue();
        AttackVerdict.of(forged, Level.B).says(VALID, VALID, FALSE).finds("SIG-006");
    }

    @ParameterizedTest
    @CsvSource({OLD + "sha1", MORE + "md5"})
    void aDigestOfOldIsWeakThoughItHolds(String digest) {
        AttackText forged = AttackSigner.resigned(AttackText.signed().signature(EVALUATEUR,
                text -> text.replaceFirst("http://www.w3.org/2001/04/xmlenc#sha256", digest)), EVALUATEUR, AttackSigner.key(EVALUATEUR));
        assertThat(AttackSigner.holds(forged, EVALUATEUR)).isTrue();
        AttackVerdict.of(forged, Level.B).says(VALID, VALID, FALSE).finds("SIG-006");
    }

    /** Whoever knows the public key, that is everybody, can make this one. */
    @Test
    void aSharedSecretIsNoSignature() {
        SecretKeySpec known = new SecretKeySpec(Keys.of(EVALUATEUR).certificate().getPublicKey().getEncoded(), "HmacSHA256");
        AttackText forged = AttackSigner.resigned(AttackText.signed().signature(EVALUATEUR,
                text -> text.replaceFirst("xmldsig-more#ecdsa-sha256", "xmldsig-more#hmac-sha256")), EVALUATEUR, known);
        AttackVerdict.of(forged, Level.B).says(VALID, VALID, FALSE).finds("SIG-006");
    }

    @ParameterizedTest
    @CsvSource({"1024, SIG-006, NON_VALIDE", "2048, , VALIDE"})
    void aKeyOfRsaHasAtLeast2048Bits(int bits, String rule, State state) {
        AttackAuthority authority = new AttackAuthority();
        KeyPair pair = AttackAuthority.pair("RSA", bits);
        X509Certificate certificate = authority.issue(Keys.PEOPLE.get(EVALUATEUR), pair);
        AttackText forged = AttackSigner.resigned(alone(), EVALUATEUR, certificate, pair.getPrivate(), MORE + "rsa-sha256");
        assertThat(AttackSigner.holds(forged, EVALUATEUR, pair.getPublic())).isTrue();
        AttackVerdict.of(forged, authority.trust()).says(EXPECTED, EXPECTED, state).finds(Optional.ofNullable(rule).stream().toArray(String[]::new));
    }

    /** The name of the authority is the same to the letter, its key is not. */
    @Test
    void anUnknownAuthorityOfTheSameNameIsFalse() {
        DemoAuthority twin = new DemoAuthority("Autorité de démonstration CCS", Keys.FROM, Keys.UNTIL);
        SigningKey key = Keys.key(twin, Keys.PEOPLE.get(EVALUATEUR), DemoAuthority.Use.SIGNATURE);
        AttackText forged = by(key);
        assertThat(AttackSigner.holds(forged, EVALUATEUR, key.certificate().getPublicKey())).isTrue();
        AttackVerdict.of(forged, Level.B).says(VALID, VALID, FALSE).finds("SIG-003");
    }

    @Test
    void whatAnUnknownAuthorityIssuedIsUndecided() {
        DemoAuthority stranger = new DemoAuthority("Autorité d’ailleurs", Keys.FROM, Keys.UNTIL);
        SigningKey key = Keys.key(stranger, Keys.PEOPLE.get(EVALUATEUR), DemoAuthority.Use.SIGNATURE);
        AttackText forged = by(key);
        AttackVerdict.of(forged, Level.B).says(VALID, VALID, OPEN).finds("SIG-003");
    }

    /** The forger brings the authority along, in the signature itself. */
    @Test
    void anAuthorityThatASignatureBringsAlongIsNotTrusted() {
        DemoAuthority stranger = new DemoAuthority("Autorité d’ailleurs", Keys.FROM, Keys.UNTIL);
        SigningKey key = Keys.key(stranger, Keys.PEOPLE.get(EVALUATEUR), DemoAuthority.Use.SIGNATURE);
        AttackText forged = by(key)
                .replace(EVALUATEUR, "</ds:X509Data>",
                        "<ds:X509Certificate>" + AttackSigner.base64(stranger.certificate()) + "</ds:X509Certificate></ds:X509Data>");
        AttackVerdict.of(forged, Level.B).says(VALID, VALID, OPEN).finds("SIG-003");
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"2025-01-01T00:00:00Z, 2026-04-01T00:00:00Z", "2026-04-07T18:00:00Z, 2027-01-01T00:00:00Z"})
    void aCertificateThatHadEndedOrHadNotBegunIsNoneOnThatDay(Instant from, Instant until) {
        SigningKey key = Keys.key(Keys.AUTHORITY, Keys.PEOPLE.get(EVALUATEUR), DemoAuthority.Use.SIGNATURE, from, until);
        AttackText forged = by(key);
        AttackVerdict.of(forged, Level.B).says(VALID, VALID, FALSE).finds("SIG-003");
    }

    @Test
    void aCertificateThatWasRevokedBeforeIsNone() {
        DemoAuthority authority = new DemoAuthority("Autorité qui révoque", Keys.FROM, Keys.UNTIL);
        SigningKey key = Keys.key(authority, Keys.PEOPLE.get(EVALUATEUR), DemoAuthority.Use.SIGNATURE);
        authority.revoke(key.certificate());
        Trust trust = new Trust(List.of(authority.certificate()), List.of(authority.revocations(Keys.DAY.minus(Duration.ofDays(1)), Keys.UNTIL)));
        AttackText forged = AttackSigner.resigned(AttackSigner.certified(alone(), EVALUATEUR, key.certificate()), EVALUATEUR, AttackSigner.key(key));
        AttackVerdict.of(forged, trust).says(EXPECTED, EXPECTED, FALSE).finds("SIG-003");
    }

    @Test
    void aKeyThatIsNotForSigningProvesNothing() {
        SigningKey key = Keys.key(Keys.AUTHORITY, Keys.PEOPLE.get(EVALUATEUR), DemoAuthority.Use.ENCIPHERMENT);
        AttackText forged = by(key);
        AttackVerdict.of(forged, Level.B).says(VALID, VALID, FALSE).finds("SIG-003");
    }

    @Test
    void theCertificateOfAnotherBesideTheSignatureIsSeen() {
        AttackText signed = AttackText.signed();
        AttackText forged = signed.replace(EVALUATEUR, signed.value(EVALUATEUR, "ds:X509Certificate"), signed.value(REFERENT, "ds:X509Certificate"));
        AttackVerdict.of(forged, Level.B).says(VALID, VALID, FALSE).finds("SIG-003");
    }

    /** The same key certified again: the signature holds with it, but it is not the certificate that was signed. */
    @Test
    void anotherCertificateOfTheSameKeyIsNotTheOneThatWasSigned() {
        AttackAuthority authority = new AttackAuthority();
        KeyPair pair = AttackAuthority.pair("EC", 256);
        X509Certificate first = authority.issue(Keys.PEOPLE.get(EVALUATEUR), pair);
        X509Certificate other = authority.issue(Keys.PEOPLE.get(REFERENT), pair);
        AttackText signed = AttackSigner.resigned(alone(), EVALUATEUR, first, pair.getPrivate(), MORE + "ecdsa-sha256");
        AttackVerdict.of(signed, authority.trust()).says(EXPECTED, EXPECTED, VALID).finds();
        AttackText forged = signed.replace(EVALUATEUR, AttackSigner.base64(first), AttackSigner.base64(other));
        assertThat(AttackSigner.holds(forged, EVALUATEUR, pair.getPublic())).isTrue();
        AttackVerdict.of(forged, authority.trust()).says(EXPECTED, EXPECTED, FALSE).finds("SIG-003");
    }

    @Test
    void aSignatureThatNamesTheCertificateOfAnotherIsNotTheirs() {
        AttackText named = AttackSigner.certified(AttackText.signed(), EVALUATEUR, Keys.of(REFERENT).certificate())
                .signature(EVALUATEUR, text -> text.replaceFirst("(<ds:X509Certificate>)[^<]*", "$1" + AttackSigner.base64(Keys.of(EVALUATEUR).certificate())));
        AttackText forged = AttackSigner.resigned(named, EVALUATEUR, AttackSigner.key(EVALUATEUR));
        assertThat(AttackSigner.holds(forged, EVALUATEUR)).isTrue();
        AttackVerdict.of(forged, Level.B).says(VALID, VALID, FALSE).finds("SIG-003");
    }

    /** The livret with the evaluator's signature made by another key, and in the name of that key's certificate. */
    private static AttackText by(SigningKey key) {
        return AttackSigner.resigned(AttackSigner.certified(AttackText.signed(), EVALUATEUR, key.certificate()), EVALUATEUR, AttackSigner.key(key));
    }

    /** The livret with the evaluator's signature alone. */
    private static AttackText alone() {
        return AttackText.of(Keys.signed(Level.B, EVALUATEUR));
    }
}
