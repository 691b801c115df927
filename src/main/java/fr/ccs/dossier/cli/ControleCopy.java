package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Copie;
import fr.ccs.dossier.dossier.ExtraitAnnuaire;
import fr.ccs.dossier.dossier.ExtraitRegistre;
import fr.ccs.dossier.dossier.LigneInventaire;
import fr.ccs.dossier.dossier.LigneInventaire.Etat;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.report.InventaireCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes all that an inspection may ask for of one session, dossier by dossier, so that a session of thousands takes no more memory than one of ten.
 *
 * @param registre the register of deliveries; empty when it is not at hand
 * @param partial whether gaps are told of only
 */
record ControleCopy(Ccs ccs, ControleSeance seance, List<ControleDossier.Affaire> affaires, Resolver resolver, Checker checker, ControleReports reports,
        Optional<Document> registre, ControleLetter letter, boolean partial) {

    /** What a worker could not do, on its way to the thread that asked. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refus refus;

        Refused(Refus refus) {
            this.refus = refus;
        }
    }

    void fill(Copie copie) throws IOException, Refus {
        requireApart(affaires.stream().map(ControleDossier.Affaire::dossier));
        requireApart(seance.minutes().stream().map(ControleSeance::numero));
        InventaireCsv inventory = new InventaireCsv();
        List<LigneInventaire> gaps = new ArrayList<>();
        Set<String> personnes = new TreeSet<>();
        Set<String> editions = new TreeSet<>();
        Set<String> certified = new TreeSet<>();
        int[] dossiers = {0};
        take(seance.part(checker.over(resolver.aside()), reports), copie, inventory, gaps, personnes, editions, certified);
        try {
            InOrder.of(ccs, affaires, this::part, part -> {
                taken(part, copie, inventory, gaps, personnes, editions, certified);
                dossiers[0]++;
            });
        } catch (Refused refused) {
            throw refused.refus;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        take(besides(personnes, editions, certified), copie, inventory, gaps, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        gaps.forEach(gap -> ccs.out.println(ccs.say("Manque : ", "Missing: ") + ControleLetter.named(gap)));
        if (!gaps.isEmpty() && !partial) {
            throw Stop.blocked(ccs.say("Rien n’a été écrit : retrouvez ce qui manque, ou donnez la copie telle quelle avec --partial, ce que l’inventaire dira.",
                    "Nothing was written: find what is missing, or give the copy as it is with --partial, which the inventory will say."));
        }
        copie.put("inventaire.csv", inventory.text().getBytes(StandardCharsets.UTF_8));
        copie.put("lisez-moi.txt", letter.text(dossiers[0], gaps).getBytes(StandardCharsets.UTF_8));
    }

    /** Two numbers that become one name of a file or folder cannot lie side by side. */
    private static void requireApart(Stream<String> numeros) throws Refus {
        Map<String, String> names = new HashMap<>();
        for (String numero : numeros.toList()) {
            String other = names.put(MinutesDelivery.safe(numero).toLowerCase(Locale.ROOT), numero);
            if (other != null) {
                throw Refus.of("Les numéros " + other + " et " + numero + " donneraient le même nom dans la copie : rien n’a été écrit. Donnez un autre numéro à l’un des deux.",
                        "Numbers " + other + " and " + numero + " would have one name in the copy: nothing was written. Give one of them another number.");
            }
        }
    }

    private ControlePart part(ControleDossier.Affaire affaire) {
        try {
            Set<String> numbers = new TreeSet<>(seance.minutes().stream().map(ControleSeance::numero).toList());
            return new ControleDossier(ccs, resolver.aside(), checker, seance.prints(), reports, numbers).of(affaire);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (Refus refused) {
            throw new Refused(refused);
        }
    }

    private static void taken(ControlePart part, Copie copie, InventaireCsv inventory, List<LigneInventaire> gaps, Set<String> personnes, Set<String> editions,
            Set<String> certified) {
        try {
            take(part, copie, inventory, gaps, personnes, editions, certified);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void take(ControlePart part, Copie copie, InventaireCsv inventory, List<LigneInventaire> gaps, Set<String> personnes, Set<String> editions,
            Set<String> certified) throws IOException {
        part.write(copie);
        part.lignes().forEach(inventory::add);
        part.lignes().stream().filter(LigneInventaire::manque).forEach(gaps::add);
        part.lignes().stream().filter(ligne -> ligne.nature().equals("CERTIFICAT")).map(LigneInventaire::dossier).forEach(certified::add);
        personnes.addAll(part.personnes());
        editions.addAll(part.editions());
    }

    /** What the documents are judged with, and the lines of the register. */
    private ControlePart besides(Set<String> personnes, Set<String> editions, Set<String> certified) {
        ControlePart part = new ControlePart("");
        for (String edition : editions) {
            int space = edition.indexOf(' ');
            Optional<Document> found = Citation.named(Kind.REFERENTIEL, edition.substring(0, space), edition.substring(space + 1)).flatMap(one -> resolver.find(one).found());
            if (found.isPresent()) {
                part.copy("referentiels/" + MinutesDelivery.safe(edition.replace(' ', '-')) + ".xml", "REFERENTIEL", edition, found.get().bytes());
            } else {
                part.lack("REFERENTIEL", "", edition, Etat.MANQUANT, "");
            }
        }
        Optional<Document> annuaire = Citation.named(Kind.ANNUAIRE, "", "").flatMap(one -> resolver.find(one).found());
        if (annuaire.isPresent()) {
            part.make("annuaire/habilitations.xml", "HABILITATIONS", "", "", ExtraitAnnuaire.of(annuaire.get(), personnes));
        } else {
            part.lack("HABILITATIONS", "", "", Etat.MANQUANT, "");
        }
        if (registre.isPresent()) {
            part.make("registre/lignes.xml", "REGISTRE", "", "", ExtraitRegistre.of(registre.get(), affaires.stream().map(ControleDossier.Affaire::dossier).toList()));
            List<String> entered = ExtraitRegistre.dossiers(registre.get());
            certified.stream().filter(dossier -> !entered.contains(dossier)).forEach(dossier -> part.lack("LIGNE_DU_REGISTRE", "", dossier, Etat.MANQUANT, ""));
        } else {
            part.lack("REGISTRE", "", "", Etat.MANQUANT, "");
        }
        return part;
    }
}
