package fr.ccs.dossier.check;

import fr.ccs.dossier.finding.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** How often the rules that read free text were right, in words, from the figures that the tests measure. */
final class Measures {
    static final String FILE = "/schemas/1/rules/mesures.xml";
    private static final String NAMESPACE = "urn:fr:ccs:dossier:regles";

    private Measures() {}

    /** A sentence for each collection of texts a rule was measured on. */
    static Map<String, List<Rule.Text>> byRule(XdmNode measures) {
        return measures.select(Steps.descendantOrSelf(NAMESPACE, "mesure")).collect(Collectors.groupingBy(
                measure -> value(measure, "regle"), Collectors.mapping(Measures::sentence, Collectors.toList())));
    }

    private static Rule.Text sentence(XdmNode measure) {
        boolean open = value(measure, "corpus").equals("ouvert");
        String texts = value(measure, "textes");
        String expected = value(measure, "attendus");
        return new Rule.Text(
                "Sur les " + texts + (open ? " textes qui ont servi à la mettre au point, dont " : " textes tenus à l’écart, lus une fois la règle écrite, dont ")
                        + expected + " à relever : précision " + percent(measure, "precision", Locale.FRENCH) + "\u00A0%, rappel "
                        + percent(measure, "rappel", Locale.FRENCH) + "\u00A0%.",
                "On the " + texts + (open ? " texts that it was worked out on, " : " texts kept apart and read once the rule was written, ")
                        + expected + " of them to be reported: precision " + percent(measure, "precision", Locale.ENGLISH) + "%, recall "
                        + percent(measure, "rappel", Locale.ENGLISH) + "%.");
    }

    private static String percent(XdmNode measure, String name, Locale locale) {
        return String.format(locale, "%.0f", 100 * Double.parseDouble(value(measure, name)));
    }

    private static String value(XdmNode measure, String name) {
        return measure.getAttributeValue(new QName(name));
    }
}
