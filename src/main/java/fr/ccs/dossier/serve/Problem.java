package fr.ccs.dossier.serve;

import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.report.ProblemJson;
import java.util.Map;

/** Why a request gets no report, as an HTTP status and one sentence in each language. */
final class Problem extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String french;
    private final transient Map<String, String> headers;

    Problem(int status, String french, String english) {
        this(status, french, english, Map.of());
    }

    Problem(int status, String french, String english, Map<String, String> headers) {
        super(english, null, false, false);
        this.status = status;
        this.french = french;
        this.headers = headers;
    }

    int status() {
        return status;
    }

    /** As it is told (RFC 9457). */
    Reply reply(Language language) {
        return new Reply(status, "application/problem+json", headers, ProblemJson.of(status, language.choose(french, getMessage())));
    }
}
