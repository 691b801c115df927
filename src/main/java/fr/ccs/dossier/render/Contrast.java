package fr.ccs.dossier.render;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How well one colour is told from another, as WCAG 2 measures it, and the colours that meet on our pages. */
final class Contrast {
    /** What WCAG AA asks of text (1.4.3), and of lines and boxes that carry meaning (1.4.11). */
    static final double TEXT = 4.5;
    static final double GRAPHIC = 3;

    /** The paper. */
    static final String PAPER = "blanc";

    /** A token seen on the ground of another, and the least ratio that lets it be read. */
    record Pair(String ink, String ground, double wanted) {}

    /** The hairlines of {@code filet} are not here: they only follow what the columns show already. */
    static final List<Pair> PAIRS = Stream.concat(
            Stream.of("texte", "discret", "accent", "attention")
                    .flatMap(ink -> Stream.of(PAPER, "fond", "filigrane").map(ground -> new Pair(ink, ground, TEXT))),
            Stream.of(new Pair("sur-accent", "accent", TEXT), new Pair("ligne", PAPER, GRAPHIC))).toList();

    private Contrast() {}

    /** The pairs that cannot be read well enough in these tokens. */
    static List<Pair> tooWeak(Map<String, String> tokens) {
        return PAIRS.stream().filter(pair -> of(pair, tokens) < pair.wanted()).toList();
    }

    static double of(Pair pair, Map<String, String> tokens) {
        return ratio(colour(pair.ink(), tokens), colour(pair.ground(), tokens));
    }

    static String colour(String token, Map<String, String> tokens) {
        return token.equals(PAPER) ? "#FFFFFF" : tokens.get(token);
    }

    /** From 1, the same colour twice, to 21, black and white. */
    static double ratio(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
