package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.dossier.Delivrance;
import fr.ccs.dossier.dossier.Registre;
import fr.ccs.dossier.check.Specimen;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A badge says of a certificate what Open Badges 3.0 lets it say, names nobody, and is proved by a signature that the JDK alone verifies. */
class BadgeCommandTest {
    private static final String NUMERO = "CCS-RC-2026-000002-25";
    private static final Path DOSSIER = Specimen.EXAMPLES.resolve("dossiers/CCS-2026-00031");
    private static final Path CERTIFICATE = DOSSIER.resolve("pieces/certificat.xml");
    private static final Delivrance LINE = Delivrance.original(NUMERO, "P-B9W73LZZR", "CCS-2026-00031", List.of("PV-2026-004"), LocalDate.of(2026, 7, 9),
            "20XC-NMLK-PYGO-TS8R-E");

    @TempDir
    Path folder;
    private Path registre;

    @BeforeEach
    void register() throws Exception {
        registre = folder.resolve("registre.xml");
        Files.copy(Path.of("templates/registre.xml"), registre);
        enter(LINE.signe(DocumentReader.sha256(Files.readAllBytes(CERTIFICATE))));
    }

    private void enter(Delivrance line) throws Exception {
        try (Registre open = Registre.open(registre)) {
            open.add(line, Instant.parse("2026-07-10T09:00:00Z"));
            open.commit();
        }
    }

    private CcsProcess.Result badge(Path source, Path output, Object... more) {
        List<Object> line = new ArrayList<>(List.of("--lang", "fr", "export", "badge", source, "-o", output, "--registre", registre, "--referentiels",
                Specimen.EXAMPLES.resolve("referentiel"), "--with", Specimen.EXAMPLES.resolve("annuaire.xml"), "--with", DOSSIER, "--with",
                Specimen.EXAMPLES.resolve("proces-verbaux"), "--date", "2026-08-01"));
        line.addAll(List.of("--trust", Specimen.EXAMPLES.resolve("confiance"), "--trust", DemoRound.keys().resolve("confiance")));
        line.addAll(List.of(more));
        return Commands.run(line.toArray());
    }

