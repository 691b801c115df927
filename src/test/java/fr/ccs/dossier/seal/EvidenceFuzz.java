package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.faults.Bounded;
import fr.ccs.dossier.faults.FuzzSeeds;
import fr.ccs.dossier.finding.BagProof.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bytes that claim to be an evidence record: read whole or not at all, written again the same, and proof of nothing once a byte is another. */
public final class EvidenceFuzz {
    private static final byte[] RECORD = record();

    private EvidenceFuzz() {}

    private static byte[] record() {
        try {
            List<byte[]> records = EvidenceRecordTest.first(3, EvidenceDigest.SHA_512);
            return records.get(0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, byte[]> seeds() {
        return new FuzzSeeds().bytes("record", RECORD).text("none", "<EvidenceRecord xmlns=\"urn:ietf:params:xml:ns:ers\"/>").all();
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        Optional<EvidenceRecord> record = Bounded.by(bytes.length, () -> EvidenceReader.read(bytes));
        if (record.isPresent()) {
            assertThat(EvidenceXml.file(record.get())).isEqualTo(bytes);
            State state = EvidenceRecordTest.judged(bytes, 1, TimeAuthorities.FIRST.trust(TimeAuthorities.FIRST_DAY), TimeAuthorities.FIRST_DAY).state();
            assertThat(state).as("the proof of another thing").isNotEqualTo(State.VALIDE);
        }
    }
}
