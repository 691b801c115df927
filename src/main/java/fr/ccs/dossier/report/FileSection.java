package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Fingerprints;

/** One file in which something was found: what it is, how far its check came, each finding with its line and what to do, its signatures. */
record FileSection(Markup page, RuleWords say) {

    /** @param number its rank in the run, from 1 */
    void write(FileVerdict file, int number, Fingerprints fingerprints) {
        FileState state = new FileState(say.language());
        String id = "fichier-" + number;
        page.open("section", "class", "file-section", "id", id, "aria-labelledby", "t-" + id, "data-group", "").open("h3", "id", "t-" + id).path(file.file()).close().line();
        page.element("p", state.document(file) + state.how(file), "class", "facts");
        if (!file.sha256().isEmpty()) {
            page.open("p", "class", "facts digest").text("SHA-256 ").element("code", file.sha256()).close().line();
        }
        FindingEntry entry = new FindingEntry(page, say);
        page.open("ol", "class", "findings").line();
        file.verdict().findings().forEach(finding -> entry.write(finding, number, fingerprints.next(file, finding)));
        page.close();
        new SignatureRows(page, say).write(file);
        page.close().line();
    }
}
