package fr.ccs.dossier.mutation;

import fr.ccs.dossier.document.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every systematic change to one document, one at a time: each element and attribute of ours in turn under each operator. */
final class Mutations {
    private static final String PERSON = "P-[0-9A-Z]{9}";
    private final Document original;
    private final String unchanged;
    private final Vocabulary vocabulary;
    private final String state;
    private final List<String> persons;

    /** @param state goes before each place: {@code brouillon:} for a draft, in which little is a fault yet; else empty */
    Mutations(byte[] xml, Vocabulary vocabulary, String state) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        this.original = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        this.unchanged = text(original);
        this.vocabulary = vocabulary;
        this.state = state;
        this.persons = persons(original);
    }

    /** Hands each mutant to {@code judge}; none of them equals the original. */
    void forEach(Consumer<Mutant> judge) {
        int count = elements(original).size();
        for (int rank = 0; rank < count; rank++) {
            Element element = elements(original).get(rank);
            if (!Kind.NAMESPACE.equals(element.getNamespaceURI())) {
                continue;
            }
            ofElement(element, rank, judge);
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Attr attribute = (Attr) element.getAttributes().item(i);
                if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                    ofAttribute(attribute, rank, judge);
                }
            }
        }
    }

    private void ofElement(Element element, int rank, Consumer<Mutant> judge) {
        String place = place(element);
        if (element.getParentNode() instanceof Element) {
            mutate("supprimer", place, "", rank, (copy, node) -> node.getParentNode().removeChild(node), judge);
            mutate("dupliquer", place, "", rank, (copy, node) -> node.getParentNode().insertBefore(node.cloneNode(true), node), judge);
            if (next(element) != null) {
                mutate("permuter", place, "", rank, (copy, node) -> node.getParentNode().insertBefore(next(node), node), judge);
            }
            if (element.hasChildNodes()) {
                mutate("vider", place, "", rank, (copy, node) -> node.setTextContent(""), judge);
            }
        }
        if (element.hasChildNodes() && children(element).isEmpty()) {
            String value = element.getTextContent().strip();
            for (Changed changed : changed(element.getLocalName(), value)) {
                mutate(changed.operator, place, value + " → " + changed.value, rank, (copy, node) -> node.setTextContent(changed.value), judge);
            }
        }
    }

    private void ofAttribute(Attr attribute, int rank, Consumer<Mutant> judge) {
        String name = attribute.getName();
        String value = attribute.getValue();
        String place = place(attribute.getOwnerElement()) + "/@" + name;
        mutate("supprimer", place, value, rank, (copy, node) -> node.removeAttribute(name), judge);
        mutate("vider", place, value, rank, (copy, node) -> node.setAttribute(name, ""), judge);
        for (Changed changed : changed(name, value)) {
            mutate(changed.operator, place, value + " → " + changed.value, rank, (copy, node) -> node.setAttribute(name, changed.value), judge);
        }
    }

    private record Changed(String operator, String value) {}

    /** Other values in the place of one: of another type, of the same list, another date, another person, another number. */
    private List<Changed> changed(String name, String value) {
        List<Changed> changed = new ArrayList<>();
        if (value.matches(PERSON)) {
            persons.stream().filter(person -> !person.equals(value)).forEach(person -> changed.add(new Changed("echanger", person)));
        } else if (value.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            changed.add(new Changed("avancer", shifted(value, -2)));
            changed.add(new Changed("reculer", shifted(value, 2)));
            changed.add(new Changed("retyper", "hier"));
        } else if (value.matches("-?\\d{1,9}")) {
            changed.add(new Changed("nombre", String.valueOf(Long.parseLong(value) + 100)));
            changed.add(new Changed("nombre", "0"));
            changed.add(new Changed("retyper", "beaucoup"));
        } else {
            vocabulary.others(name, value).forEach(other -> changed.add(new Changed("choisir", other)));
            changed.add(new Changed("retyper", "0"));
        }
        return changed;
    }

    private static String shifted(String date, int years) {
        String shifted = Integer.parseInt(date.substring(0, 4)) + years + date.substring(4);
        return shifted.replace("-02-29", "-02-28");
    }

    private void mutate(String operator, String place, String change, int rank, BiConsumer<Document, Element> edit, Consumer<Mutant> judge) {
        Document copy = (Document) original.cloneNode(true);
        edit.accept(copy, elements(copy).get(rank));
        String text = text(copy);
        if (!text.equals(unchanged)) {
            judge.accept(new Mutant(operator, state + place, change, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    private static List<String> persons(Document document) {
        Set<String> persons = new TreeSet<>();
        for (Element element : elements(document)) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String value = element.getAttributes().item(i).getNodeValue();
                if (value.matches(PERSON)) {
                    persons.add(value);
                }
            }
        }
        return List.copyOf(persons);
    }

    private static List<Element> elements(Document document) {
        List<Element> elements = new ArrayList<>();
        collect(document.getDocumentElement(), elements);
        return elements;
    }

    private static void collect(Element element, List<Element> elements) {
        elements.add(element);
        children(element).forEach(child -> collect(child, elements));
    }

    private static List<Element> children(Element element) {
        Set<Element> children = new LinkedHashSet<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(found);
            }
        }
        return List.copyOf(children);
    }

    private static Element next(Element element) {
        Node next = element.getNextSibling();
        while (next != null && !(next instanceof Element)) {
            next = next.getNextSibling();
        }
        return (Element) next;
    }

    private static String place(Element element) {
        return element.getParentNode() instanceof Element parent ? place(parent) + "/" + element.getLocalName() : element.getLocalName();
    }

    private static String text(Document document) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
