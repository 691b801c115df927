package fr.ccs.dossier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A page of ours as text, held against what every page of ours must be. */
record Page(String html) {

    /** The page as a tree: it is well-formed but for what HTML leaves out. */
    Document tree() throws Exception {
        String xml = html.replaceFirst("<!DOCTYPE html>\n", "").replaceAll("<(meta|input|wbr)\\b([^>]*)>", "<$1$2/>").replaceAll(" (hidden|open|data-group|value)(?=[ >])", " $1=\"\"")
                .replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1/>");
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    /** A browser runs this style and this script and loads nothing: their digests are what the page itself allows. */
    void mustRunNothingElse() throws Exception {
        assertThat(html).contains("default-src 'none'", "style-src 'sha256-" + digest("style") + "'", "script-src 'sha256-" + digest("script") + "'", "base-uri 'none'",
                "form-action 'none'");
        assertThat(html).doesNotContainPattern("(?i)<[^>]*\\s(src|srcset|action|style|on[a-z]+)=\"[^>]*>|<link|<img|<iframe|url\\(|@import|https?://");
        assertThat(all("<script>")).hasSize(1);
    }

    /** Every id is its own, and every link within the page leads to one. */
    void mustLeadSomewhere() {
        assertThat(all("\\sid=\"([^\"]+)\"")).doesNotHaveDuplicates();
        assertThat(all("(?:href=\"#|aria-labelledby=\"|\\sfor=\")([^\"]+)\"").stream().distinct()).isSubsetOf(all("\\sid=\"([^\"]+)\""));
    }

    void mustHaveItsHeadingsInOrder() {
        List<String> levels = all("<h([1-6])\\b");
        assertThat(levels.get(0)).isEqualTo("1");
        for (int i = 1; i < levels.size(); i++) {
            assertThat(Integer.parseInt(levels.get(i))).isLessThanOrEqualTo(Integer.parseInt(levels.get(i - 1)) + 1);
        }
        assertThat(html).contains("<header>", "<main ", "<footer>", "class=\"skip\"").containsOnlyOnce("<h1>");
    }

    /** What a reader reads. */
    String words() {
        return html.replaceAll("(?s)<(style|script)>.*?</\\1>", "").replaceAll("<[^>]*>", "");
    }

    /** Each match of a pattern, or of its group when it has one. */
    List<String> all(String pattern) {
        return Pattern.compile(pattern).matcher(html).results().map(found -> found.group(found.groupCount())).toList();
    }

    private String digest(String element) throws Exception {
        String text = html.substring(html.indexOf("<" + element + ">") + element.length() + 2, html.indexOf("</" + element + ">"));
        return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
