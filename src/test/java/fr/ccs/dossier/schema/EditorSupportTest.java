package fr.ccs.dossier.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.catalog.CatalogFeatures;
import javax.xml.catalog.CatalogManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What makes an XML editor help on opening a file: instructions, catalog and settings lead to files that are there. */
class EditorSupportTest {
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");

    static List<String> kinds() {
        return Schemas.KINDS;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void templateNamesItsSchema(String kind) {
        Path template = Path.of("templates", kind + ".xml");
        List<Path> models = new ArrayList<>();
        for (Node node = Schemas.tree(template).getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                assertThat(node.getNodeName()).isEqualTo("xml-model");
                models.add(template.resolveSibling(HREF.matcher(node.getNodeValue()).results().findFirst().orElseThrow().group(1)).normalize());
            }
        }
        assertThat(models).first().isEqualTo(Schemas.file(kind));
        assertThat(models).allSatisfy(model -> assertThat(model).isRegularFile());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void templateHasNoCommentAndEndsLinesAsPromised(String kind) throws IOException {
        assertThat(Files.readString(Path.of("templates", kind + ".xml"))).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .doesNotContain("<!--", "\r", "\t").endsWith(">\n");
    }

    @Test
    void catalogLeadsToFiles() {
        Path catalog = Path.of("schemas/catalog.xml");
        Document tree = Schemas.tree(catalog);
        List<Element> names = Schemas.elements(tree.getElementsByTagNameNS("*", "uri"));
        assertThat(names).extracting(uri -> uri.getAttribute("name")).containsExactlyInAnyOrder(Schemas.NAMESPACE, "urn:fr:ccs:dossier:projet", "urn:fr:ccs:dossier:theme", "urn:fr:ccs:dossier:lettre");
        assertThat(names).allSatisfy(uri -> {
            Path schema = catalog.resolveSibling(uri.getAttribute("uri"));
            assertThat(Schemas.tree(schema).getDocumentElement().getAttribute("targetNamespace")).isEqualTo(uri.getAttribute("name"));
        });
    }

    @Test
    void catalogAnswersForTheAddressesOfTheSchemas() {
        Path catalog = Path.of("schemas/catalog.xml").toAbsolutePath();
        var resolver = CatalogManager.catalogResolver(CatalogFeatures.defaults(), catalog.toUri());
        assertThat(Schemas.KINDS).allSatisfy(kind -> {
            String found = resolver.resolveEntity(null, "https://ccs.invalid/schemas/1/" + kind + ".xsd").getSystemId();
            assertThat(Path.of(URI.create(found))).isEqualTo(Schemas.file(kind).toAbsolutePath());
        });
    }

    @Test
    void unionHoldsEveryKind() {
        assertThat(Schemas.components(Path.of("schemas/1.xsd"), "include")).extracting(include -> include.getAttribute("schemaLocation"))
                .containsExactlyElementsOf(Schemas.KINDS.stream().map(kind -> "1/" + kind + ".xsd").toList());
    }

    @Test
    void nothingIsImportedFromOutside() {
        assertThat(Schemas.all()).allSatisfy(file -> {
            assertThat(Schemas.components(file, "import")).isEmpty();
            assertThat(Schemas.components(file, "redefine")).isEmpty();
            assertThat(Schemas.components(file, "include")).extracting(include -> include.getAttribute("schemaLocation"))
                    .allMatch(location -> location.matches("(1/)?[a-z-]+\\.xsd"));
        });
    }

    @Test
    void editorSettingsNameFilesThatExist() throws IOException {
        String settings = Files.readString(Path.of(".vscode/settings.json"));
        List<String> files = Pattern.compile("\"(schemas/[^\"]+)\"").matcher(settings).results().map(found -> found.group(1)).toList();
        assertThat(files).contains("schemas/catalog.xml", "schemas/ccs.xsd");
        assertThat(files).allSatisfy(file -> assertThat(Path.of(file)).isRegularFile());
        assertThat(settings).contains("\"xml.downloadExternalResources.enabled\": false");
        assertThat(Files.readString(Path.of(".vscode/extensions.json"))).contains("redhat.vscode-xml");
    }
}
