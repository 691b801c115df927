package fr.ccs.dossier.archive;

import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.finding.CheckRun;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/**
 * Audits one deposit for who asks by whom its documents are signed: an audit alone names nobody.
 *
 * @param mostBytes what a zip file may unfold to; no more in any case than an audit takes
 */
public record SignedBag(BagJudges judges, long mostBytes) {

    /** One that takes deposits as large as any audit does. */
    public SignedBag(BagJudges judges) {
        this(judges, Long.MAX_VALUE);
    }

    /**
     * Audits it.
     *
     * @param path a bag's folder, or a zip file with one bag
     * @param seen told, once at most, of the folder in which the documents stand for as long as it is asked, and of the check of each of them
     */
    public BagVerdict audited(Path path, BiConsumer<Path, CheckRun> seen) {
        return new BagAudit(judges, mostBytes, seen).of(path);
    }
}
