package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.OwnFolder;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Octroi;
import fr.ccs.dossier.dossier.Presentation;
import fr.ccs.dossier.dossier.Recevabilite;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Session;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.FrenchTime;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges one dossier with all its documents, in the phase of what the jury needs. */
final class Judging {
    private static final String DOCUMENTS = "distinct-values(pieces/piece[@media = ('application/xml', 'text/xml')]"
            + "[@disponibilite = ('PRESENTE', 'RECONSTITUEE')]/@chemin)";
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private final Ccs ccs;
    private final Session session;
    private final Checker checker;
    private final Resolver resolver;
    private final Presentation presentation;

    /** @param checker of this dossier's own documents; {@code resolver} is that of all */
    Judging(Ccs ccs, Session session, Checker checker, Resolver resolver, Presentation presentation) {
        this.ccs = ccs;
        this.session = session;
        this.checker = checker;
        this.resolver = resolver;
        this.presentation = presentation;
    }

    /** The path of the livret of the cycle under way, from the dossier's folder; empty when there is none. */
    static Optional<String> livret(Dossier dossier) {
        return dossier.livret().flatMap(numero -> dossier.fichier("LIVRET", numero));
    }

    GateOutcome judge(Path folder, Dossier dossier) throws IOException {
        List<FileVerdict> verdicts = new ArrayList<>(List.of(verdict(folder.resolve(Dossier.FILE), dossier.document().bytes())));
        Optional<String> chemin = livret(dossier);
        OwnFolder own = new OwnFolder(folder);
        String empreinte = "";
        Set<String> replaced = dossier.remplaces();
        for (String document : dossier.values(DOCUMENTS)) {
            Optional<Path> file = replaced.contains(document) ? Optional.empty() : own.file(document);
            if (file.isPresent()) {
                byte[] bytes = new DocumentReader(Limits.DEFAULT).bytes(file.get());
                FileVerdict verdict = verdict(file.get(), bytes);
                if (chemin.equals(Optional.of(document))) {
                    empreinte = verdict.sha256();
                    verdict = edition(verdict, file.get());
                }
                if (!(verdict.verdict() instanceof Verdict.Unreadable unreadable && unreadable.foreign())) {
                    verdicts.add(verdict);
                }
            }
        }
        if (verdicts.stream().anyMatch(verdict -> verdict.verdict() instanceof Verdict.RulesNotRun)) {
            return new GateOutcome(GateOutcome.Sort.NON_CONTROLE, dossier.numero(), dossier.personne().orElse(""), Optional.empty(), verdicts, "", "");
        }
        if (empreinte.isEmpty()) {
            verdicts.set(0, with(verdicts.get(0), finding("DOS-002", "Le livret " + dossier.livret().orElse("du cycle en cours") + " n’est pas au dossier.",
                    "Livret " + dossier.livret().orElse("of the cycle under way") + " is not in the dossier.")));
        }
        return outcome(new Recevabilite(folder, dossier.numero(), dossier.personne().orElse(""), dossier.livret().orElse(""),
                empreinte.isEmpty() ? "" : chemin.orElse(""), dossier.document().sha256(), empreinte, motifs(verdicts), octrois(verdicts, dossier)),
                dossier, verdicts);
    }

    /** What was decided, when it can be entered as it is. */
    private GateOutcome outcome(Recevabilite decided, Dossier dossier, List<FileVerdict> verdicts) {
        GateOutcome.Sort sort = decided.presentable() ? GateOutcome.Sort.PRESENTABLE : GateOutcome.Sort.A_COMPLETER;
        String numero = decided.dossier();
        if (!(verdicts.get(0).verdict() instanceof Verdict.Checked) || numero.isEmpty() || decided.livret().isEmpty()) {
            return new GateOutcome(GateOutcome.Sort.NON_CONTROLE, numero.isEmpty() ? verdicts.get(0).file() : numero, decided.personne(), Optional.empty(), verdicts,
                    "Ce dossier ne respecte pas son schéma, ou n’a pas de numéro, ou ne dit pas quel livret il attend : rien ne peut y être inscrit.",
                    "This dossier breaks its schema, or has no number, or does not tell which livret it waits for: nothing can be entered there.");
        }
        try {
            Dossier after = presentation.after(dossier, decided);
            List<Finding> faults = new Soundness(ccs, checker.on(today()), today()).faults(dossier, after);
            if (!faults.isEmpty()) {
                String rules = String.join(", ", faults.stream().map(Finding::rule).distinct().toList());
                return new GateOutcome(GateOutcome.Sort.REFUSE, numero, decided.personne(), Optional.empty(), verdicts,
                        "Le dossier " + numero + " deviendrait fautif par ce qui y serait inscrit (" + rules + ").",
                        "Dossier " + numero + " would become faulty by what would be entered (" + rules + ").");
            }
        } catch (Refus refused) {
            return new GateOutcome(GateOutcome.Sort.REFUSE, numero, decided.personne(), Optional.empty(), decided.presentable() ? List.of() : verdicts,
                    refused.reason(ccs.language), refused.reason(ccs.language));
        }
        return new GateOutcome(sort, numero, decided.personne(), Optional.of(decided), decided.presentable() ? List.of() : verdicts, "", "");
    }

