package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sending that is stopped anywhere left both its file and its lines in the register, or neither: nothing is ever sent under two names. */
class StoppedTransmissionTest {
    private static final Instant AT = Instant.parse("2026-07-20T10:00:00Z");
    private static final String FILE = "transmissions/CPF-2026-0001.xml";
    private static final byte[] BYTES = "<flux/>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temporary;

    private static final class Stop extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static boolean stopped(Path register, int things) throws Exception {
        int[] done = {0};
        Disk disk = new Disk(() -> {
            if (++done[0] >= things) {
                throw new Stop();
            }
        });
        try (Registre open = Registre.open(register, disk)) {
            String id = open.numero(Gabarit.of("CPF-AAAA-NNNN"), 2026);
            open.add(new TransmissionCpf("CCS-RC-2026-000001", id, "CCS-RC-2026-000001", LocalDate.of(2026, 7, 20), Optional.empty()), AT);
            open.commit(Map.of(FILE, BYTES));
            return false;
        } catch (Stop stop) {
            return true;
        }
    }

    @Test
    void fileAndLinesComeTogether() throws Exception {
        Set<Integer> outcomes = new HashSet<>();
        for (int things = 1;; things++) {
            Path folder = Files.createDirectory(temporary.resolve(String.valueOf(things)));
            Path register = Files.copy(Path.of("templates/registre.xml"), folder.resolve("registre.xml"));
            boolean stopped = stopped(register, things);
            try (Registre again = Registre.open(register)) {
                List<TransmissionCpf> lines = again.transmissions().flux("CPF-2026-0001");
                assertThat(Files.exists(folder.resolve(FILE))).as("stopped after " + things).isEqualTo(!lines.isEmpty());
                assertThat(again.numero(Gabarit.of("CPF-AAAA-NNNN"), 2026)).isEqualTo(lines.isEmpty() ? "CPF-2026-0001" : "CPF-2026-0002");
                outcomes.add(lines.size());
            }
            if (!stopped) {
                assertThat(outcomes).containsExactlyInAnyOrder(0, 1);
                return;
            }
        }
    }
}
