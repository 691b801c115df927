package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.AuditRun;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagRemark;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Message;
import java.io.PrintStream;

/** An audit for a person at a terminal: a line a deposit, what is to be said of it below, and the sum. */
public final class AuditText {
    private final Language language;
    private final Colours colours;

    public AuditText(Language language, Colours colours) {
        this.language = language;
        this.colours = colours;
    }

    /** Writes the whole audit; {@code quiet} leaves out the deposits that are as they should be. */
    public void write(AuditRun run, PrintStream out, boolean quiet) {
        for (BagVerdict bag : run.bags()) {
            if (!quiet || bag.state() != BagVerdict.State.CONFORME) {
                bag(bag, out);
            }
        }
        String sum = sum(run, language);
        out.println(run.count(BagVerdict.State.CONFORME) == run.bags().size() ? colours.good(sum) : colours.bad(sum));
        out.println(colours.dim(language.choose("Règles ", "Rules ") + run.ruleSet().version() + " (" + run.ruleSet().sha256().substring(0, 12)
                + language.choose("…), signatures jugées au ", "…), signatures judged on ") + run.referenceDate() + "."));
    }

    private void bag(BagVerdict bag, PrintStream out) {
        String what = bag.identifier().isEmpty() ? "" : " (" + bag.identifier() + ", " + Count.of(bag.files(), language, language.choose("fichier", "file"), "file")
                + (bag.signatures().isEmpty() ? "" : ", " + Count.of(bag.signatures().size(), language, "signature", "signature")) + ")";
        out.println(word(bag.state()) + " " + colours.strong(TextReport.harmless(bag.path())) + TextReport.harmless(what));
        if (bag.proof().present()) {
            out.println("    " + colours.dim(TextReport.harmless("· " + ProofText.told(bag.proof(), language))));
        }
        bag.remarks().forEach(remark -> out.println("    " + line(remark)));
    }

    private String line(BagRemark remark) {
        String text = (remark.subject().isEmpty() ? "" : remark.subject() + language.choose("\u00A0: ", ": ")) + remark.fault().words(language)
                + (remark.detail().isEmpty() ? "" : " [" + remark.detail() + "]");
        String harmless = TextReport.harmless(text);
        return remark.fault().grade() == BagFault.Grade.NOTE ? colours.dim("· " + harmless) : colours.bad("! ") + harmless;
    }

    private String word(BagVerdict.State state) {
        return switch (state) {
            case CONFORME -> colours.good("CONFORME    ");
            case NON_CONFORME -> colours.bad("NON CONFORME");
            case ILLISIBLE -> colours.bad("ILLISIBLE   ");
            case PSEUDONYMISE -> colours.strong("PSEUDONYMISÉ");
        };
    }

    /** How many deposits were audited, and what came of them. */
    static String sum(AuditRun run, Language language) {
        long sound = run.count(BagVerdict.State.CONFORME);
        String line = Count.of(run.bags().size(), language, new Count.Forms("paquet audité", "paquets audités"), new Count.Forms("bag audited", "bags audited"))
                + run.sample().map(sample -> language.choose(" sur " + run.found() + " (échantillon, graine « " + sample.seed() + " »)",
                        " of " + run.found() + " (sample, seed “" + sample.seed() + "”)")).orElse("")
                + language.choose("\u00A0: ", ": ") + Count.of(sound, language, new Count.Forms("conforme", "conformes"), new Count.Forms("sound", "sound")) + ", "
                + Count.of(run.count(BagVerdict.State.NON_CONFORME), language, new Count.Forms("non conforme", "non conformes"),
                        new Count.Forms("not sound", "not sound")) + ", "
                + Count.of(run.count(BagVerdict.State.ILLISIBLE), language, new Count.Forms("illisible", "illisibles"),
                        new Count.Forms("unreadable", "unreadable"))
                + (run.count(BagVerdict.State.PSEUDONYMISE) == 0 ? "" : ", " + Count.of(run.count(BagVerdict.State.PSEUDONYMISE), language,
                        new Count.Forms("copie pseudonymisée", "copies pseudonymisées"), new Count.Forms("pseudonymised copy", "pseudonymised copies")))
                + (run.resumed() == 0 ? "" : language.choose(" ; " + run.resumed() + " repris du journal", "; " + run.resumed() + " taken from the journal"))
                + (run.strays() == 0 ? "" : language.choose(" ; hors paquet : ", "; in no bag: ")
                        + Count.of(run.strays(), language, new Count.Forms("fichier", "fichiers"), new Count.Forms("file", "files"))) + ".";
        return TextReport.harmless(language == Language.FRENCH ? Message.french(line, "").problem() : line);
    }
}
