package fr.ccs.dossier.check;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;

/** Run by the build: writes a described sheet as {@link PackedSheet} reads it, and marks what may be loaded late. */
final class PackedSheetWriter {
    /** Where a line of the source stands helps nobody: the rules are reported by their ids. */
    private static final Set<String> LEFT_OUT = Set.of("line", "module");
    /** Attribute with a number that all elements with the same names in scope share. */
    static final String CONTEXT = "context";
    /** Looked for further up by the loader; here each element that has one of them has all. */
    private static final List<String> SCOPE = List.of("ns", "baseUri", "defaultElementNS");
    private static final Set<String> OWN = Set.of("ns", "baseUri", "defaultElementNS", "defaultCollation", "vn");
    private static final Set<String> FINDINGS = Set.of("svrl:failed-assert", "svrl:successful-report");
    private static final Set<String> WRITES_ITS_LAST = Set.of("let", "forEach");

    /** How Saxon calls functions and variables without a name: with a number that differs from process to process. */
    private static final Pattern UNNAMED = Pattern.compile("(Q\\{(?:" + Pattern.quote(NamespaceUri.ANONYMOUS.toString()) + "|"
            + Pattern.quote(NamespaceUri.SAXON_GENERATED_VARIABLE.toString()) + ")}[A-Za-z_]+)-?\\d+");

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<List<String>, String> contexts = new HashMap<>();
    private final Map<String, String> unnamed = new HashMap<>();

    private PackedSheetWriter() {}

    static byte[] write(NodeInfo document) {
        PackedSheetWriter writer = new PackedSheetWriter();
        byte[] tree = writer.children(document, Map.of(), false);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        number(all, writer.texts.size());
        List<byte[]> encoded = writer.texts.keySet().stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
        encoded.forEach(text -> number(all, text.length));
        encoded.forEach(all::writeBytes);
        all.writeBytes(tree);
        byte[] madeBy = PackedSheet.MADE_BY.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(madeBy.length + Integer.BYTES + all.size()).put(madeBy).putInt(PackedSheet.checksum(all.toByteArray(), 0))
                .put(all.toByteArray()).array();
    }

    /** @param writes whether what these are in writes to the result, nothing being done with it before */
    private byte[] children(NodeInfo parent, Map<String, String> inherited, boolean writes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<NodeInfo> children = new ArrayList<>();
        parent.children().forEach(children::add);
        String name = parent.getLocalPart();
        if (name.equals("package")) {
            children.sort(Comparator.comparing(PackedSheetWriter::key));
        } else if (name.equals("mode")) {
            children.sort(Comparator.comparingInt(PackedSheetWriter::rank).reversed().thenComparing(rule -> rule.getAttributeValue("", "matches")));
        } else if (name.equals("map")) {
            children = entriesInOrder(children);
        }
        for (int i = 0; i < children.size(); i++) {
            NodeInfo child = children.get(i);
            boolean last = i == children.size() - 1;
            boolean writing = name.equals("templateRule") ? "action".equals(child.getAttributeValue("", "role"))
                    : writes && (name.equals("sequence") || name.equals("choose") && i % 2 == 1 || WRITES_ITS_LAST.contains(name) && last && i == 1);
            out.writeBytes(element(child, inherited, writing));
        }
        return out.toByteArray();
    }

    /** Rules come from the highest rank down; Saxon keeps them by the names of elements, in an order that depends on what it read before. */
    private static int rank(NodeInfo rule) {
        return Integer.parseInt(rule.getAttributeValue("", "rank"));
    }

    /** A map lists each key with its value behind it, in no order. */
    private static List<NodeInfo> entriesInOrder(List<NodeInfo> keysAndValues) {
        return IntStream.range(0, keysAndValues.size() / 2).boxed().map(i -> keysAndValues.subList(2 * i, 2 * i + 2))
                .sorted(Comparator.comparing(entry -> String.valueOf(entry.get(0).getAttributeValue("", "val")))).flatMap(List::stream).toList();
    }

    /** Saxon keeps keys in no order of their own. */
    private static String key(NodeInfo element) {
        return element.getLocalPart().equals("key") ? element.getAttributeValue("", "name") : "";
    }

    private byte[] element(NodeInfo element, Map<String, String> inherited, boolean writes) {
        Map<String, String> attributes = new LinkedHashMap<>();
        element.attributes().forEach(attribute -> attributes.put(attribute.getNodeName().getLocalPart(), renamed(attribute.getValue())));
        attributes.keySet().removeAll(LEFT_OUT);
        Map<String, String> context = new LinkedHashMap<>(inherited);
        attributes.forEach((name, value) -> {
            if (SCOPE.contains(name)) {
                context.put(name, value);
            }
        });
        boolean late = writes && element.getLocalPart().equals("elem") && FINDINGS.contains(attributes.get("name"));
        if (late || attributes.keySet().stream().anyMatch(OWN::contains)) {
            attributes.putAll(context);
            attributes.put(CONTEXT, contextOf(attributes));
        }
        byte[] packed = element(element.getLocalPart(), attributes, children(element, context, writes));
        if (!late) {
            return packed;
        }
        Map<String, String> around = new LinkedHashMap<>();
        if (attributes.containsKey("role")) {
            around.put("role", attributes.get("role"));
        }
        around.put(SheetLoader.VARIABLES, variables(element));
        return element(SheetLoader.LATE, around, packed);
    }

    private byte[] element(String name, Map<String, String> attributes, byte[] children) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, index(name));
        number(out, attributes.size());
        attributes.forEach((attribute, value) -> {
            number(out, index(attribute));
            number(out, index(value));
        });
        number(out, children.length);
        out.writeBytes(children);
        return out.toByteArray();
    }

    /** The variables from outside that an element reads, each with its slot, which no variable of its own shares. */
    private String variables(NodeInfo element) {
        Set<String> read = new TreeSet<>();
        Set<String> own = new HashSet<>();
        collect(element, read, own);
        return read.stream().filter(variable -> !own.contains(variable.substring(variable.indexOf(' ') + 1))).collect(Collectors.joining(" "));
    }

    private void collect(NodeInfo element, Set<String> read, Set<String> own) {
        String slot = element.getAttributeValue("", "slot");
        if (element.getLocalPart().equals("varRef")) {
            read.add(renamed(element.getAttributeValue("", "name")) + " " + slot);
        } else if (slot != null) {
            own.add(slot);
        }
        element.children().forEach(child -> collect(child, read, own));
    }

    private String contextOf(Map<String, String> attributes) {
        return contexts.computeIfAbsent(OWN.stream().sorted().map(attributes::get).toList(), next -> Integer.toString(contexts.size()));
    }

    private String renamed(String value) {
        Matcher unnamedOne = UNNAMED.matcher(value);
        return unnamedOne.matches() ? unnamed.computeIfAbsent(value, next -> unnamedOne.group(1) + unnamed.size()) : value;
    }

    private int index(String text) {
        return texts.computeIfAbsent(text, next -> texts.size());
    }

    private static void number(ByteArrayOutputStream out, int number) {
        int rest = number;
        for (; rest > 0x7f; rest >>>= 7) {
            out.write(rest & 0x7f | 0x80);
        }
        out.write(rest);
    }
}
