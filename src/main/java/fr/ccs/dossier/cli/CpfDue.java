package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.AttenteCpf;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.TransmissionsCpf;
import fr.ccs.dossier.finding.FrenchTime;
import fr.ccs.dossier.report.AttentesCpfJson;
import fr.ccs.dossier.report.AttentesCpfText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Shows what the Caisse des Dépôts is still to be sent, and until when; names nobody. */
record CpfDue(Ccs ccs, Path registre, String format, Path output) {

    /** @return whether something is late, as an exit code */
    int show(Instant at) throws IOException, Refus {
        LocalDate jour = at.atZone(FrenchTime.ZONE).toLocalDate();
        List<AttenteCpf> due = AttenteCpf.of(TransmissionsCpf.read(registre));
        ReportForm.write(output, ccs, out -> {
            if (format.equals("json")) {
                new AttentesCpfJson().write(due, jour, out);
            } else {
                new AttentesCpfText(ccs.language).write(due, jour, out);
            }
        });
        return due.stream().anyMatch(one -> one.depassee(jour)) ? Ccs.BLOCKED : Ccs.CLEAN;
    }
}
