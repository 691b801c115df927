package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Delivrance;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Exemplaires;
import fr.ccs.dossier.dossier.Gabarit;
import fr.ccs.dossier.dossier.Identifiers;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Registre;
import fr.ccs.dossier.draft.Certificats;
import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.seal.Cachet;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code ccs new certificat --from DOSSIER}: another copy of a certificate, or a correction of it, closed and ready to be signed.
 *
 * <p>The register gives rank, number and code first, and says what is replaced; a copy that waits for its signature is written anew, never
 * numbered again.
 */
final class CertificatCopy implements Origin {
    private static final String DUPLICATA = "DUPLICATA";
    private static final String RECTIFICATIF = "RECTIFICATIF";
    private static final String REMPLACE = "REMPLACE";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public Kind made() {
        return Kind.CERTIFICAT;
    }

    @Override
    public Kind source() {
        return Kind.DOSSIER;
    }

    @Override
    public Set<String> options() {
        return Set.of("--nature", "--motif", "--date");
    }

    @Override
    public byte[] bytes(Ccs ccs, Document source, NewOptions asked) throws IOException {
        String nature = Optional.ofNullable(asked.nature()).map(word -> word.toUpperCase(Locale.ROOT)).filter(Set.of(DUPLICATA, RECTIFICATIF)::contains)
                .orElseThrow(() -> Stop.usage(ccs.say("Dites ce que sera cet exemplaire : --nature DUPLICATA ou --nature RECTIFICATIF.",
                        "Say what this copy is to be: --nature DUPLICATA or --nature RECTIFICATIF.")));
        if (asked.motif() == null || asked.motif().isBlank()) {
            throw Stop.usage(ccs.say("Dites pourquoi : --motif « perte de l’original », par exemple.",
                    "Say why: --motif “loss of the original”, for instance."));
        }
        Path folder = Path.of(source.name()).toAbsolutePath().getParent();
        Path registre = RegisterAtHand.of(ccs, Optional.empty(), asked.sources().project(ccs), folder);
        Atelier atelier = new Atelier(ccs, asked.sources(), List.of(folder), registre, Trust.NOBODY, Moment.of(ccs, asked.date()), RenderOptions.STANDARD);
        try {
            Dossier dossier = new Dossier(source);
            return numbered(atelier, dossier, folder, nature, asked);
        } catch (Refus refused) {
            throw Stop.blocked(refused.reason(ccs.language));
        }
    }

    /** The copy that waits under its number, else a new one: it is in order before the register gives it that number. */
    private static byte[] numbered(Atelier atelier, Dossier dossier, Path folder, String nature, NewOptions asked) throws IOException, Refus {
        try (Registre registre = Registre.open(atelier.registre())) {
            Exemplaires known = Exemplaires.of(registre);
            List<Delivrance> own = known.duDossier(dossier.numero());
            requireClear(own, dossier, nature);
            Optional<Delivrance> waiting = own.stream().filter(Delivrance::vaut).filter(line -> line.nature().equals(nature))
                    .filter(line -> !handedOver(dossier, line)).reduce((first, second) -> second);
            if (waiting.isPresent()) {
                Delivrance replaced = own.stream().filter(line -> line.etat().equals(REMPLACE))
                        .filter(line -> line.remplacePar().equals(Optional.of(waiting.get().numero()))).reduce((first, second) -> second).orElseThrow();
                return certificat(atelier, dossier, folder, waiting.get(), replaced, asked.output()).bytes();
            }
            Delivrance living = own.stream().filter(Delivrance::vaut).filter(line -> handedOver(dossier, line)).reduce((first, second) -> second)
                    .orElseThrow(() -> Refus.of("Le dossier " + dossier.numero()
                            + " n’a pas de certificat remis qui vaille : il n’y a rien à reproduire ni à rectifier.",
                            "Dossier " + dossier.numero() + " has no certificate that was handed over and counts: there is nothing to copy or to correct."));
            Delivrance made = nature.equals(DUPLICATA) ? living.duplicata(rank(own, living), atelier.jour())
                    : rectificatif(atelier, registre, dossier, decision(atelier, dossier, folder), living);
            Delivrance replaced = living.devient(REMPLACE, atelier.jour(), Optional.of(made.numero()), Optional.of(asked.motif()));
            byte[] bytes = certificat(atelier, dossier, folder, made, replaced, asked.output()).bytes();
            registre.add(replaced, atelier.at());
            registre.add(made, atelier.at());
            registre.commit();
            return bytes;
        }
    }

