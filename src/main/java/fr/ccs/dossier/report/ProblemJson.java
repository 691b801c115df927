package fr.ccs.dossier.report;

import java.io.ByteArrayOutputStream;

/** Why the service gives no report, for programs (RFC 9457). */
public final class ProblemJson {

    private ProblemJson() {}

    /** @param detail one sentence for whoever asked */
    public static byte[] of(int status, String detail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonObject.write(out, json -> {
            json.writeNumberField("status", status);
            json.writeStringField("detail", detail);
        });
        return out.toByteArray();
    }
}
