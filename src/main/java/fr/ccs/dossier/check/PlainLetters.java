package fr.ccs.dossier.check;

/** Writes texts as {@code f:normalise} does: letters and digits without marks in lower case, one space for all that stands between. */
final class PlainLetters {

    private PlainLetters() {}

    /**
     * Adds {@code f:normalise} of what stands from {@code start} to {@code end} of a text: no space at its beginning or end, and never two in a row. A space
     * that follows another is written and written over: where a word ends cannot be foretold, so no branch asks for it.
     */
    static void append(Characters result, Characters text, int start, int end) {
        char[] written = text.array();
        int begin = result.length();
        char[] plain = result.room(end - start);
        int at = begin;
        int before = ' ';
        int i = start;
        while (i < end) {
            char single = PlainCharacter.single(written[i]);
            if (single == 0) {
                int c = Character.codePointAt(text, i);
                result.cut(at);
                append(result, begin, PlainCharacter.of(c));
                i += Character.charCount(c);
                at = result.length();
                plain = result.room(end - i);
                before = at > begin ? plain[at - 1] : ' ';
            } else {
                plain[at] = single;
                at += -(single - ' ' | before - ' ') >>> 31;
                before = single;
                i++;
            }
        }
        result.cut(at > begin && plain[at - 1] == ' ' ? at - 1 : at);
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
