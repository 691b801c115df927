package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks whether what judges is here as it was built: not for a check, which finds out by itself, but for who asks what is wrong. */
public final class Installed {

    private Installed() {}

    /** The digest over every schema and rule file that is here now; the same as the rule set's, or some file is not the one that was built. */
    public static String digest() throws IOException {
        try {
            URI common = Installed.class.getResource("/schemas/1/common.xsd").toURI();
            if (!common.getScheme().equals("jar")) {
                return RuleCompiler.digest(Path.of(common).getParent().getParent());
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create(common.toString().replaceFirst("!.*", "")), Map.of())) {
                return RuleCompiler.digest(jar.getPath("/schemas"));
            }
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The schemas and rule sheets that are missing or do not compile, by their names. */
    public static List<String> broken() {
        RuleFunctions.register();
        List<String> broken = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            try {
                Schemas.of(kind);
            } catch (IllegalStateException unusable) {
                broken.add(kind.schema());
            }
            for (Phase phase : Phase.values()) {
                try {
                    if (new RuleSheets().sheet(kind, phase).isPresent() != RuleBook.shipped().active(kind, phase) > 0) {
                        broken.add(RuleCompiler.sheetName(kind.files(), phase.code()));
                    }
                } catch (RulesFailed unusable) {
                    broken.add(RuleCompiler.sheetName(kind.files(), phase.code()));
                }
            }
        }
        return broken.stream().distinct().toList();
    }
}
