package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.OwnResources;
import fr.ccs.dossier.document.Saxon;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.streams.Steps;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions that read a text with a list, or an element with an edition, answer in Java as the XSLT that defines them. */
class TwinsTest {
    private static final String JUGEMENTS = "schemas/1/rules/codes/jugements.xml";
    private static final String INTIMITE = "schemas/1/rules/codes/sante-syndicat-origine.xml";
    private static final String EDITION = "examples/referentiel/ccs-rc-2026.1-specimen.xml";
    private static final List<String> NAMES = List.of("roy", "elan");
    private static final String[] AROUND = ("il elle est était semble une un le la de d’ client cliente candidat candidate personne homme garçon très peu pas , . « » et mais c’ ce qui se ne M. Mme Roy"
            + " Élan a son fait preuve vient pays origine arrive l’ air quelqu’ juge quel bon vrai en deux").split(" ");
    private static final Pattern TEXTE = Pattern.compile("(?s)<texte>(.*?)</texte>");
    private static final Processor PROCESSOR = new Processor(false);
    private static Xslt30Transformer xslt;

    /** A Saxon of its own, to which no Java function is known. */
    @BeforeAll
    static void compile() throws SaxonApiException {
        XsltCompiler compiler = PROCESSOR.newXsltCompiler();
        compiler.setResourceResolver(OwnResources.RESOLVER);
        String includes = Stream.of("fonctions", "textes", "livret-textes", "livret-personnes", "livret").map(name -> "<xsl:include href=\"" + name + ".xsl\"/>")
                .collect(Collectors.joining());
        xslt = compiler.compile(new StreamSource(new StringReader("<xsl:package version=\"3.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\""
                + " xmlns:f=\"urn:fr:ccs:dossier:fonctions\" declared-modes=\"no\">" + includes
                + "<xsl:expose component=\"function\" names=\"f:*\" visibility=\"public\"/></xsl:package>"), OwnResources.uri("schemas/1/rules/essai.xsl"))).load30();
        xslt.setResourceResolver(request -> new StreamSource(Path.of(request.uri.replaceFirst("^ccs:/", "")).toFile()));
    }

