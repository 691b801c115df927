package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.DossierOuvert;
import fr.ccs.dossier.dossier.Etat;
import fr.ccs.dossier.dossier.Presentation;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Session;
import fr.ccs.dossier.dossier.Transitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which way a dossier goes: judged, presented already, or not for this jury. Keeps nothing of a dossier but the outcome; may be used by
 * several threads at once.
 *
 * @param checker judges on the day of the session
 * @param elsewhere sessions still to be held, by the numbers of the livrets in their lots
 * @param writing whether something may be written: what a command that was stopped left half done in a dossier is then ended first
 */
record Gate(Ccs ccs, Session session, Resolver resolver, Checker checker, Presentation presentation, Map<String, String> elsewhere, boolean writing) {
    /** Where a dossier stands that the branch may present. */
    private static final Set<String> READY = Set.of("RECU", "RECEVABLE", "REPORTE");

    GateOutcome examine(Candidature candidature) {
        Path file = candidature.file();
        try {
            if (writing) {
                DossierOuvert.end(candidature.folder());
            }
            Dossier dossier = Dossier.of(file.toString(), new DocumentReader(Limits.DEFAULT).bytes(file));
            if (Presentation.decidee(dossier, session.numero())) {
                return GateOutcome.of(GateOutcome.Sort.REFUSE, dossier.numero(), dossier.personne().orElse(""),
                        "Le jury a décidé du dossier " + dossier.numero() + " à la session " + session.numero() + " : on ne lui présente plus rien.",
                        "The jury decided on dossier " + dossier.numero() + " at session " + session.numero() + ": nothing can be presented to it any more.");
            }
            if (READY.contains(dossier.etat())) {
                Optional<String> other = dossier.livret().map(elsewhere::get);
                return other.isPresent() ? elsewhere(dossier, other.get(), candidature)
                        : new Judging(ccs, session, checker.over(resolver.aside()), resolver, presentation).judge(candidature.folder(), dossier);
            }
            Optional<String> before = Presentation.devant(dossier);
            if (before.isPresent()) {
                return before.get().equals(session.numero()) ? presented(candidature.folder(), dossier) : elsewhere(dossier, before.get(), candidature);
            }
            return waiting(dossier, candidature);
        } catch (IOException | UncheckedIOException unreadable) {
            String why = new Failures(ccs).reason(unreadable);
            return GateOutcome.of(GateOutcome.Sort.NON_CONTROLE, file.toString(), "", why, why);
        } catch (Refus unreadable) {
            String why = unreadable.reason(ccs.language);
            return GateOutcome.of(GateOutcome.Sort.NON_CONTROLE, file.toString(), "", why, why);
        }
    }

    /** One that says to be before this session: the lot must say so too, of that very file. */
    private GateOutcome presented(Path folder, Dossier dossier) throws IOException {
        String numero = dossier.numero();
        Optional<String> entered = dossier.livret().flatMap(livret -> session.presente(numero, livret));
        Optional<Path> file = Judging.livret(dossier).map(folder::resolve).filter(Files::isRegularFile);
        String now = file.isPresent() ? DocumentReader.sha256(new DocumentReader(Limits.DEFAULT).bytes(file.get())) : "";
        if (entered.isEmpty() || !entered.get().equals(now)) {
            return GateOutcome.of(GateOutcome.Sort.REFUSE, numero, dossier.personne().orElse(""),
                    "Le dossier " + numero + " est déjà présenté à " + session.numero() + (entered.isEmpty() ? ", dont le lot ne le porte pas"
                            : ", mais son livret n’est plus celui du lot") + " : rétablissez ce qui a été changé à la main, ou retirez-le du lot (« ccs dossier"
                            + " retrait-du-lot ») avant de le présenter de nouveau.",
                    "Dossier " + numero + " is already before " + session.numero() + (entered.isEmpty() ? ", whose lot does not hold it"
                            : ", but its livret is not the one of the lot any more") + ": restore what was changed by hand, or take it out of the lot (“ccs dossier"
                            + " retrait-du-lot”) before presenting it anew.");
        }
        return GateOutcome.of(GateOutcome.Sort.PRESENTE, numero, dossier.personne().orElse(""), "", "");
    }

    private static GateOutcome elsewhere(Dossier dossier, String other, Candidature candidature) {
        String numero = dossier.numero();
        return GateOutcome.of(candidature.named() ? GateOutcome.Sort.REFUSE : GateOutcome.Sort.ECARTE, numero, dossier.personne().orElse(""),
                "Le dossier " + numero + " est au lot de la session " + other + ", qui reste à tenir : retirez-l’en d’abord (« ccs dossier retrait-du-lot »).",
                "Dossier " + numero + " is in the lot of session " + other + ", which is still to be held: take it out first (“ccs dossier retrait-du-lot”).");
    }

    private GateOutcome waiting(Dossier dossier, Candidature candidature) {
        String numero = dossier.numero();
        if (dossier.etat().equals("A_COMPLETER") && dossier.livret().filter(livret -> session.misDeCote(numero, livret)).isPresent()) {
            return GateOutcome.of(GateOutcome.Sort.MIS_DE_COTE, numero, dossier.personne().orElse(""), "", "");
        }
        Optional<Etat> etat = Transitions.etat(dossier.etat());
        if (etat.isEmpty() && !dossier.values("journal/evenement").isEmpty()) {
            return GateOutcome.of(GateOutcome.Sort.NON_CONTROLE, numero.isEmpty() ? candidature.file().toString() : numero, dossier.personne().orElse(""),
                    "Son état n’est pas de ceux qu’un dossier peut avoir : « ccs check » dit ce qui ne va pas.",
                    "Its état is none that a dossier may have: “ccs check” says what is wrong.");
        }
        List<String> names = List.of("RECU", "RECEVABLE", "REPORTE");
        boolean leaves = !candidature.named() || session.presente(numero);
        return GateOutcome.of(leaves ? GateOutcome.Sort.ECARTE : GateOutcome.Sort.REFUSE, numero, dossier.personne().orElse(""),
                "Le dossier " + numero + " est " + etat.map(one -> one.code() + " (" + one.libelle() + ")").orElse("sans état") + " : on présente au jury un dossier "
                        + String.join(", ", names) + "." + etat.flatMap(Etat::attend).map(who -> " On attend à présent " + who.french() + ".").orElse(""),
                "Dossier " + numero + " is " + etat.map(one -> one.code() + " (" + one.label() + ")").orElse("without état") + ": one presents a dossier that is "
                        + String.join(", ", names) + "." + etat.flatMap(Etat::attend).map(who -> " Now " + who.english() + " is awaited.").orElse(""));
    }
}
