package fr.ccs.dossier.check;

/** Writes texts as {@code f:normalise} does: letters and digits without marks in lower case, one space for all that stands between. */
final class PlainLetters {

    private PlainLetters() {}

    /**
     * Adds {@code f:normalise} of what stands from {@code start} to {@code end} of a text: no space at its beginning or end, and never two in a row.
     */
    static void append(Characters result, CharSequence text, int start, int end) {
        int begin = result.length();
        int i = start;
        while (i < end) {
            char single = PlainCharacter.single(text.charAt(i));
            if (single > ' ') {
                result.append(single);
                i++;
            } else {
                int c = Character.codePointAt(text, i);
                append(result, begin, PlainCharacter.of(c));
                i += Character.charCount(c);
            }
        }
        if (result.length() > begin && result.charAt(result.length() - 1) == ' ') {
            result.cut(result.length() - 1);
        }
    }

    private static void append(Characters result, int begin, String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c != ' ' || result.length() > begin && result.charAt(result.length() - 1) != ' ') {
                result.append(c);
            }
        }
    }
}
