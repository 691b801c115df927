package fr.ccs.dossier.report;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.Comparison;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Known;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.finding.Waiver;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs of the checker that every form of report must tell: each verdict, each gravity, each excuse, and names made to break out of a report. */
final class Runs {
    /** Would close a tag, begin a workflow command, a line, an attribute or an entity. */
    static final String HOSTILE_NAME = "livrets/a\"'<script>alert(1)</script>&amp;::error::100%0A,b:c\n::warning::\u202Ex.xml";
    static final String HOSTILE_WORDS = "« ]]> </failure><script>alert('1')</script> & \"\n::error::faux\r\n%0A \u001B[31m\uFFFF";
    private static final Waiver WAIVER = new Waiver("Comité CCS", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 12, 31), "Un motif <écrit>.", "dossier D-2026-0042");

    private Runs() {}

    /** A finding at a line of its own. */
    static Finding finding(String rule, Severity severity, int line, String codes, String words) {
        return new Finding(rule, severity, new Location(line, 3, line, 9, "/livret/x", codes, "  <texte>" + words.replaceAll("\\s", " ") + "</texte>"),
                new Message(words, "À refaire."), new Message("EN " + words, "Do it again."), "docs/regles.md#" + rule);
    }

    /** One file of every verdict, as the checker gives them. */
    static CheckRun ofEveryVerdict() {
        Checker checker = Specimen.checker(Specimen.REFERENTIEL, Specimen.ANNUAIRE);
        Message message = new Message("Le fichier ne peut être lu.", "");
        Finding broken = new Finding("XML-006", Severity.ERREUR, Location.FILE, message, message, "docs/regles.md#XML-006");
        return new CheckRun("1.2.3", RuleBook.shipped().ruleSet(), Specimen.DAY, List.of(
                checker.check("livret.xml", Specimen.livret().bytes()), checker.check("fautes.xml", Specimen.of(Specimen.FAULTY).bytes()),
                checker.check("schema.xml", "<livret xmlns=\"urn:fr:ccs:dossier:1\"/>".getBytes(StandardCharsets.UTF_8)),
                checker.check("vide.xml", new byte[0]),
                new FileVerdict("panne.xml", "", "livret", "", "", 0, new Verdict.RulesNotRun(List.of(broken)))), List.of("page.html.xml"));
    }

    /** Findings of every gravity and excuse in a file with a hostile name, one of them twice at one place. */
    static CheckRun hostile() {
        SignatureVerdict signature = new SignatureVerdict("CANDIDAT", "P-1", "Nadia <b>SPÉCIMEN", Optional.of(Instant.parse("2026-04-07T10:00:00Z")), Optional.empty(),
                SignatureVerdict.Level.B, SignatureVerdict.Scope.FULL, SignatureVerdict.State.VALIDE, List.of());
        return new CheckRun("1.2.3", RuleBook.shipped().ruleSet(), Specimen.DAY, List.of(
                new FileVerdict(HOSTILE_NAME, "ab".repeat(32), "livret", "", "transmission", 50, new Verdict.Checked(List.of(
                        finding("LIV-004", Severity.ERREUR, 12, "C1/C1.2", HOSTILE_WORDS), finding("LIV-004", Severity.ERREUR, 14, "C1/C1.2", "Encore."),
                        finding("LIV-005", Severity.AVERTISSEMENT, 20, "C1", "Un regard."), finding("LIV-006", Severity.CONSEIL, 30, "", "Un conseil."),
                        finding("LIV-007", Severity.ERREUR, 40, "C2", "Dérogé.").excused(WAIVER), finding("LIV-008", Severity.ERREUR, 50, "C3", "Connu.").excused(new Known()))),
                        List.of(signature)),
                new FileVerdict("propre.xml", "cd".repeat(32), "livret", "L-1", "transmission", 50, new Verdict.Checked(List.of()), List.of(signature))),
                List.of("autre\n<b>.xml"), Optional.of(new Comparison(1, 4, 2)));
    }

    /** A run of many findings. */
    static CheckRun of(int findings) {
        List<Finding> all = new ArrayList<>();
        for (int i = 0; i < findings; i++) {
            all.add(finding("LIV-004", Severity.ERREUR, i + 1, "C1/C1." + i, "Le constat du critère compte 6 mots ; il en faut au moins 15."));
        }
        return new CheckRun("1.2.3", RuleBook.shipped().ruleSet(), Specimen.DAY, List.of(
                new FileVerdict("grand.xml", "ab".repeat(32), "livret", "L-1", "transmission", 50, new Verdict.Checked(all))), List.of());
    }

    static String text(Consumer<OutputStream> report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        report.accept(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
