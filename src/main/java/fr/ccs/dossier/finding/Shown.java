package fr.ccs.dossier.finding;

import java.util.AbstractList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The verdicts of a run as somebody may see them, each made when it is looked at, so that a long run is never held twice. */
final class Shown extends AbstractList<FileVerdict> {
    private final List<FileVerdict> files;
    private final UnaryOperator<FileVerdict> how;

    Shown(List<FileVerdict> files, UnaryOperator<FileVerdict> how) {
        this.files = files;
        this.how = how;
    }

    @Override
    public FileVerdict get(int index) {
        return how.apply(files.get(index));
    }

    @Override
    public int size() {
        return files.size();
    }
}
