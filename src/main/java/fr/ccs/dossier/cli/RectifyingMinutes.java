package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.draft.ProcesVerbaux;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code ccs new pv --from PV}: minutes that rectify closed ones, with the decisions to be taken again as they were taken. */
final class RectifyingMinutes implements Origin {
    private static final Pattern WORDS = Pattern.compile("[^\\p{Cntrl}]*\\p{L}[^\\p{Cntrl}]*");
    private static final Pattern RANK = Pattern.compile("(.+)-R([1-9][0-9]{0,3})");

    @Override
    public Kind made() {
        return Kind.PROCES_VERBAL;
    }

    @Override
    public Kind source() {
        return Kind.PROCES_VERBAL;
    }

    @Override
    public Set<String> options() {
        return Set.of("--numero", "--motif", "--dossier");
    }

    @Override
    public byte[] bytes(Ccs ccs, Document minutes, NewOptions asked) throws IOException {
        String own = minutes.attribute("numero").orElse("");
        if (asked.motif() == null || !WORDS.matcher(asked.motif()).matches()) {
            throw Stop.usage(ccs.say("Un procès-verbal rectificatif dit ce qui était faux et ce qui est corrigé : ajoutez --motif TEXTE.",
                    "Rectifying minutes say what was wrong and what is corrected: add --motif TEXT."));
        }
        if (!minutes.attribute("etat").equals(Optional.of("CLOS")) || own.isEmpty()) {
            throw Stop.blocked(ccs.say("Le procès-verbal " + minutes.name() + " n’est pas clos : corrigez directement le brouillon.",
                    "The minutes " + minutes.name() + " are not closed: correct the draft itself."));
        }
        List<String> dossiers = dossiers(ccs, minutes, asked.dossier());
        Path folder = Path.of(minutes.name()).toAbsolutePath().normalize().getParent();
        Resolver resolver = asked.sources().resolverOfPlacesThatExist(ccs, List.of(folder));
        MinutesNumber number = new MinutesNumber(ccs, resolver, asked.output());
        requireNotRectified(ccs, minutes, dossiers, number);
        String numero = number.free(asked.numero() == null ? next(own, number) : asked.numero());
        return ProcesVerbaux.rectificatif(minutes, numero, asked.motif().strip(), dossiers, SchemaPlace.seenFrom(asked.output()));
    }

    /** @param wanted numbers of dossiers between commas or spaces; null for all */
    private static List<String> dossiers(Ccs ccs, Document minutes, String wanted) {
        List<String> decided = minutes.values("decision", "dossier");
        List<String> dossiers = wanted == null ? decided : Arrays.stream(wanted.split("[,\\s]+")).filter(one -> !one.isEmpty()).distinct().toList();
        dossiers.stream().filter(one -> !decided.contains(one)).findFirst().ifPresent(stranger -> {
            throw Stop.blocked(ccs.say(minutes.name() + " ne décide rien sur " + stranger + ".", minutes.name() + " decides nothing on " + stranger + "."));
        });
        if (dossiers.isEmpty()) {
            throw Stop.blocked(ccs.say(minutes.name() + " ne contient aucune décision : il n’y a rien à rectifier.",
                    minutes.name() + " holds no decision: there is nothing to rectify."));
        }
        return dossiers;
    }

    /** A decision that other minutes have taken again is rectified there. */
    private static void requireNotRectified(Ccs ccs, Document minutes, List<String> dossiers, MinutesNumber number) {
        String own = minutes.attribute("numero").orElseThrow();
        List<String> all = minutes.values("decision", "dossier");
        List<String> livrets = minutes.values("decision", "livret");
        List<String> again = IntStream.range(0, all.size()).filter(i -> dossiers.contains(all.get(i))).mapToObj(livrets::get).toList();
        number.others().filter(other -> other.attribute("etat").equals(Optional.of("CLOS")) && other.values("rectifie", "numero").contains(own))
                .filter(other -> other.values("decision", "livret").stream().anyMatch(again::contains)).findFirst().ifPresent(other -> {
                    throw Stop.blocked(ccs.say("Le procès-verbal " + own + " est déjà rectifié par " + other.name() + " : partez de celui-ci, ou choisissez avec "
                            + "--dossier les décisions qu’il n’a pas reprises.",
                            "The minutes " + own + " are rectified already by " + other.name() + ": start from those, or choose with --dossier the decisions "
                                    + "that they have not taken again."));
                });
    }

    /** One more than the last rectification at hand of the same original. */
    private static String next(String own, MinutesNumber number) {
        String original = rank(own).map(found -> found.group(1)).orElse(own);
        int last = Stream.concat(Stream.of(own), number.others().flatMap(other -> other.attribute("numero").stream())).flatMap(one -> rank(one).stream())
                .filter(found -> found.group(1).equals(original)).mapToInt(found -> Integer.parseInt(found.group(2))).max().orElse(0);
        return original + "-R" + (last + 1);
    }

    private static Optional<Matcher> rank(String numero) {
        return Optional.of(RANK.matcher(numero)).filter(Matcher::matches);
    }
}
