package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fr.ccs.dossier.document.DocumentReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However large the files of a folder are, telling its state takes no memory. */
class FolderStateTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int MOST = 4 << 20;

    @TempDir
    private Path folder;

    private void sparse(String name, long length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(length);
        }
    }

    private long allocated() {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        FolderState.of(folder);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void aLargeFileIsNotHeldInMemory() throws IOException {
        sparse("scan.tif", 48L << 20);
        assertThat(allocated()).isLessThan(MOST);
        String state = FolderState.of(folder).orElseThrow().digest();
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("scan.tif").toFile(), "rw")) {
            file.seek(40L << 20);
            file.write(1);
        }
        assertThat(FolderState.of(folder).orElseThrow().digest()).isNotEqualTo(state);
    }

    @Test
    void aVeryLargeFolderIsGivenUp() throws IOException {
        sparse("a.tif", 3L << 30);
        assertThat(FolderState.of(folder)).isEmpty();
        assertThat(allocated()).isLessThan(MOST);
    }

    @Test
    void aStreamHasTheDigestOfItsBytes() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("examples/annuaire.xml"));
        assertThat(DocumentReader.sha256(new ByteArrayInputStream(bytes))).isEqualTo(DocumentReader.sha256(bytes));
    }
}
