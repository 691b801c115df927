package fr.ccs.dossier.cli;

import fr.ccs.dossier.seal.CannotSign;
import fr.ccs.dossier.seal.TimeStamping;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say who proves the time of a signature: an authority on the network, or a key made for demonstrations. */
final class StampAtHand {
    @Option(names = "--tsa", paramLabel = "URL|FILE.p12")
    private String authority;

    @Option(names = "--tsa-password-file", paramLabel = "FILE")
    private Path passwordFile;

    @Option(names = "--tsa-password-env", paramLabel = "NAME")
    private String passwordVariable;

    /** Said before anything is read: that a file named is there, and an address possible. */
    void mustBeClear(Ccs ccs) throws IOException {
        if (authority == null) {
            if (Passphrase.given(passwordFile, passwordVariable)) {
                throw Stop.usage(ccs.say("--tsa-password-file et --tsa-password-env ne valent qu’avec --tsa.",
                        "--tsa-password-file and --tsa-password-env only go with --tsa."));
            }
        } else if (onTheNetwork()) {
            address(ccs);
        } else if (!Files.exists(Path.of(authority))) {
            throw new NoSuchFileException(authority);
        }
    }

    /**
     * Where time-stamps come from; empty when nobody was named.
     *
     * @param usual opens the key of a demonstration that has no passphrase of its own
     * @param at the time that such a key vouches for
     */
    Optional<TimeStamping> open(Ccs ccs, Passphrase usual, Instant at) throws IOException, CannotSign {
        if (authority == null) {
            return Optional.empty();
        }
        if (onTheNetwork()) {
            return Optional.of(TimeStamping.at(address(ccs)));
        }
        if (!Passphrase.given(passwordFile, passwordVariable)) {
            return Optional.of(demonstration(usual, at));
        }
        try (Passphrase own = Passphrase.of(ccs, passwordFile, passwordVariable, "--tsa-password", authority)) {
            return Optional.of(demonstration(own, at));
        }
    }

    /** Whether somebody was named. */
    boolean given() {
        return authority != null;
    }

    /** The one that was named, where no other key is at hand whose passphrase could open a key of the demonstration. */
    TimeStamping open(Ccs ccs, Instant at) throws IOException, CannotSign {
        if (onTheNetwork()) {
            return TimeStamping.at(address(ccs));
        }
        try (Passphrase own = Passphrase.of(ccs, passwordFile, passwordVariable, "--tsa-password", authority)) {
            return demonstration(own, at);
        }
    }

    private TimeStamping demonstration(Passphrase passphrase, Instant at) throws IOException, CannotSign {
        return TimeStamping.ofPkcs12(Path.of(authority), passphrase.characters(), at);
    }

    private boolean onTheNetwork() {
        return authority.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") && !Files.exists(Path.of(authority));
    }

    private URI address(Ccs ccs) {
        if (authority.contains("@")) {
            throw Stop.usage(ccs.say("L’adresse donnée à --tsa contient un « @ » : un nom d’utilisateur ou un mot de passe se verrait sur ce poste"
                    + " et chez l’autorité. Donnez l’adresse seule.",
                    "The address given to --tsa contains an “@”: a user name or a password would be seen on this machine"
                    + " and at the authority. Give the address alone."));
        }
        if (!authority.matches("(?i)https?://[^\\s\\\\^`{}|\"<>]+")) {
            throw Stop.usage(ccs.say("--tsa " + authority + " n’est ni une adresse http(s):// ni un fichier.",
                    "--tsa " + authority + " is neither an http(s):// address nor a file."));
        }
        return URI.create(authority);
    }
}
