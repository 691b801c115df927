package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Severity;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A run in the form of Surefire’s test reports, so that what is red there is what blocks here: a suite a file, in it a case a finding and, for a
 * file that was checked to its end, one that says so.
 */
public final class JUnitReport {
    private final Language language;
    private final Severity threshold;
    private final UnaryOperator<String> places;

    /**
     * @param threshold from which gravity a finding fails
     * @param places gives the path of a file as the repository knows it
     */
    public JUnitReport(Language language, Severity threshold, UnaryOperator<String> places) {
        this.language = language;
        this.threshold = threshold;
        this.places = places;
    }

    /** Writes the whole run; the stream is left open. */
    public void write(CheckRun run, OutputStream out) {
        XmlText xml = new XmlText(out);
        Map<JUnitCase.Outcome, Integer> all = new EnumMap<>(JUnitCase.Outcome.class);
        run.files().forEach(file -> JUnitCase.of(file, threshold, language).forEach(each -> all.merge(each.outcome(), 1, Integer::sum)));
        if (run.unreached() > 0) {
            all.merge(JUnitCase.Outcome.ERROR, 1, Integer::sum);
        }
        xml.open("testsuites", "name", JsonObject.TOOL, "time", "0").attributes(counts(all));
        if (run.unreached() > 0) {
            interrupted(new RunWords(language).interrupted(run), xml);
        }
        run.files().forEach(file -> suite(run, file, JUnitCase.of(file, threshold, language), xml));
        xml.close().end();
    }

    private static void interrupted(String words, XmlText xml) {
        xml.open("testsuite", "name", JsonObject.TOOL, "time", "0").attributes(counts(Map.of(JUnitCase.Outcome.ERROR, 1)))
                .open("testcase", "name", "interrupted", "classname", JsonObject.TOOL, "time", "0").element("error", words, "message", words, "type", "interrupted")
                .close().close();
    }

    private void suite(CheckRun run, FileVerdict file, List<JUnitCase> cases, XmlText xml) {
        String place = places.apply(file.file());
        xml.open("testsuite", "name", place, "time", "0", "file", place).attributes(counts(cases.stream()
                .collect(Collectors.toMap(JUnitCase::outcome, each -> 1, Integer::sum)))).open("properties");
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("tool", JsonObject.TOOL);
        properties.put("toolVersion", run.toolVersion());
        properties.put("ruleSetVersion", run.ruleSet().version());
        properties.put("ruleSetSha256", run.ruleSet().sha256());
        properties.put("referenceDate", run.referenceDate().toString());
        properties.put("sha256", file.sha256());
        properties.put("kind", file.kind());
        properties.put("numero", file.numero());
        properties.put("phase", file.phase());
        properties.put("rules", String.valueOf(file.rules()));
        properties.put("verdict", file.verdict().code());
        properties.forEach((name, value) -> xml.open("property", "name", name, "value", value).close());
        xml.close();
        cases.forEach(each -> write(each, place, xml));
        xml.close();
    }

    private void write(JUnitCase each, String place, XmlText xml) {
        Finding finding = each.finding();
        xml.open("testcase", "name", each.name(), "classname", className(place), "time", "0", "file", place,
                "line", finding == null ? null : String.valueOf(finding.location().line()));
        if (finding != null) {
            Message message = finding.message(language);
            switch (each.outcome()) {
                case PASSED -> xml.element("system-out", text(place, finding));
                case SKIPPED -> xml.open("skipped", "message", finding.waiver().isPresent() ? language.choose("dérogation", "derogation")
                        : language.choose("déjà connu", "known already")).close().element("system-out", text(place, finding));
                case FAILURE -> xml.element("failure", text(place, finding), "message", message.problem(), "type", finding.rule());
                case ERROR -> xml.element("error", text(place, finding), "message", message.problem(), "type", finding.rule());
                default -> throw new IllegalStateException(each.outcome().name());
            }
        }
        xml.close();
    }

    private String text(String place, Finding finding) {
        Message message = finding.message(language);
        return place + ":" + finding.location().line() + ":" + finding.location().column() + ": " + finding.severity().word(language) + " " + finding.rule() + "\n"
                + message.problem() + (message.remedy().isEmpty() ? "" : "\n→ " + message.remedy());
    }

    /** Servers cut this at its last dot into a package and a class: folders and the file. */
    private static String className(String place) {
        return place.replaceFirst("(?i)\\.xml$", "").replace('.', '_').replace('/', '.');
    }

    private static String[] counts(Map<JUnitCase.Outcome, Integer> cases) {
        return new String[] {"tests", String.valueOf(cases.values().stream().mapToInt(Integer::intValue).sum()), "failures", count(cases, JUnitCase.Outcome.FAILURE),
            "errors", count(cases, JUnitCase.Outcome.ERROR), "skipped", count(cases, JUnitCase.Outcome.SKIPPED)};
    }

    private static String count(Map<JUnitCase.Outcome, Integer> cases, JUnitCase.Outcome outcome) {
        return String.valueOf(cases.getOrDefault(outcome, 0));
    }
}
