package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Deliberation;
import fr.ccs.dossier.dossier.Delivrance;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Exemplaires;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.SeanceTenue;
import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.draft.Extraits;
import fr.ccs.dossier.draft.Extraits.Extrait;
import fr.ccs.dossier.render.RenderException;
import fr.ccs.dossier.seal.CannotSign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Delivers what a jury decided, decision by decision: the journal first, then the numbers, then the certificates to sign, then those signed.
 *
 * <p>Each of these is seen where it was written, so that the same command ends what was stopped, and does nothing twice.
 */
final class MinutesDelivery {
    /** The certificate of a dossier, in its folder below that of the delivery. */
    static final String CERTIFICAT = "certificat.xml";
    private final Atelier atelier;
    private final Ccs ccs;
    private final Signing signing;
    private final Scellement scellement;
    private final Document document;
    private final Deliberation minutes;
    private final Path output;
    private final DeliveryTable table;
    private final Workers workers;

    /** @param output where what is to be sent and signed lies */
    MinutesDelivery(Atelier atelier, Signing signing, Scellement scellement, Document document, Path output) {
        this.atelier = atelier;
        this.ccs = atelier.ccs();
        this.signing = signing;
        this.scellement = scellement;
        this.document = document;
        this.minutes = new Deliberation(document);
        this.output = output;
        this.table = new DeliveryTable(ccs);
        this.workers = new Workers(ccs, table);
    }

    /** @param dryRun looks only, and writes nothing */
    int run(boolean dryRun) throws IOException, Refus {
        requireDecided();
        List<Extrait> extraits = Extraits.of(document);
        extraits.forEach(extrait -> table.decision(extrait.dossier(), extrait.decision()));
        List<Affaire> affaires = instructed(extraits, !dryRun);
        if (dryRun) {
            workers.each(affaires, this::foresee);
            table.write();
            if (!ccs.quiet) {
                ccs.err.println(ccs.say("Essai : rien n’a été écrit.", "Trial: nothing was written."));
            }
            return table.status();
        }
        Consignation consignation = new Consignation(atelier, minutes, output);
        workers.each(affaires.stream().filter(affaire -> affaire.evenement().isPresent()).toList(),
                affaire -> consignation.faire(affaire).forEach(what -> table.made(affaire.dossier(), what)));
        List<Affaire> entered = affaires.stream().filter(affaire -> !table.isRefused(affaire.dossier())).toList();
        certify(entered, new Numeros(atelier).donner(entered, minutes.numero()));
        held();
        table.write();
        return table.status();
    }

    private void requireDecided() throws IOException {
        if (!document.attribute("etat").equals(Optional.of("CLOS"))) {
            throw Stop.blocked(ccs.say("Le procès-verbal " + document.name() + " n’est pas clos : rien n’y est encore décidé. Faites-le clore et signer.",
                    "The minutes " + document.name() + " are not closed: nothing is decided there yet. Have them closed and signed."));
        }
        atelier.require(atelier.check(document, Phase.TRANSMISSION, atelier.resolver()), ccs.say(
                document.name() + " n’est pas en ordre : rien n’a été délivré.", document.name() + " is not in order: nothing was delivered."));
        atelier.renew();
    }

    /** What would be done for a decision. */
    private void foresee(Affaire affaire) throws IOException {
        Path file = file(affaire);
        if (affaire.evenement().isPresent()) {
            table.awaited(affaire.dossier(), affaire.evenement().get());
        } else if (affaire.titre().isPresent() && Files.isRegularFile(file)) {
            boolean waits = new Remise(atelier, scellement).attend(atelier.read(file), atelier.resolver().aside());
            table.awaited(affaire.dossier(), waits ? ccs.say("à signer : ", "to sign: ") + file : "DELIVRANCE");
        } else if (affaire.titre().isPresent()) {
            table.awaited(affaire.dossier(), ccs.say("certificat à établir", "certificate to be made"));
        }
    }

    /** The decisions that can be delivered, in their order; one that cannot keeps no other from being. */
    private List<Affaire> instructed(List<Extrait> extraits, boolean writing) throws IOException, Refus {
        Instruction instruction = new Instruction(atelier, signing, minutes, Exemplaires.read(atelier.registre()), writing);
        if (extraits.stream().anyMatch(extrait -> extrait.decision().equals("VALIDATION"))) {
            atelier.annuaire().comite(signing.signataire(), atelier.jour());
        }
        Map<String, Affaire> found = new ConcurrentHashMap<>();
        workers.eachOf(extraits, Extrait::dossier, extrait -> found.put(extrait.dossier(), instruction.of(extrait)));
        return extraits.stream().map(extrait -> found.get(extrait.dossier())).filter(Objects::nonNull).toList();
    }

    private void certify(List<Affaire> affaires, Exemplaires known) throws IOException, Refus {
        atelier.renew();
        List<Affaire> toCertify = affaires.stream().filter(affaire -> affaire.titre().isPresent()).toList();
        workers.each(toCertify, affaire -> prepare(affaire, ligne(known, affaire)));
        atelier.renew();
        Map<String, Numeros.Signe> signed = new ConcurrentHashMap<>();
        workers.each(toCertify.stream().filter(affaire -> !table.isRefused(affaire.dossier())).toList(),
                affaire -> handOver(affaire, ligne(known, affaire)).ifPresent(signe -> signed.put(affaire.dossier(), signe)));
        List<Affaire> others = affaires.stream().filter(affaire -> affaire.titre().isEmpty()).toList();
        workers.each(others, affaire -> takeAway(affaire, known));
        workers.each(others, affaire -> unentered(known, affaire).ifPresent(signe -> signed.put(affaire.dossier(), signe)));
        new Numeros(atelier).signes(affaires.stream().map(affaire -> signed.get(affaire.dossier())).filter(Objects::nonNull).toList());
    }

