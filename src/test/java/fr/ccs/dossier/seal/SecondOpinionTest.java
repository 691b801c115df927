package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.cli.OutsideProgram;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two programs that we did not write, xmlsec1 and Java's own XML signatures, agree with each other on ours: whole they hold, changed they do not. */
class SecondOpinionTest {
    private static final Pattern ID = Pattern.compile("<ds:Signature [^>]*\\bId=\"([^\"]+)\"");
    private static final List<Boolean> ALL = List.of(true, true, true);

    @TempDir
    private Path folder;

    /** What xmlsec1 says of each signature, in document order: digests, signature value, and certificate up to our authority. */
    private List<Boolean> xmlsec(byte[] file) throws IOException {
        Path signed = Files.write(folder.resolve("signed.xml"), file);
        Path authority = Files.writeString(folder.resolve("autorite.pem"), pem(Keys.AUTHORITY.certificate()));
        return ID.matcher(new String(file, StandardCharsets.UTF_8)).results().map(id -> {
            OutsideProgram.Result result = run("xmlsec1", "--verify", "--trusted-pem", authority.toString(), "--enabled-key-data", "x509",
                    "--verification-gmt-time", "2026-04-07 10:00:00", "--id-attr:Id", "http://uri.etsi.org/01903/v1.3.2#:SignedProperties",
                    "--node-xpath", "//*[@Id='" + id.group(1) + "']", signed.toString());
            boolean ok = result.status() == 0;
            assertThat(result.said()).containsAnyOf(ok ? "SignedInfo References (ok/all): 2/2" : "FAIL", "certificate verification failed");
            return ok;
        }).toList();
    }

    private static OutsideProgram.Result run(String... command) {
        try {
            return OutsideProgram.run(command);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String pem(X509Certificate certificate) throws IOException {
        try {
            return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded()) + "\n-----END CERTIFICATE-----\n";
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IOException(e);
        }
    }

    private static byte[] replaced(byte[] file, String old, String replacement) {
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        return text.replaceFirst(Pattern.quote(old), replacement).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(value = Level.class, names = {"B", "T", "LT"})
    void bothSayThatThreeSignaturesHold(Level level) throws Exception {
        byte[] file = Keys.signed(level, Keys.CANDIDAT, Keys.REFERENT, Keys.EVALUATEUR).bytes();
        assertThat(xmlsec(file)).isEqualTo(ALL);
        assertThat(SecondOpinion.of(file)).isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"012", "021", "102", "120", "201", "210"})
    void peopleSignInAnyOrderAndNoEarlierSignatureChangesByOneByte(String order) throws Exception {
        Document document = Keys.livretToSign();
        for (char who : order.toCharArray()) {
            String role = Keys.ROLES.get(who - '0');
            List<String> before = signatures(document);
            document = Keys.signed(document, Level.LT, role, Keys.of(role));
            assertThat(signatures(document)).containsAll(before).hasSize(before.size() + 1);
        }
        assertThat(xmlsec(document.bytes())).isEqualTo(ALL);
        assertThat(SecondOpinion.of(document.bytes())).isEqualTo(ALL);
    }

    private static List<String> signatures(Document document) {
        return Pattern.compile("<ds:Signature .*?</ds:Signature>", Pattern.DOTALL).matcher(new String(document.bytes(), StandardCharsets.UTF_8)).results()
                .map(MatchResult::group).toList();
    }

    @Test
    void bothSayThatOneChangedCharacterBreaksAllThree() throws Exception {
        byte[] changed = replaced(Keys.signed(Keys.CANDIDAT, Keys.REFERENT, Keys.EVALUATEUR).bytes(), "<duree>45</duree>", "<duree>46</duree>");
        assertThat(xmlsec(changed)).isEqualTo(List.of(false, false, false));
        assertThat(SecondOpinion.of(changed)).isEqualTo(List.of(false, false, false));
    }

    @Test
    void bothSayThatAChangedRoleInASlotBreaksAllThree() throws Exception {
        byte[] changed = replaced(Keys.signed(Keys.CANDIDAT, Keys.REFERENT, Keys.EVALUATEUR).bytes(), "role=\"REFERENT_ENTREPRISE\"",
                "role=\"EVALUATEUR_INTERNE\"");
        assertThat(xmlsec(changed)).isEqualTo(List.of(false, false, false));
        assertThat(SecondOpinion.of(changed)).isEqualTo(List.of(false, false, false));
    }

    @Test
    void bothSayThatAChangedSigningTimeBreaksThatSignatureAlone() throws Exception {
        byte[] changed = replaced(Keys.signed(Keys.CANDIDAT, Keys.REFERENT, Keys.EVALUATEUR).bytes(), "T10:00:00Z</xades:SigningTime>",
                "T10:00:01Z</xades:SigningTime>");
        assertThat(xmlsec(changed)).isEqualTo(List.of(false, true, true));
        assertThat(SecondOpinion.of(changed)).isEqualTo(List.of(false, true, true));
    }

    @Test
    void bothSayThatARemovedNeighbourBreaksNobody() throws Exception {
        String whole = new String(Keys.signed(Keys.CANDIDAT, Keys.REFERENT, Keys.EVALUATEUR).bytes(), StandardCharsets.UTF_8);
        byte[] two = whole.replaceFirst("(?s)<ds:Signature .*?</ds:Signature>", "").getBytes(StandardCharsets.UTF_8);
        assertThat(xmlsec(two)).isEqualTo(List.of(true, true));
        assertThat(SecondOpinion.of(two)).isEqualTo(List.of(true, true));
    }

    @Test
    void xmlsecDoesNotTakeASignatoryOfAnUnknownAuthority() throws Exception {
        SigningKey stranger = new OwnAuthority().key("CN=Nadia Belkacem SPÉCIMEN", OwnAuthority.RSA, OwnAuthority::signing);
        byte[] file = Keys.signed(Keys.livretToSign(), Level.B, Keys.CANDIDAT, stranger).bytes();
        assertThat(xmlsec(file)).isEqualTo(List.of(false));
        assertThat(SecondOpinion.of(file)).as("knows no authorities").isEqualTo(List.of(true));
    }
}
