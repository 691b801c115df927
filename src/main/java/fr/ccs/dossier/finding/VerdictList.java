package fr.ccs.dossier.finding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/**
 * The verdicts of a run in their order, however many findings they have: beyond a number, verdicts with findings wait in a temporary file that only
 * its owner may read and that is gone with the process. Filled by one thread, then read as often as reports need.
 */
public final class VerdictList extends AbstractList<FileVerdict> {
    private static final int IN_HAND = 20_000;
    private final int inHand;
    private final List<Object> held = new ArrayList<>();
    private int findings;
    private FileChannel file;
    private long end;

    /** Where a verdict stands in the file. */
    private record Place(long at, int length) {}

    public VerdictList() {
        this(IN_HAND);
    }

    /** @param inHand how many findings may be held in memory */
    VerdictList(int inHand) {
        this.inHand = inHand;
    }

    @Override
    public boolean add(FileVerdict verdict) {
        findings += verdict.verdict().findings().size();
        return held.add(verdict.verdict().findings().isEmpty() || findings <= inHand ? verdict : written(verdict));
    }

    @Override
    public FileVerdict get(int index) {
        return held.get(index) instanceof Place place ? read(place) : (FileVerdict) held.get(index);
    }

    @Override
    public int size() {
        return held.size();
    }

    private Place written(FileVerdict verdict) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            VerdictCodec.write(verdict, new DataOutputStream(bytes));
            ByteBuffer left = ByteBuffer.wrap(bytes.toByteArray());
            Place place = new Place(end, left.remaining());
            while (left.hasRemaining()) {
                end += file().write(left, end);
            }
            return place;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private FileVerdict read(Place place) {
        ByteBuffer bytes = ByteBuffer.allocate(place.length);
        try {
            while (bytes.hasRemaining()) {
                if (file.read(bytes, place.at + bytes.position()) < 0) {
                    throw new IOException("the temporary file of the findings was cut short");
                }
            }
            return VerdictCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.array())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private FileChannel file() throws IOException {
        if (file == null) {
            Path temporary = Files.createTempFile("ccs-constatations", ".tmp");
            file = FileChannel.open(temporary, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            deleteNow(temporary);
        }
        return file;
    }

    /** Where the system lets an open file be deleted, nothing is left behind whatever ends the process. */
    private static void deleteNow(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException stillOpen) {
            temporary.toFile().deleteOnExit();
        }
    }
}
