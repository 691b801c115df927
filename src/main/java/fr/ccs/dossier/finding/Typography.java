package fr.ccs.dossier.finding;

/** French spacing for what people read on a screen: no-break spaces where a line must not break. */
final class Typography {

    private Typography() {}

    /** U+00A0 before the colon and inside guillemets, U+202F before ; ! and ?; only where the text has an ordinary space. */
    static String french(String text) {
        return text.replace(" :", "\u00A0:").replace("« ", "«\u00A0").replace(" »", "\u00A0»")
                .replace(" ;", "\u202F;").replace(" !", "\u202F!").replace(" ?", "\u202F?");
    }
}
