package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses how a new document is made from the one that {@code --from} names: by the kind wanted and the kind that is there. */
final class Origins {
    /** One entry for each pair of kinds. */
    private static final List<Origin> ALL = List.of(new Prefilling(), new Reassessment(), new SessionMinutes(), new RectifyingMinutes(), new CertificatCopy());

    /** Where documents are and where to write: said to every way of making one. */
    private static final Set<String> ALWAYS = Set.of("--from", "--referentiels", "--with", "--output", "--force", "--lang", "--quiet");

    /** Options that only an origin understands. */
    private static final Set<String> OWN = Set.of("--candidat", "--nature", "--motif");

    private Origins() {}

    static boolean make(Kind kind) {
        return ALL.stream().anyMatch(origin -> origin.made() == kind);
    }

    /**
     * The bytes of the new document.
     *
     * @param given the long names of the options that the user wrote
     */
    static byte[] bytes(Ccs ccs, Kind made, NewOptions asked, Collection<String> given) throws IOException {
        if (asked.from().toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw Stop.usage(ccs.say("Un tableau n’ouvre que des dossiers : « ccs new dossier --from " + asked.from() + " ».",
                    "A table only opens dossiers: “ccs new dossier --from " + asked.from() + "”."));
        }
        Document source = source(ccs, asked.from());
        Origin origin = ALL.stream().filter(one -> one.made() == made && one.source() == source.kind()).findFirst().orElseThrow(() -> Stop.usage(ccs.say(
                asked.from() + " est de genre « " + source.kind().root() + " » ; « ccs new " + made.root() + " --from » part d’un document de genre "
                        + sources(made, " ou ") + ".",
                asked.from() + " is of kind “" + source.kind().root() + "”; “ccs new " + made.root() + " --from” starts from a document of kind "
                        + sources(made, " or ") + ".")));
        refuse(ccs, given.stream().filter(name -> !ALWAYS.contains(name) && !origin.options().contains(name)).sorted().findFirst(),
                "« ccs new " + made.root() + " --from » un document de genre " + source.kind().root(),
                "“ccs new " + made.root() + " --from” a document of kind " + source.kind().root());
        return origin.bytes(ccs, source, asked);
    }

    /** Without {@code --from}, the options that only go with it are refused. */
    static void requireNone(Ccs ccs, Collection<String> given) {
        refuse(ccs, given.stream().filter(OWN::contains).sorted().findFirst(), "« ccs new » sans --from FICHIER", "“ccs new” without --from FILE");
    }

    private static void refuse(Ccs ccs, Optional<String> option, String french, String english) {
        option.ifPresent(name -> {
            throw Stop.usage(ccs.say(name + " ne sert pas à " + french + " : retirez cette option.", name + " says nothing to " + english + ": leave it out."));
        });
    }

    private static String sources(Kind made, String or) {
        return ALL.stream().filter(one -> one.made() == made).map(one -> one.source().root()).collect(Collectors.joining(or));
    }

    /** @param place the file, or the folder of a dossier or a session */
    private static Document source(Ccs ccs, Path place) throws IOException {
        Path file = !Files.isDirectory(place) ? place : List.of("dossier.xml", "session.xml").stream().map(place::resolve).filter(Files::isRegularFile).findFirst()
                .orElseThrow(() -> Stop.usage(ccs.say(place + " n’est le répertoire ni d’un dossier ni d’une session : nommez un fichier.",
                        place + " is the folder neither of a dossier nor of a session: name a file.")));
        if (new DocumentReader(Limits.DEFAULT).read(file) instanceof Reading.Read read) {
            return read.document();
        }
        throw Stop.blocked(ccs.say(file + " n’est pas un document lisible : « ccs check " + file + " » dit pourquoi.",
                file + " is no readable document: “ccs check " + file + "” says why."));
    }
}
