package fr.ccs.dossier.schema;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.model.Dossier;
import fr.ccs.dossier.model.Livret;
import fr.ccs.dossier.model.ObjectFactory;
import fr.ccs.dossier.model.Referentiel;
import fr.ccs.dossier.model.Role;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.ComparisonResult;
import org.xmlunit.diff.ComparisonType;
import org.xmlunit.diff.Diff;

/** The generated types carry everything that a document says: read and written again, it is valid and says the same. */
class ModelTest {
    private static final JAXBContext MODEL = model();

    static Stream<Arguments> documents() throws IOException {
        List<Arguments> documents = new ArrayList<>();
        for (String kind : Schemas.KINDS) {
            Schema schema = Schemas.compiled(Schemas.file(kind));
            Path template = Path.of("templates", kind + ".xml");
            documents.add(Arguments.of(Named.of(template.toString(), Schemas.tree(template)), schema));
            for (Element root : DocumentationTest.roots(Schemas.file(kind))) {
                for (int alternative = 0; alternative < MaximalDocument.alternatives(Schemas.file(kind)); alternative++) {
                    String name = root.getAttribute("name") + " with everything, alternative " + alternative;
                    documents.add(Arguments.of(Named.of(name, MaximalDocument.of(Schemas.file(kind), root, alternative)), schema));
                }
            }
        }
        for (String folder : List.of("livret", "referentiel")) {
            Schema schema = Schemas.compiled(Schemas.file(folder));
            try (Stream<Path> files = Files.walk(Path.of("examples"))) {
                files.filter(file -> file.toString().endsWith(".xml")).sorted().forEach(file -> {
                    Document tree = Schemas.tree(file);
                    if (tree.getDocumentElement().getLocalName().equals(folder)) {
                        documents.add(Arguments.of(Named.of(file.toString(), tree), schema));
                    }
                });
            }
        }
        return documents.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void roundTripIsValidAndEqual(Document document, Schema schema) throws Exception {
        schema.newValidator().validate(new DOMSource(document));
        Unmarshaller reader = MODEL.createUnmarshaller();
        reader.setEventHandler(event -> false);
        Object value = reader.unmarshal(document);
        Document written = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
        Marshaller writer = MODEL.createMarshaller();
        writer.marshal(value, written);
        schema.newValidator().validate(new DOMSource(written));
        Diff diff = DiffBuilder.compare(document.getDocumentElement()).withTest(written.getDocumentElement())
                .normalizeWhitespace().checkForIdentical().withNodeFilter(node -> node.getNodeType() != Document.PROCESSING_INSTRUCTION_NODE)
                .withDifferenceEvaluator(ModelTest::ignorePrefixes).build();
        assertThat(diff.getDifferences()).isEmpty();
    }

    @Test
    void everyRootIsATypeOfItsOwn() throws JAXBException {
        assertThat(read("livret")).isInstanceOf(Livret.class);
        assertThat(read("dossier")).isInstanceOf(Dossier.class);
        assertThat(read("referentiel")).isInstanceOfSatisfying(Referentiel.class, referentiel -> {
            assertThat(referentiel.getCompetences().getCompetence()).hasSize(5);
            assertThat(referentiel.getSignataires().getDocument().get(1).getSignataire().get(0).getRole()).isEqualTo(Role.PRESIDENT);
            assertThat(referentiel.getConservation().getRegle().get(1).getDuree()).isEqualTo(Period.ofYears(5));
        });
    }

    /** The whole second is written although Java leaves a zero out, and the offset is the one that was read. */
    @Test
    void datesAreJavaTime() throws Exception {
        var observation = new ObjectFactory().createObservation();
        observation.setDebut(OffsetDateTime.parse("2026-07-01T22:00+02:00"));
        var candidat = new ObjectFactory().createCandidat();
        candidat.setDateNaissance(LocalDate.of(1990, 5, 21));
        var livret = new ObjectFactory().createLivret();
        livret.setCandidat(candidat);
        var observations = new ObjectFactory().createObservations();
        observations.getObservation().add(observation);
        livret.setObservations(observations);
        Document written = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
        MODEL.createMarshaller().marshal(livret, written);
        assertThat(written.getElementsByTagNameNS(Schemas.NAMESPACE, "debut").item(0).getTextContent()).isEqualTo("2026-07-01T22:00:00+02:00");
        assertThat(written.getElementsByTagNameNS(Schemas.NAMESPACE, "dateNaissance").item(0).getTextContent()).isEqualTo("1990-05-21");
    }

    private static Object read(String kind) throws JAXBException {
        return MODEL.createUnmarshaller().unmarshal(Schemas.tree(Path.of("templates", kind + ".xml")));
    }

    private static ComparisonResult ignorePrefixes(Comparison comparison, ComparisonResult outcome) {
        return comparison.getType() == ComparisonType.NAMESPACE_PREFIX ? ComparisonResult.EQUAL : outcome;
    }

    private static JAXBContext model() {
        try {
            return JAXBContext.newInstance("fr.ccs.dossier.model");
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }
}
