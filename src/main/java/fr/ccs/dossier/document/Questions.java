package fr.ccs.dossier.document;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was asked while a document was judged, and what the answers were: what is found of a document holds as long as they stay the same.
 *
 * <p>{@link Resolver} and {@link OwnFolder}, by which alone a judgement looks beyond its document, note each question of a thread that judges under
 * {@link #noted}.
 */
public final class Questions {
    private static final ThreadLocal<Questions> ASKED = new ThreadLocal<>();
    private final Map<String, String> answers = new TreeMap<>();
    private final Map<Path, String> homes = new HashMap<>();
    private final Set<Path> folders = new HashSet<>();
    private boolean repeatable = true;

    /** What some work came to, and what it asked. */
    public record Noted<T>(T result, Questions asked) {}

    /** Does it, and notes what it asks. */
    public static <T> Noted<T> noted(Supplier<T> work) {
        Questions before = ASKED.get();
        Questions own = new Questions();
        ASKED.set(own);
        try {
            return new Noted<>(work.get(), own);
        } finally {
            if (before == null) {
                ASKED.remove();
            } else {
                ASKED.set(before);
            }
        }
    }

    /** What is looked up once for many documents: each who is given it asks what was asked for it. */
    public static final class Memo<T> {
        private final Map<String, Noted<T>> known = new ConcurrentHashMap<>();

        /** What {@code work} comes to, done when nobody has asked yet. */
        public T get(String name, Supplier<T> work) {
            Noted<T> found = known.get(name);
            if (found == null) {
                found = noted(work);
                known.putIfAbsent(name, found);
            }
            Questions now = ASKED.get();
            if (now != null) {
                now.add(found.asked);
            }
            return found.result;
        }
    }

    private synchronized void add(Questions others) {
        answers.putAll(others.answers);
        homes.putAll(others.homes);
        folders.addAll(others.folders);
        repeatable &= others.repeatable;
    }

    static boolean noting() {
        return ASKED.get() != null;
    }

    static void ask(String question, String answer) {
        Questions now = ASKED.get();
        if (now != null && !answer.equals(now.answers.merge(question, answer, (first, second) -> first))) {
            now.repeatable = false;
        }
    }

    /** A document that was found: its folder can be found again by it. */
    static void home(Document found, String question) {
        Questions now = ASKED.get();
        if (now != null) {
            now.homes.putIfAbsent(Path.of(found.name()).toAbsolutePath().normalize().getParent(), question);
        }
    }

    static void folder(Path folder) {
        Questions now = ASKED.get();
        if (now != null) {
            now.folders.add(folder.toAbsolutePath().normalize());
        }
    }

    /** Something was asked that cannot be asked again in a form that may be kept. */
    static void unrepeatable() {
        Questions now = ASKED.get();
        if (now != null) {
            now.repeatable = false;
        }
    }

    /** Whether the same can be asked again. */
    public boolean repeatable() {
        return repeatable;
    }

    /** Each question, as {@link Holdings} answers it, with its answer. */
    public Map<String, String> answers() {
        return answers;
    }

    /** The folders whose files were looked at. */
    public Set<Path> folders() {
        return folders;
    }

    /** The question whose answer stands in each folder. */
    public Map<Path, String> homes() {
        return homes;
    }

    static String bearing(String name) {
        return "bears " + name;
    }

    static String brought(String name) {
        return "brought " + name;
    }

    static String known(Kind kind) {
        return "known " + kind;
    }
}
