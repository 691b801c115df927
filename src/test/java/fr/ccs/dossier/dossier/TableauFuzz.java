package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.faults.Bounded;
import fr.ccs.dossier.faults.FuzzSeeds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table that claims to be CSV: read or refused, and what was read, written again with every cell in quotes, reads as the same. */
public final class TableauFuzz {
    private TableauFuzz() {}

    public static Map<String, byte[]> seeds() {
        return new FuzzSeeds().files(".csv", "examples/histoire").text("quotes", "\uFEFFa;b;c\r\n\"x \"\"y\"\"\nz\";2;\n;;\n1;\"\";3").text("commas", "nomNaissance,prenoms\nPetit,Omar\n").all();
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        try {
            List<Tableau.Rangee> rows = Bounded.by(bytes.length, () -> Tableau.of(bytes)).rangees();
            Tableau again = Tableau.of(rows.stream().map(TableauFuzz::quoted).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
            assertThat(again.rangees().stream().map(Tableau.Rangee::cells)).isEqualTo(rows.stream().map(Tableau.Rangee::cells).toList());
        } catch (Refus refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        try {
            Bounded.by(bytes.length, () -> Inscriptions.of(bytes)).forEach(demande -> assertThat(demande.line()).isPositive());
        } catch (Refus refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static String quoted(Tableau.Rangee row) {
        return row.cells().stream().map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").collect(Collectors.joining(";"));
    }
}
