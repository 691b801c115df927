package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.Keys.CANDIDAT;
import static fr.ccs.dossier.seal.Keys.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A byte changed in a signature is named, also where no digest reaches: in what wraps a time-stamp, in the certificates that came along. */
class ChangedByteTest {
    private static final AttackText SIGNED = AttackText.of(Keys.signed(Level.LT, REFERENT, CANDIDAT));
    private static final String STAMP = "xades:EncapsulatedTimeStamp";
    private static final String CERTIFICATE = "xades:EncapsulatedX509Certificate";

    /**
     * Every byte with {@code -Dccs.bytes=1}.
     *
     * <p>What may be written otherwise and means the same is left out: an Id that nothing refers to, and how bytes stand in base 64.
     */
    @Test
    void aByteChangedAnywhereInASignatureIsCaught() {
        int from = SIGNED.text().indexOf(SIGNED.signature(CANDIDAT));
        byte[] file = SIGNED.text().substring(0, from).getBytes(StandardCharsets.UTF_8);
        int end = file.length + SIGNED.signature(CANDIDAT).getBytes(StandardCharsets.UTF_8).length;
        byte[] whole = SIGNED.text().getBytes(StandardCharsets.UTF_8);
        for (int at = file.length; at < end; at += Integer.getInteger("ccs.bytes", 211)) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            if (meaning(changed, file.length).equals(meaning(whole, file.length))) {
                continue;
            }
            assertThat(AttackVerdict.caught(changed)).as("byte %d, behind %s", at, new String(whole, at - 30, 30, StandardCharsets.UTF_8)).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"what it says to be, 06092A864886F70D010702, 06092A864886F70D010703", "its version, 020103310D300B0609, 020104310D300B0609",
        "the digest it announces, 0103310D300B0609608648016503040203, 0103310D300B0609608648016503040202",
        "the version of its signer, (318201..308201..0201)01, $102", "how its issuer is written, (308201..020101306.305B310B300906035504061)3, $14",
        "a certificate that is none, 3082(01..308201..A0030201), 4082$1", "its last byte, $, 00"})
    void whatWrapsATimeStampIsReadToTheLastByte(String part, String old, String with) {
        String token = HexFormat.of().withUpperCase().formatHex(Base64.getDecoder().decode(SIGNED.value(CANDIDAT, STAMP)));
        String changed = token.replaceFirst(old, with);
        assertThat(changed).isNotEqualTo(token);
        AttackVerdict.of(written(STAMP, HexFormat.of().parseHex(changed))).says(State.NON_VALIDE, State.VALIDE, State.ATTENDUE).finds("SIG-001");
    }

    /** Java reads certificates that the cryptography behind DSS does not, and a document must not go unjudged for that. */
    @Test
    void aCertificateThatOnlyOneReaderReadsIsNamed() throws GeneralSecurityException {
        byte[] certificate = Base64.getDecoder().decode(SIGNED.value(CANDIDAT, CERTIFICATE));
        List<byte[]> halfRead = new ArrayList<>();
        for (int bit = 0; bit < 8 * certificate.length; bit++) {
            byte[] changed = certificate.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            if (read(changed) && !Signataire.legible(of(changed))) {
                halfRead.add(changed);
            }
        }
        assertThat(halfRead).hasSizeGreaterThan(50);
        for (int i = 0; i < halfRead.size(); i += 10) {
            AttackVerdict.of(written(CERTIFICATE, halfRead.get(i))).says(State.NON_VALIDE, State.VALIDE, State.ATTENDUE).finds("SIG-001");
        }
    }

    private static String meaning(byte[] file, int from) {
        String text = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1)
                .replaceAll("(TimeStampValidationData [^>]*Id=\")[A-Za-z_][A-Za-z0-9_.-]*\"", "$1\"");
        return Pattern.compile(">([A-Za-z0-9+/]+={0,2})<").matcher(text).replaceAll(value -> {
            try {
                return ">" + Base64.getEncoder().encodeToString(Base64.getDecoder().decode(value.group(1))) + "<";
            } catch (IllegalArgumentException none) {
                return value.group();
            }
        });
    }

    private static boolean read(byte[] certificate) {
        try {
            return Arrays.equals(of(certificate).getEncoded(), certificate);
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    private static X509Certificate of(byte[] certificate) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    private static AttackText written(String element, byte[] value) {
        String old = SIGNED.value(CANDIDAT, element);
        return SIGNED.signature(CANDIDAT, text -> text.replaceFirst(Pattern.quote(old), Base64.getEncoder().encodeToString(value)));
    }
}
