package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.seal.DemoAuthority.Holder;
import fr.ccs.dossier.seal.DemoAuthority.Use;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom and what a signature is refused, in words that say what to do; and that a refusal comes before anybody is asked for a time-stamp. */
class RefusalsTest {
    private static final Holder NADIA = Keys.PEOPLE.get(Keys.CANDIDAT);
    private final Document livret = Keys.livretToSign();
    private TimeServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TimeServer(TimeServer.stamping(Keys.tsa(), Keys.DAY));
    }

    @AfterEach
    void nobodyWasAsked() {
        assertThat(server.asked()).isZero();
        server.close();
    }

    private CannotSign refusal(Document document, String role, SigningKey key, Trust trust, Instant at) {
        CannotSign refusal = catchThrowableOfType(CannotSign.class, () -> new Signer(trust, Optional.of(TimeStamping.at(server.address())))
                .sign(document, Keys.slot(document, role), key, Optional.empty(), at));
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.isOfTheInstallation()).isFalse();
        return refusal;
    }

    private CannotSign refusal(Document document, SigningKey key) {
        return refusal(document, Keys.CANDIDAT, key, Keys.trust(), Keys.DAY);
    }

    private static void says(CannotSign refusal, String french, String english) {
        assertThat(refusal.reason(Language.FRENCH)).contains(french);
        assertThat(refusal.reason(Language.ENGLISH)).contains(english);
    }

    private Document with(String old, String replacement) {
        assertThat(Keys.livretText()).contains(old);
        return Keys.read(Keys.livretText().replace(old, replacement));
    }

    @Test
    void aDocumentThatIsStillADraft() {
        says(refusal(with("etat=\"CLOS\"", "etat=\"BROUILLON\""), Keys.of(Keys.CANDIDAT)),
                "encore à l’état «\u00a0BROUILLON\u00a0»\u00a0: après une signature, plus rien", "still in state “BROUILLON”");
    }

    @Test
    void aSlotKeptForAHandwrittenSignature() {
        says(refusal(with("P-N11HWGCNQ\" mode=\"ELECTRONIQUE\"", "P-N11HWGCNQ\" mode=\"MANUSCRITE\""), Keys.of(Keys.CANDIDAT)),
                "L’emplacement du rôle CANDIDAT est prévu pour une signature à la main.", "kept for a signature by hand");
    }

    @Test
    void aSlotThatIsSignedAlready() {
        says(refusal(Keys.signed(Level.B, Keys.CANDIDAT), Keys.of(Keys.CANDIDAT)), "Le rôle CANDIDAT a déjà signé", "Role CANDIDAT has signed already");
    }

    @Test
    void aDocumentOfWhichASignatureWouldBeRefusedAtOnce() {
        says(refusal(with("<commune>Lyon</commune>", "<commune>Ly<!-- -->on</commune>"), Keys.of(Keys.CANDIDAT)), "commentaire", "comment");
        Document neighbour = Keys.read(Keys.livretText().replace("P-UNP5E6EWD\" mode=\"ELECTRONIQUE\"/>",
                "P-UNP5E6EWD\" mode=\"ELECTRONIQUE\"><ds:Signature xmlns:ds=\"" + Slot.XMLDSIG + "\"/></signature>"));
        says(refusal(neighbour, Keys.of(Keys.CANDIDAT)), "La signature du rôle REFERENT_ENTREPRISE", "The signature of role REFERENT_ENTREPRISE");
    }

    @Test
    void aPersonWhoHasSignedInAnotherRole() {
        Document twice = Keys.read(new String(Keys.signed(Level.B, Keys.REFERENT).bytes(), StandardCharsets.UTF_8)
                .replace("signataire=\"P-CMDW0WN5I\" mode", "signataire=\"P-UNP5E6EWD\" mode"));
        SigningKey renewed = Keys.key(Keys.AUTHORITY, Keys.PEOPLE.get(Keys.REFERENT), Use.SIGNATURE);
        says(refusal(twice, Keys.EVALUATEUR, renewed, Keys.trust(), Keys.DAY), "a déjà signé ce document comme REFERENT_ENTREPRISE",
                "has already signed this document as REFERENT_ENTREPRISE");
    }

    @Test
    void aCertificateThatHasSignedInAnotherRole() throws Exception {
        SigningKey shared = new OwnAuthority().key("CN=Nadia Belkacem SPÉCIMEN", OwnAuthority.RSA, OwnAuthority::signing);
        Document signed = Keys.signed(Keys.livretToSign(), Level.B, Keys.CANDIDAT, shared);
        Document namesakes = Keys.read(new String(signed.bytes(), StandardCharsets.UTF_8).replace("<nom>Marchand SPÉCIMEN</nom>",
                "<nom>Belkacem SPÉCIMEN</nom>")
                .replace("<prenom>Hélène</prenom>", "<prenom>Nadia</prenom>"));
        says(refusal(namesakes, Keys.REFERENT, shared, Keys.trust(), Keys.DAY), "a déjà signé ce document comme CANDIDAT",
                "has already signed this document as CANDIDAT");
    }

    @Test
    void somebodyElsesKey() {
        CannotSign refusal = refusal(livret, Keys.of(Keys.EVALUATEUR));
        says(refusal, "est à signer par Nadia Belkacem SPÉCIMEN (P-N11HWGCNQ)\u202f; cette clé est celle de Philippe Aubert SPÉCIMEN.",
                "is to be signed by Nadia Belkacem SPÉCIMEN (P-N11HWGCNQ); this key is that of Philippe Aubert SPÉCIMEN.");
    }

    @Test
    void somebodyOfTheSameNameUnderAnotherNumber() {
        says(refusal(livret, Keys.key(Keys.AUTHORITY, new Holder(NADIA.prenom(), NADIA.nom(), "P-AAAAAAAAA"), Use.SIGNATURE)), "est à signer par",
                "is to be signed by");
    }

    @Test
    void aPersonWhomTheDocumentDoesNotName() {
        says(refusal(with("role=\"CANDIDAT\" signataire=\"P-N11HWGCNQ\"", "role=\"CANDIDAT\" signataire=\"P-BBBBBBBBB\""), Keys.of(Keys.CANDIDAT)),
                "réservé à P-BBBBBBBBB, que le document ne nomme nulle part", "kept for P-BBBBBBBBB, whom the document names nowhere");
    }

    @Test
    void aCertificateThatHasExpired() {
        SigningKey expired = Keys.key(Keys.AUTHORITY, NADIA, Use.SIGNATURE, Keys.FROM, Keys.DAY.minusSeconds(1));
        says(refusal(livret, expired), "Le certificat de «\u00a0Nadia Belkacem SPÉCIMEN\u00a0»"
                + " a expiré le 7 avril 2026\u202f; la date de signature est le 7 avril 2026.",
                "expired on 7 April 2026; the date of signing is 7 April 2026");
    }

    @Test
    void aCertificateThatIsNotValidYet() {
        SigningKey early = Keys.key(Keys.AUTHORITY, NADIA, Use.SIGNATURE, Keys.DAY.plusSeconds(1), Keys.UNTIL);
        says(refusal(livret, early), "n’est valable qu’à partir du 7 avril 2026", "is valid only from 7 April 2026 on");
    }

    @Test
    void aCertificateThatWasRevokedEvenIfItClaimsAnEarlierDay() {
        DemoAuthority authority = new DemoAuthority("Autorité qui révoque", Keys.FROM, Keys.UNTIL);
        SigningKey key = Keys.key(authority, NADIA, Use.SIGNATURE);
        authority.revoke(key.certificate());
        Trust trust = new Trust(List.of(authority.certificate()), List.of(authority.revocations(Keys.DAY.plus(Duration.ofDays(2)), Keys.UNTIL)));
        says(refusal(livret, Keys.CANDIDAT, key, trust, Keys.DAY), "a été révoqué le 9 avril 2026\u00a0: il ne doit plus rien signer",
                "was revoked on 9 April 2026");
    }

    @Test
    void aCertificateThatIsNotForSigning() throws Exception {
        String french = "n’est pas fait pour signer des documents (usage «\u00a0non-répudiation\u00a0» absent)";
        says(refusal(livret, Keys.key(Keys.AUTHORITY, NADIA, Use.ENCIPHERMENT)), french, "is not made for signing documents");
        says(refusal(livret, Keys.key(Keys.AUTHORITY, NADIA, Use.TIME_STAMPING)), french, "is not made for signing documents");
        SigningKey silent = new OwnAuthority().key("CN=Nadia Belkacem SPÉCIMEN", OwnAuthority.RSA, builder -> { });
        says(refusal(livret, silent), french, "is not made for signing documents");
    }

    @Test
    void theCertificateOfAnAuthority() throws Exception {
        SigningKey authority = new OwnAuthority().key("CN=Nadia Belkacem SPÉCIMEN", OwnAuthority.RSA, builder -> {
            OwnAuthority.signing(builder);
            builder.addExtension(org.bouncycastle.asn1.x509.Extension.basicConstraints, true, new org.bouncycastle.asn1.x509.BasicConstraints(true));
        });
        says(refusal(livret, authority), "est celui d’une autorité", "is that of an authority");
    }

    @Test
    void aKeyThatIsTooWeak() throws Exception {
        SigningKey weak = new OwnAuthority().key("CN=Nadia Belkacem SPÉCIMEN", OwnAuthority.pair("RSA", 2047), OwnAuthority::signing);
        says(refusal(livret, weak), "a une clé trop faible (RSA)", "has too weak a key (RSA)");
        SigningKey other = new OwnAuthority().key("CN=Nadia Belkacem SPÉCIMEN", OwnAuthority.pair("DSA", 2048), OwnAuthority::signing);
        says(refusal(livret, other), "a une clé trop faible (DSA)", "has too weak a key (DSA)");
    }

    @Test
    void aPlaceThatTheProfileWouldNotAdmitIsNotSigned() {
        for (String lieu : List.of("", " ", "Ly\non", "a".repeat(Lieu.longest() + 1))) {
            CannotSign refusal = catchThrowableOfType(CannotSign.class, () -> new Signer(Keys.trust(), Optional.of(TimeStamping.at(server.address())))
                    .sign(livret, Keys.slot(livret, Keys.CANDIDAT), Keys.of(Keys.CANDIDAT), Optional.of(lieu), Keys.DAY));
            assertThat(refusal.reason(Language.FRENCH)).contains("Le lieu de la signature");
        }
    }
}
