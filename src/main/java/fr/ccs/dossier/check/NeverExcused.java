package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Saxon;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** The rules that no derogation waives and no baseline makes known, from the list that the rules themselves read. */
public final class NeverExcused {
    private static final String LIST = "/schemas/1/rules/codes/sans-exception.xml";
    private static final String NAMESPACE = "urn:fr:ccs:dossier:codes";
    private static final XdmNode TREE = read();
    private static final List<String> FAMILIES = List.copyOf(values("famille", "prefixe"));
    private static final Set<String> RULES = values("regle", "id");

    private NeverExcused() {}

    /** Whether findings of this rule block whatever anybody decided, and however old they are. */
    public static boolean contains(String rule) {
        return RULES.contains(rule) || FAMILIES.stream().anyMatch(rule::startsWith);
    }

    private static Set<String> values(String element, String attribute) {
        Set<String> values = TREE.select(Steps.descendant(NAMESPACE, element))
                .map(entry -> entry.getAttributeValue(new QName(attribute))).collect(Collectors.toUnmodifiableSet());
        if (values.isEmpty()) {
            throw new IllegalStateException(LIST + " is empty in this installation");
        }
        return values;
    }

    private static XdmNode read() {
        try (InputStream in = NeverExcused.class.getResourceAsStream(LIST)) {
            return Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(in));
        } catch (IOException | SaxonApiException e) {
            throw new IllegalStateException(LIST + " is missing or broken in this installation", e);
        }
    }
}
