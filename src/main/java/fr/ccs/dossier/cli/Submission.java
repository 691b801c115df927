package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.Redaction;
import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Convocation;
import fr.ccs.dossier.dossier.FolderBusy;
import fr.ccs.dossier.dossier.Presentation;
import fr.ccs.dossier.dossier.Recevabilite;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Session;
import fr.ccs.dossier.dossier.SessionOuverte;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.FrenchTime;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.report.TextReport;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of the gate: all dossiers are judged, then the session is written with its papers, then each dossier is told.
 *
 * <p>Dossiers are judged on the day of the session: on that day the jury decides, and its minutes are judged by what the machine finds in a
 * livret then (PV-016). The session and what is entered in journals are judged on the day of the run.
 *
 * <p>Where the machine stops: before the session is written nothing has happened; afterwards the lot is decided, the dossiers that were
 * reached are PRESENTE, the others wait as before and the same command comes to the same lot and ends the work.
 *
 * @param convoquees the day on which summonses are sent; null when they are not yet
 * @param partial whether what is incomplete is set aside, and the rest presented
 */
record Submission(Ccs ccs, List<Candidature> candidatures, Resolver resolver, Trust trust, Instant at, LocalDate convoquees, boolean partial,
        boolean redacted, SessionPapers papers) {

    private LocalDate today() {
        return at.atZone(FrenchTime.ZONE).toLocalDate();
    }

    /** @param open the session, when it is to be written */
    int run(Session session, Optional<SessionOuverte> open) throws IOException, Refus {
        Seating seating = new Seating(ccs, session, resolver);
        seating.require(today(), convoquees);
        List<Convocation> convocations = seating.convocations();
        LocalDate day = session.jour().orElseThrow();
        Checker checker = new Checker(resolver, trust, day, CarriedDocument::in);
        readable(session, checker);
        Presentation presentation = new Presentation(session.numero(), at);
        Gate gate = new Gate(ccs, session, resolver, checker, presentation, seating.others(today()), open.isPresent());
        Passage passage = new Passage(ccs, day, redacted);
        Progress progress = new Progress(ccs, ccs.say("Contrôle", "Checking"), candidatures.size());
        InOrder.of(ccs, candidatures, gate::examine, outcome -> {
            progress.step();
            passage.add(outcome);
        });
        progress.end();
        if (!ccs.quiet && passage.count(GateOutcome.Sort.ECARTE) > 0) {
            int aside = passage.count(GateOutcome.Sort.ECARTE);
            ccs.out.println(ccs.say(aside + (aside > 1 ? " dossiers laissés" : " dossier laissé") + " de côté : d’un autre état, ou au lot d’une autre session.",
                    aside + (aside > 1 ? " dossiers" : " dossier") + " left aside: of another état, or in the lot of another session."));
        }
        if (!passage.refused().isEmpty()) {
            throw Stop.blocked(String.join("\n", passage.refused()) + ccs.say("\nRien n’a été écrit.", "\nNothing was written."));
        }
        List<String> leaving = passage.gone().stream().filter(session::presente).toList();
        if (passage.all() == 0 && leaving.isEmpty()) {
            throw Stop.couldNot(ccs.say("Aucun dossier à présenter : rien n’a été écrit.", "No dossier to present: nothing was written."));
        }
        boolean unchecked = passage.count(GateOutcome.Sort.NON_CONTROLE) > 0;
        boolean missing = passage.count(GateOutcome.Sort.A_COMPLETER) > 0;
        if (!partial && (unchecked || missing) || unchecked && passage.judged().isEmpty()) {
            if (open.isPresent()) {
                ccs.err.println(missing ? ccs.say("Rien n’a été écrit : complétez ces dossiers, ou mettez-les de côté avec --partial.",
                        "Nothing was written: complete these dossiers, or set them aside with --partial.")
                        : ccs.say("Rien n’a été écrit.", "Nothing was written."));
            }
            ccs.out.println(passage.line());
            return unchecked ? Ccs.COULD_NOT : Ccs.BLOCKED;
        }
        leaving.forEach(numero -> ccs.err.println(ccs.say("Le dossier " + numero + " quitte le lot : il n’attend plus ce jury.",
                "Dossier " + numero + " leaves the lot: it does not wait for this jury any more.")));
        Session after = session.avec(passage.judged(), passage.gone(), convocations, Optional.ofNullable(convoquees));
        sound(after, checker);
        boolean all = open.isEmpty() || write(open.get(), after, presentation, passage.judged());
        ccs.out.println(passage.line());
        return unchecked || !all ? Ccs.COULD_NOT : open.isEmpty() && !passage.complete() ? Ccs.BLOCKED : Ccs.CLEAN;
    }

    /** What breaks its schema might get lost when it is written anew. */
    private void readable(Session session, Checker checker) {
        FileVerdict verdict = verdict(session.document(), checker);
        if (!(verdict.verdict() instanceof Verdict.Checked)) {
            throw faulty(verdict, ccs.say("La session ne respecte pas son schéma ; rien n’a été écrit.", "The session breaks its schema; nothing was written."));
        }
    }

    /** The session as it will be, judged before anything is written. */
    private void sound(Session session, Checker checker) {
        FileVerdict verdict = verdict(session.document(), checker);
        if (verdict.blocks(Severity.ERREUR)) {
            throw faulty(verdict, ccs.say("La session en serait fautive ; rien n’a été écrit.", "The session would be faulty by that; nothing was written."));
        }
    }

    /** Of the livrets of a lot no more than root and digest are held. */
    private FileVerdict verdict(Document session, Checker checker) {
        FileVerdict verdict = checker.over(resolver.headsOf(Kind.LIVRET)).on(today()).check(session.name(), session.bytes(), Optional.of(Phase.TRANSMISSION));
        if (verdict.verdict() instanceof Verdict.RulesNotRun) {
            throw Stop.couldNot(ccs.say("Les règles n’ont pas pu être appliquées à la session ; rien n’a été écrit.",
                    "The rules could not be run on the session; nothing was written."));
        }
        return verdict;
    }

    private Stop faulty(FileVerdict verdict, String why) {
        CheckRun run = new CheckRun(Ccs.toolVersion(), RulesInForce.ruleSet(), today(), List.of(verdict), List.of());
        new TextReport(ccs.language, Terminal.colours(null)).writeFindings(redacted ? Redaction.of(run) : run, ccs.out);
        return Stop.blocked(why);
    }

    /** @return whether every dossier was told */
    private boolean write(SessionOuverte open, Session after, Presentation presentation, List<Recevabilite> judged) throws IOException, Refus {
        Map<String, byte[]> printed = papers.of(after.document());
        for (Recevabilite one : judged) {
            if (!Presentation.unchanged(one)) {
                throw Stop.couldNot(ccs.say("Le dossier " + one.dossier() + " a changé pendant le contrôle ; rien n’a été écrit. Recommencez.",
                        "Dossier " + one.dossier() + " changed while it was checked; nothing was written. Try again."));
            }
        }
        open.commit(after, printed);
        SessionPapers.sweep(after.document());
        Progress progress = new Progress(ccs, ccs.say("Inscription", "Entering"), judged.size());
        List<String> left = Collections.synchronizedList(new ArrayList<>());
        InOrder.of(ccs, judged, one -> enter(presentation, one), reason -> {
            progress.step();
            reason.ifPresent(left::add);
        });
        progress.end();
        if (!left.isEmpty()) {
            ccs.err.println(String.join("\n", left) + ccs.say("\nLa session est écrite ; relancez la même commande pour ces dossiers.",
                    "\nThe session is written; run the same command again for these dossiers."));
        }
        return left.isEmpty();
    }

    /** @return why a dossier could not be told; it is judged again by the next run */
    private Optional<String> enter(Presentation presentation, Recevabilite one) {
        try {
            return presentation.enter(one, papers::demande) ? Optional.empty() : Optional.of(ccs.say("Le dossier " + one.dossier() + " a changé pendant le contrôle.",
                    "Dossier " + one.dossier() + " changed while it was checked."));
        } catch (FolderBusy busy) {
            return Optional.of(ccs.say("Un autre programme travaille sur " + busy.where() + ".", "Another program is working on " + busy.where() + "."));
        } catch (Refus refused) {
            return Optional.of(refused.reason(ccs.language));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
