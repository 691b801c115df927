package fr.ccs.dossier.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Verdicts « nothing found » of earlier runs under the same settings, by their names; new ones are written at the end. May be used by several threads
 * and processes at once: of two that write the same file the last one’s word stands, and what is lost is only made again.
 */
final class VerdictCache {
    private static final int MOST_IN_A_FILE = 4096;
    private final CacheFolder folder;
    private final String settings;
    private final Map<String, Part> read = new ConcurrentHashMap<>();
    private final Map<String, Map<String, KeptVerdict>> fresh = new ConcurrentHashMap<>();

    /** @param settings digest of all that bears on every verdict: tool, rules, day, trust */
    VerdictCache(CacheFolder folder, String settings) {
        this.folder = folder;
        this.settings = settings.substring(0, 32);
    }

    /** What one file keeps. */
    private record Part(Map<String, KeptVerdict> byName, Map<String, KeptVerdict> byDocument) {}

    Optional<KeptVerdict> find(String document, String name) {
        return Optional.ofNullable(part(document).byName.get(name));
    }

    /** Any verdict on this very document, for what does not depend on how it was judged. */
    Optional<KeptVerdict> any(String document) {
        return Optional.ofNullable(part(document).byDocument.get(document));
    }

    private Part part(String document) {
        return read.computeIfAbsent(document.substring(0, 2), name -> {
            Map<String, KeptVerdict> byName = byName(KeptVerdicts.read(folder.read(settings, name)));
            Map<String, KeptVerdict> byDocument = new HashMap<>();
            byName.values().forEach(kept -> byDocument.put(kept.document(), kept));
            return new Part(byName, byDocument);
        });
    }

    private static Map<String, KeptVerdict> byName(Collection<KeptVerdict> verdicts) {
        Map<String, KeptVerdict> byName = new LinkedHashMap<>();
        verdicts.forEach(kept -> byName.put(kept.name(), kept));
        return byName;
    }

    void keep(KeptVerdict verdict) {
        fresh.computeIfAbsent(verdict.document().substring(0, 2), part -> new ConcurrentHashMap<>()).put(verdict.name(), verdict);
    }

    /** Whether something is kept that earlier runs did not keep. */
    boolean hasNews() {
        return !fresh.isEmpty();
    }

    /** Writes what is new, where {@link #hasNews}; a cache that cannot be written keeps nothing, and says nothing. */
    void write(Instant now) {
        try {
            folder.make();
            for (Map.Entry<String, Map<String, KeptVerdict>> part : fresh.entrySet()) {
                Map<String, KeptVerdict> all = byName(KeptVerdicts.read(folder.read(settings, part.getKey())));
                if (all.size() + part.getValue().size() > MOST_IN_A_FILE) {
                    all.clear();
                }
                all.putAll(part.getValue());
                folder.write(settings, part.getKey(), KeptVerdicts.bytes(List.copyOf(all.values()).subList(0, Math.min(all.size(), MOST_IN_A_FILE))));
            }
            folder.tidy(now);
        } catch (IOException | RuntimeException readOnly) {
            return;
        }
    }
}
