package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs deliver}: after the jury, everything that its decisions call for; or the handing over of one certificate that is signed. */
@Command(name = "deliver", aliases = "delivrer", sortOptions = false)
final class DeliverCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "DIR", descriptionKey = "folders")
    private List<Path> folders = List.of();

    @Option(names = {"-o", "--output"}, paramLabel = "DIR")
    private Path output;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--date", paramLabel = "INSTANT")
    private String date;

    @Mixin
    private RegisterAtHand register;

    @Mixin
    private Signing signing;

    @Option(names = "--theme", paramLabel = "NAME|DIR")
    private String theme;

    @Mixin
    private KeyAtHand keyAtHand;

    @Mixin
    private StampAtHand stampAtHand;

    @Mixin
    private Trusting trusting;

    @Mixin
    private Sources sources;

    @Override
    public Integer call() throws IOException, Refus {
        Document document = document();
        if (document.kind() == Kind.CERTIFICAT && (output != null || signing.given())) {
            throw Stop.usage(ccs.say("Un certificat dit déjà qui le signe et où, et s’imprime à côté de son fichier : retirez --output, --signataire, --qualite, "
                    + "--lieu ou --handwritten.",
                    "A certificate says already who signs it and where, and is printed beside its file: leave out --output, --signataire, --qualite, --lieu or "
                            + "--handwritten."));
        }
        Project project = sources.project(ccs);
        Trust trust = trusting.trust(ccs, project);
        Instant at = Moment.of(ccs, date);
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw Stop.couldNot(ccs.say("Répertoire introuvable : ", "Folder not found: ") + folder);
            }
        }
        Path beside = file.toAbsolutePath().normalize().getParent();
        Path delivery = output == null ? beside.resolve("delivrance") : output;
        List<Path> places = new ArrayList<>(folders);
        places.add(file);
        places.add(delivery);
        Atelier atelier = new Atelier(ccs, sources, places, register.file(ccs, project, file), trust, at,
                RenderOptions.STANDARD.withTheme(Themes.chosen(ccs, theme, project)));
        try (Scellement scellement = Scellement.of(ccs, keyAtHand, stampAtHand, trust, at)) {
            return switch (document.kind()) {
                case PROCES_VERBAL -> new MinutesDelivery(atelier, signing, scellement, document, delivery).run(dryRun);
                case CERTIFICAT -> new CertificatDelivery(atelier, scellement, document, file).run(dryRun);
                default -> throw Stop.usage(ccs.say(file + " est un document « " + document.kind().root()
                        + " » : on délivre à partir d’un procès-verbal, ou d’un certificat signé.",
                        file + " is a “" + document.kind().root() + "”: one delivers from minutes, or from a signed certificate."));
            };
        }
    }

    private Document document() throws IOException {
        if (new DocumentReader(Limits.DEFAULT).read(file) instanceof Reading.Read read) {
            return read.document();
        }
        throw Stop.blocked(ccs.say(file + " n’est pas un document lisible : « ccs check " + file + " » dit pourquoi.",
                file + " is no readable document: “ccs check " + file + "” says why."));
    }
}
