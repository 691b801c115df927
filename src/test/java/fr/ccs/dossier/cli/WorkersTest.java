package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.seal.UnusableTrust;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final Ccs ccs = new Ccs(out, out, Language.FRENCH);
    private final DeliveryTable table = new DeliveryTable(ccs);

    @Test
    void aFaultNobodyForesawKeepsNoOtherFromBeingDone() {
        List<String> dossiers = List.of("D-1", "D-2", "D-3");
        dossiers.forEach(dossier -> table.decision(dossier, "VALIDATION"));
        ConcurrentSkipListSet<String> done = new ConcurrentSkipListSet<>();
        new Workers(ccs, table).eachOf(dossiers, Function.identity(), dossier -> {
            if (dossier.equals("D-1")) {
                throw new IllegalStateException("something of a library");
            }
            done.add(dossier);
        });
        table.write();
        assertThat(done).containsExactly("D-2", "D-3");
        assertThat(table.status()).isEqualTo(Ccs.COULD_NOT);
        assertThat(table.isRefused("D-1")).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("D-1", "something of a library");
    }

    @Test
    void aTrustThatCannotBeUsedEndsAll() {
        table.decision("D-1", "VALIDATION");
        assertThatThrownBy(() -> new Workers(ccs, table).guarded("D-1", () -> {
            throw new UnusableTrust("illisible", "unreadable", null);
        })).isInstanceOf(UnusableTrust.class);
    }
}
