package fr.ccs.dossier.archive;

import static fr.ccs.dossier.seal.TimeAuthorities.FIRST;
import static fr.ccs.dossier.seal.TimeAuthorities.FIRST_DAY;
import static fr.ccs.dossier.seal.TimeAuthorities.RENEWAL;
import static fr.ccs.dossier.seal.TimeAuthorities.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.cli.OutsideProgram;
import fr.ccs.dossier.seal.EvidenceBatch.Kind;
import fr.ccs.dossier.seal.EvidenceDigest;
import fr.ccs.dossier.seal.Trust;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evidence record of a bag looked at with the programs of a plain system alone: openssl accepts each token over the root made again by the script. */
class ProofScriptTest {
    @TempDir
    Path temporary;
    private List<Path> bags;

    @BeforeEach
    void opensslMustBeThere() throws Exception {
        assertThat(OutsideProgram.run("openssl", "version").status()).isZero();
        bags = new ArrayList<>(Proofs.bags(3, temporary));
    }

    private OutsideProgram.Result run(Path bag, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", bag.resolve("verifier-preuve.sh").toString()));
        command.addAll(List.of(more));
        return OutsideProgram.run(command.toArray(String[]::new));
    }

    private String pem(Trust trust) throws Exception {
        return Files.writeString(temporary.resolve("autorite-" + trust.hashCode() + ".pem"), "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(trust.authorities().get(0).getEncoded()) + "\n-----END CERTIFICATE-----\n").toString();
    }

    @Test
    void oneTimeStamp() throws Exception {
        Proofs.proving(FIRST_DAY).first(bags, FIRST.at(FIRST_DAY));
        for (Path bag : bags) {
            OutsideProgram.Result result = run(bag);
            assertThat(result.said()).isEqualTo("OK      horodatage 1 : de ce paquet\nOK      horodatage 1 : Nov 30 11:00:00 2026 GMT\nRESULTAT : aucune faute\n");
            assertThat(result.status()).isZero();
        }
        assertThat(run(bags.get(0), pem(FIRST.trustWithoutList())).status()).isZero();
        assertThat(run(bags.get(0), pem(SECOND.trustWithoutList())).said()).contains("ECHEC   horodatage 1 : Nov 30", "RESULTAT : 1 faute(s)");
    }

    @Test
    void everyRenewal() throws Exception {
        Trust trust = Proofs.trust(RENEWAL);
        new Proving(new Proving.Settings(Proofs.trust(FIRST_DAY), LocalDate.ofInstant(FIRST_DAY, ZoneOffset.UTC), EvidenceDigest.SHA_256, 6, Set.of()))
                .first(bags, FIRST.at(FIRST_DAY));
        Proofs.proving(RENEWAL).renew(bags, SECOND.at(RENEWAL), Optional.of(Kind.TIME_STAMP));
        LocalDate day = LocalDate.ofInstant(RENEWAL, ZoneOffset.UTC);
        new Proving(new Proving.Settings(trust, day, EvidenceDigest.SHA_384, 6, Set.of())).renew(bags, SECOND.at(RENEWAL.plusSeconds(60)), Optional.of(Kind.HASH_TREE));
        Instant last = RENEWAL.plusSeconds(120);
        new Proving(new Proving.Settings(trust, day, EvidenceDigest.SHA_512, 6, Set.of())).renew(bags, SECOND.at(last), Optional.of(Kind.HASH_TREE));
        assertThat(Proofs.proving(last).list(bags)).allSatisfy(line -> assertThat(line.proof().stamps()).isEqualTo(4));
        OutsideProgram.Result result = run(bags.get(1));
        assertThat(result.said()).contains("OK      horodatage 4 : de ce paquet", "OK      horodatage 4 : Sep  1 11:02:00 2036 GMT", "RESULTAT : aucune faute");
        assertThat(result.status()).isZero();
    }

    @Test
    void whatWasChangedFails() throws Exception {
        Proofs.proving(FIRST_DAY).first(bags, FIRST.at(FIRST_DAY));
        Path seal = bags.get(0).resolve("tagmanifest-sha512.txt");
        Files.writeString(seal, Files.readString(seal).replaceFirst("^.", "z"));
        assertThat(run(bags.get(0)).said()).contains("ECHEC   horodatage 1 : de ce paquet");
        Path record = bags.get(1).resolve("preuves/preuve.xml");
        String text = Files.readString(record);
        String value = text.replaceFirst("(?s).*Sequence Order=\"2\"><DigestValue>([^<]*).*", "$1");
        Files.writeString(record, text.replace(value, (value.startsWith("A") ? "B" : "A") + value.substring(1)));
        OutsideProgram.Result altered = run(bags.get(1));
        assertThat(altered.said()).contains("OK      horodatage 1 : de ce paquet", "ECHEC   horodatage 1 : Nov 30", "RESULTAT : 1 faute(s)");
        assertThat(altered.status()).isEqualTo(1);
        Files.delete(bags.get(2).resolve("preuves/preuve.xml"));
        assertThat(run(bags.get(2)).status()).isEqualTo(3);
    }
}
