package fr.ccs.dossier.cli;

import fr.ccs.dossier.archive.Audit;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.report.AuditJournal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The journal of an audit as a file: a run that was stopped is taken up from it, and goes on in it. */
final class AuditMemory implements Audit.Memory, AutoCloseable {
    /** An audit that keeps nothing and knows nothing. */
    static final Audit.Memory NONE = new Audit.Memory() {
        @Override
        public Optional<BagVerdict> known(String path, String trace) {
            return Optional.empty();
        }

        @Override
        public void keep(String trace, BagVerdict verdict) {
            // there is no file to keep it in
        }
    };

    private final AuditJournal journal;
    private final FileChannel file;

    private AuditMemory(AuditJournal journal, FileChannel file) {
        this.journal = journal;
        this.file = file;
    }

    /** Opens a journal, or begins one; what was cut when a run stopped is taken off. */
    static AuditMemory open(Ccs ccs, Path path, String head) throws IOException {
        byte[] bytes = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        AuditJournal journal = AuditJournal.read(bytes, head).orElseThrow(() -> Stop.usage(ccs.say(
                path + " n’est pas le journal de cet audit : une autre date, d’autres règles, une autre confiance, ou un autre fichier."
                        + " Choisissez-en un nouveau.",
                path + " is not the journal of this audit: another date, other rules, another trust, or another file. Choose a new one.")));
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.truncate(journal.whole()).position(journal.whole());
        AuditMemory memory = new AuditMemory(journal, file);
        if (journal.whole() == 0) {
            memory.write(journal.head());
        }
        return memory;
    }

    @Override
    public Optional<BagVerdict> known(String path, String trace) {
        return journal.known(path, trace);
    }

    @Override
    public void keep(String trace, BagVerdict verdict) throws IOException {
        write(AuditJournal.line(trace, verdict));
    }

    private void write(byte[] line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        file.force(true);
        file.close();
    }
}
