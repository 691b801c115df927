package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.BagProof;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.ProofDue;
import fr.ccs.dossier.finding.ProofRun;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What stands of evidence records, for a person at a terminal: a line a deposit, and the sum. */
public final class ProofText {
    private static final int DAY = 10;
    private final Language language;
    private final Colours colours;

    public ProofText(Language language, Colours colours) {
        this.language = language;
        this.colours = colours;
    }

    /** Writes the whole list; {@code quiet} leaves out the deposits that need nothing. */
    public void write(ProofRun run, PrintStream out, boolean quiet) {
        for (ProofRun.Line line : run.lines()) {
            if (!quiet || line.due() != ProofDue.RIEN) {
                String mark = line.due() == ProofDue.RIEN ? colours.good("✓ ") : colours.bad("! ");
                out.println(mark + colours.strong(TextReport.harmless(line.path())) + typeset(language.choose(" : ", ": ") + line.due().words(language)
                        + (line.proof().present() ? language.choose(" ; ", "; ") + told(line.proof(), language) : "")));
            }
        }
        String sum = typeset(Count.of(run.lines().size(), language, language.choose("paquet", "bag"), "bag") + language.choose(" : ", ": ")
                + Arrays.stream(ProofDue.values()).filter(due -> run.count(due) > 0).map(due -> run.count(due) + " " + due.words(language).replaceFirst("\u00A0?: ", ", "))
                        .collect(Collectors.joining(language.choose(" ; ", "; "))) + ".");
        out.println(run.count(ProofDue.RIEN) == run.lines().size() ? colours.good(sum) : colours.bad(sum));
    }

    /** One record in a few words: what it is worth, since when and until when. */
    static String told(BagProof proof, Language language) {
        return proof.state().words(language)
                + (proof.since().isEmpty() ? "" : language.choose(", horodatage du ", ", time-stamp of ") + proof.since().substring(0, DAY))
                + (proof.until().isEmpty() ? "" : language.choose(", valable jusqu’au ", ", good until ") + proof.until().substring(0, DAY))
                + (proof.stamps() > 1 ? language.choose(", renouvelé (" + proof.stamps() + " horodatages)", ", renewed (" + proof.stamps() + " time-stamps)") : "")
                + (proof.digest().isEmpty() ? "" : ", " + proof.digest()) + (proof.detail().isEmpty() ? "" : " [" + proof.detail() + "]");
    }

    private String typeset(String text) {
        String harmless = TextReport.harmless(text);
        return language == Language.FRENCH ? Message.french(harmless, "").problem() : harmless;
    }
}
