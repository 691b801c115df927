package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.seal.DemoAuthority.Holder;
import fr.ccs.dossier.seal.DemoAuthority.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;
import org.junit.jupiter.api.Test;

/** What a signature says of the signatory, how lasting it is made with what is at hand, and why it is not more. */
class SignerTest {
    private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
    private final Document livret = Keys.livretToSign();

    private Signed sign(String role, Trust trust, Optional<TimeStamping> timeStamping) throws CannotSign {
        return new Signer(trust, timeStamping).sign(livret, Keys.slot(livret, role), Keys.of(role), Optional.of("Lyon"), Keys.DAY);
    }

    private static List<String> texts(byte[] signed, String namespace, String element) {
        return Keys.read("signed", signed).tree().select(Steps.descendant(namespace, element)).map(XdmNode::getStringValue).toList();
    }

    @Test
    void itSaysWhoSignsInWhichRoleWhereAndWhen() throws Exception {
        byte[] signed = sign(Keys.EVALUATEUR, Trust.NOBODY, Optional.empty()).bytes();
        Document document = Keys.read("signed", signed);
        assertThat(Keys.slot(document, Keys.EVALUATEUR).signature()).isPresent();
        assertThat(Keys.slot(document, Keys.CANDIDAT).signature()).isEmpty();
        assertThat(texts(signed, XADES, "ClaimedRole")).containsExactly("EVALUATEUR_EXTERNE");
        assertThat(texts(signed, XADES, "City")).containsExactly("Lyon");
        assertThat(texts(signed, XADES, "SigningTime")).containsExactly("2026-04-07T10:00:00Z");
        assertThat(texts(signed, Slot.XMLDSIG, "X509Certificate").get(0))
                .isEqualTo(Base64.getEncoder().encodeToString(Keys.of(Keys.EVALUATEUR).certificate().getEncoded()));
    }

    @Test
    void aPlaceThatIsNotGivenIsNotWritten() throws Exception {
        byte[] signed = new Signer(Trust.NOBODY, Optional.empty()).sign(livret, Keys.slot(livret, Keys.CANDIDAT), Keys.of(Keys.CANDIDAT), Optional.empty(),
                Keys.DAY).bytes();
        assertThat(texts(signed, XADES, "SignatureProductionPlaceV2")).isEmpty();
    }

    @Test
    void theCandidateReceivesAndTheEvaluatorsApprove() throws Exception {
        assertThat(texts(sign(Keys.CANDIDAT, Trust.NOBODY, Optional.empty()).bytes(), XADES, "Identifier"))
                .containsExactly("http://uri.etsi.org/01903/v1.2.2#ProofOfReceipt");
        for (String role : List.of(Keys.REFERENT, Keys.EVALUATEUR)) {
            assertThat(texts(sign(role, Trust.NOBODY, Optional.empty()).bytes(), XADES, "Identifier"))
                    .containsExactly("http://uri.etsi.org/01903/v1.2.2#ProofOfApproval");
        }
    }

    @Test
    void theSameKeyOnTheSameDayGivesTheSameBytes() throws Exception {
        SigningKey rsa = new OwnAuthority().key("CN=Nadia Belkacem SPÉCIMEN", OwnAuthority.RSA, OwnAuthority::signing);
        Signer signer = new Signer(Trust.NOBODY, Optional.empty());
        Slot slot = Keys.slot(livret, Keys.CANDIDAT);
        byte[] once = signer.sign(livret, slot, rsa, Optional.empty(), Keys.DAY).bytes();
        assertThat(signer.sign(livret, slot, rsa, Optional.empty(), Keys.DAY).bytes()).isEqualTo(once);
        assertThat(SecondOpinion.of(once)).containsExactly(true);
    }

    @Test
    void withoutATimeStampItIsLevelBAndSaysUntilWhenItHolds() throws Exception {
        Signed signed = sign(Keys.CANDIDAT, Keys.trust(), Optional.empty());
        assertThat(signed.level()).isEqualTo(Level.B);
        assertThat(texts(signed.bytes(), XADES, "SignatureTimeStamp")).isEmpty();
        assertThat(said(signed, Language.FRENCH)).contains("une fois le certificat expiré, le 1er janvier 2056.").contains("(--tsa)");
        assertThat(said(signed, Language.ENGLISH)).contains("once the certificate has expired, on 1 January 2056.");
    }

