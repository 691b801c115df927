package fr.ccs.dossier.archive;

import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a bag that stands already where a session is deposited relates to the session as it is now. */
enum EarlierDeposit {
    /** It has the very same files. */
    SAME,
    /** It has some of them, unchanged, and no other. */
    SMALLER;

    /** @throws Refus when it is neither: nothing is ever written over it, nor beside it as if it were not there */
    static EarlierDeposit of(Path bag, String identifier, Held held) throws IOException, Refus {
        BagCheck.Outcome outcome = BagCheck.of(bag);
        boolean own = outcome.sound() && outcome.remarks().isEmpty() && outcome.info().value(BagInfo.IDENTIFIER).equals(Optional.of(identifier))
                && Fonds.of(outcome.info()).equals(Optional.of(held.fonds()));
        Map<String, String> now = new TreeMap<>(held.empreintes());
        now.put(held.fonds().path().substring(held.fonds().folder().length()), held.main().sha256());
        int same = 0;
        for (String path : outcome.folder().sizes().keySet()) {
            if (own && path.startsWith(held.fonds().folder())) {
                own = Digests.sha256(outcome.folder().file(path)).equals(now.get(path.substring(held.fonds().folder().length())));
                same++;
            }
        }
        if (!own) {
            throw Refus.of("Il y a déjà " + bag + ", qui n’est pas le paquet de ce qui est à archiver : rien n’a été écrit."
                            + " « ccs audit » dit ce qu’il est ; déplacez-le, ou choisissez un autre dossier avec -o.",
                    bag + " exists already and is not the bag of what is to be archived: nothing was written."
                            + " “ccs audit” says what it is; move it, or choose another folder with -o.");
        }
        return same == now.size() ? SAME : SMALLER;
    }
}
