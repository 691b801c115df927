package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.cli.OutsideProgram;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.Scope;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signed containers: what is in one, that another program verifies it, and that no file in it can be changed, added or taken away unseen. */
class ContainerTest {
    private static final Instant LATER = Instant.parse("2027-04-07T10:00:00Z");

    /** A name that references write with %20, which xmlsec1 takes for itself: it is looked at by DSS alone. */
    private static final String SPACED = "data/dossier/pieces/été à Lyon.pdf";

    @TempDir
    Path temporary;
    private final SortedMap<String, Path> files = new TreeMap<>();

    @BeforeEach
    void someFiles() throws IOException {
        for (String name : List.of("data/dossier/dossier.xml", SPACED, "bag-info.txt", "tagmanifest-sha512.txt")) {
            Path file = temporary.resolve("f" + files.size());
            Files.writeString(file, "<a>" + name + "</a>");
            files.put(name, file);
        }
    }

    private Path signed(Trust trust, Optional<TimeStamping> stamping, Level level) throws Exception {
        SignedContainer signed = new ContainerSigner(trust, stamping).sign(files, Keys.of(Keys.EVALUATEUR), Keys.DAY);
        assertThat(signed.level()).isEqualTo(level);
        assertThat(signed.shortfall().isEmpty()).isEqualTo(level == Level.LT);
        Path container = temporary.resolve("paquet.asice");
        try (OutputStream out = Files.newOutputStream(container)) {
            signed.into(out);
        }
        return container;
    }

    private Path lasting() throws Exception {
        return signed(Keys.trust(), Optional.of(Keys.timeStamping(Keys.DAY)), Level.LT);
    }

    private static Map<String, byte[]> entries(Path zip) throws IOException {
        return ContainerZips.entries(zip);
    }

    private Path packed(Map<String, byte[]> entries) throws IOException {
        return Files.write(temporary.resolve("autre.asice"), ContainerZips.packed(entries));
    }

    private static SignatureVerdict verdict(Path container, Trust trust) throws IOException {
        List<SignatureVerdict> verdicts = new Containers(trust, LATER).judge(container).verdicts();
        assertThat(verdicts).hasSize(1);
        return verdicts.get(0);
    }

    @Test
    void theKindFirstThenEveryFileAsItWas() throws Exception {
        Path container = lasting();
        Map<String, byte[]> entries = entries(container);
        assertThat(entries.keySet()).first().isEqualTo("mimetype");
        assertThat(entries.keySet()).contains("META-INF/manifest.xml", "META-INF/signatures001.xml").containsAll(files.keySet());
        for (Map.Entry<String, Path> file : files.entrySet()) {
            assertThat(entries.get(file.getKey())).isEqualTo(Files.readAllBytes(file.getValue()));
        }
        String start = new String(Files.readAllBytes(container), 30, 39, StandardCharsets.ISO_8859_1);
        assertThat(start).as("told to whoever looks at its first bytes, and so not packed").isEqualTo("mimetypeapplication/vnd.etsi.asic-e+zip");
        assertThat(new String(entries.get("META-INF/manifest.xml"), StandardCharsets.UTF_8)).contains("data/dossier/dossier.xml", "application/vnd.etsi.asic-e+zip");
    }

    @Test
    void itHoldsYearsLaterAndSaysWhoAndWhen() throws Exception {
        SignatureVerdict verdict = new Containers(Keys.trust(), Instant.parse("2055-01-01T00:00:00Z")).judge(lasting()).verdicts().get(0);
        assertThat(verdict.state()).as(verdict.toString()).isEqualTo(State.VALIDE);
        assertThat(verdict.holder()).isEqualTo("Philippe Aubert SPÉCIMEN");
        assertThat(verdict.proven()).hasValue(Keys.DAY);
        assertThat(verdict.level()).isEqualTo(Level.LT);
        assertThat(verdict.scope()).isEqualTo(Scope.FULL);
    }

