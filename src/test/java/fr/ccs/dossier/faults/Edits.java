package fr.ccs.dossier.faults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Few bytes that say how to change a document which stays well-formed: what a fuzzer changes itself, byte by byte, is hardly ever read beyond the parser.
 *
 * <p>Four bytes are a change: which, where (two bytes), and with what.
 */
public final class Edits {
    private static final Pattern PART = Pattern.compile("(?s)<!--.*?-->|<\\?.*?\\?>|<[^>]*>|[^<]+");
    private static final Pattern VALUE = Pattern.compile("\\s[\\w:.-]+=\"([^\"]*)\"");
    private static final int CHANGE = 4;
    private static final int MOST = 16;
    private static final List<String> WORDS = List.of("", " ", "0", "-1", "2147483648", "2026-02-30", "9999-12-31", "0001-01-01T00:00:00Z", "true", "RAS", "C9", "C1.1", "é", "e\u0301", "\u202E",
            "&#10;", "&lt;", "<!-- -->", "<x/>", "x".repeat(5000), "mot ".repeat(400), "../../etc/passwd", "file:///etc/passwd", "#", "*", "P-00000000", "CCS-2026-00017-L1", "MANUSCRITE");
    private final List<String> parts = new ArrayList<>();

    private Edits(String text) {
        PART.matcher(text).results().map(MatchResult::group).forEach(parts::add);
    }

    /** The document changed as the bytes say, from one of them on; one in which nothing is whole, as it is. */
    public static byte[] of(String text, byte[] script, int from) {
        Edits edits = new Edits(text);
        if (edits.parts.isEmpty()) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        for (int at = from; at + CHANGE <= script.length && at < from + MOST * CHANGE; at += CHANGE) {
            edits.change(script[at] & 0xFF, (script[at + 1] & 0xFF) << 8 | script[at + 2] & 0xFF, script[at + 3] & 0xFF);
        }
        return String.join("", edits.parts).getBytes(StandardCharsets.UTF_8);
    }

    private void change(int which, int where, int what) {
        int place = where % parts.size();
        String part = parts.get(place);
        if (isText(part)) {
            parts.set(place, which % 2 == 0 ? WORDS.get(what % WORDS.size()) : part + WORDS.get(what % WORDS.size()));
        } else if (part.matches("(?s)<[^/!?].*")) {
            element(which, place, what);
        }
    }

    private static boolean isText(String part) {
        return !part.startsWith("<");
    }

    private void element(int which, int place, int what) {
        int end = end(place);
        List<String> whole = List.copyOf(parts.subList(place, end));
        switch (which % 5) {
            case 0 -> value(place, what);
            case 1 -> remove(place, end);
            case 2 -> parts.addAll(end, whole);
            case 3 -> {
                remove(place, end);
                parts.addAll((place + what) % parts.size(), whole);
            }
            default -> {
                parts.add(end, "</x>");
                parts.add(place, "<x>");
            }
        }
    }

    /** The root stays, for there must be one. */
    private void remove(int place, int end) {
        if (end - place < parts.size() / 2) {
            parts.subList(place, end).clear();
        }
    }

    /** One of the values of an element is another word, or that of another element. */
    private void value(int place, int what) {
        List<MatchResult> values = VALUE.matcher(parts.get(place)).results().toList();
        if (!values.isEmpty()) {
            MatchResult value = values.get(what % values.size());
            String other = what % 3 == 0 ? another(what) : WORDS.get(what % WORDS.size());
            parts.set(place, parts.get(place).substring(0, value.start(1)) + other.replace("<", "&lt;") + parts.get(place).substring(value.end(1)));
        }
    }

    private String another(int what) {
        List<String> all = parts.stream().flatMap(part -> VALUE.matcher(part).results()).map(value -> value.group(1)).toList();
        return all.isEmpty() ? "" : all.get(what * 7 % all.size());
    }

    /** Behind the end tag of the element that begins here. */
    private int end(int place) {
        Deque<String> open = new ArrayDeque<>();
        for (int i = place; i < parts.size(); i++) {
            String part = parts.get(i);
            if (part.startsWith("</")) {
                open.pop();
            } else if (part.matches("(?s)<[^!?].*") && !part.endsWith("/>")) {
                open.push(part);
            }
            if (open.isEmpty()) {
                return i + 1;
            }
        }
        return parts.size();
    }
}
