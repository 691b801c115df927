package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Holdings;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Questions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What verdicts rest on as it is now: the same questions, asked again, must have the same answers. Questions and answers are kept as digests alone. */
final class Evidence {
    private static final int MOST_QUESTIONS = 1_000;
    private static final String GONE = "gone";
    private static final String NOTHING = digest("");
    /** Some systems note no time finer than this. */
    private static final Duration GRAIN = Duration.ofSeconds(2);
    private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);
    private final Map<String, List<Path>> files = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final Map<Path, String> digests;
    private final Map<Path, Optional<FolderState>> folders = new ConcurrentHashMap<>();
    private final Instant began;

    /**
     * @param digests of files that were read already
     * @param began when the run began: what changed since may not be what was judged
     */
    Evidence(Holdings holdings, Map<Path, String> digests, Instant began) {
        holdings.files((question, bearers) -> files.put(digest(question), bearers));
        holdings.known((question, answer) -> known.put(digest(question), answer));
        this.digests = new ConcurrentHashMap<>(digests);
        this.began = began;
    }

    /** What a verdict is found by: half a digest. */
    static String digest(String text) {
        return DocumentReader.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    /** Whether all that a kept verdict rests on is as it was. */
    boolean stands(KeptVerdict kept, Path file) {
        List<String> answers = new ArrayList<>();
        kept.questions().forEach(question -> answers.add(answer(question)));
        for (String home : kept.folders()) {
            Optional<FolderState> state = home(home, file).flatMap(folder -> folders.computeIfAbsent(folder, FolderState::of));
            if (state.isEmpty()) {
                return false;
            }
            answers.add(state.get().digest());
        }
        return digest(String.join("\n", answers)).equals(kept.answers());
    }

    /** Many documents rest on the same answers, and most of what was looked for and not found has the same one. */
    private String answer(String question) {
        return known.containsKey(question) || files.containsKey(question) ? answered.computeIfAbsent(question, this::looked) : NOTHING;
    }

    private String looked(String question) {
        String names = known.get(question);
        return digest(names != null ? names : files.get(question).stream().map(file -> digests.computeIfAbsent(file, Evidence::digest))
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), all -> String.join(" ", all))));
    }

    /** No further into the file than a resolver reads. */
    private static String digest(Path file) {
        try {
            return DocumentReader.sha256(READER.bytes(file));
        } catch (IOException unreadable) {
            return GONE;
        }
    }

    private Optional<Path> home(String home, Path file) {
        return home.isEmpty() ? Optional.of(own(file)) : files.getOrDefault(home, List.of()).stream().findFirst().map(Evidence::own);
    }

    private static Path own(Path file) {
        return file.toAbsolutePath().normalize().getParent();
    }

    /** What a verdict rests on; empty when that cannot be kept, or may have changed while it was judged. */
    Optional<Rest> rest(Questions asked, Path file) {
        if (!asked.repeatable() || asked.answers().size() > MOST_QUESTIONS) {
            return Optional.empty();
        }
        List<String> questions = new ArrayList<>();
        List<String> homes = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        asked.answers().forEach((question, answer) -> {
            questions.add(digest(question));
            answers.add(digest(answer));
        });
        for (Path folder : new TreeSet<>(asked.folders())) {
            Optional<FolderState> state = FolderState.of(folder).filter(now -> now.changed().isBefore(began.minus(GRAIN)));
            String home = folder.equals(own(file)) ? "" : Optional.ofNullable(asked.homes().get(folder)).map(Evidence::digest).orElse(null);
            if (state.isEmpty() || home == null) {
                return Optional.empty();
            }
            homes.add(home);
            answers.add(state.get().digest());
        }
        return Optional.of(new Rest(questions, homes, digest(String.join("\n", answers))));
    }

    /** What was asked, and a digest of all answers. */
    record Rest(List<String> questions, List<String> folders, String answers) {}
}
