package fr.ccs.dossier.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;

/**
 * How pages look and whose they are: one of the themes of {@code stylesheets/modules/theme.xsl}, and what a branch changes in it.
 *
 * @param name what messages call it
 * @param base the shipped theme that it starts from
 * @param colours the tokens that it changes, each as {@code #RRGGBB}
 * @param letterhead the lines beside the logo, the first one the most important; empty for the names of the certifying bodies
 * @param labels the printed words that it changes, by their id
 * @param letters the letters that it words anew, by their name
 */
public record Theme(String name, String base, Map<String, String> colours, Optional<Logo> logo, List<String> letterhead, Map<String, String> labels,
        Map<String, XdmNode> letters) {
    public static final Theme STANDARD = shipped("standard");
    /** Black on white: every text at 7:1 at least. */
    public static final Theme CONTRASTE = shipped("contraste");
    public static final Theme GRANDS_CARACTERES = shipped("grands-caracteres");

    /** The themes that need no folder. */
    public static final List<Theme> SHIPPED = List.of(STANDARD, CONTRASTE, GRANDS_CARACTERES);

    /** The shipped theme of this name. */
    public static Optional<Theme> named(String name) {
        return SHIPPED.stream().filter(theme -> theme.name.equals(name)).findFirst();
    }

    private static Theme shipped(String name) {
        return new Theme(name, name, Map.of(), Optional.empty(), List.of(), Map.of(), Map.of());
    }

    /** Every token of its pages, once its own colours have taken the place of those of its base. */
    Map<String, String> tokens() {
        return Stylesheets.tokens(this);
    }

    /** What the stylesheets know of it: {@code $theme}. */
    XdmMap parameter() {
        Map<String, Object> parameter = new HashMap<>(Map.of("base", base, "couleurs", colours, "entete", letterhead));
        logo.ifPresent(image -> parameter.put("logo", Map.of("adresse", image.address().toString(), "alternative", image.alternative(),
                "hauteur", image.height(), "largeur", image.width())));
        return XdmMap.makeMap(parameter);
    }
}
