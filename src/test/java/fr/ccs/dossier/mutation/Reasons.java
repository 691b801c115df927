package fr.ccs.dossier.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a mutant may go unnoticed, by what was done and where; the first line that fits holds. */
record Reasons(List<Reason> reasons) {
    private static final Path FILE = Path.of("src/test/resources/mutation/survivants.tsv");

    /**
     * One line of the list.
     *
     * @param read whether the certification reads what was changed: if not, the mutant says nothing about the rules and is not counted
     * @param operators the operators it explains, as a regular expression
     * @param places the places it explains, as a regular expression
     */
    record Reason(boolean read, Pattern operators, Pattern places, String text) {
        boolean fits(Mutant mutant) {
            return operators.matcher(mutant.operator()).matches() && places.matcher(mutant.place()).matches();
        }
    }

    static Reasons read() throws IOException {
        return new Reasons(Files.readAllLines(FILE).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Reasons::reason).toList());
    }

    private static Reason reason(String line) {
        String[] cells = line.split("\t");
        if (cells.length != 4 || !List.of("lu", "non-lu").contains(cells[0])) {
            throw new IllegalArgumentException("four cells, the first « lu » or « non-lu »: " + line);
        }
        return new Reason(cells[0].equals("lu"), Pattern.compile(cells[1]), Pattern.compile(cells[2]), cells[3]);
    }

    Optional<Reason> of(Mutant mutant) {
        return reasons.stream().filter(reason -> reason.fits(mutant)).findFirst();
    }
}
