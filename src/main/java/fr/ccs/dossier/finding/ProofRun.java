package fr.ccs.dossier.finding;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands of the evidence records of some deposits, and what is to be done.
 *
 * @param months how long before its end a time-stamp is to be renewed
 */
public record ProofRun(String toolVersion, LocalDate referenceDate, int months, List<Line> lines) {

    public ProofRun {
        lines = List.copyOf(lines);
    }

    /** One deposit, by the folder that the user gave or that was found below. */
    public record Line(String path, BagProof proof, ProofDue due) {}

    public long count(ProofDue due) {
        return lines.stream().filter(line -> line.due == due).count();
    }
}
