package fr.ccs.dossier.archive;

import fr.ccs.dossier.seal.EvidenceJudge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the evidence record of a deposit stands, and what it is of: the seal as it was deposited, from which all digests of the deposit follow.
 *
 * <p>The seal itself cannot list it, for it is older. After an elimination the seal of the deposit is kept beside the new one, and the record stays good.
 */
final class ProofFile {
    private static final String DEPOSITED = Originals.FOLDER + Bag.TAG_MANIFEST;
    private final Path bag;

    /** @param bag the deposit's folder */
    ProofFile(Path bag) {
        this.bag = bag;
    }

    /** The record; empty when there is none. */
    Optional<byte[]> record() throws IOException {
        Path file = bag.resolve(Bag.EVIDENCE);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(bytes(file)) : Optional.empty();
    }

    /** What the record is of. */
    byte[] covered() throws IOException {
        Path deposited = bag.resolve(DEPOSITED);
        return bytes(Files.exists(deposited, LinkOption.NOFOLLOW_LINKS) ? deposited : bag.resolve(Bag.TAG_MANIFEST));
    }

    /** Puts a record in its place in one step; what is not finished stands beside the deposit, never in it. */
    void write(byte[] record, BagDisk disk) throws IOException {
        Path beside = bag.resolveSibling("." + bag.getFileName() + ".preuve.partiel");
        Files.deleteIfExists(beside);
        disk.write(beside, new ByteArrayInputStream(record));
        disk.replace(beside, bag.resolve(Bag.EVIDENCE));
    }

    /** A plain file of the deposit itself, no more of it than is ever believed. */
    private byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !file.toRealPath().startsWith(bag.toRealPath())) {
            throw new IOException(file + " is no plain file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(EvidenceJudge.LARGEST + 1);
        }
    }
}
