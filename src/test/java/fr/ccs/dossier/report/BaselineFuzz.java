package fr.ccs.dossier.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.faults.Bounded;
import fr.ccs.dossier.faults.FuzzSeeds;
import java.util.Map;

/** Bytes that claim to be an earlier report: a baseline or a refusal, the same each time. */
public final class BaselineFuzz {
    private BaselineFuzz() {}

    public static Map<String, byte[]> seeds() {
        return new FuzzSeeds().text("report", """
                {"tool": "CCS Dossier", "fingerprintVersion": 1, "files": [{"verdict": "checked", "kind": "livret", "numero": "CCS-2026-00017-L1", "file": "a.xml",
                "phase": "transmission", "findings": [{"fingerprint": "0123456789abcdef0123456789abcdef", "severity": "ERREUR", "status": "open"}]}]}
                """).text("deep", "[".repeat(5_000)).text("none", "null").all();
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        try {
            assertThat(EarlierReport.read(bytes)).isNotNull();
            Bounded.by(bytes.length, () -> EarlierReport.read(bytes));
        } catch (UnfitReport refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }
}
