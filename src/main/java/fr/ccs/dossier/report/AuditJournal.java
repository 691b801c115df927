package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagRemark;
import fr.ccs.dossier.finding.BagVerdict;
import fr.ccs.dossier.finding.RuleSet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The journal of an audit, by which a run that was stopped is taken up again: a head that says which audit it is of, then a line a deposit. */
public final class AuditJournal {
    private final String head;
    private final Map<String, BagVerdict> known = new HashMap<>();
    private final int whole;

    private AuditJournal(String head, int whole) {
        this.head = head;
        this.whole = whole;
    }

    /**
     * Reads a journal back.
     *
     * @param head the one that this audit would write
     * @return empty when the journal is of another audit; a line that was cut when the run stopped counts for nothing
     */
    public static Optional<AuditJournal> read(byte[] journal, String head) {
        String text = new String(journal, StandardCharsets.UTF_8);
        if (!text.startsWith(head)) {
            return head.startsWith(text) ? Optional.of(new AuditJournal(head, 0)) : Optional.empty();
        }
        int end = text.lastIndexOf('\n') + 1;
        AuditJournal read = new AuditJournal(head, text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
        for (String line : (Iterable<String>) text.substring(head.length(), end).lines()::iterator) {
            try {
                Map<?, ?> entry = (Map<?, ?>) JsonTree.parsed(line.getBytes(StandardCharsets.UTF_8));
                BagVerdict verdict = verdict((Map<?, ?>) entry.get("bag"));
                read.known.put(verdict.path() + "\n" + entry.get("trace"), verdict);
            } catch (UnfitReport | ClassCastException | NullPointerException | IllegalArgumentException unreadable) {
                return Optional.empty();
            }
        }
        return Optional.of(read);
    }

    /** Says which audit a journal is of: verdicts of another day, other rules or another trust are no verdicts of this one. */
    public static String head(String toolVersion, RuleSet rules, LocalDate day, String trust) {
        return "CCS Dossier " + toolVersion + " audit " + rules.version() + " " + rules.sha256() + " " + day + " " + trust + "\n";
    }

    /** One verdict as the journal keeps it. */
    public static byte[] line(String trace, BagVerdict verdict) {
        return AuditJson.line(trace, verdict).getBytes(StandardCharsets.UTF_8);
    }

    /** How many of its bytes are whole lines; 0 when not even the head is. */
    public int whole() {
        return whole;
    }

    /** Its first line. */
    public byte[] head() {
        return head.getBytes(StandardCharsets.UTF_8);
    }

    /** The verdict on a deposit that is as it was then. */
    public Optional<BagVerdict> known(String path, String trace) {
        return Optional.ofNullable(known.get(path + "\n" + trace));
    }

    private static BagVerdict verdict(Map<?, ?> bag) {
        List<BagRemark> remarks = new ArrayList<>();
        for (Object item : (List<?>) bag.get("remarks")) {
            Map<?, ?> remark = (Map<?, ?>) item;
            remarks.add(new BagRemark(BagFault.valueOf((String) remark.get("code")), (String) remark.get("subject"), (String) remark.get("detail")));
        }
        List<BagVerdict.Signed> signatures = new ArrayList<>();
        for (Object item : (List<?>) bag.get("signatures")) {
            Map<?, ?> signed = (Map<?, ?>) item;
            signatures.add(new BagVerdict.Signed((String) signed.get("document"), (String) signed.get("role"), (String) signed.get("state"),
                    (String) signed.get("level"), signed.get("proven") == null ? "" : (String) signed.get("proven")));
        }
        return new BagVerdict((String) bag.get("path"), (String) bag.get("identifier"), (String) bag.get("dossier"), (String) bag.get("day"),
                (String) bag.get("seal"), "true".equals(bag.get("anchored")),
                ((Number) bag.get("files")).longValue(), ((Number) bag.get("bytes")).longValue(), signatures,
                AuditProof.read((Map<?, ?>) bag.get("proof")), remarks);
    }
}