    /** Sentences made of what a list holds and of the words that such a term may stand beside. */
    @ParameterizedTest
    @ValueSource(strings = {JUGEMENTS, INTIMITE})
    void theSameTermsAreFoundInAnySentence(String list) throws SaxonApiException {
        Random random = new Random(2026);
        XdmNode there = there(list);
        NodeInfo here = here(list);
        List<String> terms = terms(there);
        int found = 0;
        for (int i = 0; i < 2_500; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(8); length > 0; length--) {
                text.append(random.nextInt(3) == 0 ? terms.get(random.nextInt(terms.size())) : AROUND[random.nextInt(AROUND.length)]).append(' ');
            }
            List<Integer> ranks = Termes.of(here).ranks(FreeText.of(text.toString()), Set.copyOf(NAMES));
            assertThat(ranks).as("f:reperes(%s)", text).hasToString(call("reperes", new XdmAtomicValue(text.toString()), there, names()).stream()
                    .map(item -> item.getStringValue()).toList().toString());
            found += ranks.size();
        }
        assertThat(found).as("sentences in which something was found").isGreaterThan(500);
    }

    /** A list may hold terms that go on with a name, a mark or a title: what looks a text through before it is parted must not miss them. */
    @Test
    void aTermThatGoesOnWithMoreThanWordsIsFound() throws SaxonApiException {
        String list = "<termes xmlns=\"urn:fr:ccs:dossier:codes\"><domaine cle=\"essai\"><terme debut=\"brave cand\"/><terme debut=\"chez\" forme=\"chez candidat\"/>"
                + "<terme debut=\"soit\" forme=\"soit [,.] oui\"/><terme debut=\"dit\" forme=\"dit .* non\"/><terme debut=\"avec\" forme=\"avec M \\w+\"/><terme debut=\"ici\" forme=\"ici meme\"/>"
                + "</domaine></termes>";
        XdmNode there = PROCESSOR.newDocumentBuilder().build(new StreamSource(new StringReader(list)));
        NodeInfo here = Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(new StringReader(list))).getUnderlyingNode();
        for (String text : List.of("Brave Roy", "chez Élan", "soit, oui", "dit : non", "avec M. Tau", "avec Madame Tau", "ici, même", "ici même", "Roy brave")) {
            List<Integer> ranks = Termes.of(here).ranks(FreeText.of(text), Set.copyOf(NAMES));
            assertThat(ranks).as("f:reperes(%s)", text).hasToString(call("reperes", new XdmAtomicValue(text), there, names()).stream()
                    .map(item -> item.getStringValue()).toList().toString());
            assertThat(ranks.isEmpty()).as(text).isEqualTo(Set.of("avec Madame Tau", "ici, même", "Roy brave").contains(text));
        }
    }

    private static List<String> terms(XdmNode list) {
        List<String> terms = new ArrayList<>();
        list.select(Steps.descendant("urn:fr:ccs:dossier:codes", "terme")).forEach(terme -> {
            terms.addAll(CodeWords.of(terme));
            Stream.of("debut", "forme", "avant", "saufAvant", "saufApres").map(name -> terme.getAttributeValue(new QName(name))).filter(value -> value != null)
                    .forEach(value -> terms.add(value.replaceAll("\\\\w\\*", "es").replaceAll("[()?*^$\\[\\]]", " ").split("\\|")[0]));
        });
        return terms;
    }

    private static XdmValue names() {
        return XdmValue.makeSequence(NAMES);
    }

    /** What begins as a criterion does, repeats it, turns it round or adds to it. */
    @Test
    void theSameTextsAreHollow() throws SaxonApiException {
        Random random = new Random(2026);
        XdmNode there = there(EDITION);
        NodeInfo here = here(EDITION);
        List<String> formulas = there.select(Steps.descendant(node -> Set.of("enonce", "indicateur").contains(node.getNodeName() == null ? "" : node.getNodeName().getLocalName())))
                .map(XdmNode::getStringValue).toList();
        String[] more = {"", "", "RAS", "très bien", "ne", "12", "Elle dit bonjour.", "Critère atteint :", "La personne", "encore une fois", "x".repeat(560)};
        int hollow = 0;
        for (int i = 0; i < 1_500; i++) {
            List<String> words = new ArrayList<>(List.of(formulas.get(random.nextInt(formulas.size())).split("\\s+")));
            for (int gone = random.nextInt(5); gone > 0 && words.size() > 1; gone--) {
                words.remove(random.nextInt(words.size()));
            }
            if (random.nextInt(3) == 0) {
                Collections.shuffle(words, random);
            }
            String text = more[random.nextInt(more.length)] + " " + (random.nextInt(8) == 0 ? "" : String.join(" ", words)) + " " + more[random.nextInt(more.length)];
            boolean creux = Formules.isHollow(FreeText.of(text), here);
            assertThat(creux).as("f:creux(%s)", text).hasToString(call("creux", new XdmAtomicValue(text), root(there)).toString());
            assertThat(Formules.isHollow(FreeText.of(text), null)).hasToString(call("creux", new XdmAtomicValue(text), XdmValue.makeSequence(List.of())).toString());
            hollow += creux ? 1 : 0;
        }
        assertThat(hollow).isBetween(100, 1_400);
    }

    static List<Path> livrets() {
        return Stream.concat(Specimen.documents().stream(), RuleFixtures.files().stream()).filter(file -> file.toString().contains("livret") || file.toString().contains("LIV-00")).toList();
    }

    @ParameterizedTest
    @MethodSource("livrets")
    void theSameCompetenciesAndCriteriaAreExpected(Path livret) throws SaxonApiException, IOException {
        XdmNode there = there(livret.toString());
        NodeInfo here = here(livret.toString());
        NodeInfo editionHere = here(EDITION);
        XdmValue editionThere = root(there(EDITION));
        for (String name : List.of("competence", "critere")) {
            List<XdmNode> ours = evaluated(new XdmNode(here), name);
            List<XdmNode> theirs = evaluated(there, name);
            for (int i = 0; i < ours.size(); i++) {
                for (boolean known : new boolean[] {true, false}) {
                    NodeInfo edition = known ? editionHere : null;
                    XdmValue other = known ? editionThere : XdmValue.makeSequence(List.of());
                    boolean expected = name.equals("critere") ? Attendus.critere(ours.get(i).getUnderlyingNode(), edition) : Attendus.competence(ours.get(i).getUnderlyingNode(), edition);
                    assertThat(expected).as("%s %d of %s", name, i, livret).hasToString(call(name.equals("critere") ? "attendu" : "attendue", theirs.get(i), other).toString());
                }
                if (name.equals("critere")) {
                    assertThat(Attendus.isFirst(ours.get(i).getUnderlyingNode())).hasToString(call("premier", theirs.get(i)).toString());
                }
            }
        }
    }

    /** Constats copied as they are, with other signs, capitals and accents, or but for a word. */
    @Test
    void theSameConstatsAreRepeated() throws SaxonApiException, IOException {
        Random random = new Random(2026);
        String model = Files.readString(Specimen.LIVRET);
        List<String> texts = TEXTE.matcher(model).results().map(text -> text.group(1)).toList();
        int repeated = 0;
        for (int i = 0; i < 60; i++) {
            String livret = TEXTE.matcher(model).replaceAll(constat -> random.nextInt(3) > 0 ? Matcher.quoteReplacement(constat.group())
                    : Matcher.quoteReplacement("<texte>" + changed(texts.get(random.nextInt(texts.size())), random.nextInt(8)) + "</texte>"));
            List<XdmNode> ours = texts(read(Saxon.PROCESSOR, livret));
            List<XdmNode> theirs = texts(read(PROCESSOR, livret));
            for (int rank = 0; rank < ours.size(); rank++) {
                boolean known = Constats.repeated(ours.get(rank).getUnderlyingNode());
                assertThat(known).as("f:repete(%s)", ours.get(rank)).hasToString(call("repete", theirs.get(rank)).toString());
                repeated += known ? 1 : 0;
            }
        }
        assertThat(repeated).isBetween(100, 1_000);
    }

    private static String changed(String text, int how) {
        return switch (how) {
            case 0 -> text.toUpperCase(java.util.Locale.FRENCH);
            case 1 -> text.replace("é", "e\u0301").replace(" ", "\n  ") + " !";
            case 2 -> text + " Encore.";
            case 3 -> "–  … ".repeat(60) + text;
            case 4 -> "ΟΔΟΣ’".repeat(9) + "ΟΔΟΣ’" + text;
            case 5 -> "οδος ".repeat(10) + text;
            default -> text;
        };
    }

    private static XdmNode read(Processor processor, String xml) throws SaxonApiException {
        return processor.newDocumentBuilder().build(new StreamSource(new StringReader(xml)));
    }

    private static List<XdmNode> texts(XdmNode livret) {
        return evaluated(livret, "texte");
    }

    private static List<XdmNode> evaluated(XdmNode livret, String name) {
        return livret.select(Steps.descendant("urn:fr:ccs:dossier:1", name)).filter(node -> node.select(Steps.ancestor("urn:fr:ccs:dossier:1", "evaluation")).findAny().isPresent()).toList();
    }

    private static XdmNode root(XdmNode document) {
        return document.select(Steps.child("*")).findFirst().orElseThrow();
    }

    private static XdmValue call(String name, XdmValue... arguments) throws SaxonApiException {
        return xslt.callFunction(new QName(RuleFunctions.NAMESPACE, name), arguments);
    }

    /** A file as the other Saxon reads it, and as ours does. */
    private static XdmNode there(String file) throws SaxonApiException {
        return PROCESSOR.newDocumentBuilder().build(new StreamSource(Path.of(file).toFile()));
    }

    private static NodeInfo here(String file) throws SaxonApiException {
        return Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(Path.of(file).toFile())).getUnderlyingNode();
    }
}
