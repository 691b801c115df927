package fr.ccs.dossier.check;

import java.util.Arrays;
import net.sf.saxon.str.UnicodeString;

/** Characters in an array that the next text uses again: to read a text, and to look a word of it up where it stands, allocates nothing. */
final class Characters implements CharSequence {
    private static final int SIZE = 1024;
    private char[] chars;
    private int length;
    /** How much of the array has ever been written since it was last forgotten. */
    private int written;

    Characters() {
        this(SIZE);
    }

    /** @param size how many there are likely to be: more find room as well */
    Characters(int size) {
        chars = new char[size];
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    /** What stands at a place; a space behind the end. */
    char charOrSpace(int index) {
        return index < length ? chars[index] : ' ';
    }

    @Override
    public String subSequence(int start, int end) {
        return new String(chars, start, end - start);
    }

    @Override
    public String toString() {
        return subSequence(0, length);
    }

    /** Sets where these characters end; what is written next stands behind. */
    void cut(int end) {
        written = Math.max(written, length);
        length = end;
    }

    void append(char c) {
        reserve(1);
        chars[length++] = c;
    }

    void append(Characters text, int start, int end) {
        reserve(end - start);
        System.arraycopy(text.chars, start, chars, length, end - start);
        length += end - start;
    }

    /** The array itself, for what looks at each letter of a text. */
    char[] array() {
        return chars;
    }

    /** The array, with room for more behind its length; {@link #cut} says how far it was then written. */
    char[] room(int more) {
        reserve(more + 1);
        return chars;
    }

    private void reserve(int more) {
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more));
        }
    }

    /** Holds this text from now on. */
    void read(UnicodeString text) {
        cut(0);
        int end = text.length32();
        reserve(end);
        for (int i = 0; i < end; i++) {
            int c = text.codePointAt(i);
            if (Character.isBmpCodePoint(c)) {
                append((char) c);
            } else {
                append(Character.highSurrogate(c));
                append(Character.lowSurrogate(c));
            }
        }
    }

    /** Where this one stands, from a place on; -1 when it does not. */
    int indexOf(char c, int from) {
        for (int i = from; i < length; i++) {
            if (chars[i] == c) {
                return i;
            }
        }
        return -1;
    }

    void read(String text) {
        cut(0);
        reserve(text.length());
        text.getChars(0, text.length(), chars, 0);
        cut(text.length());
    }

    /** Whether this word stands at a place, whatever goes on behind it. */
    boolean holds(String word, int at) {
        int size = word.length();
        if (at + size > length) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (chars[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where words begin that stand behind one another with one space behind each; without a branch for each letter, since where a word ends cannot be
     * foretold.
     *
     * @param starts takes the places; longer than half of these characters
     * @return how many they are
     */
    int starts(int[] starts) {
        int count = 0;
        char before = ' ';
        for (int i = 0; i < length; i++) {
            starts[count] = i;
            count += before - ' ' - 1 >>> 31;
            before = chars[i];
        }
        return count;
    }

    /** The same for the same characters. */
    long hash() {
        long hash = length;
        for (int i = 0; i < length; i++) {
            hash = 1_099_511_628_211L * (hash ^ chars[i]);
        }
        return hash;
    }

    /** Takes the digits out, and the space of a word that was nothing else. */
    void dropDigits() {
        int end = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if ((c < '0' || c > '9') && (c != ' ' || end > 0 && chars[end - 1] != ' ')) {
                chars[end++] = c;
            }
        }
        cut(end > 0 && chars[end - 1] == ' ' ? end - 1 : end);
    }

    /** Wipes out every character that was ever held; a large array goes back. */
    void forget() {
        cut(0);
        if (chars.length > SIZE * SIZE) {
            chars = new char[SIZE];
        } else {
            Arrays.fill(chars, 0, Math.min(written + 1, chars.length), '\0');
        }
        written = 0;
    }
}
