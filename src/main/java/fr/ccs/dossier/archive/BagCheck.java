package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.FileNames;
import fr.ccs.dossier.dossier.Staging;
import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagRemark;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether a folder is a whole BagIt bag: complete, nothing beside, every digest right (RFC 8493, section 3). */
final class BagCheck {
    private final BagFolder folder;
    private final List<BagRemark> remarks;
    private String seal = "";
    private long files;
    private long bytes;
    private boolean interrupted;

    /**
     * @param info what it tells of itself; nothing when it is not readable
     * @param seal lower-case hex SHA-256 of its tag manifest as it was deposited: what was eliminated since does not change it
     * @param sound whether it is safe to look further into it
     */
    record Outcome(BagFolder folder, BagInfo info, String seal, long files, long bytes, List<BagRemark> remarks, boolean sound) {}

    private BagCheck(BagFolder folder, List<BagRemark> remarks) {
        this.folder = folder;
        this.remarks = remarks;
    }

    static Outcome of(java.nio.file.Path root) throws IOException {
        List<BagRemark> remarks = new ArrayList<>();
        BagCheck check = new BagCheck(BagFolder.of(root, remarks), remarks);
        BagInfo info = remarks.isEmpty() ? check.look() : new BagInfo(List.of());
        boolean sound = remarks.stream().noneMatch(remark -> remark.fault().grade() == BagFault.Grade.UNREADABLE);
        return new Outcome(check.folder, info, check.seal, check.files, check.bytes, List.copyOf(remarks), sound);
    }

    private BagInfo look() throws IOException {
        if (folder.has(Bag.FETCH)) {
            say(BagFault.FETCH, Bag.FETCH);
        }
        FileNames.twin(folder.sizes().keySet()).ifPresent(twin -> say(BagFault.TWIN, twin));
        if (!folder.text(Bag.DECLARATION).orElse("").matches("BagIt-Version: 1\\.0[ \\t]*\\r?\\n?Tag-File-Character-Encoding: UTF-8\\s*")) {
            say(BagFault.BAGIT, Bag.DECLARATION);
        }
        Optional<Manifest> payload = manifest(Bag.MANIFEST, true);
        Optional<Manifest> tags = manifest(Bag.TAG_MANIFEST, false);
        if (!remarks.isEmpty()) {
            return new BagInfo(List.of());
        }
        Originals originals = new Originals(folder);
        seal = DocumentReader.sha256(Files.readAllBytes(folder.file(originals.tagManifest())));
        compare(payload.orElseThrow(), part(true));
        SortedMap<String, Long> beside = part(false);
        beside.remove(Bag.EVIDENCE);
        for (String path : List.copyOf(beside.keySet())) {
            if (path.startsWith(Staging.DECIDED)) {
                beside.remove(path);
                interrupted = true;
            } else if (originals.keeps(path)) {
                beside.remove(path);
            }
        }
        if (interrupted) {
            say(BagFault.INTERRUPTED, "");
        }
        compare(tags.orElseThrow(), beside);
        originals.check(payload.orElseThrow(), remarks::add);
        return info();
    }

    private Optional<Manifest> manifest(String name, boolean payload) throws IOException {
        Optional<Manifest> manifest = folder.text(name).flatMap(Manifest::of);
        if (manifest.isEmpty()) {
            say(BagFault.MANIFEST, name);
            return manifest;
        }
        manifest.get().digests().keySet().stream().filter(path -> !FileNames.plain(path) || path.startsWith(Bag.PAYLOAD) != payload || path.equals(Bag.TAG_MANIFEST))
                .findFirst().ifPresent(path -> say(BagFault.NAME, path));
        FileNames.twin(manifest.get().digests().keySet()).ifPresent(twin -> say(BagFault.TWIN, twin));
        return manifest;
    }

    /** The payload, or the files beside it that the tag manifest is to list. */
    private SortedMap<String, Long> part(boolean payload) {
        SortedMap<String, Long> part = new TreeMap<>();
        folder.sizes().forEach((path, size) -> {
            if (path.startsWith(Bag.PAYLOAD) == payload && !path.equals(Bag.TAG_MANIFEST)) {
                part.put(path, size);
            }
        });
        return part;
    }

    private void compare(Manifest manifest, SortedMap<String, Long> there) throws IOException {
        for (Map.Entry<String, String> listed : manifest.digests().entrySet()) {
            if (!there.containsKey(listed.getKey())) {
                say(BagFault.MISSING, listed.getKey());
            } else if (!Digests.sha512(folder.file(listed.getKey())).equals(listed.getValue())) {
                say(BagFault.DIGEST, listed.getKey());
            }
        }
        there.keySet().stream().filter(path -> !manifest.digests().containsKey(path)).forEach(path -> say(BagFault.EXTRA, path));
    }

    private BagInfo info() throws IOException {
        BagInfo info = BagInfo.of(folder.text(Bag.INFO).orElse(""));
        SortedMap<String, Long> payload = part(true);
        files = payload.size();
        bytes = payload.values().stream().mapToLong(Long::longValue).sum();
        if (!info.value(BagInfo.OXUM).orElse("").equals(bytes + "." + files)) {
            say(BagFault.OXUM, Bag.INFO);
        }
        if (info.value(BagInfo.IDENTIFIER).isEmpty() || Fonds.of(info).isEmpty() || day(info).isEmpty()) {
            say(BagFault.INFO, Bag.INFO);
        }
        return info;
    }

    /** The day on which a deposit says that it was made. */
    static Optional<LocalDate> day(BagInfo info) {
        try {
            return info.value(BagInfo.DAY).map(LocalDate::parse);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private void say(BagFault fault, String subject) {
        remarks.add(BagRemark.of(fault, subject));
    }
}