    @Test
    void withATimeStampAndTheListsAtHandItIsLevelLtAndWantsNothing() throws Exception {
        Trust trust = Keys.trust();
        Signed signed = sign(Keys.CANDIDAT, trust, Optional.of(Keys.timeStamping(Keys.DAY)));
        assertThat(signed.level()).isEqualTo(Level.LT);
        assertThat(signed.shortfall()).isEmpty();
        assertThat(texts(signed.bytes(), XADES, "EncapsulatedTimeStamp")).hasSize(1);
        assertThat(texts(signed.bytes(), XADES, "EncapsulatedCRLValue")).containsExactly(Base64.getEncoder().encodeToString(trust.revocations().get(0)
                .getEncoded()));
        assertThat(texts(signed.bytes(), XADES, "EncapsulatedX509Certificate"))
                .contains(Base64.getEncoder().encodeToString(Keys.AUTHORITY.certificate().getEncoded()), Base64.getEncoder().encodeToString(Keys.tsa()
                .certificate().getEncoded()));
        assertThat(SecondOpinion.of(signed.bytes())).containsExactly(true);
    }

    @Test
    void withoutAListItIsLevelTAndSaysWhichFileIsMissing() throws Exception {
        Signed signed = sign(Keys.CANDIDAT, Keys.trustWithoutList(), Optional.of(Keys.timeStamping(Keys.DAY)));
        assertStamped(signed, "n’a pas de liste de révocation du certificat de signature pour cette date. Ajoutez-y (--trust) le fichier .crl",
                "The trust folder has no revocation list of the signing certificate for this date.");
    }

    @Test
    void aListThatHasEndedDoesNotMakeItLasting() throws Exception {
        Trust old = new Trust(List.of(Keys.AUTHORITY.certificate()), List.of(Keys.AUTHORITY.revocations(Keys.FROM, Keys.DAY.minus(Duration.ofDays(30)))));
        assertStamped(sign(Keys.CANDIDAT, old, Optional.of(Keys.timeStamping(Keys.DAY))), "a pris fin le 8 mars 2026", "ended on 8 March 2026");
    }

    @Test
    void aListOfAnotherAuthorityOfTheSameNameCountsForNothing() throws Exception {
        DemoAuthority impostor = new DemoAuthority("Autorité de démonstration CCS", Keys.FROM, Keys.UNTIL);
        impostor.revoke(Keys.of(Keys.CANDIDAT).certificate());
        Trust forged = new Trust(List.of(Keys.AUTHORITY.certificate()), List.of(impostor.revocations(Keys.FROM, Keys.UNTIL)));
        assertStamped(sign(Keys.CANDIDAT, forged, Optional.of(Keys.timeStamping(Keys.DAY))), "n’a pas de liste de révocation du certificat de signature",
                "has no revocation list");
    }

    @Test
    void aListThatIsMadeLaterDoesNotSpeakOfTheDay() throws Exception {
        Trust later = new Trust(List.of(Keys.AUTHORITY.certificate()), List.of(Keys.AUTHORITY.revocations(Keys.DAY.plus(Duration.ofDays(1)), Keys.UNTIL)));
        assertStamped(sign(Keys.CANDIDAT, later, Optional.of(Keys.timeStamping(Keys.DAY))),
                "n’a pas de liste de révocation du certificat de signature pour cette date",
                "no revocation list of the signing certificate for this date");
    }

    @Test
    void aCertificateOfAnotherAuthorityOfTheSameNameIsOfAnUnknownOne() throws Exception {
        DemoAuthority impostor = new DemoAuthority("Autorité de démonstration CCS", Keys.FROM, Keys.UNTIL);
        SigningKey key = Keys.key(impostor, Keys.PEOPLE.get(Keys.CANDIDAT), Use.SIGNATURE);
        Signed signed = new Signer(Keys.trust(), Optional.of(Keys.timeStamping(Keys.DAY)))
                .sign(livret, Keys.slot(livret, Keys.CANDIDAT), key, Optional.empty(), Keys.DAY);
        assertStamped(signed, "L’autorité qui a délivré le certificat de signature n’est pas dans",
                "The authority that issued the signing certificate is not in");
    }

