package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.draft.Draft;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a user asks of a new document: the options of {@code ccs new} that more than one way of making it understands. */
final class NewOptions {
    @Option(names = "--from", paramLabel = "FILE", descriptionKey = "new.from")
    private Path from;

    @Option(names = "--referentiel", paramLabel = "FILE")
    private Path referentiel;

    @Option(names = "--numero", paramLabel = "NUMERO")
    private String numero;

    @Option(names = "--dossier", paramLabel = "NUMERO")
    private String dossier;

    @Option(names = "--candidat", paramLabel = "P-ID", descriptionKey = "new-livret.candidat")
    private String candidat;

    @Option(names = "--nature", paramLabel = "NATURE", descriptionKey = "new.nature")
    private String nature;

    @Option(names = "--motif", paramLabel = "TEXTE", descriptionKey = "new.motif")
    private String motif;

    @Option(names = "--date", paramLabel = "INSTANT", descriptionKey = "new.date")
    private String date;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private Path output;

    @Mixin
    private Sources sources;

    /** The document, table or folder that the new one is made from; null when none is named. */
    Path from() {
        return from;
    }

    /** The file of an edition; null when none is named. */
    Path referentiel() {
        return referentiel;
    }

    /** The number of the new document; null when the user leaves it to us. */
    String numero() {
        return numero;
    }

    /** The number of a dossier; null when none is named. */
    String dossier() {
        return dossier;
    }

    /** The number of a person; null when none is named. */
    String candidat() {
        return candidat;
    }

    /** As it was written; null when not said. */
    String nature() {
        return nature;
    }

    /** Why, in the user's words; null when not said. */
    String motif() {
        return motif;
    }

    /** As it was written, for {@link Moment}; null for now. */
    String date() {
        return date;
    }

    /** Where to write; null for the standard output. */
    Path output() {
        return output;
    }

    Sources sources() {
        return sources;
    }

    /** What every new document may be made with; the edition is the one that the user names. */
    Draft.Wishes wishes(Ccs ccs) throws IOException {
        return new Draft.Wishes(referentiel == null ? null : edition(ccs), numero, dossier, SchemaPlace.seenFrom(output));
    }

    /** The edition that the user names. */
    Document edition(Ccs ccs) throws IOException {
        if (new DocumentReader(Limits.DEFAULT).read(referentiel) instanceof Reading.Read read && read.document().kind() == Kind.REFERENTIEL) {
            return read.document();
        }
        throw Stop.blocked(ccs.say(referentiel + " n’est pas un référentiel lisible : « ccs check " + referentiel + " » dit pourquoi.",
                referentiel + " is not a readable référentiel: “ccs check " + referentiel + "” says why."));
    }
}
