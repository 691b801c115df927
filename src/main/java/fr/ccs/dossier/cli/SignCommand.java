package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.seal.CannotSign;
import fr.ccs.dossier.seal.Signed;
import fr.ccs.dossier.seal.SigningKey;
import fr.ccs.dossier.seal.TimeStamping;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
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
    private static final ZoneId PLACE = ZoneId.of("Europe/Paris");

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
        if (output != null && Files.exists(output) && !force) {
            throw Stop.usage(ccs.say(output + " existe déjà : rien n’a été écrit (--force pour le remplacer).",
                    output + " exists already: nothing was written (--force to replace it)."));
        }
        keyAtHand.mustBeClear(ccs);
        stampAtHand.mustBeClear(ccs);
        Trust trust = trusting.trust(ccs, sources.project(ccs));
        Readiness readiness = new Readiness(ccs, sources.resolverOfPlacesThatExist(ccs, List.of(file)), trust, date == null ? LocalDate.now() : date);
        ToSign toSign = isPdf() ? PdfToSeal.of(ccs, file, role, readiness) : XmlToSign.of(ccs, file, role, Optional.ofNullable(place), readiness);
        Instant at = date == null ? Instant.now() : date.atTime(LocalTime.NOON).atZone(PLACE).toInstant();
        try (Passphrase passphrase = keyAtHand.passphrase(ccs); SigningKey key = keyAtHand.open(passphrase)) {
            Optional<TimeStamping> stamping = stampAtHand.open(ccs, passphrase, at);
            Signed signed = toSign.sign(trust, stamping, key, at);
            write(toSign.original(), signed.bytes());
            say(toSign, key, signed);
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

    /** Somebody else may have signed the file while a passphrase was typed in: their signature must not be lost. */
    private void write(byte[] original, byte[] signed) throws IOException {
        if (!Arrays.equals(original, new DocumentReader(new Limits(original.length + 1, 0, 0, 0)).bytes(file))) {
            throw Stop.couldNot(ccs.say(file + " a changé entre-temps : rien n’a été écrit. Recommencez.",
                    file + " has changed meanwhile: nothing was written. Try again."));
        }
        WholeFile.write(output == null ? file : output, signed);
    }

    private void say(ToSign toSign, SigningKey key, Signed signed) {
        if (!ccs.quiet) {
            String where = output == null ? file.toString() : output.toString();
            ccs.err.println(toSign.done(where, key) + ccs.say(", niveau ", ", level ") + signed.level() + "."
                    + signed.shortfall().map(reason -> " " + reason.message(ccs.language).text()).orElse(""));
        }
    }
}
