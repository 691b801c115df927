package fr.ccs.dossier.seal;

import static fr.ccs.dossier.seal.Keys.CANDIDAT;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Context;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.Level;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SubContext;
import eu.europa.esig.dss.model.policy.CryptographicSuite;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The policy asks what a branch needs, of signatures, time-stamps and revocation lists alike, and nothing of trusted lists. */
class PolicyTest {
    private static final ValidationPolicy POLICY = Policy.OF_A_BRANCH;

    @ParameterizedTest
    @EnumSource(names = {"SIGNATURE", "TIMESTAMP", "REVOCATION"})
    void onlySafeAlgorithmsCountWhoeverUsesThem(Context context) {
        List<CryptographicSuite> suites = List.of(POLICY.getSignatureCryptographicConstraint(context),
                POLICY.getCertificateCryptographicConstraint(context, SubContext.SIGNING_CERT),
                        POLICY.getCertificateCryptographicConstraint(context, SubContext.CA_CERTIFICATE));
        assertThat(suites).allSatisfy(suite -> {
            assertThat(suite.getLevel()).isEqualTo(Level.FAIL);
            assertThat(suite.getAcceptableDigestAlgorithms().keySet()).contains(DigestAlgorithm.SHA256, DigestAlgorithm.SHA512)
                    .doesNotContain(DigestAlgorithm.MD5, DigestAlgorithm.SHA1, DigestAlgorithm.SHA224);
            assertThat(suite.getAcceptableSignatureAlgorithms().keySet()).extracting(SignatureAlgorithm::getEncryptionAlgorithm)
                    .doesNotContain(EncryptionAlgorithm.HMAC, EncryptionAlgorithm.DSA).contains(EncryptionAlgorithm.RSA, EncryptionAlgorithm.ECDSA);
        });
    }

    @Test
    void whatMustHoldFailsAndNothingOnlyWarns() {
        assertThat(List.of(POLICY.getReferenceDataIntactConstraint(Context.SIGNATURE), POLICY.getSignatureIntactConstraint(Context.SIGNATURE),
                POLICY.getSignatureDuplicatedConstraint(Context.SIGNATURE), POLICY.getProspectiveCertificateChainConstraint(Context.SIGNATURE),
                POLICY.getDocMDPConstraint(Context.SIGNATURE), POLICY.getUndefinedChangesConstraint(Context.SIGNATURE),
                POLICY.getSigningCertificateDigestValueMatchConstraint(Context.SIGNATURE),
                POLICY.getCertificateNotRevokedConstraint(Context.SIGNATURE, SubContext.SIGNING_CERT),
                POLICY.getCertificateKeyUsageConstraint(Context.SIGNATURE, SubContext.SIGNING_CERT),
                POLICY.getCertificateExtendedKeyUsageConstraint(Context.TIMESTAMP, SubContext.SIGNING_CERT)))
                .allSatisfy(rule -> assertThat(rule.getLevel()).isEqualTo(Level.FAIL));
    }

    @Test
    void aCertificateWithADemandThatNobodyUnderstandsIsNotTaken() throws Exception {
        StrictAuthority authority = new StrictAuthority();
        assertThat(judged(authority.key(OwnAuthority.pair("RSA", 2048), OwnAuthority::signing), authority.trust())
                .verdicts().get(0).state()).isEqualTo(State.VALIDE);
        SigningKey demanding = authority.key(OwnAuthority.pair("EC", 256), builder -> {
            OwnAuthority.signing(builder);
            builder.addExtension(new ASN1ObjectIdentifier("1.2.3.4.5"), true, DERNull.INSTANCE);
        });
        refused(judged(demanding, authority.trust()), State.NON_VALIDE, "un certificat ne remplit pas son rôle");
    }

    @Test
    void aCertificateForIdentificationAloneDoesNotSign() throws Exception {
        StrictAuthority authority = new StrictAuthority();
        SigningKey identifying = authority.key(OwnAuthority.pair("EC", 256),
                builder -> builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature)));
        refused(judged(identifying, authority.trust()), State.NON_VALIDE, "n’est pas fait pour signer");
    }

    @Test
    void onlyAListThatTheAuthorityItselfSignedSaysThatNobodyIsRevoked() throws Exception {
        StrictAuthority authority = new StrictAuthority();
        SigningKey key = authority.key(OwnAuthority.pair("EC", 256), OwnAuthority::signing);
        assertThat(judged(key, authority.trust()).findings()).isEmpty();
        refused(judged(key, authority.trust(OwnAuthority.pair("EC", 256))), State.INDETERMINEE, "Sans liste de révocation");
        refused(judged(key, new Trust(authority.trust().authorities(), Keys.trust().revocations())), State.INDETERMINEE, "Sans liste de révocation");
    }

    @Test
    void noTrustedListOfAStateIsAskedFor() {
        assertThat(POLICY.getTLFreshnessConstraint()).isNull();
        assertThat(POLICY.getTrustServiceStatusConstraint(Context.SIGNATURE)).isNull();
        assertThat(Set.of(POLICY.getPolicyName())).containsExactly("CCS");
    }

    private static Judgement judged(SigningKey key, Trust trust) {
        return new Signatures(trust, Keys.DAY).judge(Bare.sign(Keys.livretToSign(), CANDIDAT, key, Keys.DAY, Optional.empty()),
                fr.ccs.dossier.finding.SignatureVerdict.Level.B);
    }

    private static void refused(Judgement judgement, State state, String words) {
        assertThat(judgement.verdicts().get(0).state()).isEqualTo(state);
        assertThat(judgement.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("SIG-003");
            assertThat(finding.french().problem()).contains(words);
        });
    }
}
