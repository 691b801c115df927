package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.dossier.FolderFiles;
import fr.ccs.dossier.dossier.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which files of the folder of a meeting are the meeting's own: its minutes and what rectifies them, their extracts, the bordereau and the book of the
 * jury, the sheets that session and minutes cite. Letters and certificates belong to dossiers, and anything else to nobody that we know.
 *
 * @param others files that are not the meeting's, by their paths in the folder, hidden ones left out
 * @param missing files that session or minutes cite and that do not stand beside them
 */
record SessionFiles(Held held, List<String> others, List<String> missing) {
    /** What the software prints for a meeting. */
    private static final String PAPERS = "bordereau\\.pdf|seance(-[0-9]+)?\\.pdf";

    static SessionFiles of(Path folder, Session session) throws IOException {
        Map<String, Path> files = new TreeMap<>(FolderFiles.of(folder));
        files.remove(Session.FILE);
        Map<String, Document> documents = new LinkedHashMap<>();
        documents.put(Session.FILE, session.document());
        documents.putAll(minutes(files, session));
        TreeSet<String> cited = cited(documents.values().stream());
        Map<String, String> empreintes = new TreeMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            String name = file.getKey();
            boolean plain = Files.isRegularFile(file.getValue(), LinkOption.NOFOLLOW_LINKS);
            if (documents.containsKey(name)) {
                empreintes.put(name, documents.get(name).sha256());
            } else if (plain && (name.matches(PAPERS) || cited.contains(name))) {
                empreintes.put(name, Digests.sha256(file.getValue()));
            }
        }
        List<String> others = files.keySet().stream().filter(name -> !empreintes.containsKey(name)).toList();
        List<String> missing = cited.stream().filter(name -> !empreintes.containsKey(name)).toList();
        return new SessionFiles(new Held(Fonds.SESSION, session.document(), empreintes, documents), others, missing);
    }

    /** The minutes of this meeting and their extracts, in the order of their names. */
    private static Map<String, Document> minutes(Map<String, Path> files, Session session) throws IOException {
        Map<String, Document> read = new LinkedHashMap<>();
        DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (file.getKey().matches("(?i)[^/]+\\.xml") && Files.isRegularFile(file.getValue(), LinkOption.NOFOLLOW_LINKS)
                    && reader.read(file.getValue()) instanceof Reading.Read one) {
                read.put(file.getKey(), one.document());
            }
        }
        List<Document> own = read.values().stream().filter(one -> one.kind() == Kind.PROCES_VERBAL)
                .filter(one -> one.attribute("session").equals(Optional.of(session.numero()))).toList();
        List<Optional<String>> numeros = own.stream().map(one -> one.attribute("numero")).filter(Optional::isPresent).toList();
        read.values().removeIf(one -> !own.contains(one) && !(one.kind() == Kind.EXTRAIT && numeros.contains(one.attribute("procesVerbal"))));
        return read;
    }

    /** The sheet that members signed on arriving, the pages that the minutes were signed on. */
    private static TreeSet<String> cited(Stream<Document> documents) {
        TreeSet<String> cited = new TreeSet<>();
        documents.forEach(document -> {
            cited.addAll(document.values("emargement", "piece"));
            cited.addAll(document.kind() == Kind.PROCES_VERBAL ? document.values("signature", "piece") : List.of());
        });
        cited.remove("");
        return cited;
    }

    /** The minutes that are there, the ones that rectify others included. */
    List<Document> minutes() {
        List<Document> minutes = new ArrayList<>(held.documents().values());
        minutes.removeIf(document -> document.kind() != Kind.PROCES_VERBAL);
        return minutes;
    }

    /** Whether the minutes that the session names are there. */
    boolean hasItsMinutes() {
        Optional<String> named = new Session(held.main()).procesVerbal();
        return named.isPresent() && minutes().stream().anyMatch(one -> one.attribute("numero").equals(named));
    }
}
