package fr.ccs.dossier.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What an editor's completion popup shows, and how things are called. */
class DocumentationTest {
    /** Types whose values are names of root elements, not codes. */
    private static final Set<String> NAMES_OF_KINDS = Set.of("TypeDocument", "TypeDocumentSigne");

    static List<Path> all() {
        return Schemas.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everythingIsExplainedInFrench(Path file) {
        List<String> unexplained = new ArrayList<>();
        for (String component : List.of("schema", "element", "attribute", "enumeration", "any", "unique", "simpleType", "complexType")) {
            for (Element element : Schemas.components(file, component)) {
                boolean anonymous = component.endsWith("Type") && !element.hasAttribute("name");
                if (!anonymous && !isUseful(documentation(element), name(element))) {
                    unexplained.add(component + " " + name(element) + ": " + documentation(element));
                }
            }
        }
        assertThat(unexplained).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void textsAreTypeset(Path file) {
        assertThat(Schemas.components(file, "documentation")).extracting(text -> text.getTextContent().strip())
                .allSatisfy(text -> assertThat(text).doesNotContain("'", "\"", "...").doesNotContainPattern("\\S[;!?»](\\s|$)"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void elementsAndAttributesAreUnaccentedLowerCamelCase(Path file) {
        List<String> names = new ArrayList<>();
        Schemas.components(file, "element").forEach(element -> names.add(name(element)));
        Schemas.components(file, "attribute").forEach(attribute -> names.add(name(attribute)));
        assertThat(names).allMatch(name -> name.matches("[a-z][A-Za-z0-9]*"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void typesAreUnaccentedUpperCamelCase(Path file) {
        List<String> names = new ArrayList<>();
        Schemas.components(file, "simpleType").forEach(type -> names.add(name(type)));
        Schemas.components(file, "complexType").forEach(type -> names.add(name(type)));
        names.removeIf(String::isEmpty);
        assertThat(names).allMatch(name -> name.matches("[A-Z][A-Za-z0-9]*"));
    }

    @Test
    void codesAreUpperSnakeCase() {
        for (String file : List.of("common", "referentiel", "livret", "session", "proces-verbal", "certificat", "dossier", "registre",
                "annuaire")) {
            assertThat(Schemas.components(Schemas.file(file), "enumeration"))
                    .filteredOn(value -> !NAMES_OF_KINDS.contains(typeOf(value)))
                    .extracting(value -> value.getAttribute("value")).allMatch(value -> value.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"));
        }
    }

    @Test
    void namesOfKindsAreTheirRoots() {
        Set<String> roots = new TreeSet<>();
        for (String kind : Schemas.KINDS) {
            roots.add(name(roots(Schemas.file(kind)).get(0)));
        }
        List<Element> values = Schemas.components(Schemas.file("common"), "enumeration");
        assertThat(values).filteredOn(value -> typeOf(value).equals("TypeDocument"))
                .extracting(value -> value.getAttribute("value")).containsExactlyInAnyOrderElementsOf(roots);
        assertThat(values).filteredOn(value -> typeOf(value).equals("TypeDocumentSigne"))
                .extracting(value -> value.getAttribute("value")).isSubsetOf(roots).hasSize(3);
    }

    /** The project file speaks as the command line does. */
    @Test
    void projectFileUsesTheWordsOfTheOptions() {
        assertThat(Schemas.components(Path.of("schemas/ccs.xsd"), "enumeration")).extracting(value -> value.getAttribute("value"))
                .containsExactly("privees", "publiques", "auto", "brouillon", "signature", "transmission", "archive", "erreur", "avertissement");
    }

    static List<Element> roots(Path file) {
        return Schemas.children(Schemas.tree(file).getDocumentElement()).stream()
                .filter(child -> child.getLocalName().equals("element")).toList();
    }

    private static boolean isUseful(String text, String name) {
        return text.length() > 10 && text.matches("(?s).*[.?…»]") && !text.equalsIgnoreCase(name + ".");
    }

    private static String documentation(Element element) {
        StringBuilder text = new StringBuilder();
        for (Element annotation : Schemas.children(element)) {
            if (annotation.getLocalName().equals("annotation")) {
                Schemas.children(annotation).stream().filter(child -> child.getAttribute("xml:lang").equals("fr"))
                        .forEach(child -> text.append(child.getTextContent()));
            }
        }
        return text.toString().strip();
    }

    private static String name(Element element) {
        return element.hasAttribute("name") ? element.getAttribute("name") : element.getAttribute("value");
    }

    private static String typeOf(Element enumeration) {
        return ((Element) enumeration.getParentNode().getParentNode()).getAttribute("name");
    }
}
