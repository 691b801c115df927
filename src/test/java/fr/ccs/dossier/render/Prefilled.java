package fr.ccs.dossier.render;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.draft.LivretPrerempli;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.xml.sax.helpers.DefaultHandler;

/** The livrets of the example dossiers as they are before the assessment. */
final class Prefilled {

    private Prefilled() {}

    /** The livret of the last cycle, with parts of its text replaced, two by two. */
    static Source of(String dossier, String... replacements) throws Exception {
        return of(dossier, Optional.empty(), replacements);
    }

    /** @param extrait the extract in the dossier's folder that a reassessment follows */
    static Source reassessed(String dossier, String extrait) throws Exception {
        return of(dossier, Optional.of(Samples.document(folder(dossier).resolve("pieces").resolve(extrait))));
    }

    private static Source of(String dossier, Optional<Document> extrait, String... replacements) throws Exception {
        Document origine = Samples.document(folder(dossier).resolve("dossier.xml"));
        String numero = dossier + (extrait.isPresent() ? "-L2" : "-L1");
        String xml = new String(new LivretPrerempli(origine, Samples.document(Samples.SPECIMEN), extrait).livret(numero, dossier, null), StandardCharsets.UTF_8);
        for (int i = 0; i < replacements.length; i += 2) {
            if (!xml.contains(replacements[i])) {
                throw new IllegalArgumentException(numero + " does not contain " + replacements[i]);
            }
            xml = xml.replace(replacements[i], replacements[i + 1]);
        }
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        Reading reading = new DocumentReader(Limits.DEFAULT).read(numero + ".xml", bytes, (kind, cursor) -> new DefaultHandler());
        return new Source(((Reading.Read) reading).document(), Samples.source(folder(dossier).resolve("dossier.xml")).resolver());
    }

    private static Path folder(String dossier) {
        return Samples.EXAMPLES.resolve("dossiers").resolve(dossier);
    }
}
