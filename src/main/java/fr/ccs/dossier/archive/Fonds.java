package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a deposit may be of: a candidate's dossier, or a meeting of the jury. */
enum Fonds {
    DOSSIER("data/dossier/", Dossier.FILE, Kind.DOSSIER, BagInfo.DOSSIER),
    SESSION("data/session/", Session.FILE, Kind.SESSION, BagInfo.SESSION);

    private final String folder;
    private final String file;
    private final Kind kind;
    private final String label;

    Fonds(String folder, String file, Kind kind, String label) {
        this.folder = folder;
        this.file = file;
        this.kind = kind;
        this.label = label;
    }

    /** Where its files stand in the bag, with a slash behind. */
    String folder() {
        return folder;
    }

    /** The document that all the others belong to, by its path in the bag. */
    String path() {
        return folder + file;
    }

    Kind kind() {
        return kind;
    }

    /** Under which label {@code bag-info.txt} tells its number. */
    String label() {
        return label;
    }

    /** What a bag says that it is of; empty when it says nothing, or both. */
    static Optional<Fonds> of(BagInfo info) {
        List<Fonds> said = Arrays.stream(values()).filter(fonds -> info.value(fonds.label).isPresent()).toList();
        return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
    }
}
