package fr.ccs.dossier.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code f:jetons}: a text as the words and marks of its sentences; the definition is that of {@code schemas/1/rules/textes.xsl}. */
final class Tokens {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern LIST_LINE = Pattern.compile("(\n[ \t]*)[\\-–—•*][ \t]");
    private static final Pattern TOKEN = Pattern.compile("(M|Mr|Monsieur|Mme|Mlle|Madame|Mademoiselle)\\.?[ \n\t\r\u00A0\u202F]+(\\p{Lu}[\\p{L}\\p{M}\\p{N}]*)"
            + "|(cl|cand|cd|cf|env|ex|tel|tél|réf|ref|Dr|Me|\\p{Lu})\\.|([\\p{L}\\p{M}\\p{N}]+([.,:/]\\p{N}[\\p{L}\\p{M}\\p{N}]*)*)|([!?;…]|\\.([ \n\t\r]|$))"
            + "|([,:()\\[\\]—–]|[ \n\t\r]-[ \n\t\r])|([«“])|([»”])");
    private static final Set<String> MEN = Set.of("M", "Mr", "Monsieur");
    private static final int TITLE = 1;
    private static final int NAME = 2;
    private static final int SHORTENED = 3;
    private static final int WORD = 4;
    private static final int END = 6;
    private static final int PART = 8;
    private static final int OPENING = 9;

    private Tokens() {}

    static List<String> of(String text) {
        String pairs = text;
        if (text.indexOf('"') >= 0) {
            pairs = QUOTED.matcher(pairs).replaceAll("«$1»");
        }
        if (text.indexOf('\n') >= 0) {
            pairs = LIST_LINE.matcher(pairs).replaceAll("$1; ");
        }
        List<String> tokens = new ArrayList<>();
        WordCache words = WordCache.own();
        Matcher matcher = TOKEN.matcher(pairs);
        while (matcher.find()) {
            int word = matcher.start(WORD) >= 0 ? WORD : matcher.start(NAME) >= 0 ? NAME : matcher.start(SHORTENED) >= 0 ? SHORTENED : 0;
            if (word == NAME) {
                tokens.add(MEN.contains(matcher.group(TITLE)) ? "M" : "F");
            }
            if (word == 0) {
                tokens.add(mark(matcher));
            } else {
                words.add(pairs, matcher.start(word), matcher.end(word), tokens);
            }
        }
        return tokens;
    }

    private static String mark(Matcher matcher) {
        return matcher.start(END) >= 0 ? "." : matcher.start(PART) >= 0 ? "," : matcher.start(OPENING) >= 0 ? "«" : "»";
    }
}
