package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Saxon;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A term that no text can hold is a rule that somebody believes in: each term of the lists, alone in a list of its own, is found in a sentence made for it. */
class TermesTest {
    private static final String CODES = "urn:fr:ccs:dossier:codes";
    /** What stands before and behind a term so that it is said of a person. */
    private static final String[][] AROUND = {{"", ""}, {"elle est ", ""}, {"candidate ", ""}, {"c’est un ", ""}, {"un ", " candidat"}, {"", " candidat"}, {"elle a ", " chez elle"}, {"un bon ", " candidat"}};
    private static final int TRIES = 400;

    @ParameterizedTest
    @ValueSource(strings = {"jugements", "sante-syndicat-origine"})
    void everyTermIsFoundInSomeText(String list) throws SaxonApiException {
        XdmNode root = read(list);
        List<String> never = new ArrayList<>();
        for (XdmNode terme : root.select(Steps.descendant(CODES, "terme")).toList()) {
            for (String mot : CodeWords.of(terme).isEmpty() ? List.of("") : CodeWords.of(terme)) {
                if (!found(terme, mot)) {
                    never.add(mot + terme);
                }
            }
        }
        assertThat(never).as("terms of %s that no text holds", list).isEmpty();
    }

    private static XdmNode read(String list) throws SaxonApiException {
        return Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(Path.of("schemas/1/rules/codes/" + list + ".xml").toFile()));
    }

    /** @param mot the one word of the term to try; empty for a term that has a beginning */
    private static boolean found(XdmNode terme, String mot) throws SaxonApiException {
        Random random = new Random(2026);
        Termes alone = alone(terme);
        String forme = attribute(terme, "forme");
        String whole = !mot.isEmpty() ? mot : forme != null ? forme.replace("NATION", "" + attribute(terme.getParent().getParent(), "nations")).replace("PAYS", "" + attribute(terme.getParent().getParent(), "pays"))
                : attribute(terme, "debut").strip();
        String avant = attribute(terme, "avant");
        for (int i = 0; i < TRIES; i++) {
            String[] around = AROUND[i % AROUND.length];
            String text = around[0] + (avant == null ? "" : new Sample(avant, random).text() + " ") + new Sample(whole, random).text() + around[1];
            if (!alone.ranks(FreeText.of(text), Set.of()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A list of this term alone. */
    private static Termes alone(XdmNode terme) throws SaxonApiException {
        XdmNode root = terme.getParent().getParent();
        String xml = "<termes xmlns=\"" + CODES + "\" nations=\"" + attribute(root, "nations") + "\" pays=\"" + attribute(root, "pays") + "\"><domaine cle=\""
                + attribute(terme.getParent(), "cle") + "\">" + terme + "</domaine></termes>";
        return Termes.of(Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(new StringReader(xml))).getUnderlyingNode());
    }

    private static String attribute(XdmNode node, String name) {
        return node.getAttributeValue(new QName(name));
    }

    /** Some text of which one of these expressions holds: choices, groups, {@code ?}, {@code *}, {@code +}, {@code {0,2}}, classes of signs, {@code \w}. */
    private static final class Sample {
        private final String expression;
        private final Random random;
        private int at;

        Sample(String expression, Random random) {
            this.expression = expression;
            this.random = random;
        }

        String text() {
            at = 0;
            return choice();
        }

        private String choice() {
            List<String> choices = new ArrayList<>();
            choices.add(sequence());
            while (at < expression.length() && expression.charAt(at) == '|') {
                at++;
                choices.add(sequence());
            }
            return choices.get(random.nextInt(choices.size()));
        }

        private String sequence() {
            StringBuilder text = new StringBuilder();
            while (at < expression.length() && expression.charAt(at) != '|' && expression.charAt(at) != ')') {
                String one = atom();
                char often = at < expression.length() ? expression.charAt(at) : ' ';
                if (often == '{') {
                    at = expression.indexOf('}', at) + 1;
                    one = random.nextBoolean() ? "" : one;
                } else if (often == '?' || often == '*' || often == '+') {
                    at++;
                    one = often != '+' && random.nextBoolean() ? "" : one;
                }
                text.append(one);
            }
            return text.toString();
        }

        private String atom() {
            char c = expression.charAt(at++);
            switch (c) {
                case '(' -> {
                    String inner = choice();
                    at++;
                    return inner;
                }
                case '[' -> {
                    String signs = expression.substring(at, expression.indexOf(']', at));
                    at += signs.length() + 1;
                    return signs.contains("-") ? "b" : signs.charAt(random.nextInt(signs.length())) == 'M' ? "M. Roy" : signs.substring(0, 1);
                }
                case '\\' -> {
                    at++;
                    return "e";
                }
                case '^', '$' -> {
                    return "";
                }
                default -> {
                    return String.valueOf(c);
                }
            }
        }
    }
}
