package fr.ccs.dossier.cli;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the working tree differs from a commit. What git does not follow, was told not to look at, or holds with other line ends counts as changed.
 *
 * @param top the folder of the working tree
 * @param before the changed files and the object that each was at the commit; empty where it was none
 * @param folders folders of which git knows no single file: other repositories, submodules
 */
record GitChanges(Git git, Path top, Map<Path, String> before, Set<Path> folders) {
    private static final byte[] NOTHING = {};
    private static final String SUBMODULE = "160000";
    private static final String LINK = "120000";
    private static final String NO_OBJECT = "0+";

    /** {@link Stop} where there is no repository (exit code 3) or no such commit in it (2). */
    static GitChanges since(String reference, Ccs ccs) throws IOException {
        Git.Answer place = new Git(ccs).ask(NOTHING, "rev-parse", "--show-toplevel");
        if (place.status() != 0) {
            throw Stop.couldNot(ccs.say("--since demande un dépôt git qui puisse être lu dans le dossier courant : rien n’a été vérifié. git dit : ",
                    "--since needs a git repository that can be read in the current folder: nothing was checked. git says: ") + place.said().strip());
        }
        Git git = new Git(ccs).withoutFilters();
        String tree = tree(reference, git, ccs);
        Path top = Path.of(place.line()).toRealPath();
        GitChanges changes = new GitChanges(git, top, new LinkedHashMap<>(), new HashSet<>());
        changes.different(git.answer(NOTHING, "diff", "--raw", "-z", "--abbrev=64", "--no-renames", "--no-relative", "--no-ext-diff", "--no-textconv",
                "--ignore-submodules=none", tree, "--"));
        changes.unsure(git.answer(NOTHING, "ls-files", "-z", "--cached", "--others", "-v", "--eol", "--full-name", "--", ":/"));
        return changes;
    }

    private static String tree(String reference, Git git, Ccs ccs) throws IOException {
        Git.Answer tree = reference.isBlank() || reference.startsWith("-") ? null
                : git.ask(NOTHING, "rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{tree}");
        if (tree != null && tree.status() == 0) {
            return tree.line();
        }
        boolean shallow = git.ask(NOTHING, "rev-parse", "--is-shallow-repository").line().equals("true");
        throw Stop.usage(ccs.say("--since « " + reference + " » n’est le nom d’aucun état de ce dépôt : rien n’a été vérifié.",
                "--since “" + reference + "” names no state of this repository: nothing was checked.")
                + (shallow ? ccs.say(" Le dépôt a été copié sans son histoire : demandez-la entière (GitHub : fetch-depth: 0 ; GitLab : GIT_DEPTH: 0).",
                        " The repository was cloned without its history: ask for all of it (GitHub: fetch-depth: 0; GitLab: GIT_DEPTH: 0).")
                        : ccs.say(" Pour un premier envoi, contrôlez tout (sans --since).", " For a first push, check everything (without --since).")));
    }

    /** A line of {@code git diff --raw -z} is {@code :MODE MODE OBJECT OBJECT STATUS} and the path. */
    private void different(byte[] raw) {
        List<String> fields = fields(raw);
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            String[] about = fields.get(i).substring(1).split(" ");
            boolean submodule = about[0].equals(SUBMODULE) || about[1].equals(SUBMODULE);
            boolean readable = !about[0].equals(LINK) && !about[2].matches(NO_OBJECT);
            add(fields.get(i + 1) + (submodule ? "/" : ""), readable && !submodule ? about[2] : "");
        }
    }

    /**
     * Files that git does not know, that it was told not to look at, or whose line ends are others than it keeps. A line of {@code git ls-files -v --eol}
     * is {@code TAG i/ENDS w/ENDS attr/…}, a tabulator and the path.
     */
    private void unsure(byte[] listed) {
        for (String line : fields(listed)) {
            String[] about = line.substring(0, line.indexOf('\t')).split(" +");
            char tag = about[0].charAt(0);
            if (tag == '?' || tag == 'S' || Character.isLowerCase(tag) || !about[1].substring(1).equals(about[2].substring(1))) {
                add(line.substring(line.indexOf('\t') + 1), "");
            }
        }
    }

    private void add(String file, String object) {
        Path path = top.resolve(file);
        if (file.endsWith("/")) {
            folders.add(path);
        } else {
            before.putIfAbsent(path, object);
        }
    }

    /** A name that is not UTF-8 would be taken for that of no file. */
    private List<String> fields(byte[] text) {
        String names = new String(text, StandardCharsets.UTF_8);
        if (!Arrays.equals(names.getBytes(StandardCharsets.UTF_8), text)) {
            throw git.unreadable(Arrays.stream(names.split("\0")).filter(name -> name.indexOf('\uFFFD') >= 0).findFirst().orElse(""));
        }
        return names.isEmpty() ? List.of() : List.of(names.split("\0"));
    }

    /** Whether a file may be another than at the commit; one outside of the repository may. */
    boolean holds(Path file) throws IOException {
        return holdsReal(place(file)) || Files.exists(file) && holdsReal(file.toRealPath());
    }

    /** Where a file stands, as git names it: folders that are links followed, the file itself not. */
    static Path place(Path file) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        return whole.getFileName() == null ? whole : whole.getParent().toRealPath().resolve(whole.getFileName());
    }

    private boolean holdsReal(Path file) {
        return !file.startsWith(top) || before.containsKey(file) || folders.stream().anyMatch(file::startsWith);
    }

    /** What changed at a place: of a file itself, of a folder all below; a place of which git knows nothing changed itself. */
    List<Path> below(Path place) throws IOException {
        Path real = Files.exists(place) ? place.toRealPath() : place.toAbsolutePath().normalize();
        List<Path> below = new ArrayList<>(before.keySet().stream().filter(file -> file.startsWith(real)).toList());
        folders.stream().filter(folder -> folder.startsWith(real) || real.startsWith(folder)).forEach(below::add);
        if (!real.startsWith(top)) {
            below.add(real);
        }
        return below;
    }

    /** Whether a place may be another than at the commit altogether: a link on the way to it changed. */
    boolean elsewhere(Path place) throws IOException {
        for (Path way = place.toAbsolutePath().normalize(); way.getParent() != null; way = way.getParent()) {
            if (Files.isSymbolicLink(way) && before.containsKey(place(way))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file of a name came, went or changed in a folder or in one above it. */
    boolean above(Path folder, String name) throws IOException {
        Path real = folder.toRealPath();
        return before.keySet().stream().anyMatch(file -> file.endsWith(name) && real.startsWith(file.getParent()));
    }

    /** The contents that files had at the commit, in no order. */
    List<byte[]> contents(List<Path> files) throws IOException {
        List<String> objects = files.stream().map(file -> before.getOrDefault(file, "")).filter(object -> !object.isEmpty()).distinct().toList();
        byte[] answer = objects.isEmpty() ? NOTHING
                : git.answer((String.join("\n", objects) + "\n").getBytes(StandardCharsets.US_ASCII), "cat-file", "--batch");
        List<byte[]> contents = new ArrayList<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer));
        for (String object : objects) {
            StringBuilder head = new StringBuilder();
            for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
                head.append((char) c);
            }
            String[] about = head.toString().split(" ");
            if (about.length != 3) {
                throw git.failed(new Git.Answer(1, NOTHING, head.toString()));
            }
            byte[] content = new byte[Integer.parseInt(about[2])];
            in.readFully(content);
            in.skipBytes(1);
            contents.add(content);
        }
        return contents;
    }
}
