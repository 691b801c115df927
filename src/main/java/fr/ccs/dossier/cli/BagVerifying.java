package fr.ccs.dossier.cli;

import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.report.AuditText;
import fr.ccs.dossier.report.Colours;
import fr.ccs.dossier.report.TextReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells what came of deposits that were verified: the table of their documents, the seal of each, then what an audit says.
 *
 * @param output where to; null for standard output
 */
record BagVerifying(Ccs ccs, Redacting redacting, Path output) {

    /** The exit code. */
    int run(VerifiedBags.Outcome outcome) throws IOException {
        Colours colours = Terminal.colours(output);
        List<BagVerdict> bags = outcome.bags().bags();
        ReportForm.write(output, ccs, out -> {
            new TextReport(ccs.language, colours).writeSignatures(redacting.shown(outcome.documents()), out);
            bags.stream().filter(bag -> !bag.seal().isEmpty()).forEach(bag -> out.println(seal(bag)));
            new AuditText(ccs.language, colours).write(outcome.bags(), out, false);
        });
        int audited = bags.stream().anyMatch(BagVerdict::notChecked) ? Ccs.COULD_NOT
                : bags.stream().allMatch(bag -> bag.state() == BagVerdict.State.CONFORME) ? Ccs.CLEAN : Ccs.BLOCKED;
        return Math.max(audited, VerifyCommand.status(outcome.documents()));
    }

    private String seal(BagVerdict bag) {
        return ccs.say("Sceau de ", "Seal of ") + bag.path() + ccs.say(" : ", ": ") + bag.seal() + (bag.anchored()
                ? ccs.say(", celui que le journal du dossier cite.", ", the one that the dossier’s journal cites.")
                : ccs.say(", qu’aucun journal à portée ne cite (--with DOSSIERS).", ", which no journal at hand cites (--with DOSSIERS)."));
    }
}
