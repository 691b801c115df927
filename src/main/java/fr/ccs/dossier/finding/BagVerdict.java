package fr.ccs.dossier.finding;

import java.util.List;

/**
 * What an audit established of one deposit; it names nobody.
 *
 * @param path the folder or zip file, as the user gave it
 * @param identifier the deposit's own name, {@code dossier} the number of the dossier in it; empty when they could not be read
 * @param day when it was made, as it says; empty when it does not
 * @param seal lower-case hex SHA-256 of {@code tagmanifest-sha512.txt}: the digest that the dossier's journal cites
 * @param anchored whether that journal was at hand and cites it
 * @param files how many files its payload has, {@code bytes} how many bytes; both 0 when it could not be read
 * @param signatures what was established of each signature, persons left out
 * @param proof what was established of the evidence record
 */
public record BagVerdict(String path, String identifier, String dossier, String day, String seal, boolean anchored, long files, long bytes,
        List<Signed> signatures, BagProof proof, List<BagRemark> remarks) {

    public BagVerdict {
        signatures = List.copyOf(signatures);
        remarks = List.copyOf(remarks);
    }

    /** What comes of it in one word; a pseudonymised copy is no deposit, and so neither conforms nor does not. */
    public enum State { CONFORME, NON_CONFORME, ILLISIBLE, PSEUDONYMISE }

    /**
     * One signature of one document.
     *
     * @param proven when a time-stamp proves that it existed; empty when none does
     */
    public record Signed(String document, String role, String state, String level, String proven) {}

    /** A deposit of which nothing more is known than why it could not be opened. */
    public static BagVerdict unopened(String path, List<BagRemark> remarks) {
        return new BagVerdict(path, "", "", "", "", false, 0, 0, List.of(), BagProof.NONE, remarks);
    }

    /** What could not be checked is never said to be in order. */
    public State state() {
        return has(BagFault.Grade.UNREADABLE) || has(BagFault.Grade.NOT_CHECKED) ? State.ILLISIBLE
                : has(BagFault.Grade.FAULT) ? State.NON_CONFORME : subjects(BagFault.PSEUDONYMISED).isEmpty() ? State.CONFORME : State.PSEUDONYMISE;
    }

    /** Whether it could not be checked for a reason that is not in the deposit. */
    public boolean notChecked() {
        return has(BagFault.Grade.NOT_CHECKED);
    }

    private boolean has(BagFault.Grade grade) {
        return remarks.stream().anyMatch(remark -> remark.fault().grade() == grade);
    }

    /** The subjects of the remarks of one kind, in their order. */
    public List<String> subjects(BagFault fault) {
        return remarks.stream().filter(remark -> remark.fault() == fault).map(BagRemark::subject).toList();
    }
}
