package fr.ccs.dossier.cli;

import fr.ccs.dossier.finding.Language;
import java.util.Enumeration;
import java.util.ResourceBundle;

/** The texts of the help in one language, spaced as that language wants it. */
final class HelpTexts extends ResourceBundle {
    private final ResourceBundle texts;
    private final Language language;

    HelpTexts(Language language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle("fr.ccs.dossier.cli.Help", language.locale(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    @Override
    protected Object handleGetObject(String key) {
        if (!texts.containsKey(key)) {
            return null;
        }
        String text = texts.getString(key);
        return language.choose(text, text);
    }

    @Override
    public Enumeration<String> getKeys() {
        return texts.getKeys();
    }
}
