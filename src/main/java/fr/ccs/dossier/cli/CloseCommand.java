package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.draft.Closing;
import fr.ccs.dossier.seal.Engagement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs close}: a document that is complete gets its signature slots and becomes CLOS; one that is not says what it lacks. */
@Command(name = "close", aliases = "clore", sortOptions = false)
final class CloseCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--handwritten", paramLabel = "ROLE", split = ",")
    private List<Role> handwritten = List.of();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private Path output;

    @Option(names = "--force")
    private boolean force;

    @Mixin
    private Trusting trusting;

    @Mixin
    private Sources sources;

    @Option(names = "--date", paramLabel = "AAAA-MM-JJ")
    private LocalDate date;

    @Override
    public Integer call() throws IOException {
        Target target = new Target(ccs, file, output, force);
        target.mustBeFree();
        byte[] bytes = new DocumentReader(Limits.DEFAULT).bytes(file);
        Resolver resolver = sources.resolverOfPlacesThatExist(ccs, List.of(file));
        LocalDate day = Moment.day(date);
        Document document = new Readiness(ccs, resolver, trusting.trust(ccs, sources.project(ccs)), day).of(file.toString(), bytes,
                ccs.say(file + " n’est pas prêt à être clos ; le fichier n’a pas été modifié.",
                        file + " is not ready to be closed; the file was left as it is."));
        refuseWhatIsNotOpen(document);
        SigningEdition edition = SigningEdition.of(document, resolver);
        List<Engagement> engagements = edition.engagements(document.kind());
        handwritten.forEach(role -> refuseOtherWays(role, engagements, document.kind(), edition));
        byte[] closed = Closing.of(document, edition.document(), handwritten.stream().map(Enum::name).toList());
        refuseWithoutSignatory(edition.withoutSlot(Readiness.document(file.toString(), closed).orElseThrow()));
        target.write(bytes, closed);
        if (!ccs.quiet) {
            ccs.err.println(ccs.say("Clos : " + target.path() + ". Les emplacements de signature sont écrits ; le texte ne change plus.",
                    "Closed: " + target.path() + ". The signature slots are written; the text no longer changes."));
            if (edition.candidates() > 1) {
                ccs.err.println(ccs.say("Signataires selon l’édition " + edition.name() + ", la plus récente des " + edition.candidates()
                        + " que ce document applique.",
                        "Signatories by edition " + edition.name() + ", the newest of the " + edition.candidates() + " that this document applies."));
            }
        }
        return Ccs.CLEAN;
    }

    private void refuseWhatIsNotOpen(Document document) {
        if (!Closing.fits(document.kind())) {
            throw Stop.usage(ccs.say(file + " est un document « " + document.kind().root()
                    + " » : seuls un livret, un procès-verbal et un certificat se clôturent.",
                    file + " is a “" + document.kind().root() + "”: only a livret, a procès-verbal and a certificat are closed."));
        }
        if (document.attribute("etat").filter("CLOS"::equals).isPresent()) {
            throw Stop.usage(document.kind() == Kind.LIVRET
                    ? ccs.say(file + " est déjà clos : un livret clos ne change plus.", file + " is closed already: a closed livret never changes.")
                    : ccs.say(file + " est déjà clos : un document clos ne change plus.", file + " is closed already: a closed document never changes."));
        }
    }

    private void refuseOtherWays(Role role, List<Engagement> engagements, Kind kind, SigningEdition edition) {
        if (engagements.stream().noneMatch(asked -> asked.role().equals(role.name()) && asked.modes().contains("MANUSCRITE"))) {
            String possible = engagements.stream().filter(asked -> asked.modes().contains("MANUSCRITE")).map(Engagement::role)
                    .collect(Collectors.joining(", "));
            throw Stop.usage(ccs.say("L’édition " + edition.name() + " ne prévoit pas que " + role + " signe un document « " + kind.root()
                    + " » à la main ; elle l’admet de : " + possible + ".",
                    "Edition " + edition.name() + " does not foresee that " + role + " signs a “" + kind.root() + "” by hand; it admits it of: "
                    + possible + "."));
        }
    }

    /** Slots are never added afterwards: a document that lacks a signatory must not be closed. */
    private void refuseWithoutSignatory(List<String> roles) {
        if (!roles.isEmpty()) {
            String missing = String.join(", ", roles);
            throw Stop.blocked(ccs.say(file + " ne dit pas qui signe en qualité de " + missing + " ; le fichier n’a pas été modifié."
                    + " Complétez les personnes du document.", file + " does not say who signs as " + missing + "; the file was left as it is."
                    + " Complete the persons of the document."));
        }
    }
}
