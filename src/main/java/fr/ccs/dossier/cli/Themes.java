package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.ValidatedXml;
import fr.ccs.dossier.render.Theme;
import fr.ccs.dossier.render.ThemeException;
import fr.ccs.dossier.render.ThemeFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** The theme that documents are printed in: the one asked for, else the project's, else the standard one. */
final class Themes {

    private Themes() {}

    /** @param wanted a shipped theme's name or a branch's folder; null when none is asked for */
    static Theme chosen(Ccs ccs, String wanted, Project project) {
        if (wanted == null) {
            return project.theme().map(folder -> read(ccs, folder)).orElse(Theme.STANDARD);
        }
        Optional<Theme> shipped = Theme.named(wanted);
        if (shipped.isPresent()) {
            return shipped.get();
        }
        if (!Files.isDirectory(Path.of(wanted))) {
            String names = Theme.SHIPPED.stream().map(Theme::name).collect(Collectors.joining(", "));
            throw Stop.usage(ccs.say("Thème inconnu « " + wanted + " » : choisissez " + names + ", ou le dossier d’un thème.",
                    "Unknown theme “" + wanted + "”: choose " + names + ", or the folder of a theme."));
        }
        return read(ccs, Path.of(wanted));
    }

    private static Theme read(Ccs ccs, Path folder) {
        try {
            return ThemeFolder.read(folder, ccs.say("fr", "en"), (file, schema, handler) -> ValidatedXml.read(file, schema, handler, ccs.language));
        } catch (ThemeException wrong) {
            throw Stop.usage(ccs.say("Le thème « " + folder + " » ne peut servir, rien n’est imprimé :", "The theme “" + folder + "” cannot be used, nothing is printed:")
                    + wrong.problems().stream().map(problem -> "\n  " + problem).collect(Collectors.joining()));
        }
    }
}
