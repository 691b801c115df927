package fr.ccs.dossier.dossier;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A stream into a file, whose faults tell which file it is: the system itself only says that there is no space left. */
final class Named extends FilterOutputStream {
    private final Path file;

    Named(Path file, OutputStream out) {
        super(out);
        this.file = file;
    }

    @Override
    public void write(int unit) throws IOException {
        write(new byte[] {(byte) unit}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException failed) {
            throw fault(file, failed);
        }
    }

    /** The same fault, which names the file. */
    static FileSystemException fault(Path file, IOException failed) {
        if (failed instanceof FileSystemException named) {
            return named;
        }
        FileSystemException named = new FileSystemException(file.toString(), null, failed.getMessage());
        named.initCause(failed);
        return named;
    }
}