    @Test
    void asLastingAsWhatIsAtHandAllows() throws Exception {
        assertThat(verdict(signed(Keys.trust(), Optional.empty(), Level.B), Keys.trust()).level()).isEqualTo(Level.B);
        assertThat(verdict(signed(Keys.trustWithoutList(), Optional.of(Keys.timeStamping(Keys.DAY)), Level.T), Keys.trust()).level()).isEqualTo(Level.T);
    }

    @Test
    void aKeyThatMayNotSignMakesNone() {
        SigningKey service = Keys.tsa();
        assertThatThrownBy(() -> new ContainerSigner(Keys.trust(), Optional.empty()).sign(files, service, Keys.DAY)).isInstanceOf(CannotSign.class)
                .hasMessageContaining("is not made for signing");
    }

    @Test
    void anotherProgramVerifiesEveryFileAndSeesAChange() throws Exception {
        files.remove(SPACED);
        Path folder = unpacked(entries(lasting()), "tel-quel");
        OutsideProgram.Result sound = xmlsec(folder);
        assertThat(sound.status()).as(sound.said()).isZero();
        assertThat(sound.said()).contains("SignedInfo References (ok/all): " + (files.size() + 1) + "/" + (files.size() + 1));
        Files.writeString(folder.resolve("bag-info.txt"), "autre");
        assertThat(xmlsec(folder).status()).isNotZero();
    }

    private Path unpacked(Map<String, byte[]> entries, String name) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(name));
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        Files.writeString(folder.resolve("cle.pem"), "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(encoded()) + "\n-----END CERTIFICATE-----\n");
        return folder;
    }

    private static byte[] encoded() {
        try {
            return Keys.of(Keys.EVALUATEUR).certificate().getEncoded();
        } catch (java.security.cert.CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OutsideProgram.Result xmlsec(Path folder) throws Exception {
        return OutsideProgram.run("sh", "-c", "cd '" + folder + "' && xmlsec1 --verify --enabled-key-data key-name --pubkey-cert-pem cle.pem"
                + " --id-attr:Id http://uri.etsi.org/01903/v1.3.2#:SignedProperties META-INF/signatures001.xml");
    }

    @Test
    void noFileIsChangedAddedOrTakenAwayUnseen() throws Exception {
        Map<String, byte[]> entries = entries(lasting());
        assertThat(verdict(packed(entries), Keys.trust()).state()).as("packed again it is the same").isEqualTo(State.VALIDE);
        List<Map<String, byte[]>> altered = new ArrayList<>();
        for (String name : files.keySet()) {
            Map<String, byte[]> changed = new LinkedHashMap<>(entries);
            changed.put(name, "autre".getBytes(StandardCharsets.UTF_8));
            Map<String, byte[]> less = new LinkedHashMap<>(entries);
            less.remove(name);
            altered.addAll(List.of(changed, less));
        }
        Map<String, byte[]> more = new LinkedHashMap<>(entries);
        more.put("data/autre.txt", "x".getBytes(StandardCharsets.UTF_8));
        altered.add(more);
        for (Map<String, byte[]> one : altered) {
            assertThat(verdict(packed(one), Keys.trust()).state()).isNotEqualTo(State.VALIDE);
        }
        Map<String, byte[]> bare = new LinkedHashMap<>(entries);
        bare.remove("META-INF/signatures001.xml");
        assertThat(verdict(packed(bare), Keys.trust()).state()).isEqualTo(State.NON_VALIDE);
    }

    @Test
    void whoIsNotTrustedIsNotBelieved() throws Exception {
        assertThat(verdict(lasting(), Trust.NOBODY).state()).isEqualTo(State.INDETERMINEE);
    }

    @Test
    void whatIsNoContainerIsNone() throws Exception {
        Path none = Files.writeString(temporary.resolve("x.asice"), "x");
        assertThat(verdict(none, Keys.trust()).state()).isEqualTo(State.NON_VALIDE);
    }
}
