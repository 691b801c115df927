package fr.ccs.dossier.check;

import fr.ccs.dossier.document.OwnResources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** The words of a code list ({@code mots}), for the twins of functions that look words up in it. */
final class CodeWords {
    private CodeWords() {}

    /** Each word of a list with another attribute of its entry, empty where it has none; of a word that stands twice, the first one. */
    static Map<String, String> of(String list, String attribute) {
        Map<String, String> words = new HashMap<>();
        for (XdmNode entry : OwnResources.codeList("schemas/1/rules/codes/" + list + ".xml").select(Steps.descendant("*")).toList()) {
            String value = entry.getAttributeValue(new QName(attribute));
            of(entry).forEach(word -> words.putIfAbsent(word, value == null ? "" : value));
        }
        return Map.copyOf(words);
    }

    /** The words of one entry; none when it lists none. */
    static List<String> of(XdmNode entry) {
        String mots = entry.getAttributeValue(new QName("mots"));
        return mots == null || mots.isBlank() ? List.of() : List.of(mots.strip().split("\\s+"));
    }
}
