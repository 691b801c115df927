package fr.ccs.dossier.check;

import fr.ccs.dossier.document.NodePlace;
import fr.ccs.dossier.document.Placement;
import fr.ccs.dossier.document.SourceText;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads what the rules report as a stream of events and keeps the findings; no tree of the report is ever built. */
final class SvrlReader extends DefaultHandler {
    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
    private static final String REMEDY = "remede";
    private final Supplier<SourceText> source;
    private final List<Finding> findings = new ArrayList<>();
    private final StringBuilder problem = new StringBuilder();
    private final StringBuilder remedy = new StringBuilder();
    private StringBuilder target = problem;
    private SourceText text;
    private boolean finished;
    private String broken;
    private String id;
    private String role;
    private String place;
    private String see;
    private boolean inDiagnostic;
    private Message french;
    private Message english;

    /** @param source the document's text, asked for only when there is a finding to place */
    SvrlReader(Supplier<SourceText> source) {
        this.source = source;
    }

    /** The findings in the order of the document. */
    List<Finding> findings() {
        if (broken != null) {
            throw new RulesFailed(broken, null);
        }
        if (!finished) {
            throw new RulesFailed("the rules did not report to their end", null);
        }
        return findings.stream().sorted(java.util.Comparator.comparingInt((Finding f) -> f.location().line())
                .thenComparingInt(f -> f.location().column()).thenComparing(Finding::rule)).toList();
    }

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) {
        if (!uri.equals(SVRL)) {
            broken = "the rules reported <" + qName + ">, which is not SVRL";
            return;
        }
        switch (local) {
            case "failed-assert", "successful-report" -> {
                id = attributes.getValue("id");
                role = attributes.getValue("role");
                place = attributes.getValue("location");
                see = null;
                french = null;
                english = null;
            }
            case "diagnostic-reference" -> inDiagnostic = true;
            case "text" -> {
                problem.setLength(0);
                remedy.setLength(0);
                target = problem;
                if (!inDiagnostic) {
                    see = attributes.getValue("see");
                }
            }
            case "span" -> target = REMEDY.equals(attributes.getValue("class")) ? remedy : target;
            case "error" -> broken = "svrl:error " + attributes.getValue("code");
            default -> { }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        target.append(chars, start, length);
    }

    @Override
    public void endElement(String uri, String local, String qName) {
        switch (local) {
            case "span" -> target = problem;
            case "text" -> {
                if (inDiagnostic) {
                    english = new Message(collapsed(problem), collapsed(remedy));
                } else {
                    french = Message.french(collapsed(problem), collapsed(remedy));
                }
            }
            case "diagnostic-reference" -> inDiagnostic = false;
            case "failed-assert", "successful-report" -> keep();
            case "schematron-output" -> finished = true;
            default -> { }
        }
    }

    /** A report that lacks a part, or has an impossible one, is remembered, and says so in the end: nothing may be thrown through the engine. */
    private void keep() {
        if (id == null || role == null || place == null || french == null || english == null) {
            broken = "rule " + id + " reported without its role, place, French or English message";
            return;
        }
        try {
            findings.add(finding());
        } catch (IllegalArgumentException | IndexOutOfBoundsException impossible) {
            broken = "rule " + id + " reported an impossible role or place: " + impossible.getMessage();
        }
    }

    private Finding finding() {
        if (text == null) {
            text = source.get();
        }
        NodePlace at = NodePlace.decode(place);
        Location location = Placement.element(text, at.line(), at.column(), at.path(), at.codes());
        return new Finding(id, Severity.valueOf(role), location, french, english, see == null ? "" : see);
    }

    private static String collapsed(StringBuilder text) {
        return text.toString().replaceAll("[ \\t\\r\\n]+", " ").strip();
    }
}
