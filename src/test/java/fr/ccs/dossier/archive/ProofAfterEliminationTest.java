package fr.ccs.dossier.archive;

import static fr.ccs.dossier.seal.TimeAuthorities.FIRST;
import static fr.ccs.dossier.seal.TimeAuthorities.FIRST_DAY;
import static fr.ccs.dossier.seal.TimeAuthorities.RENEWAL;
import static fr.ccs.dossier.seal.TimeAuthorities.SECOND;
import static fr.ccs.dossier.seal.TimeAuthorities.TWELVE_YEARS_ON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.archive.Proving.Outcome;
import fr.ccs.dossier.cli.OutsideProgram;
import fr.ccs.dossier.finding.BagProof.State;
import fr.ccs.dossier.seal.EvidenceBatch.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is eliminated from a deposit takes nothing away from its evidence record, which is of the seal of the deposit; it can still be renewed. */
class ProofAfterEliminationTest {
    @TempDir
    Path temporary;

    @Test
    void theRecordHoldsAndIsRenewed() throws Exception {
        Decided one = Decided.archived(temporary);
        List<Path> bag = List.of(one.bag());
        assertThat(Proofs.proving(FIRST_DAY).first(bag, FIRST.at(FIRST_DAY))).isEqualTo(new Outcome(1, 0, List.of()));
        one.eliminated(Decided.SOME);
        assertThat(one.bag().resolve("eliminations/tagmanifest-sha512.txt")).exists();
        assertThat(Bags.faults(Proofs.audited(one.bag(), Decided.SOME, Proofs.trust(RENEWAL), one.folder().resolve("dossiers")))).isEmpty();
        assertThat(Proofs.proving(RENEWAL).renew(bag, SECOND.at(RENEWAL), Optional.of(Kind.HASH_TREE))).isEqualTo(new Outcome(1, 0, List.of()));
        assertThat(OutsideProgram.run("sh", one.bag().resolve("verifier-preuve.sh").toString()).said()).contains("OK      horodatage 2 : de ce paquet", "aucune faute");
        one.eliminated(Decided.ALL);
        assertThat(one.bag().resolve("data/elimine.xml")).exists();
        assertThat(Proofs.proving(TWELVE_YEARS_ON).list(bag)).singleElement().satisfies(line -> assertThat(line.proof().state()).isEqualTo(State.VALIDE));
    }
}
