package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.Keys.EVALUATEUR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.Test;

/** Nothing covers the certificates beside a signature: what has no business there is refused before a key of it is asked anything. */
class CompanyTest {
    private static final KeyPair EC = AttackAuthority.pair("EC", 256);
    private static final X500Name NAME = new X500Name("CN=Autorité de trop");

    /** One question to such a key takes a hundred times as long as to a usual one, and each is asked about each. */
    @Test
    void aKeyThatTakesLongToAskIsRefusedUnasked() throws Exception {
        KeyPair slow = slow();
        X509Certificate certificate = certificate(SubjectPublicKeyInfo.getInstance(slow.getPublic().getEncoded()), "SHA256withRSA", slow.getPrivate(), 1);
        assertThat(UsualKey.of(certificate)).isFalse();
        assertThat(Issued.by(certificate, certificate)).isFalse();
        certificate.verify(slow.getPublic());
        AttackVerdict.withoutCryptography(beside(List.of(certificate))).says(State.ATTENDUE, State.ATTENDUE, State.NON_VALIDE).finds("SIG-006");
    }

    @Test
    void aCurveOfOnesOwnIsNoUsualKey() throws Exception {
        byte[] point = SubjectPublicKeyInfo.getInstance(EC.getPublic().getEncoded()).getPublicKeyData().getBytes();
        SubjectPublicKeyInfo spelled = new SubjectPublicKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey,
                ECNamedCurveTable.getByName("P-256").toASN1Primitive()), point);
        assertThat(UsualKey.of(builder(spelled, 1, NAME).build(new JcaContentSignerBuilder("SHA256withECDSA").build(EC.getPrivate())))).isFalse();
        assertThat(UsualKey.of(certificate(1))).isTrue();
    }

    @Test
    void aKeyOfRsaHasAtMost4096Bits() throws Exception {
        for (Map.Entry<Integer, Boolean> size : Map.of(4096, true, 4104, false).entrySet()) {
            BigInteger modulus = BigInteger.ONE.shiftLeft(size.getKey() - 1).add(BigInteger.ONE);
            PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(65537)));
            assertThat(UsualKey.of(certificate(SubjectPublicKeyInfo.getInstance(key.getEncoded()), "SHA256withECDSA", EC.getPrivate(), 1)))
                    .isEqualTo(size.getValue());
        }
    }

    @Test
    void aCertificateThatLeadsNowhereIsRefused() throws Exception {
        AttackVerdict verdict = AttackVerdict.withoutCryptography(beside(List.of(certificate(1))));
        verdict.says(State.ATTENDUE, State.ATTENDUE, State.NON_VALIDE).finds("SIG-002");
        assertThat(verdict.findings().get(0).french().problem()).contains("Un certificat sans rapport");
    }

    @Test
    void moreThanTwelveAreTooManyWhateverTheyAre() {
        X509Certificate signing = Keys.of(EVALUATEUR).certificate();
        for (int others : List.of(11, 12)) {
            Stream<X509Certificate> company = IntStream.rangeClosed(1, others).mapToObj(number -> certificate(number, new X500Name("CN=" + number)));
            assertThat(beside(signing, company)).isEqualTo(others == 11 ? Defect.FOREIGN_CERTIFICATE : Defect.MANY_CERTIFICATES);
        }
    }

    @Test
    void moreThanThreeOfOneNameAreTooMany() {
        X509Certificate signing = Keys.of(EVALUATEUR).certificate();
        for (int others : List.of(3, 4)) {
            Stream<X509Certificate> company = IntStream.rangeClosed(1, others).mapToObj(CompanyTest::certificate);
            assertThat(beside(signing, company)).isEqualTo(others == 3 ? Defect.FOREIGN_CERTIFICATE : Defect.MANY_CERTIFICATES);
        }
    }

    /** The value of a seal has room for more, and its certificates are not signed. */
    @Test
    void aSealHasNoStrangersInItsCompanyEither() throws Exception {
        String text = new String(SealUnderAttack.SEALED, StandardCharsets.ISO_8859_1);
        int from = text.indexOf("/Contents <3082") + "/Contents <".length();
        byte[] contents = HexFormat.of().parseHex(text.substring(from, text.indexOf('>', from)));
        byte[] value;
        try (ASN1InputStream in = new ASN1InputStream(contents)) {
            value = in.readObject().getEncoded("DER");
        }
        CMSSignedData data = new CMSSignedData(value);
        List<X509CertificateHolder> all = new ArrayList<>(data.getCertificates().getMatches(null));
        all.addAll(new JcaCertStore(List.of(certificate(1))).getMatches(null));
        byte[] more = CMSSignedData.replaceCertificatesAndCRLs(data, new CollectionStore<>(all), null, null).toASN1Structure().getEncoded("DER");
        String hex = HexFormat.of().formatHex(Arrays.copyOf(more, contents.length));
        byte[] forged = (text.substring(0, from) + hex + text.substring(from + hex.length())).getBytes(StandardCharsets.ISO_8859_1);
        SealUnderAttack.refused(forged, "SIG-002");
        assertThat(SealUnderAttack.judge(forged).findings().get(0).french().problem()).contains("Un certificat sans rapport");
    }

    private static Defect beside(X509Certificate signing, Stream<X509Certificate> company) {
        Set<X509Certificate> all = Stream.concat(Stream.of(signing), company).collect(Collectors.toSet());
        return new CarriedCertificates(all, Set.of(signing), Set.of(signing), Keys.trust()).flaw().orElseThrow().defect();
    }

    /** The evaluator's signature, alone in the livret, with more certificates beside its own. */
    private static AttackText beside(List<X509Certificate> company) {
        String more = company.stream().map(one -> "<ds:X509Certificate>" + AttackSigner.base64(one) + "</ds:X509Certificate>").collect(Collectors.joining());
        return AttackText.of(Keys.signed(Level.B, EVALUATEUR)).replace(EVALUATEUR, "</ds:X509Data>", more + "</ds:X509Data>");
    }

    private static X509Certificate certificate(int number) {
        return certificate(number, NAME);
    }

    private static X509Certificate certificate(int number, X500Name name) {
        return certificate(SubjectPublicKeyInfo.getInstance(EC.getPublic().getEncoded()), "SHA256withECDSA", EC.getPrivate(), number, name);
    }

    private static X509Certificate certificate(SubjectPublicKeyInfo key, String algorithm, PrivateKey with, int number) {
        return certificate(key, algorithm, with, number, NAME);
    }

    private static X509Certificate certificate(SubjectPublicKeyInfo key, String algorithm, PrivateKey with, int number, X500Name name) {
        try {
            return new JcaX509CertificateConverter().getCertificate(builder(key, number, name).build(new JcaContentSignerBuilder(algorithm).build(with)));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509v3CertificateBuilder builder(SubjectPublicKeyInfo key, int number, X500Name name) {
        return new X509v3CertificateBuilder(name, BigInteger.valueOf(number), Date.from(Keys.FROM), Date.from(Keys.UNTIL), name, key);
    }

    /** The usual pair with its private and its public exponent changed about: what it signs is genuine. */
    private static KeyPair slow() throws Exception {
        RSAPrivateCrtKey usual = (RSAPrivateCrtKey) OwnAuthority.RSA.getPrivate();
        KeyFactory keys = KeyFactory.getInstance("RSA");
        return new KeyPair(keys.generatePublic(new RSAPublicKeySpec(usual.getModulus(), usual.getPrivateExponent())),
                keys.generatePrivate(new RSAPrivateKeySpec(usual.getModulus(), usual.getPublicExponent())));
    }
}
