package fr.ccs.dossier.check;

import fr.ccs.dossier.finding.Assertion;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.streams.Steps;

/** Reads one {@code sch:assert} or {@code sch:report} with its English diagnostic into what a reader of the rule book wants of it. */
final class AssertionSource {
    private static final String SCH = "http://purl.oclc.org/dsdl/schematron";
    private static final Set<String> VALUES = Set.of("value-of", "name");
    /** What stands in quotes stays as it is; other white space only lays the file out. */
    private static final Pattern LITERAL_OR_SPACE = Pattern.compile("\"[^\"]*\"|'[^']*'|\\s+");

    private AssertionSource() {}

    /** @param english the diagnostic that the assertion names */
    static Assertion read(XdmNode assertion, XdmNode english) {
        XdmNode rule = assertion.select(Steps.parent()).asNode();
        List<String> lets = new ArrayList<>();
        if (!attribute(rule, "visit-each").isEmpty()) {
            lets.add("visit-each := " + xpath(attribute(rule, "visit-each")));
        }
        rule.select(Steps.child(SCH, "let")).forEach(let -> lets.add("$" + attribute(let, "name") + " := " + value(let)));
        return new Assertion(Severity.valueOf(attribute(assertion, "role")), message(assertion), message(english), xpath(attribute(rule, "context")), lets,
                xpath(attribute(assertion, "test")), assertion.getNodeName().getLocalName().equals("assert"));
    }

    private static String value(XdmNode let) {
        String written = attribute(let, "value");
        return written.isEmpty() ? "…" : xpath(written);
    }

    private static Message message(XdmNode node) {
        StringBuilder problem = new StringBuilder();
        StringBuilder remedy = new StringBuilder();
        node.children().forEach(child -> words(child, isRemedy(child) ? remedy : problem));
        return new Message(collapsed(problem), collapsed(remedy));
    }

    private static boolean isRemedy(XdmNode node) {
        return node.getNodeKind() == XdmNodeKind.ELEMENT && "remede".equals(attribute(node, "class"));
    }

    private static void words(XdmNode node, StringBuilder words) {
        if (node.getNodeKind() == XdmNodeKind.TEXT) {
            words.append(node.getStringValue());
        } else if (node.getNodeKind() == XdmNodeKind.ELEMENT && VALUES.contains(node.getNodeName().getLocalName())) {
            String value = attribute(node, "select") + attribute(node, "path");
            words.append('‹').append(value.isEmpty() ? "name()" : xpath(value)).append('›');
        } else {
            node.children().forEach(child -> words(child, words));
        }
    }

    private static String xpath(String written) {
        return LITERAL_OR_SPACE.matcher(written.strip()).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(found.group().isBlank() ? " " : found.group()));
    }

    private static String collapsed(StringBuilder text) {
        return text.toString().replaceAll("[ \\t\\r\\n]+", " ").strip();
    }

    private static String attribute(XdmNode element, String name) {
        String value = element.getAttributeValue(new QName(name));
        return value == null ? "" : value;
    }
}