    /** On the day of the session; and today as well what bears a day that is still to come, which then would pass for gone by. */
    private FileVerdict verdict(Path file, byte[] bytes) {
        FileVerdict verdict = checker.check(file.toString(), bytes, Optional.of(Phase.TRANSMISSION));
        String today = today().toString();
        if (!(verdict.verdict() instanceof Verdict.Checked)
                || ISO_DAY.matcher(new String(bytes, StandardCharsets.UTF_8)).results().noneMatch(day -> day.group().compareTo(today) > 0)) {
            return verdict;
        }
        FileVerdict now = checker.on(today()).check(file.toString(), bytes, Optional.of(Phase.TRANSMISSION));
        Set<String> said = verdict.verdict().findings().stream().map(Judging::place).collect(Collectors.toSet());
        return now.verdict() instanceof Verdict.Checked ? now.verdict().findings().stream().filter(finding -> !said.contains(place(finding)))
                .reduce(verdict, Judging::with, (one, other) -> other) : now;
    }

    private static String place(Finding finding) {
        return finding.rule() + " " + finding.location().path();
    }

    private LocalDate today() {
        return presentation.at().atZone(FrenchTime.ZONE).toLocalDate();
    }

    /** An edition that is not at hand leaves the livret unjudged; one whose last jury is over cannot go before this one. */
    private FileVerdict edition(FileVerdict verdict, Path file) {
        Optional<Citation> edition = resolver.aside().read(file) instanceof Reading.Read read ? read.document().editionAppliquee() : Optional.empty();
        if (edition.isEmpty()) {
            return verdict;
        }
        if (!(resolver.find(edition.get()) instanceof Lookup.Found found)) {
            return Checking.notRun(file, verdict.sha256(), "l’édition " + edition.get() + " du référentiel n’est pas à portée (--referentiels)",
                    "edition " + edition.get() + " of the référentiel is not at hand (--referentiels)");
        }
        return last(found.document()).filter(last -> session.jour().orElseThrow().isAfter(last)).map(last -> with(verdict, finding("PV-018",
                "L’édition " + edition.get() + " ne peut plus passer devant un jury après le " + last + ".",
                "Edition " + edition.get() + " can go before no jury after " + last + "."))).orElse(verdict);
    }

    private static Optional<LocalDate> last(Document edition) {
        return edition.values("vigueur", "dernierJury").stream().filter(day -> !day.isEmpty()).findFirst().map(LocalDate::parse);
    }

    private static Finding finding(String rule, String french, String english) {
        return new Finding(rule, Severity.ERREUR, Location.FILE, Message.french(french, ""), new Message(english, ""), "docs/regles.md#" + rule);
    }

    private static FileVerdict with(FileVerdict verdict, Finding more) {
        List<Finding> all = Stream.concat(verdict.verdict().findings().stream(), Stream.of(more)).toList();
        return verdict.verdict() instanceof Verdict.Checked ? verdict.with(new Verdict.Checked(all)) : verdict;
    }

    /** One for each place where something blocks: what the rule demands there; no word out of the documents, which the journal would keep for ever. */
    private static List<Recevabilite.Motif> motifs(List<FileVerdict> verdicts) {
        return verdicts.stream().flatMap(verdict -> verdict.verdict().findings().stream().filter(finding -> finding.blocks(Severity.ERREUR))
                .map(finding -> motif(verdict, finding))).distinct().toList();
    }

    private static Recevabilite.Motif motif(FileVerdict verdict, Finding finding) {
        String where = Stream.of(verdict.kind() + (verdict.numero().isEmpty() ? "" : " " + verdict.numero()), finding.location().codes())
                .filter(part -> !part.isBlank()).reduce((document, place) -> document + ", " + place).orElse(Path.of(verdict.file()).getFileName().toString());
        String demand = RuleBook.shipped().rule(finding.rule()).map(rule -> rule.title().french()).orElse(finding.rule());
        return new Recevabilite.Motif(finding.rule(), demand.replaceFirst("\\.$", "") + " (" + where + ").");
    }

    private static List<Octroi> octrois(List<FileVerdict> verdicts, Dossier dossier) {
        return verdicts.stream().flatMap(verdict -> verdict.verdict().findings().stream().filter(finding -> finding.severity() == Severity.ERREUR)
                .flatMap(finding -> finding.waiver().stream().map(waiver -> new Octroi(finding.rule(), dossier.numero(), verdict.numero(),
                        waiver.decidedBy(), waiver.date(), waiver.expiry(), waiver.justification())))).distinct().toList();
    }
}
