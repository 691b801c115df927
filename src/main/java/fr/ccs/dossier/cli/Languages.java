package fr.ccs.dossier.cli;

import fr.ccs.dossier.finding.Language;
import java.util.Optional;

/** Which language to speak: the option's, else that of an English locale, else French. */
final class Languages {

    private Languages() {}

    static Optional<Language> named(String code) {
        return switch (code) {
            case "fr" -> Optional.of(Language.FRENCH);
            case "en" -> Optional.of(Language.ENGLISH);
            default -> Optional.empty();
        };
    }

    /** Looked for before the arguments are parsed, since help and usage errors speak it too. */
    static Language wanted(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String code = arguments[i].startsWith("--lang=") ? arguments[i].substring(7)
                    : arguments[i].equals("--lang") && i + 1 < arguments.length ? arguments[i + 1] : "";
            if (named(code).isPresent()) {
                return named(code).get();
            }
        }
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String locale = System.getenv(variable);
            if (locale != null && !locale.isEmpty()) {
                return locale.startsWith("en") ? Language.ENGLISH : Language.FRENCH;
            }
        }
        return Language.FRENCH;
    }

    static String unknown(String code, Language language) {
        return language.choose("Langue inconnue « " + code + " » : choisissez fr ou en.", "Unknown language “" + code + "”: choose fr or en.");
    }
}
