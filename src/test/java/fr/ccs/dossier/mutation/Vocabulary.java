package fr.ccs.dossier.mutation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lists of values that the schemas know, so that a mutant can bear another value of the same list. */
final class Vocabulary {
    private static final Pattern TYPE = Pattern.compile("(?s)<xs:simpleType name=\"(\\w+)\">(.*?)</xs:simpleType>");
    private static final Pattern VALUE = Pattern.compile("<xs:enumeration value=\"([^\"]+)\"");
    private static final Pattern DECLARED = Pattern.compile("<xs:(?:attribute|element) name=\"(\\w+)\" type=\"(\\w+)\"");
    private final Map<String, List<String>> types = new HashMap<>();
    private final Map<String, Set<String>> declared = new HashMap<>();

    Vocabulary(Path schemas) throws Exception {
        try (Stream<Path> files = Files.list(schemas)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xsd")).toList()) {
                read(Files.readString(file));
            }
        }
        types.put("xs:boolean", List.of("true", "false"));
    }

    private void read(String schema) {
        Matcher type = TYPE.matcher(schema);
        while (type.find()) {
            List<String> values = VALUE.matcher(type.group(2)).results().map(found -> found.group(1)).toList();
            if (!values.isEmpty()) {
                types.put(type.group(1), values);
            }
        }
        DECLARED.matcher(schema.replace("xs:boolean\"", "boolean\"")).results()
                .forEach(found -> declared.computeIfAbsent(found.group(1), name -> new LinkedHashSet<>()).add(found.group(2).replace("boolean", "xs:boolean")));
    }

    /** The other values that an element or attribute of this name may have where it has {@code value}; empty when no list holds it. */
    Set<String> others(String name, String value) {
        Set<String> others = new LinkedHashSet<>();
        for (String type : declared.getOrDefault(name, Set.of())) {
            List<String> values = new ArrayList<>(types.getOrDefault(type, List.of()));
            if (values.remove(value)) {
                others.addAll(values);
            }
        }
        return others;
    }
}
