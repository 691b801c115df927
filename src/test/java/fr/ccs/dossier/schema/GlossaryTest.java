package fr.ccs.dossier.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary speaks of elements and types that exist. */
class GlossaryTest {
    private record Entry(String word, String element, String type) {}

    private static final Set<String> PLAIN_TYPES = Set.of("String", "Integer");

    @Test
    void everyElementOrAttributeIsDeclared() throws IOException {
        Set<String> declared = new HashSet<>();
        for (Path file : Schemas.all()) {
            Stream.of("element", "attribute").flatMap(kind -> Schemas.components(file, kind).stream())
                    .forEach(component -> declared.add(component.getAttribute("name")));
        }
        assertThat(entries()).flatExtracting(entry -> code(entry.element(), "@?([a-z][A-Za-z]*)(?:/@?([a-z][A-Za-z]*))?")).isSubsetOf(declared);
    }

    @Test
    void everyJavaTypeIsGenerated() throws IOException {
        assertThat(entries()).flatExtracting(entry -> code(entry.type(), "([A-Z][A-Za-z]*)")).isNotEmpty()
                .allSatisfy(name -> assertThat(PLAIN_TYPES.contains(name) || isGenerated(name)).isTrue());
    }

    @Test
    void wordsStandInFrenchOrder() throws IOException {
        Collator french = Collator.getInstance(Locale.FRENCH);
        assertThat(entries()).extracting(Entry::word).isSortedAccordingTo(french).hasSizeGreaterThan(60);
    }

    private static List<Entry> entries() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/glossaire.md"));
        return lines.subList(0, lines.indexOf("## Words of the machine")).stream().filter(line -> line.startsWith("| ")).skip(1)
                .map(line -> line.split("\\|")).map(cells -> new Entry(cells[1].strip(), cells[2], cells[3])).toList();
    }

    /** The names in backquotes that have just this shape. */
    private static List<String> code(String cell, String shape) {
        return Pattern.compile("`" + shape + "`").matcher(cell).results()
                .flatMap(found -> Stream.iterate(1, group -> group + 1).limit(found.groupCount()).map(found::group))
                .filter(name -> name != null).toList();
    }

    private static boolean isGenerated(String name) {
        try {
            return Class.forName("fr.ccs.dossier.model." + name) != null;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
