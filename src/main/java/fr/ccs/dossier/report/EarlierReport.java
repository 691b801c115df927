package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.Baseline;
import fr.ccs.dossier.finding.Fingerprints;
import fr.ccs.dossier.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a {@link JsonReport} back as the baseline of a later run; what is not wholly such a report is refused, never taken in part. */
public final class EarlierReport {
    private static final List<String> VERDICTS = List.of("unreadable", "schema-invalid", "rules-not-run", "checked");
    private static final List<String> PHASES = List.of("", "brouillon", "signature", "transmission", "archive");

    private EarlierReport() {}

    /** @throws UnfitReport when these bytes are no report to compare with */
    public static Baseline read(byte[] report) throws UnfitReport {
        Map<?, ?> run = object(JsonTree.parsed(report));
        if (!JsonObject.TOOL.equals(run.get("tool"))) {
            throw new UnfitReport(UnfitReport.Reason.NO_REPORT);
        }
        if (!Integer.valueOf(Fingerprints.VERSION).equals(run.get("fingerprintVersion"))) {
            throw new UnfitReport(UnfitReport.Reason.OTHER_FINGERPRINTS);
        }
        if (run.containsKey("unchecked")) {
            throw new UnfitReport(UnfitReport.Reason.NO_REPORT);
        }
        List<Baseline.Entry> entries = new ArrayList<>();
        for (Object item : array(run.get("files"))) {
            Map<?, ?> file = object(item);
            oneOf(VERDICTS, file.get("verdict"));
            for (Object found : array(file.get("findings"))) {
                Map<?, ?> finding = object(found);
                Baseline.Entry entry = Baseline.Entry.of(fingerprint(finding.get("fingerprint")), text(file.get("kind")), text(file.get("numero")),
                        text(file.get("file")), oneOf(PHASES, file.get("phase")), severity(finding.get("severity")));
                if (!oneOf(List.of("open", "known", "waived"), finding.get("status")).equals("waived")) {
                    entries.add(entry);
                }
            }
        }
        return new Baseline(entries);
    }

    private static String fingerprint(Object value) throws UnfitReport {
        if (!text(value).matches("[0-9a-f]{32}")) {
            throw new UnfitReport(UnfitReport.Reason.NO_REPORT);
        }
        return text(value);
    }

    private static Severity severity(Object value) throws UnfitReport {
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(value)) {
                return severity;
            }
        }
        throw new UnfitReport(UnfitReport.Reason.NO_REPORT);
    }

    private static String oneOf(List<String> words, Object value) throws UnfitReport {
        if (!words.contains(text(value))) {
            throw new UnfitReport(UnfitReport.Reason.NO_REPORT);
        }
        return text(value);
    }

    private static String text(Object value) throws UnfitReport {
        if (value instanceof String text) {
            return text;
        }
        throw new UnfitReport(UnfitReport.Reason.NO_REPORT);
    }

    private static List<?> array(Object value) throws UnfitReport {
        if (value instanceof List<?> array) {
            return array;
        }
        throw new UnfitReport(UnfitReport.Reason.NO_REPORT);
    }

    private static Map<?, ?> object(Object value) throws UnfitReport {
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        throw new UnfitReport(UnfitReport.Reason.NO_REPORT);
    }
}
