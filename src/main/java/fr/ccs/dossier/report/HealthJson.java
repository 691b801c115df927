package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.RuleSet;
import java.io.ByteArrayOutputStream;

/** What the service says of itself, for programs that watch it. */
public final class HealthJson {

    private HealthJson() {}

    /** @param inside documents received, waiting or being judged */
    public static byte[] of(String toolVersion, RuleSet rules, int inside) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonObject.write(out, json -> {
            json.writeStringField("toolVersion", toolVersion);
            json.writeStringField("ruleSetVersion", rules.version());
            json.writeStringField("ruleSetSha256", rules.sha256());
            json.writeBooleanField("ready", true);
            json.writeNumberField("documents", inside);
        });
        return out.toByteArray();
    }
}
