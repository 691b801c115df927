package fr.ccs.dossier.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.xml.sax.helpers.DefaultHandler;

/** What a badge says where several meetings decided, where a registration can be used, and with keys of other kinds. */
class BadgeTest {
    private static final String EXTRACT = "dossiers/CCS-2026-00017/pieces/extrait-pv-2026-004.xml";

    private static Document document(String text) {
        return ((Reading.Read) new DocumentReader(Limits.DEFAULT).read("essai.xml", text.getBytes(StandardCharsets.UTF_8), (kind, cursor) -> new DefaultHandler()))
                .document();
    }

    private static String text(String example) throws Exception {
        return Files.readString(Specimen.EXAMPLES.resolve(example));
    }

    private static Badge badge(String certificate, String... extracts) throws Exception {
        return new Badge(document(certificate), document(text("referentiel/ccs-rc-2026.1-specimen.xml")),
                java.util.stream.Stream.of(extracts).map(BadgeTest::document).toList(), "https://ccs-relation-client.example/");
    }

    private static JsonNode json(Badge badge) throws Exception {
        JsonNode json = new ObjectMapper().readTree(badge.nonSigne());
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(Path.of("docs/badge.schema.json"))).validate(json))
                .isEmpty();
        return json;
    }

    @Test
    void afterAReassessmentEachCompetencyHasItsOwnMinutes() throws Exception {
        String certificate = text("certificats/ccs-rc-2026-000001.xml").replace("<decision procesVerbal=\"PV-2026-004\"",
                "<decision procesVerbal=\"PV-2026-001\" date=\"2026-03-05\" livret=\"CCS-2026-00017-L0\"/>\n  <decision procesVerbal=\"PV-2026-004\"");
        String first = text(EXTRACT).replace("procesVerbal=\"PV-2026-004\"", "procesVerbal=\"PV-2026-001\"")
                .replace("code=\"C4\" proposition=\"ACQUISE\" decision=\"ACQUISE\"", "code=\"C4\" proposition=\"ACQUISE\" decision=\"NON_ACQUISE\"");
        String second = text(EXTRACT).replaceAll("    <competence code=\"C[1235]\".*\n", "");
        JsonNode results = json(badge(certificate, first, second)).at("/credentialSubject/result");
        assertThat(results).extracting(result -> result.at("/value").asText() + " " + result.at("/description").asText().replaceAll(".*(PV-2026-00.).*", "$1"))
                .containsExactly("ACQUISE PV-2026-001", "ACQUISE PV-2026-001", "ACQUISE PV-2026-001", "ACQUISE PV-2026-004", "ACQUISE PV-2026-001");
        assertThat(badge(certificate, first).manques()).containsExactly("C4");
        assertThat(badge(certificate, second).manques()).containsExactly("C1", "C2", "C3", "C5");
    }

    @Test
    void aRegistrationThatTheCertificateMentionsIsAnAlignment() throws Exception {
        String certificate = text("certificats/ccs-rc-2026-000001.xml").replace("  <delivrance>", "  <enregistrement repertoire=\"RS\" code=\"RS99902\" "
                + "debut=\"2026-01-01\" fin=\"2028-12-31\"><nsf code=\"312\">Commerce, vente</nsf></enregistrement>\n  <delivrance>");
        JsonNode alignment = json(badge(certificate, text(EXTRACT))).at("/credentialSubject/achievement/alignment");
        assertThat(alignment).singleElement().satisfies(one -> {
            assertThat(one.at("/targetCode").asText()).isEqualTo("RS99902");
            assertThat(one.at("/targetUrl").asText()).isEqualTo("https://www.francecompetences.fr/recherche/rs/99902/");
        });
        String inventory = certificate.replace("repertoire=\"RS\"", "repertoire=\"INVENTAIRE\"");
        assertThat(json(badge(inventory, text(EXTRACT))).at("/credentialSubject/achievement/alignment").isMissingNode()).isTrue();
    }

    @Test
    void theNameInUseIsTheOneThatIsHashed() throws Exception {
        String certificate = text("certificats/ccs-rc-2026-000001.xml");
        String married = certificate.replace("<prenom>", "<nomUsage>Rivière SPÉCIMEN</nomUsage>\n    <prenom>");
        assertThat(json(badge(married, text(EXTRACT))).at("/credentialSubject/identifier/0/identityHash"))
                .isNotEqualTo(json(badge(certificate, text(EXTRACT))).at("/credentialSubject/identifier/0/identityHash"));
        JsonNode other = json(badge(certificate.replace("FIVB-AAFA-BE7G-8AW1-E", "20XC-NMLK-PYGO-TS8R-E"), text(EXTRACT)));
        JsonNode same = json(badge(certificate, text(EXTRACT)));
        assertThat(List.of("/id", "/credentialSubject/id", "/credentialSubject/identifier/0/salt", "/credentialSubject/identifier/0/identityHash"))
                .as("of another certificate of the same name").allSatisfy(path -> assertThat(other.at(path)).isNotEqualTo(same.at(path)));
        assertThat(other.at("/credentialSubject/achievement/id")).isEqualTo(same.at("/credentialSubject/achievement/id"));
    }

    @Test
    void anRsaKeyProvesItTooAndAlwaysAlike() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        X509Certificate certificate = certificate(pair, "SHA256withRSA");
        Badge badge = badge(text("certificats/ccs-rc-2026-000001.xml"), text(EXTRACT));
        String jwt = BadgeJwt.of(badge, pair.getPrivate(), List.of(certificate));
        assertThat(BadgeJwt.of(badge, pair.getPrivate(), List.of(certificate))).isEqualTo(jwt);
        String[] parts = jwt.split("\\.");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(pair.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[0])).at("/alg").asText()).isEqualTo("RS256");
        KeyPair other = generator.generateKeyPair();
        assertThatThrownBy(() -> BadgeJwt.of(badge, other.getPrivate(), List.of(certificate))).as("a key that is not the certificate’s")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyThatNoReaderOfBadgesKnowsIsTold() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        KeyPair pair = generator.generateKeyPair();
        assertThat(BadgeJwt.algorithm(certificate(pair, "SHA384withECDSA"))).contains("ES384");
        KeyPair edwards = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertThat(BadgeJwt.algorithm(certificate(edwards, "Ed25519"))).isEmpty();
    }

    private static X509Certificate certificate(KeyPair pair, String algorithm) throws Exception {
        X500Name name = new X500Name("CN=Essai SPÉCIMEN");
        return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.ONE, new Date(0), new Date(4_000_000_000_000L), name,
                pair.getPublic()).build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
    }
}
