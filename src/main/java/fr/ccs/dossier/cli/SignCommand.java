package fr.ccs.dossier.cli;

import fr.ccs.dossier.seal.CannotSign;
import fr.ccs.dossier.seal.Lieu;
import fr.ccs.dossier.seal.Signed;
import fr.ccs.dossier.seal.SigningKey;
import fr.ccs.dossier.seal.TimeStamping;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs sign}: one person signs a closed document in one role, or seals the PDF of a certificate; else the file stays as it is. */
@Command(name = "sign", aliases = "signer", sortOptions = false)
final class SignCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--role", paramLabel = "ROLE")
    private Role role;

    @Mixin
    private KeyAtHand keyAtHand;

    @Mixin
    private StampAtHand stampAtHand;

    @Option(names = "--place", paramLabel = "LIEU")
    private String place;

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
        placeMustBePossible();
        keyAtHand.mustBeClear(ccs);
        stampAtHand.mustBeClear(ccs);
        Trust trust = trusting.trust(ccs, sources.project(ccs));
        Readiness readiness = new Readiness(ccs, sources.resolverOfPlacesThatExist(ccs, List.of(file)), trust, Moment.day(date));
        ToSign toSign = isPdf() ? PdfToSeal.of(ccs, file, role, readiness) : XmlToSign.of(ccs, file, role, Optional.ofNullable(place), readiness);
        Instant at = Moment.of(date);
        try (Passphrase passphrase = keyAtHand.passphrase(ccs); SigningKey key = keyAtHand.open(passphrase)) {
            Optional<TimeStamping> stamping = stampAtHand.open(ccs, passphrase, at);
            Signed signed = toSign.sign(trust, stamping, key, at);
            target.write(toSign.original(), signed.bytes());
            say(target, toSign, key, signed);
        } catch (CannotSign refused) {
            String reason = refused.reason(ccs.language) + ccs.say("\nRien n’a été signé ; " + file + " est resté tel quel.",
                    "\nNothing was signed; " + file + " was left as it is.");
            throw refused.isOfTheInstallation() ? Stop.couldNot(reason) : Stop.blocked(reason);
        }
        return Ccs.CLEAN;
    }

    private boolean isPdf() {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    private void placeMustBePossible() {
        if (place != null && !Lieu.admits(place)) {
            throw Stop.usage(ccs.say("Lieu impossible pour --place : écrivez un nom de lieu sur une ligne, de 1 à " + Lieu.longest()
                    + " caractères, par exemple Lyon.", "Impossible place for --place: write the name of a place on one line, of 1 to "
                    + Lieu.longest() + " characters, for instance Lyon."));
        }
    }

    private void say(Target target, ToSign toSign, SigningKey key, Signed signed) {
        if (!ccs.quiet) {
            ccs.err.println(toSign.done(target.path().toString(), key) + ccs.say(", niveau ", ", level ") + signed.level() + "."
                    + signed.shortfall().map(reason -> " " + reason.message(ccs.language).text()).orElse(""));
        }
    }
}
