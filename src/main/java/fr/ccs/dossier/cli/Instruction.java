package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Deliberation;
import fr.ccs.dossier.dossier.Delivrance;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Etat;
import fr.ccs.dossier.dossier.Exemplaires;
import fr.ccs.dossier.dossier.Gabarit;
import fr.ccs.dossier.dossier.Identifiers;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Transitions;
import fr.ccs.dossier.draft.Certificats;
import fr.ccs.dossier.draft.Extraits.Extrait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Looks, before anything new is written, whether a decision can be delivered: its dossier, its livret, and the certificate that would come of it. */
final class Instruction {
    private static final String VALIDE = "VALIDE";
    private final Atelier atelier;
    private final Signing signing;
    private final Deliberation minutes;
    private final Exemplaires exemplaires;
    private final boolean writing;

    /** @param writing whether something may be written: what a command that was stopped left half done in a dossier is then ended first */
    Instruction(Atelier atelier, Signing signing, Deliberation minutes, Exemplaires exemplaires, boolean writing) {
        this.atelier = atelier;
        this.signing = signing;
        this.minutes = minutes;
        this.exemplaires = exemplaires;
        this.writing = writing;
    }

    /** @throws Stop with what is wrong and what to do, when the decision cannot be delivered */
    Affaire of(Extrait extrait) throws IOException, Refus {
        Path folder = DossierFolders.of(atelier.ccs(), atelier.resolver().aside(), extrait.dossier());
        if (writing) {
            atelier.end(folder);
        }
        Resolver own = atelier.resolver().aside();
        Dossier dossier = atelier.dossier(folder);
        if (dossier.decide(minutes.numero())) {
            boolean last = dossier.derniereDecision().equals(Optional.of(minutes.numero()));
            boolean open = last && dossier.etat().equals(VALIDE);
            return new Affaire(extrait, folder, Optional.empty(), open ? Optional.of(titre(dossier, extrait, own)) : Optional.empty(), dossier.certificats(),
                    last);
        }
        String evenement = minutes.evenement(extrait.decision(), dossier.etat()).orElseThrow(() -> impossible(extrait, dossier));
        livret(folder, dossier, extrait);
        boolean certifies = Transitions.evenement(evenement).suite(dossier.etat()).equals(Optional.of(VALIDE));
        Optional<Affaire.Titre> titre = Optional.empty();
        if (certifies) {
            titre = Optional.of(titre(dossier, extrait, own));
            alone(dossier, extrait);
            trial(folder, dossier, extrait, titre.get(), own);
        }
        return new Affaire(extrait, folder, Optional.of(evenement), titre, dossier.certificats(), true);
    }

    private Stop impossible(Extrait extrait, Dossier dossier) {
        Etat etat = Transitions.etat(dossier.etat()).orElseThrow(() -> Stop.blocked(say("il n’est pas ouvert.", "it is not open.")));
        boolean certified = dossier.etat().equals("CERTIFIE");
        return Stop.blocked(say("la décision " + extrait.decision() + " ne peut s’inscrire : il n’est plus devant le jury, il est " + etat.code() + " ("
                        + etat.libelle() + "). " + (certified ? "Retirez d’abord le certificat (« ccs dossier retrait-certificat »), puis recommencez."
                                : "« ccs status » dit ce qu’on en attend."),
                "decision " + extrait.decision() + " cannot be entered: it is no longer before the jury, it is " + etat.code() + " (" + etat.label() + "). "
                        + (certified ? "Withdraw the certificate first (“ccs dossier retrait-certificat”), then try again."
                                : "“ccs status” says what is awaited of it.")));
    }

    /** The livret that the jury decided on is the very file that the dossier holds. */
    private void livret(Path folder, Dossier dossier, Extrait extrait) throws IOException {
        String wanted = extrait.document(extrait.dossier()).values("decision", "empreinte").stream().findFirst().orElse("");
        Optional<Path> file = dossier.fichier("LIVRET", extrait.livret()).map(folder::resolve).filter(Files::isRegularFile);
        if (file.isEmpty() || !wanted.isEmpty() && !DocumentReader.sha256(new DocumentReader(Limits.DEFAULT).bytes(file.get())).equals(wanted)) {
            throw Stop.blocked(say("il n’a pas le livret " + extrait.livret() + " sur lequel le jury a décidé, avec cette empreinte : retrouvez-le.",
                    "it does not hold livret " + extrait.livret() + " on which the jury decided, with that digest: find it."));
        }
    }

    private Affaire.Titre titre(Dossier dossier, Extrait extrait, Resolver own) {
        Document decision = extrait.document(extrait.dossier());
        Document edition = new Preparation(atelier, signing, own).edition(decision);
        List<String> decisions = new ArrayList<>(Certificats.acquis(decision));
        decisions.remove(minutes.numero());
        decisions.add(minutes.numero());
        return new Affaire.Titre(dossier.personne().orElse(""), Certificats.formatNumero(edition).orElse("CCS-RC-AAAA-NNNNNN-KK"),
                Certificats.enregistrement(edition, atelier.jour()), List.copyOf(decisions));
    }

    /** Nobody holds two certificates that count; one that was numbered for this dossier and never handed over gives way. */
    private void alone(Dossier dossier, Extrait extrait) {
        Set<String> handedOver = dossier.certificats();
        dossier.personne().stream().flatMap(person -> exemplaires.valables(person).stream())
                .filter(other -> !other.dossier().equals(extrait.dossier()) || handedOver.contains(other.numero())).findFirst().ifPresent(other -> {
                    throw Stop.blocked(say("la personne a déjà un certificat valable au registre, " + other.numero() + " : retirez-le d’abord.",
                            "the person already has a valid certificate in the register, " + other.numero() + ": withdraw that first."));
                });
    }

    /** A certificate under a number that nobody gave, judged as the real one will be. */
    private void trial(Path folder, Dossier dossier, Extrait extrait, Affaire.Titre titre, Resolver own) throws IOException, Refus {
        int rang = Integer.parseInt("9".repeat(titre.format().replaceAll("^.*?(N+)(-?KK)?$", "$1").length()));
        Delivrance ligne = Delivrance.original(Gabarit.of(titre.format()).numero(atelier.jour().getYear(), rang), titre.personne(), dossier.numero(),
                titre.procesVerbaux(), atelier.jour(), Identifiers.verificationCode(new Random(1)));
        Document certificat = new Preparation(atelier, signing, own).certificat(folder, dossier, extrait.document(extrait.dossier()), ligne, Optional.empty(),
                folder.resolve("certificat.xml").toString());
        Judged.require(atelier, certificat, own);
    }

    private String say(String french, String english) {
        return atelier.ccs().say(french, english);
    }
}