    private Path signed() {
        Path output = folder.resolve("badge.jwt");
        CcsProcess.Result result = badge(DOSSIER, output, DemoRound.with(DemoRound.key("COMITE_CCS", "P-MVU1QMZJS")));
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.err()).contains(NUMERO, "signé");
        return output;
    }

    private static void valid(JsonNode badge) throws Exception {
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(Path.of("docs/badge.schema.json"))).validate(badge))
                .isEmpty();
    }

    private static String part(String jwt, int n) {
        return new String(Base64.getUrlDecoder().decode(jwt.split("\\.")[n]), StandardCharsets.UTF_8);
    }

    /** By hand, over header and payload, with the key of the header: raw r and s as JOSE has them. */
    private static boolean verifies(String jwt) throws Exception {
        String[] parts = jwt.split("\\.");
        byte[] certificate = Base64.getDecoder().decode(new ObjectMapper().readTree(part(jwt, 0)).at("/jwk/x5c/0").asText());
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate))).getPublicKey());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    @Test
    void aSignedBadgeIsAJwtAsTheSpecificationHasIt() throws Exception {
        String jwt = Files.readString(signed());
        JsonNode header = new ObjectMapper().readTree(part(jwt, 0));
        assertThat(header.fieldNames()).toIterable().containsExactlyInAnyOrder("alg", "typ", "jwk");
        assertThat(header.at("/alg").asText() + header.at("/typ").asText() + header.at("/jwk/crv").asText()).isEqualTo("ES256JWTP-256");
        assertThat(header.at("/jwk/d").isMissingNode()).as("never the private key").isTrue();
        assertThat(verifies(jwt)).isTrue();
        JsonNode badge = new ObjectMapper().readTree(part(jwt, 1));
        valid(badge);
        assertThat(badge.at("/iss")).isEqualTo(badge.at("/issuer/id"));
        assertThat(badge.at("/jti")).isEqualTo(badge.at("/id"));
        assertThat(badge.at("/sub")).isEqualTo(badge.at("/credentialSubject/id"));
        assertThat(Instant.ofEpochSecond(badge.at("/nbf").asLong())).isEqualTo(badge.at("/validFrom").asText()).isEqualTo("2026-07-09T10:00:00Z");
    }

    @Test
    void anotherLetterOrAnotherKeyBreaksIt() throws Exception {
        String[] parts = Files.readString(signed()).split("\\.");
        String altered = part(String.join(".", parts), 1).replace("\"ACQUISE\"", "\"ACQUISES\"");
        String other = Base64.getUrlEncoder().withoutPadding().encodeToString(altered.getBytes(StandardCharsets.UTF_8));
        assertThat(verifies(parts[0] + "." + other + "." + parts[2])).isFalse();
        CcsProcess.Result result = badge(DOSSIER, folder.resolve("autre.jwt"), DemoRound.with(DemoRound.key("PRESIDENT", "P-BHN1G201L")));
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.err()).contains("Solène Marchetti", "Aucun badge");
        assertThat(folder.resolve("autre.jwt")).doesNotExist();
    }

    @Test
    void theSameBadgeSignedAgainIsLeftAsItIs() throws Exception {
        Path file = signed();
        byte[] once = Files.readAllBytes(file);
        signed();
        assertThat(file).as("its signature would be another").hasBinaryContent(once);
        byte[] broken = once.clone();
        broken[broken.length - 4] ^= 1;
        Files.write(file, broken);
        assertThat(badge(DOSSIER, file, DemoRound.with(DemoRound.key("COMITE_CCS", "P-MVU1QMZJS"))).status()).as("one that does not hold is another file")
                .isEqualTo(2);
        Files.writeString(file, "pas un jeton");
        assertThat(badge(DOSSIER, file, DemoRound.with(DemoRound.key("COMITE_CCS", "P-MVU1QMZJS"))).status()).isEqualTo(2);
    }

    @Test
    void withoutAKeyNameTextAndFileSayThatNothingProvesIt() throws Exception {
        CcsProcess.Result refused = badge(DOSSIER, folder.resolve("badge.json"));
        assertThat(refused.status()).as(refused.said()).isEqualTo(2);
        CcsProcess.Result result = badge(DOSSIER, folder);
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.err()).contains("NON SIGNÉ");
        Path file = folder.resolve("badge-ccs-rc-2026-000002-25-1.non-signe.json");
        byte[] once = Files.readAllBytes(file);
        JsonNode badge = new ObjectMapper().readTree(once);
        valid(badge);
        assertThat(badge.at("/name").asText()).startsWith("NON SIGNÉ");
        assertThat(badge.at("/description").asText()).contains("non signé");
        Files.delete(file);
        assertThat(badge(CERTIFICATE, folder).status()).isZero();
        assertThat(file).as("the same from the certificate, on any day").hasBinaryContent(once);
        assertThat(badge(CERTIFICATE, folder).status()).as("the very same file is in nobody’s way").isZero();
    }

    @Test
    void oneResultACompetencyAsTheJuryDecided() throws Exception {
        badge(DOSSIER, folder);
        JsonNode badge = new ObjectMapper().readTree(folder.resolve("badge-ccs-rc-2026-000002-25-1.non-signe.json").toFile());
        assertThat(badge.at("/credentialSubject/result")).hasSize(5).allSatisfy(result -> {
            assertThat(result.at("/value").asText()).isEqualTo("ACQUISE");
            assertThat(result.at("/description").asText()).contains("PV-2026-004", "2026-07-02");
            assertThat(badge.at("/credentialSubject/achievement/resultDescription")).anyMatch(one -> one.at("/id").equals(result.at("/resultDescription")));
        });
        assertThat(badge.at("/credentialSubject/achievement/resultDescription/2/name").asText()).startsWith("C3 ");
        assertThat(badge.at("/credentialSubject/achievement/criteria/narrative").asText()).contains("- C1 Établir un contact");
        assertThat(badge.at("/credentialSubject/achievement/alignment").isMissingNode()).as("no registration can be used").isTrue();
    }

    @Test
    void nobodyIsNamedButWhoKnowsTheNameCanCompare() throws Exception {
        badge(DOSSIER, folder);
        String text = Files.readString(folder.resolve("badge-ccs-rc-2026-000002-25-1.non-signe.json"));
        assertThat(text).doesNotContain("Delattre", "Julien", "P-B9W73LZZR", "CCS-2026-00031", "20XC").doesNotContainPattern("\\b1998\\b");
        JsonNode identity = new ObjectMapper().readTree(text).at("/credentialSubject/identifier/0");
        byte[] known = ("Julien Delattre SPÉCIMEN" + identity.at("/salt").asText()).getBytes(StandardCharsets.UTF_8);
        assertThat(identity.at("/identityHash").asText()).isEqualTo("sha256$" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(known)));
    }

    @Test
    void aCertificateThatNoLongerCountsHasNone() throws Exception {
        Delivrance line = LINE.signe(DocumentReader.sha256(Files.readAllBytes(CERTIFICATE)));
        enter(line.devient("RETIRE", LocalDate.of(2026, 7, 20), Optional.empty(), Optional.of("Fraude établie.")));
        for (Path source : List.of(CERTIFICATE, DOSSIER)) {
            CcsProcess.Result result = badge(source, folder);
            assertThat(result.status()).as(result.said()).isEqualTo(1);
            assertThat(result.err()).contains("a été retiré le 2026-07-20").doesNotContain("Fraude");
        }
        assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith("badge"));
    }

    @Test
    void anotherFileThanTheOneHandedOverHasNone() throws Exception {
        Path altered = Files.writeString(folder.resolve("certificat.xml"), Files.readString(CERTIFICATE).replace("Julien", "Julian"));
        assertThat(badge(altered, folder).err()).contains("son empreinte est autre");
        Path unknown = Files.writeString(folder.resolve("inconnu.xml"), Files.readString(CERTIFICATE).replace("2026-000002-25", "2026-000099-31"));
        assertThat(badge(unknown, folder).err()).contains("Le registre ne connaît pas");
        assertThat(badge(DOSSIER.resolve("pieces/extrait-pv-2026-004.xml"), folder).err()).contains("n’est pas un certificat");
    }

    @Test
    void aCertificateThatIsNotInOrderHasNone() throws Exception {
        List<Object> line = List.of("--lang", "fr", "export", "badge", CERTIFICATE, "-o", folder, "--registre", registre, "--referentiels",
                Specimen.EXAMPLES.resolve("referentiel"), "--with", DOSSIER, "--with", Specimen.EXAMPLES.resolve("annuaire.xml"), "--date", "2026-08-01", "--trust",
                DemoRound.keys().resolve("confiance"));
        CcsProcess.Result result = Commands.run(line.toArray());
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.out()).as("signed by whom nobody here trusts").contains("SIG-");
        assertThat(result.err()).contains("n’est pas en ordre");
        assertThat(result.said()).doesNotContain("Delattre");
    }

    @Test
    void anExtractThatIsNotTheOneFiledIsMissed() throws Exception {
        Path copy = folder.resolve("dossier");
        try (java.util.stream.Stream<Path> files = Files.walk(DOSSIER)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(DOSSIER.relativize(file).toString()));
            }
        }
        Path extract = copy.resolve("pieces/extrait-pv-2026-004.xml");
        Files.writeString(extract, Files.readString(extract).replace("10:50", "10:51"));
        CcsProcess.Result result = Commands.run("--lang", "fr", "export", "badge", copy, "-o", folder, "--registre", registre, "--referentiels",
                Specimen.EXAMPLES.resolve("referentiel"), "--with", Specimen.EXAMPLES.resolve("annuaire.xml"), "--with",
                Specimen.EXAMPLES.resolve("proces-verbaux"), "--date", "2026-08-01", "--trust",
                Specimen.EXAMPLES.resolve("confiance"));
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.err()).contains("PV-2026-004", "n’est pas dans le dossier");
    }

    @Test
    void theIssuerIsAnAddressAndNoOtherFileIsReplaced() throws Exception {
        assertThat(badge(DOSSIER, folder, "--emetteur", "Association").status()).isEqualTo(2);
        Path file = Files.writeString(folder.resolve("mon.non-signe.json"), "{}");
        assertThat(badge(DOSSIER, file).status()).isEqualTo(2);
        assertThat(file).hasContent("{}");
        assertThat(badge(DOSSIER, file, "--force", "--emetteur", "https://certificateur.example/badges").status()).isZero();
        assertThat(new ObjectMapper().readTree(file.toFile()).at("/issuer/id").asText()).isEqualTo("https://certificateur.example/badges");
    }
}