    private Delivrance ligne(Exemplaires known, Affaire affaire) {
        return known.pour(affaire.dossier(), minutes.numero()).filter(Delivrance::vaut).orElseThrow();
    }

    private Path file(Affaire affaire) {
        return output.resolve(safe(affaire.dossier())).resolve(CERTIFICAT);
    }

    /** The certificate to sign, unless it lies there already. */
    private void prepare(Affaire affaire, Delivrance ligne) throws IOException, Refus {
        Path file = file(affaire);
        Resolver own = atelier.resolver().aside();
        if (Files.exists(file) && !givesWay(file, ligne, own)) {
            return;
        }
        Document certificat = new Preparation(atelier, signing, own).certificat(affaire.folder(), atelier.dossier(affaire.folder()),
                affaire.extrait().document(affaire.dossier()), ligne, Optional.empty(), file.toString());
        atelier.require(atelier.check(certificat, Phase.SIGNATURE, own), ccs.say("le certificat n’est pas en ordre ; il n’a pas été écrit.",
                "the certificate is not in order; it was not written."));
        WholeFile.write(file, certificat.bytes());
        table.made(affaire.dossier(), ccs.say("certificat ", "certificate ") + ligne.numero());
    }

    /** Whether what lies there was never signed and bears a number that the register has withdrawn. */
    private boolean givesWay(Path file, Delivrance ligne, Resolver own) throws IOException {
        Document there = atelier.read(file);
        return !there.attribute("numero").equals(Optional.of(ligne.numero())) && new Remise(atelier, scellement).attend(there, own);
    }

    /** A certificate that waited to be signed for a decision that no longer holds is taken away: nobody is to sign it. */
    private void takeAway(Affaire affaire, Exemplaires known) throws IOException {
        Path file = file(affaire);
        if (affaire.courante() && Files.isRegularFile(file)) {
            Document there = atelier.read(file);
            boolean withdrawn = known.de(there.attribute("numero").orElse(""), 1).filter(line -> !line.vaut() && line.empreinte().isEmpty()).isPresent();
            if (withdrawn && new Remise(atelier, scellement).attend(there, atelier.resolver().aside())) {
                Files.delete(file);
                table.made(affaire.dossier(), ccs.say("certificat non signé retiré", "unsigned certificate withdrawn"));
            }
        }
    }

    /** What the register is to learn of a certificate that is signed and handed over. */
    private Optional<Numeros.Signe> handOver(Affaire affaire, Delivrance ligne) throws IOException, Refus, RenderException, CannotSign {
        Path file = file(affaire);
        Document certificat = atelier.read(file);
        if (!certificat.attribute("numero").equals(Optional.of(ligne.numero()))) {
            throw Stop.blocked(ccs.say(file + " n’est pas le certificat " + ligne.numero()
                    + " que le registre donne à ce dossier : ôtez-le, puis recommencez.",
                    file + " is not certificate " + ligne.numero() + " that the register gives this dossier: take it away, then try again."));
        }
        Resolver own = atelier.resolver().aside();
        Remise remise = new Remise(atelier, scellement);
        if (remise.attend(certificat, own)) {
            table.awaited(affaire.dossier(), ccs.say("à signer : ", "to sign: ") + file);
            return Optional.empty();
        }
        remise.faire(certificat, file, affaire.folder(), own).forEach(what -> table.made(affaire.dossier(), what));
        return Optional.of(new Numeros.Signe(ligne.numero(), ligne.exemplaire(), certificat.sha256()));
    }

    /** A certificate that the dossier holds and whose digest the register has not learnt: the command was stopped in between. */
    private Optional<Numeros.Signe> unentered(Exemplaires known, Affaire affaire) throws IOException {
        Optional<Delivrance> line = known.pour(affaire.dossier(), minutes.numero()).filter(Delivrance::vaut).filter(own -> own.empreinte().isEmpty())
                .filter(own -> affaire.remis().contains(own.numero()));
        if (line.isEmpty()) {
            return Optional.empty();
        }
        Dossier dossier = atelier.dossier(affaire.folder());
        return dossier.value("pieces/piece[@type = 'CERTIFICAT'][@numero = '" + line.get().numero() + "'][1]/@empreinte")
                .map(digest -> new Numeros.Signe(line.get().numero(), line.get().exemplaire(), digest));
    }

    /** The session names the minutes that came of it. */
    private void held() throws IOException {
        Optional<Citation> session = minutes.rectificatif() ? Optional.empty()
                : minutes.session().flatMap(numero -> Citation.named(Kind.SESSION, numero, ""));
        List<Path> files = session.isEmpty() ? List.of() : atelier.resolver().files(session.get());
        if (files.size() == 1) {
            SeanceTenue.inscrire(files.get(0), minutes.numero());
        } else if (files.size() > 1) {
            ccs.err.println(ccs.say("Plusieurs fichiers portent la session " + minutes.session().orElse("") + " : aucun n’a reçu le numéro du procès-verbal. Gardez le bon.",
                    "Several files bear session " + minutes.session().orElse("") + ": none was given the number of the minutes. Keep the right one."));
        }
    }

    /** A number may hold a slash, a folder's name may not. */
    static String safe(String number) {
        return number.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
