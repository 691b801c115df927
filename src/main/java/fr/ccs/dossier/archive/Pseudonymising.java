package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Transformation;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A copy of a bag that says of nobody who he is: its XML documents with numbers instead of names, and nothing else that names persons.
 *
 * <p>Scans, PDFs, signatures and the report of the deposit stay out, for they bear names; what they were is told by their digests, which stand beside
 * those of the documents before they were changed. No signature verifies in such a copy, and no audit takes it for a deposit.
 */
public final class Pseudonymising {
    /** What the copy is, in words, for whoever gets it. */
    static final String README = "LISEZMOI.txt";

    /** The digests of all that the bag holds, and what became of each in the copy. */
    static final String ORIGINALS = "data/originaux.txt";
    private static final String SUFFIX = "-pseudonyme";

    /** What an original's line may tell of it: changed, the same, left out. */
    static final List<String> FATES = List.of("PSEUDONYMISE", "COPIE", "LAISSE");

    /** Compiled at its first use, and once. */
    private static final class Sheet {
        private static final Transformation PSEUDONYME = new Transformation("stylesheets/archive/pseudonyme.xsl");
    }

    private final Path copies;
    private final Instant at;
    private final String toolVersion;
    private final BagDisk disk;

    /** @param copies the folder that receives copies; the caller holds its lock */
    public Pseudonymising(Path copies, Instant at, String toolVersion) {
        this(copies, at, toolVersion, new BagDisk());
    }

    Pseudonymising(Path copies, Instant at, String toolVersion, BagDisk disk) {
        this.copies = copies;
        this.at = at;
        this.toolVersion = toolVersion;
        this.disk = disk;
    }

    /** A copy, and whether an earlier run had written the very same; {@code left} how many files of the bag are not in it. */
    public record Copy(Path folder, boolean already, long left) {}

    /**
     * Makes it.
     *
     * @param bag the folder of a bag that is sound
     * @throws Refus when something else stands in the place of the copy, or the bag holds no dossier or session that can be read
     */
    public Copy write(Path bag) throws IOException, Refus {
        BagCheck.Outcome from = BagCheck.of(bag);
        Held held = HeldInBag.of(from.folder(), HeldInBag.fonds(from), new ArrayList<>())
                .orElseThrow(() -> Refus.of("Le paquet " + bag + " n’a ni dossier ni session lisible : rien n’a été écrit.",
                        "Bag " + bag + " has neither a readable dossier nor a readable session: nothing was written."));
        SortedMap<String, Document> documents = documents(from.folder(), held);
        Map<String, Object> parameters = Map.of("paquet", Map.of("documents", List.copyOf(documents.values())));
        BagContents payload = new BagContents();
        StringBuilder originals = new StringBuilder();
        long left = 0;
        SortedMap<String, String> digests = Manifest.of(from.folder().text(Bag.MANIFEST).orElse("")).orElseThrow().digests();
        SortedMap<String, String> names = new PseudonymNames(held).of(new TreeSet<>(digests.keySet()));
        for (Map.Entry<String, String> file : names.entrySet()) {
            boolean same = file.getKey().equals(Bag.FORMS) || file.getKey().startsWith(Bag.EDITIONS);
            Optional<Document> document = Optional.ofNullable(documents.get(file.getKey()));
            document.ifPresent(one -> payload.put(file.getValue(), Sheet.PSEUDONYME.apply(one, parameters)));
            if (same) {
                payload.copy(file.getValue(), from.folder().file(file.getKey()), "");
            }
            left += same || document.isPresent() ? 0 : 1;
            originals.append(file.getValue()).append('\t').append(digests.get(file.getKey())).append('\t')
                    .append(FATES.get(document.isPresent() ? 0 : same ? 1 : 2)).append('\n');
        }
        payload.put(ORIGINALS, originals.toString().getBytes(StandardCharsets.UTF_8));
        return published(payload, info(from), left);
    }

    private Copy published(BagContents payload, BagInfo info, long left) throws IOException, Refus {
        String identifier = info.value(BagInfo.IDENTIFIER).orElseThrow();
        BagWriter writer = new BagWriter(copies, disk);
        String seal = writer.prepare(identifier, payload, new BagContents().put(README, readme()), info);
        Path place = copies.resolve(Bag.folder(identifier));
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            writer.discard(identifier);
            BagCheck.Outcome there = BagCheck.of(place);
            if (!there.sound() || !there.remarks().isEmpty() || !there.seal().equals(seal)) {
                throw Refus.of("Il y a déjà " + place + ", qui n’est pas cette copie du même jour : rien n’a été écrit. Déplacez-le, ou choisissez un autre -o.",
                        place + " exists already and is not this copy of the same day: nothing was written. Move it, or choose another -o.");
            }
            return new Copy(place, true, left);
        }
        return new Copy(writer.publish(identifier), false, left);
    }

    /** All XML documents that name persons, by their paths in the bag. */
    private static SortedMap<String, Document> documents(BagFolder bag, Held held) throws IOException {
        SortedMap<String, Document> documents = new TreeMap<>();
        held.documents().forEach((chemin, document) -> documents.put(held.fonds().folder() + chemin, document));
        if (bag.has(Bag.ANNUAIRE) && new DocumentReader(Limits.DEFAULT).read(bag.file(Bag.ANNUAIRE)) instanceof Reading.Read read) {
            documents.put(Bag.ANNUAIRE, read.document());
        }
        return documents;
    }

    private BagInfo info(BagCheck.Outcome from) {
        String original = from.info().value(BagInfo.IDENTIFIER).orElse("");
        BagInfo info = new BagInfo(List.of()).with(BagInfo.IDENTIFIER, original + SUFFIX);
        for (BagInfo.Line line : from.info().lines()) {
            if (List.of(BagInfo.ORGANISATION, BagInfo.DOSSIER, BagInfo.SESSION, BagInfo.EDITION, BagInfo.RETENTION, BagInfo.HOLD).contains(line.label())) {
                info = info.with(line.label(), line.value());
            }
        }
        return info.with(BagInfo.DAY, Deposit.day(at).toString()).with(BagInfo.AGENT, "CCS Dossier " + toolVersion).with(BagInfo.PSEUDONYM, "oui")
                .with(BagInfo.ORIGINAL, original + " " + from.seal());
    }

    private static byte[] readme() {
        try (InputStream in = Pseudonymising.class.getResourceAsStream("pseudonyme.txt")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
