package fr.ccs.dossier.render;

import static fr.ccs.dossier.render.Functions.call;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How texts are set, case by case. In the tables ~ is U+00A0, ^ is U+202F, | is U+200B. */
class TypographyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', value = {
        "Bonjour ! → Bonjour^!", "Bonjour! → Bonjour^!", "Qui ?! → Qui^?!", "Quoi?! → Quoi^?!", "vite ; puis → vite^; puis", "« Qui ? » → «^Qui^?^»",
        "« Oui » → «^Oui^»", "«Oui» → «^Oui^»", "Voici : deux → Voici^: deux", "Voici: deux → Voici^: deux", "déjà~: fait → déjà^: fait", "«~Bon~» → «^Bon^»",
        "100 % ! → 100~%^!", "“Oui” ! → “Oui”^!", "(vraiment ?) → (vraiment^?)", "attendre... → attendre…", "Euh... ? → Euh…^?", "l'accueil → l’accueil"})
    void narrowSpacesBeforeMarks(String typed, String printed) throws Exception {
        assertThat(typo(typed)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {
        "7 600 entreprises → 7^600 entreprises", "1 234 567 mots → 1^234^567~mots", "1250 € → 1250~€", "12,50€ → 12,50~€", "15 % → 15~%", "15% → 15~%", "de 8 h 15 à 9 h → de 8~h~15 à 9~h",
        "14 heures → 14~heures", "90 minutes → 90~minutes", "le 12 mars 2026 → le 12~mars~2026", "le 1er août 2026 → le 1er~août~2026", "12 marsouins → 12 marsouins",
        "01 99 00 11 22 → 01~99~00~11~22", "M. Aubert et Mme Éluard → M.^Aubert et Mme^Éluard", "(M. Aubert) → (M.^Aubert)", "Mme la directrice → Mme la directrice",
        "n° 12 → n°~12", "— Voilà → —~Voilà", "Oui. — Non. → Oui. —~Non."})
    void keepsTogetherWhatALineEndMustNotPart(String typed, String printed) throws Exception {
        assertThat(typo(typed)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', value = {
        "Il dit \"bonjour\". → Il dit «^bonjour^».", "\"Oui\" → «^Oui^»", "(\"vestiaire\") → («^vestiaire^»)", "l'\"accueil\" → l’«^accueil^»", "\"Qui ?\" dit-elle → «^Qui^?^» dit-elle",
        "\"a\", \"b\" et \"c\" → «^a^», «^b^» et «^c^»", "« Il a dit \"merci\" hier » → «^Il a dit “merci” hier^»", "\"Il a dit \"merci\" hier\" → «^Il a dit “merci” hier^»",
        "“déjà” bien → “déjà” bien", "un écran de 24\" → un écran de 24\"", "un écran de 24\" et \"trois\" → un écran de 24\" et \"trois\"", "\" → \"", "\"\" → \"\"", "\"ouvert → \"ouvert",
        "fermé\" → fermé\"", "<a href=\"x\">y</a> → <a href=\"x\">y</a>", "a\"b\"c → a\"b\"c", "» \"x\" « → ^» \"x\" «^"})
    void quotesOfATypistBecomeFrench(String typed, String printed) throws Exception {
        assertThat(typo(typed)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {"1ère → 1re", "la 1ère fois → la 1re fois", "2ème → 2e", "3ième → 3e", "les 2èmes → les 2es", "au XIXème siècle → au XIXe siècle", "21ème → 21e",
        "1er → 1er", "2e → 2e", "2nde → 2nde", "A2ème → A2ème", "REF-2ème → REF-2ème", "12345ème → 12345ème", "problème → problème", "Vième → Ve", "2èmement → 2èmement"})
    void ordinalsAreShort(String typed, String printed) throws Exception {
        assertThat(typo(typed)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', nullValues = "-", value = {
        "à 10:30 → à 10:30", "https://ccs.example/?a=b → https://ccs.example/?a=b", "ccs.example/?a=b;c=d → ccs.example/?a=b;c=d", "voir https://ccs.example/x : oui → voir https://ccs.example/x^: oui", "a;b → a;b", "C:\\Temp → C:\\Temp",
        "trois    espaces → trois espaces", "ÉTÉ À LÀ → ÉTÉ À LÀ", "<b>x</b> & y → <b>x</b> & y", "{1} → {1}", "😀 → 😀", "Bravo 😀! → Bravo 😀!", "Bravo 😀 ! → Bravo 😀^!", "::: → :::", "?! → ?!",
        "anticonstitutionnellement → anticonstitutionnellement", "abcdefghijklmnopqrstuvwxyzab → abcdef|ghijkl|mnopqr|stuvwx|yzab", "- → ``", "` ` → ``", "`~` → ~", "`\n\t` → ``",
        "Cafe\u0301 → Café", "C$1 \\2 → C$1 \\2"})
    void leavesAloneWhatIsNotFrenchProse(String typed, String printed) throws Exception {
        assertThat(typo(typed)).isEqualTo(printed);
    }

    private static String typo(String typed) throws Exception {
        return call("typo", typed == null ? null : typed.replace('~', '\u00A0').replace('^', '\u202F'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {"C’est « là » : oui ; non ? 12 mars 2026, M. Aubert...", "abcdefghijklmnopqrstuvwxyzab",
        "'Il a dit \"là : \"non\" !\" la 2ème fois, 15% de 1 250 €'", "un écran de 24 : 'x'"})
    void settingTwiceChangesNothing(String typed) throws Exception {
        String once = call("typo", typed).replace('~', '\u00A0').replace('^', '\u202F').replace('|', '\u200B');
        assertThat(call("typo", once)).isEqualTo(call("typo", typed));
    }
}
