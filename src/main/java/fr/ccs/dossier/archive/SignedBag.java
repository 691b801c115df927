package fr.ccs.dossier.archive;

import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.finding.CheckRun;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** Audits one deposit for who asks by whom its documents are signed: an audit alone names nobody. */
public record SignedBag(BagJudges judges) {

    /**
     * Audits it.
     *
     * @param path a bag's folder, or a zip file with one bag
     * @param seen told, once at most, of the folder in which the documents stand for as long as it is asked, and of the check of each of them
     */
    public BagVerdict audited(Path path, BiConsumer<Path, CheckRun> seen) {
        return new BagAudit(judges, seen).of(path);
    }
}
