package fr.ccs.dossier.check;

import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Texts as evaluators write them, each with the rules that ought to speak ({@code src/test/resources/textes/}): put one at a time into a
 * livret without fault and judged by the real checker.
 */
final class Corpus {
    static final Path FOLDER = Path.of("src/test/resources/textes");
    static final List<String> RULES = List.of("LIV-005", "LIV-007", "LIV-027", "LIV-028", "LIV-029");

    /** What a rule did on a corpus: how many texts it ought to name, and how well it did. */
    record Measure(String rule, String corpus, int texts, int expected, double precision, double recall) {}

    private final String name;
    private final Map<String, Element> texts = new TreeMap<>();
    private final Map<String, Set<String>> said = new HashMap<>();

    /** @param work an empty folder for the editions that some texts need */
    Corpus(Path file, Path work) throws Exception {
        this.name = file.getFileName().toString().replace(".xml", "");
        NodeList all = parse(Files.readAllBytes(file)).getElementsByTagNameNS("*", "texte");
        IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).forEach(text -> texts.put(text.getAttribute("id"), text));
        for (Element text : texts.values()) {
            if (text.hasAttribute("enonce")) {
                Files.write(work.resolve(text.getAttribute("id") + ".xml"), edition(text));
            }
        }
        Checker checker = Specimen.newChecker(List.of(Specimen.REFERENTIEL, Specimen.ANNUAIRE, work));
        for (Element text : texts.values()) {
            said.put(text.getAttribute("id"), said(checker, text));
        }
    }

    /** Of all texts together, how many of the rules' words are right. */
    double precision() {
        return RULES.stream().mapToLong(rule -> count(rule, true, true)).sum()
                / (double) RULES.stream().mapToLong(rule -> count(rule, true, true) + count(rule, true, false)).sum();
    }

    List<Measure> measures() {
        return RULES.stream().map(rule -> {
            double right = count(rule, true, true);
            return new Measure(rule, name, texts.size(), (int) (right + count(rule, false, true)), rounded(right / (right + count(rule, true, false))),
                    rounded(right / (right + count(rule, false, true))));
        }).toList();
    }

    /** What was said wrongly or not said, to see what a change to a word list does. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        texts.forEach((id, text) -> RULES.forEach(rule -> {
            if (said.get(id).contains(rule) != expected(text).contains(rule)) {
                differences.add((said.get(id).contains(rule) ? "trop " : "manque ") + rule + " " + id + " : " + text.getTextContent());
            }
        }));
        return differences;
    }

    private long count(String rule, boolean named, boolean wanted) {
        return texts.keySet().stream().filter(id -> said.get(id).contains(rule) == named && expected(texts.get(id)).contains(rule) == wanted).count();
    }

    private static double rounded(double share) {
        return Double.isNaN(share) ? 1 : Math.round(share * 1000) / 1000.0;
    }

    private static Set<String> expected(Element text) {
        return new TreeSet<>(Arrays.asList(text.getAttribute("attendu").split(" ")));
    }

    /**
     * The rules that speak of the text where it stands; a copy may be named where its model stands. The texts call their candidates by names of
     * their own: the livret gives none.
     */
    private Set<String> said(Checker checker, Element text) throws Exception {
        Document livret = parse(Files.readAllBytes(Specimen.LIVRET));
        child(livret.getDocumentElement(), "candidat").setTextContent("");
        if (text.hasAttribute("copie")) {
            place(livret, texts.get(text.getAttribute("copie")));
        }
        if (text.hasAttribute("enonce")) {
            Element edition = (Element) livret.getElementsByTagNameNS("*", "editionAppliquee").item(0);
            edition.setAttribute("edition", text.getAttribute("id"));
            edition.removeAttribute("empreinte");
        }
        String placed = place(livret, text);
        FileVerdict verdict = checker.check(text.getAttribute("id"), bytes(livret));
        if (!(verdict.verdict() instanceof Verdict.Checked checked)) {
            throw new IllegalStateException(text.getAttribute("id") + " could not be checked: " + verdict.verdict());
        }
        Set<String> rules = new TreeSet<>();
        checked.findings().stream().filter(finding -> finding.location().path().equals(placed) || finding.rule().equals("LIV-007"))
                .map(Finding::rule).filter(RULES::contains).forEach(rules::add);
        return rules;
    }

    /** Writes the text at the place of its nature, and says where. */
    private static String place(Document livret, Element text) {
        String code = text.getAttribute("critere");
        Element place = switch (text.getAttribute("nature")) {
            case "constat" -> child(child(coded(livret, "critere", code), "constat"), "texte");
            case "argumentation" -> child(coded(livret, "competence", code), "argumentation");
            case "recommandation" -> added(coded(livret, "competence", code.replaceFirst("\\..*", "")), "axeProgres");
            case "resume" -> (Element) livret.getElementsByTagNameNS("*", "resume").item(0);
            case "remarque" -> (Element) livret.getElementsByTagNameNS("*", "remarqueCandidat").item(0);
            default -> throw new IllegalArgumentException(text.getAttribute("nature"));
        };
        place.setTextContent(text.getTextContent());
        return path(place);
    }

    private static Element coded(Document livret, String element, String code) {
        NodeList all = livret.getElementsByTagNameNS("*", element);
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).filter(found -> found.getAttribute("code").equals(code)).findFirst().orElseThrow();
    }

    private static Element child(Element parent, String name) {
        return (Element) parent.getElementsByTagNameNS("*", name).item(0);
    }

    private static Element added(Element competence, String name) {
        return (Element) competence.appendChild(competence.getOwnerDocument().createElementNS(competence.getNamespaceURI(), name));
    }

    private static String path(Element element) {
        if (!(element.getParentNode() instanceof Element parent)) {
            return "/" + element.getLocalName();
        }
        List<Element> alike = new ArrayList<>();
        for (org.w3c.dom.Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element sibling && sibling.getLocalName().equals(element.getLocalName())) {
                alike.add(sibling);
            }
        }
        return path(parent) + "/" + element.getLocalName() + (alike.size() > 1 ? "[" + (alike.indexOf(element) + 1) + "]" : "");
    }

    /** The specimen edition, but that one criterion is worded as the text's evaluators had it before them. */
    private static byte[] edition(Element text) throws Exception {
        Document edition = parse(Files.readAllBytes(Specimen.REFERENTIEL));
        edition.getDocumentElement().setAttribute("edition", text.getAttribute("id"));
        NodeList criteria = edition.getElementsByTagNameNS("*", "critere");
        Element critere = IntStream.range(0, criteria.getLength()).mapToObj(i -> (Element) criteria.item(i))
                .filter(found -> found.getAttribute("code").equals(text.getAttribute("critere"))).findFirst().orElseThrow();
        child(critere, "enonce").setTextContent(text.getAttribute("enonce"));
        return bytes(edition);
    }

    private static Document parse(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new java.io.ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(Document document) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(bytes));
        return bytes.toByteArray();
    }
}
