package fr.ccs.dossier.finding;

import java.util.List;

/** What came of checking one document: "clean" exists only as a {@link Checked} without findings. */
public sealed interface Verdict {

    /** The findings, in document order. */
    List<Finding> findings();

    /** Its name for programs: {@code unreadable}, {@code schema-invalid}, {@code rules-not-run}, {@code checked}. */
    String code();

    /**
     * Not XML that may be read: malformed, hostile, too large, or of no kind that we know.
     *
     * @param foreign well-formed, of a namespace that is not ours: among walked files, no fault
     */
    record Unreadable(List<Finding> findings, boolean foreign) implements Verdict {
        public Unreadable {
            findings = nonEmpty(findings);
        }

        @Override
        public String code() {
            return "unreadable";
        }
    }

    /** Breaks its XSD, so no rule ran. */
    record SchemaInvalid(List<Finding> findings) implements Verdict {
        public SchemaInvalid {
            findings = nonEmpty(findings);
        }

        @Override
        public String code() {
            return "schema-invalid";
        }
    }

    /** The rules themselves failed to run: never to be taken for clean. */
    record RulesNotRun(List<Finding> findings) implements Verdict {
        public RulesNotRun {
            findings = nonEmpty(findings);
        }

        @Override
        public String code() {
            return "rules-not-run";
        }
    }

    /** XSD and every rule of the phase ran to their end. */
    record Checked(List<Finding> findings) implements Verdict {
        public Checked {
            findings = List.copyOf(findings);
        }

        @Override
        public String code() {
            return "checked";
        }
    }

    private static List<Finding> nonEmpty(List<Finding> findings) {
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("a verdict other than Checked must say why");
        }
        return List.copyOf(findings);
    }
}
