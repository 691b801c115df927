package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The livrets of a session's lot, with the dossiers and editions that the minutes need: all found and unchanged, or nothing is prepared. */
record PresentedFiles(Ccs ccs, Document session) {
    private static final int DEPTH = 3;
    private static final Set<String> ENDED = Set.of("ABANDON", "CLOS", "ARCHIVE");

    /** A line of the lot. */
    record Presented(String numero, String dossier, String chemin, String empreinte) {}

    static List<Presented> livrets(Document session) {
        List<String> numeros = session.values("livret", "numero");
        List<String> dossiers = session.values("livret", "dossier");
        List<String> chemins = session.values("livret", "chemin");
        List<String> empreintes = session.values("livret", "empreinte");
        return IntStream.range(0, numeros.size()).mapToObj(i -> new Presented(numeros.get(i), dossiers.get(i), chemins.get(i), empreintes.get(i))).toList();
    }

    /** Where the lot says that its livrets are, their dossiers, and the session's own folder. */
    List<Path> places() {
        Path folder = Path.of(session.name()).toAbsolutePath().normalize().getParent();
        Set<Path> places = new LinkedHashSet<>(List.of(folder));
        for (Presented presented : livrets(session)) {
            Path file = folder.resolve(presented.chemin()).normalize();
            if (Files.isRegularFile(file)) {
                places.add(file);
                dossier(file).ifPresent(places::add);
            }
        }
        return new ArrayList<>(places);
    }

    private static Optional<Path> dossier(Path livret) {
        Path folder = livret.getParent();
        for (int up = 0; up < DEPTH && folder != null; up++, folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(Dossier.FILE))) {
                return Optional.of(folder.resolve(Dossier.FILE));
            }
        }
        return Optional.empty();
    }

    /** Stops at the first document that is not at hand, or is no longer the one that was submitted. */
    void requireAll(Resolver resolver) {
        find(resolver, Kind.ANNUAIRE, "", "", ccs.say("L’annuaire", "The annuaire"));
        for (Presented one : livrets(session)) {
            Document livret = find(resolver, Kind.LIVRET, one.numero(), "", ccs.say("Le livret ", "The livret ") + one.numero());
            if (!livret.sha256().equals(one.empreinte())) {
                throw Stop.blocked(ccs.say("Le livret " + one.numero() + " n’est plus celui du lot : l’empreinte de " + livret.name() + " est autre. Retrouvez le "
                        + "fichier d’origine, ou présentez le livret de nouveau avec « ccs submit ».",
                        "The livret " + one.numero() + " is no longer that of the lot: the digest of " + livret.name() + " is another. Find the original file, "
                                + "or submit the livret again with “ccs submit”."));
            }
            if (!livret.attribute("dossier").equals(Optional.of(one.dossier()))) {
                throw Stop.blocked(ccs.say("Le livret " + one.numero() + " n’est pas du dossier " + one.dossier() + " : « ccs check " + session.name() + " » dit "
                        + "ce qui ne va pas dans le lot.",
                        "The livret " + one.numero() + " is not of dossier " + one.dossier() + ": “ccs check " + session.name() + "” says what is wrong with the "
                                + "lot."));
            }
            for (String earlier : livret.values("reevaluationDe", "procesVerbal")) {
                find(resolver, Kind.PROCES_VERBAL, earlier, "", ccs.say("Le procès-verbal " + earlier + ", que cite le livret " + one.numero() + ",",
                        "The minutes " + earlier + ", cited by livret " + one.numero() + ","));
            }
            requireBeforeTheJury(find(resolver, Kind.DOSSIER, one.dossier(), "", ccs.say("Le dossier ", "The dossier ") + one.dossier()));
            Citation edition = livret.editionAppliquee().orElseThrow();
            find(resolver, Kind.REFERENTIEL, edition.id(), edition.edition(), ccs.say("L’édition ", "The edition ") + edition);
        }
    }

    private void requireBeforeTheJury(Document dossier) {
        String etat = dossier.attribute("etat").orElse("");
        if (ENDED.contains(etat)) {
            String numero = dossier.attribute("numero").orElse("");
            throw Stop.blocked(ccs.say("Le dossier " + numero + " est " + etat + " : il n’est plus devant le jury. Relancez « ccs submit », qui retire son livret du lot.",
                    "Dossier " + numero + " is " + etat + ": it is no longer before the jury. Run “ccs submit” again, which takes its livret out of the lot."));
        }
    }

    /** The livrets of the lot on which minutes have decided: those of another session, and not to put the decision off. */
    List<String> decided(Stream<Document> minutes) {
        Set<String> decided = minutes.filter(one -> one.attribute("etat").equals(Optional.of("CLOS"))).flatMap(PresentedFiles::decidedBy).collect(Collectors.toSet());
        return livrets(session).stream().map(Presented::numero).filter(decided::contains).toList();
    }

    private static Stream<String> decidedBy(Document minutes) {
        List<String> finals = minutes.values("decision", "decisionFinale");
        List<String> livrets = minutes.values("decision", "livret");
        return IntStream.range(0, livrets.size()).filter(i -> !finals.get(i).equals("REPORT")).mapToObj(livrets::get);
    }

    private Document find(Resolver resolver, Kind kind, String id, String edition, String what) {
        Lookup lookup = resolver.find(Citation.named(kind, id, edition).orElseThrow());
        if (lookup instanceof Lookup.Found found) {
            return found.document();
        }
        if (lookup instanceof Lookup.Ambiguous several) {
            throw Stop.blocked(ccs.say(what + " existe en plusieurs états : " + String.join(", ", several.files()) + ". Ne gardez que le bon.",
                    what + " is there in several states: " + String.join(", ", several.files()) + ". Keep the right one only."));
        }
        String unreadable = ((Lookup.Absent) lookup).unreadable();
        throw unreadable.isEmpty()
                ? Stop.couldNot(ccs.say(what + " n’est pas à portée : nommez son répertoire avec --with ou --referentiels.",
                        what + " is not at hand: name its folder with --with or --referentiels."))
                : Stop.couldNot(ccs.say(what + " n’a pu être lu : « ccs check " + unreadable + " » dit pourquoi.",
                        what + " could not be read: “ccs check " + unreadable + "” says why."));
    }
}
