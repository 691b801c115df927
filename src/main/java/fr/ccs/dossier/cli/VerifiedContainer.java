package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.seal.Containers;
import fr.ccs.dossier.seal.Judgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Has signed containers judged one by one: who signed all that is in one, when, and whether it holds; what is in it is not looked at. */
record VerifiedContainer(Containers containers, Phase phase) {
    private static final String KIND = "asice";
    private static final String ENDING = ".asice";

    static boolean is(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    FileVerdict verdict(Path file) {
        try {
            String digest = DocumentReader.sha256(Files.readAllBytes(file));
            Judgement judged = containers.judge(file);
            return new FileVerdict(file.toString(), digest, KIND, "", phase.code(), 0, new Verdict.Checked(judged.findings()), judged.verdicts());
        } catch (IOException unreadable) {
            return Checking.notRun(file, "", "le fichier ne peut être lu, " + unreadable.getMessage(), "the file cannot be read, " + unreadable.getMessage());
        }
    }
}
