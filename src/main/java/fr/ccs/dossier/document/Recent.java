package fr.ccs.dossier.document;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Documents of which there may be thousands: the last few that were asked for are in hand, of all others no more than what they were, so that
 * one that is read again is the one that was read before.
 */
final class Recent {
    /** Those of one decision are three or four: enough for all threads, and for what is asked again a little later. */
    private static final int IN_HAND = 64;
    private final Map<String, Lookup> inHand = new LinkedHashMap<>(IN_HAND, 0.75f, true);
    private final Map<String, String> traces = new HashMap<>();

    /**
     * What a search came to, now or a little before.
     *
     * @throws UncheckedIOException when it comes to something else than before: what was said of the document in between rests on two contents
     */
    Lookup find(Citation citation, Supplier<Lookup> search) {
        String name = citation.kind() + " " + citation;
        return inHand(name).orElseGet(() -> keep(name, citation, search.get()));
    }

    private synchronized Optional<Lookup> inHand(String name) {
        return Optional.ofNullable(inHand.get(name));
    }

    /** Of two threads that searched at once, both go on with what the first one found. */
    private synchronized Lookup keep(String name, Citation citation, Lookup found) {
        String trace = found.found().map(Document::sha256).orElseGet(found::toString);
        if (!Objects.requireNonNullElse(traces.putIfAbsent(name, trace), trace).equals(trace)) {
            throw new UncheckedIOException(new FileSystemException(citation.toString(), null, "changed in the meantime"));
        }
        inHand.putIfAbsent(name, found);
        if (inHand.size() > IN_HAND) {
            inHand.remove(inHand.keySet().iterator().next());
        }
        return inHand.get(name);
    }
}
