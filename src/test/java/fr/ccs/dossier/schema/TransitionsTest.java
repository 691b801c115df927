package fr.ccs.dossier.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The life of a dossier in {@code codes/transitions.xml} and the words of {@code dossier.xsd} are the same. */
class TransitionsTest {
    private record Passage(String de, String type, String a) {}

    private static final Element LIST = Schemas.tree(Path.of("schemas/1/rules/codes/transitions.xml")).getDocumentElement();
    private static final List<Element> ETATS = named("etat");
    private static final List<Element> EVENEMENTS = named("evenement");
    private static final List<Passage> PASSAGES = passages();

    @Test
    void statesAreThoseOfTheSchemaInItsOrder() {
        assertThat(ETATS).extracting(etat -> etat.getAttribute("code")).containsExactlyElementsOf(enumeration("EtatDossier"));
    }

    @Test
    void everyEventTypeIsUsedOnce() {
        assertThat(EVENEMENTS).extracting(evenement -> evenement.getAttribute("type"))
                .containsExactlyInAnyOrderElementsOf(enumeration("TypeEvenement"));
        assertThat(EVENEMENTS).allSatisfy(evenement -> assertThat(Schemas.children(evenement)).isNotEmpty());
    }

    @Test
    void passagesNameKnownStates() {
        List<String> etats = enumeration("EtatDossier");
        assertThat(PASSAGES).allSatisfy(passage -> {
            assertThat(etats).contains(passage.a());
            assertThat(passage.de().isEmpty() || etats.contains(passage.de())).isTrue();
        });
    }

    @Test
    void anEventLeadsToOneState() {
        assertThat(PASSAGES).extracting(passage -> passage.de() + " " + passage.type()).doesNotHaveDuplicates();
    }

    @Test
    void oneEventOpensADossier() {
        assertThat(PASSAGES).filteredOn(passage -> passage.de().isEmpty()).containsExactly(new Passage("", "INSCRIPTION", "INSCRIT"));
    }

    @Test
    void everyStateIsReachable() {
        assertThat(reachableFrom("")).containsExactlyInAnyOrderElementsOf(enumeration("EtatDossier"));
    }

    @Test
    void everyStateLeadsToTheArchive() {
        assertThat(enumeration("EtatDossier")).allSatisfy(etat -> assertThat(reachableFrom(etat)).contains("ARCHIVE"));
    }

    /** What the certification forbids whatever the events. */
    @Test
    void theJuryAloneDecides() {
        assertThat(PASSAGES).filteredOn(passage -> passage.a().equals("CERTIFIE") && !passage.de().equals("CERTIFIE"))
                .extracting(Passage::de).containsExactlyInAnyOrder("VALIDE", "VALIDE", "EN_RECOURS");
        assertThat(PASSAGES).filteredOn(passage -> passage.a().equals("VALIDE") && !passage.de().equals("VALIDE"))
                .extracting(Passage::type).containsOnly("DECISION_VALIDATION", "RECTIFICATION_VALIDATION");
        assertThat(PASSAGES).filteredOn(passage -> passage.de().equals("EN_RECOURS")).extracting(Passage::a)
                .doesNotContain("CLOS", "ARCHIVE");
    }

    @Test
    void everyoneNamedIsAnActorAndEverythingHasItsTwoLabels() {
        List<String> acteurs = enumeration("QualiteActeur");
        assertThat(EVENEMENTS).allSatisfy(evenement -> assertThat(acteurs).containsAll(words(evenement.getAttribute("par"))));
        assertThat(EVENEMENTS).noneSatisfy(evenement -> assertThat(words(evenement.getAttribute("par"))).isEmpty());
        assertThat(ETATS).allSatisfy(etat -> assertThat(acteurs).containsAll(words(etat.getAttribute("attend"))));
        assertThat(Stream.concat(ETATS.stream(), EVENEMENTS.stream())).allSatisfy(entry -> {
            assertThat(entry.getAttribute("libelle")).isNotBlank().doesNotContainIgnoringCase("échec").doesNotContain("'");
            assertThat(entry.getAttribute("label")).isNotBlank();
        });
    }

    private static Set<String> reachableFrom(String start) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String de = open.pop();
            PASSAGES.stream().filter(passage -> passage.de().equals(de) && reached.add(passage.a())).forEach(passage -> open.push(passage.a()));
        }
        return reached;
    }

    private static List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        for (Element evenement : EVENEMENTS) {
            String type = evenement.getAttribute("type");
            for (Element passage : Schemas.children(evenement)) {
                String a = passage.getAttribute("a");
                List<String> departs = passage.hasAttribute("de") ? words(passage.getAttribute("de")) : List.of("");
                departs.forEach(de -> passages.add(new Passage(de, type, a.isEmpty() ? de : a)));
            }
        }
        return passages;
    }

    private static List<String> enumeration(String type) {
        return Schemas.components(Schemas.file("dossier"), "enumeration").stream()
                .filter(value -> ((Element) value.getParentNode().getParentNode()).getAttribute("name").equals(type))
                .map(value -> value.getAttribute("value")).toList();
    }

    private static List<Element> named(String name) {
        return Schemas.children(LIST).stream().filter(child -> child.getLocalName().equals(name)).toList();
    }

    private static List<String> words(String list) {
        return Stream.of(list.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
