package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A certificate is of the person named when all that its subject says fits, wherever in the subject it stands. */
class SignataireTest {
    private static final Signataire NADIA = new Signataire("P-N11HWGCNQ", List.of("Belkacem"), List.of("Nadia", "Inès"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(quoteCharacter = '|', value = {"CN=Nadia Belkacem, true", "CN=Belkacem Nadia Inès, true",
        "CN=Nadia Belkacem Martin, false", "CN=Inès Belkacem, false",
        "CN=Nadia Belkacem + SERIALNUMBER=P-N11HWGCNQ, true", "CN=Nadia Belkacem + SERIALNUMBER=P-AAAAAAAAA, false",
        "CN=P-N11HWGCNQ + SERIALNUMBER=P-AAAAAAAAA, false", "CN=Autre Personne + SERIALNUMBER=P-N11HWGCNQ, true",
        "SERIALNUMBER=IDCFR-123 + SERIALNUMBER=P-AAAAAAAAA + CN=Nadia Belkacem, false", "SERIALNUMBER=IDCFR-123 + CN=Nadia Belkacem, true",
        "SERIALNUMBER=P-N11HWGCNQ + SERIALNUMBER=P-AAAAAAAAA, false", "SERIALNUMBER= p-AAAAAAAAA + CN=Nadia Belkacem, false",
        "CN=Nadia Belkacem + CN=Autre Personne, false", "SURNAME=Belkacem + SURNAME=Martin + GIVENNAME=Nadia, false",
        "SURNAME=Belkacem + GIVENNAME=Nadia, true"})
    void everyPartOfTheSubjectCounts(String subject, boolean theirs) throws Exception {
        String[] parts = subject.split("\\+");
        ASN1ObjectIdentifier[] types = new ASN1ObjectIdentifier[parts.length];
        String[] values = new String[parts.length];
        X500NameBuilder apart = new X500NameBuilder();
        for (int i = 0; i < parts.length; i++) {
            String[] sides = parts[i].split("=");
            types[i] = BCStyle.INSTANCE.attrNameToOID(sides[0].strip());
            values[i] = sides[1].replaceAll("\\s+$", "");
            apart.addRDN(types[i], values[i]);
        }
        assertThat(NADIA.holds(certificate(new X500NameBuilder().addMultiValuedRDN(types, values)))).as("together").isEqualTo(theirs);
        assertThat(NADIA.holds(certificate(apart))).as("one after the other").isEqualTo(theirs);
    }

    @Test
    void aFamilyNameWithoutALetterIsNoName() throws Exception {
        Signataire nameless = new Signataire("P-N11HWGCNQ", List.of("–"), List.of("Nadia"));
        assertThat(nameless.holds(certificate(new X500NameBuilder().addRDN(BCStyle.CN, "Nadia")))).isFalse();
    }

    private static X509Certificate certificate(X500NameBuilder subject) throws Exception {
        KeyPair pair = OwnAuthority.RSA;
        return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(subject.build(), BigInteger.ONE, Date.from(Keys.FROM),
                Date.from(Keys.UNTIL), subject.build(), pair.getPublic()).build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }
}
