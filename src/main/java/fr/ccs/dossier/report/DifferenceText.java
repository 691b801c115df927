package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.Difference;
import fr.ccs.dossier.finding.Difference.Change;
import fr.ccs.dossier.finding.DocumentComparison;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Remark;
import fr.ccs.dossier.finding.WordChange;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Two documents compared, for a person at a terminal: where, what it was, what it is, changed words marked. */
public final class DifferenceText {
    private static final int CONTEXT = 8;
    private final Language language;
    private final Colours colours;

    public DifferenceText(Language language, Colours colours) {
        this.language = language;
        this.colours = colours;
    }

    /** Writes the whole comparison. */
    public void write(DocumentComparison both, PrintStream out) {
        out.println(side("− ", both.before()));
        out.println(side("+ ", both.after()));
        both.differences().forEach(one -> difference(one, out));
        both.remarks().forEach(remark -> out.println(colours.warn("! ") + remark(remark)));
        out.println(summary(both.differences()));
    }

    private String side(String mark, DocumentComparison.Side side) {
        return colours.dim(mark) + colours.strong(TextReport.harmless(side.file())) + (side.numero().isEmpty() ? "" : " ("
                + TextReport.harmless(side.numero()) + ")");
    }

    private void difference(Difference one, PrintStream out) {
        String mark = switch (one.change()) {
            case ADDED -> colours.good("+");
            case REMOVED -> colours.bad("−");
            case CHANGED -> colours.warn("~");
            case MOVED -> colours.warn("↕");
        };
        String where = one.codes().isEmpty() ? one.path() : one.codes();
        out.println(mark + " " + TextReport.harmless(where) + (one.name().startsWith("@") ? " " + one.name() : "") + colours.dim(" (" + how(one.change()) + ", "
                + language.choose("ligne ", "line ") + (one.otherLine() == 0 ? one.line() : one.otherLine()) + ")"));
        if (one.change() == Change.CHANGED && !(one.before() + one.after()).isEmpty()) {
            out.println("    " + (one.name().startsWith("@") ? bad(one.before()) + " → " + good(one.after()) : words(one)));
        } else if (!(one.before() + one.after()).isEmpty()) {
            out.println("    " + (one.change() == Change.REMOVED ? bad(one.before()) : good(one.after())));
        }
    }

    private String words(Difference one) {
        List<WordChange> runs = WordChange.between(one.before(), one.after());
        return runs.stream().map(run -> run.same() ? shortened(run.before()) : (run.before().isEmpty() ? "" : bad(run.before()))
                + (run.before().isEmpty() || run.after().isEmpty() ? "" : " ") + (run.after().isEmpty() ? "" : good(run.after()))).collect(Collectors.joining(" "));
    }

    /** Of what did not change, no more than tells where one is. */
    private static String shortened(String same) {
        String[] words = same.split(" ");
        return TextReport.harmless(words.length <= 2 * CONTEXT ? same : String.join(" ", List.of(words).subList(0, CONTEXT)) + " … "
                + String.join(" ", List.of(words).subList(words.length - CONTEXT, words.length)));
    }

    private String bad(String text) {
        return colours.bad("[−" + TextReport.harmless(text) + "−]");
    }

    private String good(String text) {
        return colours.good("{+" + TextReport.harmless(text) + "+}");
    }

    private String how(Change change) {
        return switch (change) {
            case ADDED -> language.choose("ajouté", "added");
            case REMOVED -> language.choose("ôté", "removed");
            case CHANGED -> language.choose("changé", "changed");
            case MOVED -> language.choose("déplacé", "moved");
        };
    }

    private String remark(Remark remark) {
        return TextReport.harmless(language.choose(remark.french(), remark.english()));
    }

    private String summary(List<Difference> all) {
        if (all.isEmpty()) {
            return colours.good(language.choose("Les deux documents disent la même chose.", "Both documents say the same."));
        }
        String counts = List.of(Change.values()).stream().filter(change -> count(all, change) > 0)
                .map(change -> count(all, change) + " " + how(change)
                        + (language == Language.FRENCH && count(all, change) > 1 ? "s" : "")).collect(Collectors.joining(", "));
        return (all.size() > 1 ? language.choose(all.size() + " différences : ", all.size()
                + " differences: ") : language.choose("1 différence : ", "1 difference: ")) + counts + ".";
    }

    private static long count(List<Difference> all, Change change) {
        return all.stream().filter(one -> one.change() == change).count();
    }
}
