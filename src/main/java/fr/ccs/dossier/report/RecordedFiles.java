package fr.ccs.dossier.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which contents a {@link JsonReport} judged: what stands there today must be these. */
public final class RecordedFiles {

    private RecordedFiles() {}

    /**
     * The digest of each file, by the name that the report gives it.
     *
     * @throws UnfitReport when these bytes are no such report
     */
    public static Map<String, String> of(byte[] report) throws UnfitReport {
        Map<String, String> digests = new TreeMap<>();
        if (JsonTree.parsed(report) instanceof Map<?, ?> run && run.get("files") instanceof List<?> files) {
            for (Object file : files) {
                if (file instanceof Map<?, ?> one && one.get("file") instanceof String name && one.get("sha256") instanceof String digest) {
                    digests.put(name, digest);
                }
            }
            return digests;
        }
        throw new UnfitReport(UnfitReport.Reason.NO_REPORT);
    }
}
