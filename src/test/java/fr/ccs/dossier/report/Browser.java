package fr.ccs.dossier.report;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ccs.dossier.cli.OutsideProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** Opens pages in Chromium, without a window, and says what came of them. */
record Browser(Path folder) {
    private static final Path AXE = Path.of("target/axe-core/axe.min.js");
    private static final Pattern RESULT = Pattern.compile("(?s)<pre id=\"resultat\">(.*?)</pre>");
    /** All is shown at once: the checker sees no colours of what a browser leaves undrawn. */
    private static final String DRAWN = "<style>.finding, .deposit { content-visibility: visible !important; }</style>";

    /** How a reader has set the browser. */
    enum Scheme { DARK, LIGHT }

    /** The page as the browser has made it, its own script run. */
    String opened(Page page) throws IOException {
        return dom(page.html(), Scheme.LIGHT);
    }

    /** What axe-core has against the page: each rule that is broken, or of which it could not decide, with the elements. */
    List<String> violations(Page page, Scheme scheme) throws IOException {
        if (!Files.exists(AXE)) {
            if ("true".equals(System.getenv("CI"))) {
                fail(AXE + " is missing: .ci/run fetches it");
            }
            Assumptions.abort(AXE + " is not here");
        }
        JsonNode result = told(page, scheme, DRAWN + script(Files.readString(AXE)), "await axe.run(document, {resultTypes: ['violations', 'incomplete']})");
        List<String> all = new ArrayList<>();
        for (String kind : List.of("violations", "incomplete")) {
            for (JsonNode rule : result.get(kind)) {
                all.add(kind + " " + rule.get("id").asText() + " " + rule.get("nodes").size() + "\u00D7 " + rule.at("/nodes/0/html").asText() + " "
                        + rule.at("/nodes/0/failureSummary").asText());
            }
        }
        if (result.get("passes").size() < 20) {
            fail("axe-core looked at little: " + result.get("passes"));
        }
        return all;
    }

    /** What an expression comes to in the page. */
    JsonNode told(Page page, String expression) throws IOException {
        return told(page, Scheme.LIGHT, "", expression);
    }

    /** The page’s own policy would let no script of ours run: that it lets none run is tested by itself. */
    private JsonNode told(Page page, Scheme scheme, String before, String expression) throws IOException {
        String asking = script("window.addEventListener('load', async () => { const pre = document.createElement('pre'); pre.id = 'resultat';\n"
                + "try { pre.textContent = JSON.stringify(" + expression + "); } catch (e) { pre.textContent = JSON.stringify(String(e)); }\ndocument.body.append(pre); });");
        String html = page.html().replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "").replace("</body>", before + asking + "</body>");
        Matcher result = RESULT.matcher(dom(html, scheme));
        if (!result.find()) {
            return fail("the browser did not come to an end");
        }
        return Reports.parsed(result.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u00A0").replace("&amp;", "&"));
    }

    private static String script(String text) {
        return "<script>" + text.replace("</script", "<\\/script") + "</script>";
    }

    private String dom(String html, Scheme scheme) throws IOException {
        Path file = Files.writeString(Files.createTempDirectory(folder, "page").resolve("page.html"), html);
        return OutsideProgram.run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-extensions", "--log-level=3", "--window-size=1280,1600",
                "--user-data-dir=" + file.resolveSibling("profile"), "--blink-settings=preferredColorScheme=" + scheme.ordinal(), "--virtual-time-budget=60000", "--dump-dom",
                file.toUri().toString()).said();
    }
}
