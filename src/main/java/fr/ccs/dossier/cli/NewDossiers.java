package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Fiche;
import fr.ccs.dossier.dossier.Gabarit;
import fr.ccs.dossier.dossier.Inscriptions;
import fr.ccs.dossier.dossier.NouvellePiece;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Registre;
import fr.ccs.dossier.dossier.Rubrique;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ccs new dossier}: opens dossiers beside the register, which numbers them; all of a table or none. */
final class NewDossiers {
    @Mixin
    private Champs champs;

    @Option(names = "--piece", paramLabel = "FILE:TYPE", descriptionKey = "dossier.piece")
    private List<String> pieces = List.of();

    @Option(names = "--registre", paramLabel = "FILE", descriptionKey = "new-dossier.registre")
    private Path registre;

    @Option(names = "--jour", paramLabel = "AAAA-MM-JJ", descriptionKey = "new-dossier.jour")
    private LocalDate jour;

    @Option(names = "--homonyme", descriptionKey = "new-dossier.homonyme")
    private boolean homonyme;

    /** Whether a dossier is to be opened, and not only a skeleton shown. */
    boolean asked(NewOptions asked) {
        return asked.from() != null || !champs.isEmpty();
    }

    int open(Ccs ccs, NewOptions asked) throws IOException {
        Path from = asked.from();
        Project project = asked.sources().project(ccs);
        Path file = Optional.ofNullable(registre).or(project::registre).orElseThrow(() -> Stop.usage(ccs.say(
                "Le registre donne les numéros : nommez-le dans ccs.xml (<registre chemin=\"registre.xml\"/>) ou avec --registre.",
                "The register gives the numbers: name it in ccs.xml (<registre chemin=\"registre.xml\"/>) or with --registre.")));
        Resolver resolver = asked.sources().resolverOfPlacesThatExist(ccs, List.of());
        try (Registre open = Registre.open(file)) {
            Openings openings = new Openings(ccs, open, Gabarit.of(project.numeroDossier()), Moment.of(ccs, asked.date()), jour, homonyme, resolver, sent(ccs));
            if (from != null && !from.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                openings.add(template(ccs, from));
            } else {
                Fiche common = champs.fiche(ccs, List.of(Rubrique.values()));
                for (Inscriptions.Demande demande : from == null ? List.of(new Inscriptions.Demande(0, common)) : Inscriptions.of(Files.readAllBytes(from))) {
                    openings.add(demande.fiche().over(common), demande.line());
                }
            }
            openings.commit();
            return Ccs.CLEAN;
        } catch (Refus refused) {
            throw Stop.blocked(refused.reason(ccs.language) + ccs.say("\nRien n’a été écrit.", "\nNothing was written."));
        }
    }

    private List<NouvellePiece> sent(Ccs ccs) throws IOException, Refus {
        List<NouvellePiece> sent = new ArrayList<>();
        for (String piece : pieces) {
            sent.add(PieceAtHand.of(ccs, piece));
        }
        return sent;
    }

    private Document template(Ccs ccs, Path from) throws IOException {
        if (new DocumentReader(Limits.DEFAULT).read(from) instanceof Reading.Read read && read.document().kind() == Kind.DOSSIER) {
            return read.document();
        }
        throw Stop.blocked(ccs.say(from + " n’est ni un tableau (.csv) ni un dossier lisible : « ccs check " + from + " » dit pourquoi.",
                from + " is neither a table (.csv) nor a readable dossier: “ccs check " + from + "” says why."));
    }
}
