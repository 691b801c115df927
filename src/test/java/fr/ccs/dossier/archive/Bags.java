package fr.ccs.dossier.archive;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.DossierOuvert;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.NouvellePiece;
import fr.ccs.dossier.dossier.Qualite;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Closed dossiers made from the examples, and bags of them to break in one place. */
final class Bags {
    static final String HAND = "CCS-2026-00017";
    static final String ELECTRONIC = "CCS-2026-00031";
    static final Instant NOON = Instant.parse("2026-11-30T11:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
    private static final Map<String, Path> MADE = new TreeMap<>();

    private Bags() {}

    /** A copy of an example dossier, closed: after the delivery, or because the person gave up. */
    static Path closed(String numero, Path parent) throws IOException, Refus {
        Path folder = parent.resolve(numero);
        copy(EXAMPLES.resolve("dossiers").resolve(numero), folder);
        try (DossierOuvert open = DossierOuvert.open(folder)) {
            if (!open.dossier().etat().equals("CERTIFIE")) {
                open.apply(Fait.of("ABANDON", Instant.parse("2026-11-19T11:00:00Z"), open.dossier().acteur(Qualite.CANDIDAT)).piece(NouvellePiece.of("ABANDON",
                        "abandon.pdf", "%PDF-1.7\n% a letter\n".getBytes(StandardCharsets.UTF_8))));
            }
            open.apply(Fait.of("CLOTURE", Instant.parse("2026-11-20T11:00:00Z"), open.dossier().acteur(Qualite.BRANCHE)));
            open.commit();
        }
        return folder;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.getFileName().toString().equals(".verrou")) {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Archives into a folder, as the command does. */
    static Archiving archiving(Path deposits, BagDisk disk, Path... dossiers) throws IOException {
        return archiving(deposits, disk, NOON, dossiers);
    }

    static Archiving archiving(Path deposits, BagDisk disk, Instant at, Path... dossiers) throws IOException {
        Files.createDirectories(deposits);
        Resolver resolver = ofDossiers(dossiers);
        return new Archiving(new Checker(resolver, trust(), Deposit.day(at)), resolver, new Archiving.Settings(deposits, at, "essai"), disk);
    }

    /** Archives meetings into a folder, as the command does. */
    static SessionArchiving sessions(Path deposits, BagDisk disk, Path... sessions) throws IOException {
        Resolver resolver = ofMeetings(sessions);
        return sessions(deposits, disk, resolver, new Checker(resolver, trust(), DAY));
    }

    /** The same with what several of them are judged with. */
    static SessionArchiving sessions(Path deposits, BagDisk disk, Resolver resolver, Checker checker) throws IOException {
        Files.createDirectories(deposits);
        return new SessionArchiving(checker, resolver, new Archiving.Settings(deposits, NOON, "essai"), disk);
    }

    /** Where dossiers are judged. */
    static Resolver ofDossiers(Path... dossiers) {
        List<Path> places = new ArrayList<>(List.of(dossiers));
        places.addAll(List.of(EXAMPLES.resolve("referentiel"), EXAMPLES.resolve("annuaire.xml"), EXAMPLES.resolve("proces-verbaux")));
        return new Resolver(places, new DocumentReader(Limits.DEFAULT));
    }

    /** Where meetings are judged. */
    static Resolver ofMeetings(Path... sessions) {
        List<Path> places = new ArrayList<>(List.of(sessions));
        places.addAll(List.of(EXAMPLES.resolve("referentiel"), EXAMPLES.resolve("annuaire.xml"), EXAMPLES.resolve("dossiers")));
        return new Resolver(places, new DocumentReader(Limits.DEFAULT));
    }

    static Trust trust() throws IOException {
        return Trust.of(EXAMPLES.resolve("confiance"));
    }

    /** A bag of an example, of one's own; made once for all tests. */
    static synchronized Path bag(String numero, Path parent) throws IOException, Refus {
        if (!MADE.containsKey(numero)) {
            Path once = Files.createTempDirectory("bags");
            Path dossier = closed(numero, once.resolve("dossiers"));
            archiving(once.resolve("paquets"), new BagDisk(), dossier).archive(dossier);
            MADE.put(numero, once.resolve("paquets").resolve(numero + "-V1"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    new BagDisk().delete(once);
                } catch (IOException left) {
                    throw new UncheckedIOException(left);
                }
            }));
        }
        Path bag = parent.resolve(numero + "-V1");
        copy(MADE.get(numero), bag);
        return bag;
    }

    /** Makes the digests of a bag anew, as somebody does who wants a change to stay unseen. */
    static Path resealed(Path bag) throws IOException {
        SortedMap<String, String> payload = new TreeMap<>();
        SortedMap<String, String> tags = new TreeMap<>();
        long octets = 0;
        for (Path file : files(bag)) {
            String path = bag.relativize(file).toString();
            if (path.startsWith(Bag.PAYLOAD)) {
                payload.put(path, Digests.sha512(file));
                octets += Files.size(file);
            }
        }
        Files.writeString(bag.resolve(Bag.MANIFEST), new Manifest(payload).text());
        replace(bag.resolve(Bag.INFO), "Payload-Oxum: .*", "Payload-Oxum: " + octets + "." + payload.size());
        for (Path file : files(bag)) {
            String path = bag.relativize(file).toString();
            if (!path.startsWith(Bag.PAYLOAD) && !path.equals(Bag.TAG_MANIFEST)) {
                tags.put(path, Digests.sha512(file));
            }
        }
        Files.writeString(bag.resolve(Bag.TAG_MANIFEST), new Manifest(tags).text());
        return bag;
    }

    static void replace(Path file, String pattern, String replacement) throws IOException {
        String text = Files.readString(file);
        String changed = text.replaceFirst(pattern, replacement);
        if (changed.equals(text) && !replacement.startsWith("Payload-Oxum")) {
            throw new IllegalStateException("nothing to replace in " + file);
        }
        Files.writeString(file, changed);
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> !Files.isDirectory(file)).sorted().toList();
        }
    }

    /** Every file of a folder with its bytes, as text of one byte a character. */
    static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : files(folder)) {
            contents.put(folder.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return contents;
    }

    static Dossier dossier(Path folder) throws IOException, Refus {
        return Dossier.of(folder.resolve(Dossier.FILE).toString(), Files.readAllBytes(folder.resolve(Dossier.FILE)));
    }

    static BagVerdict audited(Path bag) throws IOException {
        return audited(bag, DAY);
    }

    /** @param with where the dossiers themselves and the register of eliminations are */
    static BagVerdict audited(Path bag, LocalDate day, Path... with) throws IOException {
        return new BagAudit(judges(day, with)).of(bag);
    }

    static BagJudges judges(LocalDate day, Path... with) throws IOException {
        Trust trust = trust();
        return new BagJudges(at -> new Checker(new Resolver(List.of(), new DocumentReader(Limits.DEFAULT)), trust, at), List.of(with), trust, day, "essai");
    }

    /** What an audit says but for its notes: {@code DIGEST PIE-4}, or {@code FINDING dossier.xml DOS-006 …}. */
    static List<String> faults(BagVerdict verdict) {
        return verdict.remarks().stream().filter(remark -> remark.fault().grade() != fr.ccs.dossier.finding.BagFault.Grade.NOTE)
                .map(remark -> (remark.fault() + " " + remark.subject() + " " + remark.detail()).strip()).toList();
    }
}
