package fr.ccs.dossier.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** JSON reports as their readers take them: parsed, and held against the published schema. */
public final class Reports {
    public static final Path SCHEMA = Path.of("docs/rapport.schema.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Reports() {}

    public static JsonNode parsed(String report) throws IOException {
        return MAPPER.readTree(report);
    }

    /** What the published schema has against a report. */
    public static List<String> violations(JsonNode report) throws IOException {
        SchemaValidatorsConfig strict = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA), strict);
        return schema.validate(report).stream().map(ValidationMessage::getMessage).toList();
    }
}