    @Test
    void anAuthorityThatNobodyTrustsIsSaidToBeUnknown() throws Exception {
        DemoAuthority other = new DemoAuthority("Autre autorité", Keys.FROM, Keys.UNTIL);
        Trust elsewhere = new Trust(List.of(other.certificate()), List.of(other.revocations(Keys.FROM, Keys.UNTIL)));
        assertStamped(sign(Keys.CANDIDAT, elsewhere, Optional.of(Keys.timeStamping(Keys.DAY))),
                "L’autorité qui a délivré le certificat de signature n’est pas dans",
                "The authority that issued the signing certificate is not in");
        SigningKey foreignClock = Keys.key(other, new Holder("Horodatage", "AILLEURS", ""), Use.TIME_STAMPING);
        assertStamped(sign(Keys.CANDIDAT, Keys.trust(), Optional.of(TimeStamping.with(foreignClock, Keys.DAY))), "du service d’horodatage n’est pas dans",
                "the time-stamp service’s certificate is not in");
    }

    @Test
    void theTimeStampServiceNeedsAListToo() throws Exception {
        DemoAuthority clocks = new DemoAuthority("Autorité des horloges", Keys.FROM, Keys.UNTIL);
        Trust both = new Trust(List.of(Keys.AUTHORITY.certificate(), clocks.certificate()), Keys.trust().revocations());
        SigningKey clock = Keys.key(clocks, new Holder("Horodatage", "SPÉCIMEN", ""), Use.TIME_STAMPING);
        assertStamped(sign(Keys.CANDIDAT, both, Optional.of(TimeStamping.with(clock, Keys.DAY))), "n’a pas de liste de révocation du service d’horodatage",
                "no revocation list of the time-stamp service");
        Trust complete = new Trust(both.authorities(), List.of(both.revocations().get(0), clocks.revocations(Keys.FROM, Keys.UNTIL)));
        assertThat(sign(Keys.CANDIDAT, complete, Optional.of(TimeStamping.with(clock, Keys.DAY))).level()).isEqualTo(Level.LT);
    }

    @Test
    void theMachinesOwnClockDecidesNothing() throws Exception {
        for (Instant day : List.of(Keys.DAY, Instant.parse("2055-04-07T10:00:00Z"))) {
            Trust trust = new Trust(List.of(Keys.AUTHORITY.certificate()), List.of(Keys.AUTHORITY.revocations(day.minusSeconds(60), day.plusSeconds(60))));
            Signed signed = new Signer(trust, Optional.of(Keys.timeStamping(day))).sign(livret, Keys.slot(livret, Keys.CANDIDAT), Keys.of(Keys.CANDIDAT),
                    Optional.empty(), day);
            assertThat(signed.level()).as("signed on " + day).isEqualTo(Level.LT);
        }
    }

    @Test
    void addressesInACertificateAreNeverAsked() throws Exception {
        OwnAuthority authority = new OwnAuthority();
        try (TimeServer server = new TimeServer(TimeServer.sending(200, new byte[0]))) {
            SigningKey key = authority.key("CN=Nadia Belkacem SPÉCIMEN", OwnAuthority.RSA, OwnAuthority.withAddresses(server.address().toString()));
            for (Trust trust : List.of(Trust.NOBODY, Keys.trust(), new Trust(List.of(authority.certificate, Keys.AUTHORITY.certificate()), List.of()))) {
                Signer signer = new Signer(trust, Optional.of(Keys.timeStamping(Keys.DAY)));
                assertThat(signer.sign(livret, Keys.slot(livret, Keys.CANDIDAT), key, Optional.empty(), Keys.DAY).level()).isEqualTo(Level.T);
            }
            assertThat(server.asked()).isZero();
        }
    }

    private static void assertStamped(Signed signed, String french, String english) {
        assertThat(signed.level()).isEqualTo(Level.T);
        assertThat(texts(signed.bytes(), XADES, "EncapsulatedTimeStamp")).hasSize(1);
        assertThat(texts(signed.bytes(), XADES, "RevocationValues")).isEmpty();
        assertThat(said(signed, Language.FRENCH)).contains(french);
        assertThat(said(signed, Language.ENGLISH)).contains(english);
    }

    private static String said(Signed signed, Language language) {
        return signed.shortfall().orElseThrow().message(language).text();
    }
}