    /** A copy that is on its way comes to its end first. */
    private static void requireClear(List<Delivrance> own, Dossier dossier, String nature) throws Refus {
        for (Delivrance line : own.stream().filter(Delivrance::vaut).filter(one -> !handedOver(dossier, one) && !one.nature().equals("ORIGINAL")).toList()) {
            if (dossier.value("pieces/piece[@type = 'CERTIFICAT'][@numero = '" + line.numero() + "'][libelle = 'Duplicata, exemplaire " + line.exemplaire()
                    + "']/@id").isPresent()) {
                throw Refus.of("L’exemplaire " + line.exemplaire() + " de " + line.numero() + " est remis et le registre ne le sait pas encore : relancez « ccs deliver »"
                        + " sur ce certificat.",
                        "Copy " + line.exemplaire() + " of " + line.numero() + " was handed over and the register does not know yet: run “ccs deliver” on it again.");
            }
            if (!line.nature().equals(nature)) {
                throw Refus.of("Un " + line.nature() + " du dossier " + dossier.numero() + " attend sa signature (" + line.numero() + ") : faites-le signer et remettez-le"
                        + " d’abord.",
                        "A " + line.nature() + " of dossier " + dossier.numero() + " waits for its signature (" + line.numero() + "): have it signed and hand it over first.");
            }
        }
    }

    private static boolean handedOver(Dossier dossier, Delivrance line) {
        return line.empreinte().isPresent() || line.exemplaire() == 1 && dossier.certificats().contains(line.numero());
    }

    private static int rank(List<Delivrance> own, Delivrance replaced) {
        return 1 + own.stream().filter(line -> line.numero().equals(replaced.numero())).mapToInt(Delivrance::exemplaire)
                .max().orElse(1);
    }

    private static Delivrance rectificatif(Atelier atelier, Registre registre, Dossier dossier, Document decision, Delivrance replaced)
            throws IOException, Refus {
        Document edition = new DecidedFile(atelier.ccs(), atelier.resolver(), decision).edition();
        List<String> minutes = new ArrayList<>(Certificats.acquis(decision));
        minutes.remove(dossier.derniereDecision().orElseThrow());
        minutes.add(dossier.derniereDecision().orElseThrow());
        String numero = registre.numero(Gabarit.of(Certificats.formatNumero(edition).orElse("CCS-RC-AAAA-NNNNNN-KK")), atelier.jour().getYear());
        return replaced.rectificatif(numero, minutes, atelier.jour(), Identifiers.verificationCode(RANDOM),
                Certificats.enregistrement(edition, atelier.jour()));
    }

    /** The extract of the decision that validates, as the dossier holds it. */
    private static Document decision(Atelier atelier, Dossier dossier, Path folder) throws IOException, Refus {
        Optional<String> file = dossier.derniereDecision().flatMap(numero -> dossier.fichier("EXTRAIT_PROCES_VERBAL", numero));
        if (file.isEmpty()) {
            throw Refus.of("Le dossier " + dossier.numero() + " ne contient pas l’extrait de la décision qui valide : versez-le d’abord.",
                    "Dossier " + dossier.numero() + " does not hold the extract of the decision that validates: file it first.");
        }
        return atelier.read(folder.resolve(file.get()));
    }

    private static Document certificat(Atelier atelier, Dossier dossier, Path folder, Delivrance ligne, Delivrance replaced, Path output)
            throws IOException, Refus {
        Resolver own = atelier.resolver().aside();
        Document before = atelier.read(folder.resolve(before(dossier, replaced)));
        Certificats.Remplace remplace = new Certificats.Remplace(replaced.numero(), replaced.exemplaire(), Optional.of(before.sha256()),
                replaced.motif().orElse(""));
        String name = output == null ? folder.resolve(MinutesDelivery.CERTIFICAT).toString() : output.toString();
        Preparation preparation = new Preparation(atelier, Signing.like(Cachet.of(before), atelier.annuaire(), ligne.delivreLe()), own);
        Document made = ligne.nature().equals(DUPLICATA) ? preparation.duplicata(before, ligne, remplace, name)
                : preparation.certificat(folder, dossier, decision(atelier, dossier, folder), ligne, Optional.of(remplace), name);
        Judged.require(atelier, made, own);
        return made;
    }

    /** The file of the copy that is replaced, by its number and rank. */
    private static String before(Dossier dossier, Delivrance replaced) throws Refus {
        String pieces = "pieces/piece[@type = 'CERTIFICAT'][@numero = '" + replaced.numero() + "'][@disponibilite = ('PRESENTE', 'RECONSTITUEE')]"
                + "[ends-with(@chemin, '.xml')]";
        return replaced.empreinte().flatMap(digest -> dossier.value(pieces + "[@empreinte = '" + digest + "']/@chemin"))
                .or(() -> dossier.value(pieces + "[1]/@chemin")).orElseThrow(() -> Refus.of(
                        "Le fichier XML du certificat " + replaced.numero() + " n’est pas parmi les pièces du dossier " + dossier.numero() + " : retrouvez-le.",
                        "The XML file of certificate " + replaced.numero() + " is not among the pièces of dossier " + dossier.numero() + ": find it."));
    }
}
